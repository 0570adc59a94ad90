using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class RunsModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<ImportRun>(e =>
        {
            e.Property(x => x.Problem).HasMaxLength(1000);
            e.Property(x => x.UnknownColumns).HasMaxLength(2000);
            e.Ignore(x => x.Balances);
            e.HasIndex(x => x.StartedAt);
            e.HasMany(x => x.Clinics).WithOne().HasForeignKey(x => x.ImportRunId);
        });
        b.Entity<ImportRunClinic>(e =>
        {
            e.HasKey(x => new { x.ImportRunId, x.ClinicId });
            e.HasIndex(x => new { x.Hold, x.ClinicId });
            e.HasOne<Clinic>().WithMany().HasForeignKey(x => x.ClinicId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<HeldEntry>().HasKey(x => new { x.ImportRunId, x.EntryId });
        b.Entity<ImportIssue>(e =>
        {
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.ContactId).HasMaxLength(64);
            e.Property(x => x.Code).HasMaxLength(3);
            e.HasIndex(x => new { x.ImportRunId, x.Code, x.RowNumber });
            e.HasIndex(x => new { x.ImportRunId, x.RowNumber });
            e.HasIndex(x => new { x.ImportRunId, x.ContactId });
            e.HasOne<ImportRun>().WithMany().HasForeignKey(x => x.ImportRunId);
        });
        b.Entity<ScanRun>(e => { e.Property(x => x.Problem).HasMaxLength(1000); e.HasIndex(x => x.StartedAt); });
        b.Entity<NightRun>(e => { e.Property(x => x.Problem).HasMaxLength(1000); e.Property(x => x.Log).HasMaxLength(NightRun.MaxLog); e.HasIndex(x => x.StartedAt); });
        b.Entity<NightNotice>(e =>
        {
            e.HasKey(x => x.About);
            e.Property(x => x.About).HasMaxLength(64);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
