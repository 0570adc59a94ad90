using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;

namespace Vardlots.Core.Persistence;

internal static class AccountsModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<AppUser>(e =>
        {
            e.Property(x => x.PasswordHash).HasMaxLength(500);
            e.HasMany(x => x.Clinics).WithOne().HasForeignKey(x => x.UserId);
        });
        b.Entity<UserClinic>().HasKey(x => new { x.UserId, x.ClinicId });
        b.Entity<TextDraft>(e =>
        {
            e.HasKey(x => new { x.UserId, x.Key });
            e.Property(x => x.Text).HasMaxLength(CaseEvent.MaxText);
        });
        b.Entity<PageVisit>().HasKey(x => new { x.UserId, x.Page });
        b.Entity<ChangeLogEntry>(e =>
        {
            e.Property(x => x.Detail).HasMaxLength(2000);
            e.HasIndex(x => x.At);
        });
    }
}
