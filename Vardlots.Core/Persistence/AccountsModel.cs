using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;

namespace Vardlots.Core.Persistence;

internal static class AccountsModel
{
    /// <summary>A user's id is a GUID; short, so that SQL Server can have it in an index beside other columns.</summary>
    public const int UserIdLength = 64;

    public static void Configure(ModelBuilder b)
    {
        b.Entity<AppUser>(e =>
        {
            e.Property(x => x.Id).HasMaxLength(UserIdLength);
            e.Property(x => x.PasswordHash).HasMaxLength(500);
            e.HasMany(x => x.Clinics).WithOne().HasForeignKey(x => x.UserId);
        });
        b.Entity<UserClinic>().HasKey(x => new { x.UserId, x.ClinicId });
        b.Entity<TextDraft>(e =>
        {
            e.HasKey(x => new { x.UserId, x.Key });
            e.Property(x => x.Text).HasMaxLength(CaseEvent.MaxText);
        });
        b.Entity<EndedSession>(e =>
        {
            e.HasKey(x => x.SessionId);
            e.Property(x => x.SessionId).HasMaxLength(64);
            e.HasIndex(x => x.EndedAt);
        });
        b.Entity<ServerKey>().Property(x => x.Xml).HasMaxLength(-1);
        b.Entity<PageVisit>().HasKey(x => new { x.UserId, x.Page });
        b.Entity<ChangeLogEntry>(e =>
        {
            e.Property(x => x.Detail).HasMaxLength(2000);
            e.HasIndex(x => x.At);
        });
    }
}
