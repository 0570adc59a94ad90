using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Synthetic;

/// <summary>The demo's accounts, named after what they are, and a little work on the navigators' desks.</summary>
public static class DemoPeople
{
    /// <summary>Everybody's password in the demo; refused in Production together with the demo itself.</summary>
    public const string Password = "vardlots demo 2026";

    public sealed record Account(string Name, string DisplayName, string Role, int[] Clinics, bool MayUnmask);

    public static readonly IReadOnlyList<Account> Accounts =
    [
        new("lots1", "Vårdlots Ett", Roles.Navigator, [], true),
        new("lots2", "Vårdlots Två", Roles.Navigator, [], false),
        new("chef1", "Klinikchef Ett", Roles.Manager, [0], false),
        new("chef2", "Klinikchef Två", Roles.Manager, [1, 2], false),
        new("admin", "Administratör", Roles.Administrator, [], false),
        new("admin2", "Administratör Två", Roles.Administrator, [], false),
    ];

    public static async Task CreateAsync(IDbContextFactory<VardlotsDb> factory, UserAccounts accounts, IClock clock, CancellationToken ct)
    {
        var change = ChangeContext.System(clock.GetCurrentInstant(), clock.Today());
        await ConfirmClinicsAsync(factory, change, ct);
        foreach (var a in Accounts)
        {
            var clinics = a.Clinics.Select(i => SyntheticClinic.All[i].HsaId).ToList();
            var user = new NewUser(a.Name, a.Role, clinics, a.MayUnmask) { DisplayName = a.DisplayName, Password = Password };
            var created = await accounts.CreateAsync(user, change, ct);
            if (a.Role == Roles.Navigator) await AssignAsync(factory, created.UserId, a.DisplayName, change, ct);
        }
    }

    /// <summary>All but the last: one clinic is still new, as after its first file.</summary>
    private static async Task ConfirmClinicsAsync(IDbContextFactory<VardlotsDb> factory, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = await db.Clinics.OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var clinic in clinics.SkipLast(1)) clinic.Keep(clinic.Name, clinic.Model, clinic.Contact, clinic.GuardEntries, clinic.GuardPercent, isClosed: false, change);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Some of the open cases, so that nobody's desk is empty on the first day.</summary>
    private static async Task AssignAsync(IDbContextFactory<VardlotsDb> factory, string userId, string name, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var mine = await db.Cases.Where(c => c.ClosedOn == null && c.OwnerId == null && c.Id % 160 == 0).OrderBy(c => c.LimitDate).Take(40).ToListAsync(ct);
        foreach (var careCase in mine) careCase.Assign(userId, name, change);
        await db.SaveChangesAsync(ct);
    }
}
