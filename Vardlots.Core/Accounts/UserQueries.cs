using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Accounts;

public enum UserTab { Open, Closed }

/// <summary>A user in the administrator's list.</summary>
/// <param name="Clinics">Names of a manager's clinics, by name.</param>
/// <param name="MustChangePassword">Still has the one-time password: has been invited but not come, or has been given a new one.</param>
/// <param name="LastSeen">Latest sign-in; null before the first.</param>
public sealed record UserRow(
    string Id, string Name, string DisplayName, string Role, IReadOnlyList<string> Clinics, bool MayUnmask, bool MustChangePassword, bool IsClosed, Instant? LastSeen);

/// <summary>Everything an administrator may change of a user.</summary>
/// <param name="Stamp">Goes back with the change, so that two administrators are told of each other.</param>
/// <param name="OpenCases">Cases the user owns: somebody must take them over when the account is closed.</param>
public sealed record UserView(UserRow User, string CareUnit, IReadOnlyList<string> ClinicHsaIds, string? Stamp, int OpenCases, IReadOnlyList<ChangeRow> Changes);

/// <summary>The users, for administrators.</summary>
public sealed class UserQueries(IDbContextFactory<VardlotsDb> factory)
{
    public const int PageSize = 50;
    private const int LatestChanges = 20;

    /// <summary>By name, and how many there are in each tab.</summary>
    public async Task<(IReadOnlyList<UserRow> Rows, int Open, int Closed)> ListAsync(ViewContext view, UserTab tab, int page, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var closed = await db.Users.CountAsync(u => u.ClosedAt != null, ct);
        var open = await db.Users.CountAsync(ct) - closed;
        var users = db.Users.Where(u => (u.ClosedAt != null) == (tab == UserTab.Closed));
        var rows = await users.AsNoTracking().Include(u => u.Clinics).OrderBy(u => u.NormalizedUserName)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return (await RowsAsync(db, rows, ct), open, closed);
    }

    /// <exception cref="NotFoundException">There is no such user.</exception>
    public async Task<UserView> FindAsync(ViewContext view, string userId, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().Include(u => u.Clinics).SingleOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("The user");
        var row = (await RowsAsync(db, [user], ct))[0];
        var ids = user.Clinics.ConvertAll(c => c.ClinicId);
        var hsaIds = await db.Clinics.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Name).Select(c => c.HsaId).ToListAsync(ct);
        var cases = await db.Cases.CountAsync(c => c.OwnerId == userId && c.ClosedOn == null, ct);
        return new UserView(row, user.CareUnit, hsaIds, user.ConcurrencyStamp, cases, await ChangeLogQueries.OfAsync(db, $"User {userId}", LatestChanges, ct));
    }

    private static async Task<List<UserRow>> RowsAsync(VardlotsDb db, List<AppUser> users, CancellationToken ct)
    {
        var ids = users.ConvertAll(u => u.Id);
        var roles = await db.UserRoles.Where(r => ids.Contains(r.UserId)).Join(db.Roles, r => r.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToDictionaryAsync(r => r.UserId, r => r.Name, ct);
        var clinicIds = users.SelectMany(u => u.Clinics).Select(c => c.ClinicId).Distinct().ToList();
        var names = await db.Clinics.Where(c => clinicIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return users.ConvertAll(u => new UserRow(
            u.Id, u.UserName ?? "", u.DisplayName, roles.GetValueOrDefault(u.Id) ?? "", [.. u.Clinics.Select(c => names[c.ClinicId]).Order(StringComparer.CurrentCulture)],
            u.MayUnmask, u.MustChangePassword, u.ClosedAt is not null, u.LastSignInAt));
    }
}
