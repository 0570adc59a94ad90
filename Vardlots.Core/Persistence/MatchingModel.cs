using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Capacity;

namespace Vardlots.Core.Persistence;

internal static class MatchingModel
{
    public static void Configure(ModelBuilder b) => b.Entity<MatchPlanRecord>(e =>
    {
        e.ToTable("MatchPlans");
        e.Property(x => x.UserId).HasMaxLength(AccountsModel.UserIdLength);
        e.Property(x => x.Version).IsConcurrencyToken();
        e.HasIndex(x => new { x.UserId, x.Id });
        e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        e.Ignore(x => x.CaseIds);
        e.Ignore(x => x.Pinned);
        e.Ignore(x => x.Forbidden);
    });
}
