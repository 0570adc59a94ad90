using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vardlots.Core.Clinics;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class WaitingListsModel
{
    public static void Configure(ModelBuilder b, string provider)
    {
        b.Entity<Clinic>(e =>
        {
            e.Property(x => x.HsaId).HasMaxLength(31);
            e.HasIndex(x => x.HsaId).IsUnique();
            e.Property(x => x.Contact).HasMaxLength(Clinic.MaxContact);
            e.Property(x => x.GuardEntries).HasDefaultValue(Clinic.DefaultGuardEntries);
            e.Property(x => x.GuardPercent).HasDefaultValue(Clinic.DefaultGuardPercent);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Patient>(e =>
        {
            // Ids come from the import, which alone makes patients and entries (one at a time, under the run lock).
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.IdentityValue).HasMaxLength(40);
            // The value first: the same index serves the search by the beginning of a number.
            e.HasIndex(x => new { x.IdentityValue, x.IdentityKind }).IsUnique();
            e.HasIndex(x => x.SortName);
            e.HasIndex(x => x.SearchName);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<PatientFormerIdentity>(e =>
        {
            e.ToTable("PatientFormerIdentities");
            e.Property(x => x.IdentityValue).HasMaxLength(40);
            e.HasIndex(x => new { x.IdentityKind, x.IdentityValue }).IsUnique();
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        });
        ConfigureEntry(b, isTrue: provider.EndsWith("SqlServer", StringComparison.Ordinal) ? " = 1" : "");
        ConfigureClockFacts(b);
    }

    /// <param name="isTrue">What a condition on a yes or no must end with in an index's filter.</param>
    private static void ConfigureEntry(ModelBuilder b, string isTrue) => b.Entity<WaitingListEntry>(e =>
    {
        e.ToTable("WaitingListEntries");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.ContactId).HasMaxLength(64);
        e.Property(x => x.MedicalField).HasMaxLength(3);
        e.Property(x => x.ProcedureCode).HasMaxLength(5);
        e.Property(x => x.HomeRegion).HasMaxLength(2);
        e.Property(x => x.FilePauses).HasMaxLength(4000);
        e.Property(x => x.CountedPauses).HasMaxLength(4000);
        e.Property(x => x.RowHash).HasMaxLength(32);
        e.Ignore(x => x.State);
        e.HasIndex(x => new { x.ClinicId, x.ContactId }).IsUnique();
        // With the status: how many active waits each patient has is counted along this index alone.
        e.HasIndex(x => new { x.PatientId, x.ListStatus });
        e.HasIndex(x => x.LimitDate);
        // A row gets its limit and status from the scan: the import that brings it need not write them here.
        e.HasIndex(x => new { x.ClinicId, x.LimitDate }).HasFilter("\"LimitDate\" IS NOT NULL");
        e.HasIndex(x => new { x.DeadlineStatus, x.LimitDate }).HasFilter("\"DeadlineStatus\" IS NOT NULL");
        e.HasIndex(x => new { x.ClinicId, x.DecidedOn });
        e.HasIndex(x => x.DecidedOn);
        e.HasIndex(x => new { x.MedicalField, x.LimitDate });
        // Few rows each, so they cost next to nothing.
        e.HasIndex(x => new { x.ClinicId, x.LimitDate, x.VanishedOn }, "IX_WaitingListEntries_Vanished").HasFilter("\"VanishedOn\" IS NOT NULL");
        e.HasIndex(x => new { x.ClinicId, x.LimitDate, x.StaleOn }, "IX_WaitingListEntries_Stale").HasFilter("\"StaleOn\" IS NOT NULL");
        e.HasIndex(x => new { x.ClinicId, x.LimitDate, x.RowWarnings }, "IX_WaitingListEntries_RowWarnings").HasFilter("\"RowWarnings\" <> 0");
        e.HasIndex(x => new { x.ClinicId, x.LimitDate, x.AssessmentWarnings }, "IX_WaitingListEntries_AssessmentWarnings").HasFilter("\"AssessmentWarnings\" <> 0");
        e.HasIndex(x => new { x.ClinicId, x.LimitDate, x.DeadlineStatus, x.ListStatus }, "IX_WaitingListEntries_AtRisk").HasFilter("\"DeadlineStatus\" IN ('Approaching', 'Urgent', 'BookedLate', 'Breached')");
        e.HasIndex(x => x.ListStatus, "IX_WaitingListEntries_Ended").HasFilter("\"ListStatus\" IN ('Completed', 'Removed')");
        e.HasIndex(x => x.BookedOn, "IX_WaitingListEntries_Booked").HasFilter("\"BookedOn\" IS NOT NULL");
        e.HasIndex(x => new { x.ClinicId, x.BookedOn }, "IX_WaitingListEntries_BookedByClinic").HasFilter("\"BookedOn\" IS NOT NULL");
        e.HasIndex(x => new { x.Phase, x.DecidedOn, x.ClinicId }, "IX_WaitingListEntries_OtherPhase")
            .HasFilter("\"Phase\" IN ('Examination', 'FollowUp', 'Emergency') AND \"GuaranteeApplies\"" + isTrue);
        e.HasOne(x => x.Clinic).WithMany().HasForeignKey(x => x.ClinicId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Patient).WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        e.Property(x => x.Version).IsConcurrencyToken();
    });

    private static void ConfigureClockFacts(ModelBuilder b)
    {
        b.Entity<EntryPause>(e =>
        {
            ConfigureFact(e);
            e.Property(x => x.Source).HasMaxLength(EntryPause.MaxSource);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<EntryOffer>(e =>
        {
            ConfigureFact(e);
            e.Property(x => x.Provider).HasMaxLength(EntryOffer.MaxProvider);
            e.Property(x => x.ReplyComment).HasMaxLength(RecordedFact.MaxText);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<EntryChangeOfMind>(e =>
        {
            ConfigureFact(e);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<EntryChange>(e =>
        {
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Changes).HasMaxLength(8000);
            e.HasIndex(x => new { x.EntryId, x.Id });
            // Only what a run's page lists: every row of history would otherwise pay for it.
            e.HasIndex(x => new { x.ImportRunId, x.Kind }, "IX_EntryChanges_Vanished").HasFilter("\"Kind\" = 'Vanished'");
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<EntryReview>(e =>
        {
            e.Property(x => x.Comment).HasMaxLength(EntryReview.MaxComment);
            e.HasIndex(x => new { x.EntryId, x.IsCurrent });
            e.HasIndex(x => x.CurrentOf).IsUnique();
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureFact<T>(EntityTypeBuilder<T> e) where T : RecordedFact => e.Property(x => x.StruckWhy).HasMaxLength(RecordedFact.MaxText);
}
