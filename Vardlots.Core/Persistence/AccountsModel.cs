using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Settings;

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
        // Identity's own, kept short enough for SQL Server's keys.
        b.Entity<IdentityRole>().Property(x => x.Id).HasMaxLength(UserIdLength);
        b.Entity<IdentityUserLogin<string>>(e => { e.Property(x => x.LoginProvider).HasMaxLength(128); e.Property(x => x.ProviderKey).HasMaxLength(128); });
        b.Entity<IdentityUserToken<string>>(e => { e.Property(x => x.LoginProvider).HasMaxLength(128); e.Property(x => x.Name).HasMaxLength(128); });
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
        b.Entity<SettingGroup>(e =>
        {
            e.HasKey(x => x.Section);
            e.Property(x => x.Section).HasMaxLength(40);
            e.Property(x => x.Values).HasMaxLength(SettingGroup.MaxValues);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<ServerKey>().Property(x => x.Xml).HasMaxLength(-1);
        b.Entity<PageVisit>().HasKey(x => new { x.UserId, x.Page });
        b.Entity<ChangeLogEntry>(e =>
        {
            e.Property(x => x.Detail).HasMaxLength(ChangeLogEntry.MaxDetail);
            e.HasIndex(x => x.At);
            e.HasIndex(x => new { x.Subject, x.Id });
        });
    }
}
