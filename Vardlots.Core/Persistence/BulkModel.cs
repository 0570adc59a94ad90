using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Persistence;

/// <summary>What was done to many cases at once, for the ten minutes in which it can be undone and the days it is told of.</summary>
internal static class BulkModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<BulkRun>(e =>
        {
            e.Property(x => x.UserId).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Detail).HasMaxLength(CaseTask.MaxText);
            e.HasIndex(x => new { x.UserId, x.ChangedAt });
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<BulkRunItem>(e =>
        {
            e.ComplexProperty(x => x.Before, p =>
            {
                p.Property(x => x.OwnerId).HasMaxLength(AccountsModel.UserIdLength);
                p.Property(x => x.ParkReason).HasMaxLength(CareCase.MaxParkReason);
            });
            e.HasIndex(x => new { x.RunId, x.Id });
            e.HasOne<BulkRun>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Task).WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
