using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Rules;

namespace Vardlots.Core.Persistence;

internal static class RuleDraftsModel
{
    public static void Configure(ModelBuilder b) => b.Entity<RuleDraft>(e =>
    {
        e.ToTable("RuleDrafts");
        e.Property(x => x.Name).HasMaxLength(RuleDraft.MaxName);
        e.Property(x => x.Note).HasMaxLength(RuleDraft.MaxNote);
        e.Property(x => x.SentBackReason).HasMaxLength(RuleDraft.MaxReason);
        e.Property(x => x.Json).HasMaxLength(-1);
        e.Property(x => x.Editors).HasMaxLength(-1);
        e.Property(x => x.EditorNames).HasMaxLength(-1);
        e.Property(x => x.CreatedById).HasMaxLength(AccountsModel.UserIdLength);
        e.Property(x => x.SubmittedById).HasMaxLength(AccountsModel.UserIdLength);
        e.Property(x => x.Version).IsConcurrencyToken();
        // Each list is some states in the order of making.
        e.HasIndex(x => new { x.State, x.Id });
    });
}
