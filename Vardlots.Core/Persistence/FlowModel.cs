using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Persistence;

/// <summary>Parking and tasks.</summary>
internal static class FlowModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<CareCase>(e =>
        {
            e.Property(x => x.ParkReason).HasMaxLength(CareCase.MaxParkReason);
            e.HasIndex(x => new { x.ParkedUntil, x.SortLimit, x.Id, x.LimitDate, x.DeadlineStatus, x.Status, x.OwnerId, x.ClinicId, x.MedicalField, x.Guarantee, x.ClosedOn },
                "IX_CareCases_OpenParked").HasFilter("\"ClosedOn\" IS NULL AND \"ParkedUntil\" IS NOT NULL");
            e.HasMany(x => x.Tasks).WithOne().HasForeignKey(x => x.CaseId);
            e.Navigation(x => x.Tasks).HasField("_tasks").UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        b.Entity<CaseTask>(e =>
        {
            e.Property(x => x.Text).HasMaxLength(CaseTask.MaxText);
            e.Property(x => x.OwnerId).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.StruckReason).HasMaxLength(CaseContact.MaxReason);
            e.HasIndex(x => new { x.CaseId, x.Id });
            const string open = "\"DoneAt\" IS NULL AND \"StruckAt\" IS NULL";
            e.HasIndex(x => new { x.OwnerId, x.Due, x.Id, x.CaseId, x.DoneAt, x.StruckAt }, "IX_CaseTasks_OpenByOwner").HasFilter(open);
            e.HasIndex(x => new { x.Due, x.Id, x.CaseId, x.DoneAt, x.StruckAt }, "IX_CaseTasks_Open").HasFilter(open);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
