using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class CasesModel
{
    private const string Open = "\"ClosedOn\" IS NULL";

    public static void Configure(ModelBuilder b)
    {
        b.Entity<CareCase>(e =>
        {
            e.ToTable("CareCases");
            e.Property(x => x.MedicalField).HasMaxLength(3);
            e.Property(x => x.OwnerId).HasMaxLength(AccountsModel.UserIdLength);
            e.Ignore(x => x.Clock);
            e.Property(x => x.Version).IsConcurrencyToken();
            // The database itself refuses a second open case of the same wait.
            e.HasIndex(x => x.EntryId, "IX_CareCases_OneOpenPerEntry").IsUnique().HasFilter("\"ClosedOn\" IS NULL AND \"EntryId\" IS NOT NULL");
            e.HasIndex(x => x.EntryId, "IX_CareCases_EntryId");
            e.HasIndex(x => x.PatientId);
            // The queue shows open cases in the order of their limits. Each index answers the filters and counts that begin with its
            // column alone, without the table (SQLite asks for the column of an index's own condition before it does so).
            e.HasIndex(x => new { x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.PatientId, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_Open").HasFilter(Open);
            e.HasIndex(x => new { x.OwnerId, x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.ClinicId, x.MedicalField, x.Guarantee, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_OpenByOwner").HasFilter(Open);
            e.HasIndex(x => new { x.ClinicId, x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.MedicalField, x.Guarantee, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_OpenByClinic").HasFilter(Open);
            e.HasIndex(x => new { x.MedicalField, x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.Guarantee, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_OpenByField").HasFilter(Open);
            e.HasIndex(x => new { x.DeadlineStatus, x.SortLimit, x.Id, x.LimitDate, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_OpenByDeadline").HasFilter(Open);
            e.HasIndex(x => new { x.BookedOn, x.SortLimit, x.Id, x.ClosedOn }, "IX_CareCases_OpenBooked").HasFilter(Open + " AND \"BookedOn\" IS NOT NULL");
            e.HasIndex(x => new { x.MedicalTargetDate, x.SortLimit, x.Id, x.BookedOn, x.ParkedUntil, x.OwnerId, x.ClosedOn }, "IX_CareCases_OpenTarget").HasFilter(Open + " AND \"MedicalTargetDate\" IS NOT NULL");
            e.HasIndex(x => new { x.SortLimit, x.Id, x.InformSince, x.InformedOn, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.ClosedOn },
                "IX_CareCases_OpenToInform").HasFilter(Open + " AND \"InformSince\" IS NOT NULL AND \"InformedOn\" IS NULL");
            e.HasIndex(x => new { x.AnswerDue, x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.ParkedUntil, x.ClosedOn },
                "IX_CareCases_OpenAwaitingAnswer").HasFilter(Open + " AND \"AnswerDue\" IS NOT NULL");
            e.HasIndex(x => new { x.SortLimit, x.Id, x.ClinicAskedOn, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.ClosedOn },
                "IX_CareCases_OpenClinicAsked").HasFilter(Open + " AND \"ClinicAskedOn\" IS NOT NULL");
            e.HasIndex(x => new { x.SortLimit, x.Id, x.ClosedOn }, "IX_CareCases_Closed").HasFilter("\"ClosedOn\" IS NOT NULL");
            e.HasIndex(x => new { x.OwnerId, x.SortLimit, x.Id, x.ClosedOn }, "IX_CareCases_ClosedByOwner").HasFilter("\"ClosedOn\" IS NOT NULL");
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Clinic>().WithMany().HasForeignKey(x => x.ClinicId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.CaseId);
            e.Navigation(x => x.Events).HasField("_events").UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasMany(x => x.Contacts).WithOne().HasForeignKey(x => x.CaseId);
            e.Navigation(x => x.Contacts).HasField("_contacts").UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        b.Entity<CaseContact>(e =>
        {
            e.Property(x => x.StruckReason).HasMaxLength(CaseContact.MaxReason);
            e.HasIndex(x => new { x.CaseId, x.Id });
            e.ComplexProperty(x => x.Wishes, w =>
            {
                w.Property(x => x.Language).HasMaxLength(2);
                w.Property(x => x.Away).HasMaxLength(AwayDays.MaxText);
                w.Property(x => x.ObstacleText).HasMaxLength(PatientWishes.MaxObstacle);
            });
        });
        b.Entity<CaseEvent>(e =>
        {
            e.Property(x => x.Text).HasMaxLength(CaseEvent.MaxText);
            e.Property(x => x.From).HasMaxLength(450);
            e.Property(x => x.To).HasMaxLength(450);
            e.HasIndex(x => new { x.CaseId, x.Id });
            e.HasIndex(x => x.At);
        });
    }
}
