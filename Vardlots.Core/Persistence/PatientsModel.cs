using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

/// <summary>What is recorded of a patient across the waits.</summary>
internal static class PatientsModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<NamedContact>(e =>
        {
            e.Property(x => x.Phone).HasMaxLength(CoordinationChecks.MaxPhone);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => x.PatientId);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<SipRecord>(e =>
        {
            e.HasIndex(x => x.PatientId);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<CoordinationConsent>(e =>
        {
            e.HasIndex(x => x.PatientId);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<BundleDecision>(e =>
        {
            e.Property(x => x.Reason).HasMaxLength(BundleDecision.MaxReason);
            e.HasIndex(x => x.PatientId);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.FirstEntryId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.SecondEntryId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<CaseContact>().HasIndex(x => x.Talk, "IX_CaseContacts_Talk").HasFilter("\"Talk\" IS NOT NULL");
        b.Entity<CareCase>(e =>
        {
            e.Property(x => x.HomeRegion).HasMaxLength(2);
            // A case without a wait is one for each clinic; the database itself refuses a second.
            e.HasIndex(x => new { x.PatientId, x.ClinicId }, "IX_CareCases_OneOpenWithoutEntry").IsUnique().HasFilter("\"ClosedOn\" IS NULL AND \"EntryId\" IS NULL");
        });
    }
}
