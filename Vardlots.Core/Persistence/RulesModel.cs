using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Rules;

namespace Vardlots.Core.Persistence;

internal static class RulesModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<RuleBookRecord>(e =>
        {
            e.HasKey(x => x.Number);
            e.Property(x => x.Number).ValueGeneratedNever();
            e.Property(x => x.Json).HasMaxLength(-1);
            e.Property(x => x.Note).HasMaxLength(RuleBookRecord.MaxNote);
            e.Property(x => x.DraftedById).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.ApprovedById).HasMaxLength(AccountsModel.UserIdLength);
            e.HasIndex(x => x.DraftId).IsUnique();
        });
        b.Entity<RulePublication>(e =>
        {
            e.Property(x => x.Problem).HasMaxLength(1000);
            e.HasIndex(x => x.RuleBookNumber);
        });
        b.Entity<DryRun>(e =>
        {
            e.Property(x => x.Problem).HasMaxLength(1000);
            e.Property(x => x.Detail).HasMaxLength(-1);
            e.HasIndex(x => new { x.DraftId, x.Id });
        });
        b.Entity<DryRunRow>(e =>
        {
            e.ToTable("DryRunRows");
            e.HasKey(x => new { x.DryRunId, x.EntryId });
            e.Property(x => x.MedicalField).HasMaxLength(3);
            // Few of the rows: the lists that people open first.
            e.HasIndex(x => new { x.DryRunId, x.Case, x.EntryId }).HasFilter("\"Case\" IS NOT NULL");
            e.HasOne<DryRun>().WithMany().HasForeignKey(x => x.DryRunId);
        });
    }
}
