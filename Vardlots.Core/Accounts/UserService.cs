using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Accounts;

/// <summary>What an administrator changes of a user. A user always has exactly one role.</summary>
/// <param name="Stamp">As read; another means that somebody else has changed the user since.</param>
/// <param name="Clinics">HSA-ids; for managers only.</param>
public sealed record ChangeUser(string UserId, string? Stamp, string? DisplayName, string Role, IReadOnlyList<string> Clinics, bool MayUnmask);

/// <summary>The administrator's verbs on users. Each is felt at once by the user's open sessions and stands in the change log.</summary>
public sealed class UserService(
    IDbContextFactory<VardlotsDb> factory, UserAccounts accounts, IPasswordHasher<AppUser> hasher, UserDirectory directory)
{
    /// <summary>Far enough away to be for good, and within what every database can hold.</summary>
    private static readonly DateTimeOffset ForGood = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>The new user with a one-time password, which is shown once.</returns>
    public Task<CreatedUser> InviteAsync(NewUser command, ChangeContext change, CancellationToken ct)
    {
        change.RequireAdministrator();
        return accounts.CreateAsync(command with { Password = null }, change, ct);
    }

    /// <exception cref="UserMistakeException">The rights do not hold together, or nobody would be left as administrator.</exception>
    /// <exception cref="EditConflictException">Somebody else has changed the user since.</exception>
    public Task ChangeAsync(ChangeUser command, ChangeContext change, CancellationToken ct)
    {
        UserAccounts.CheckRole(command.Role, command.Clinics.Count, command.MayUnmask);
        var shown = CleanText.OrNull(command.DisplayName) is { Length: <= UserAccounts.MaxName } name ? name : throw new UserMistakeException(AccountTexts.DisplayNameMissing);
        return EditAsync(command.UserId, command.Stamp, change, async (db, user, role) =>
        {
            var clinics = await UserAccounts.FindClinicsAsync(db, command.Clinics, ct);
            if (role.Name == Roles.Administrator && command.Role != Roles.Administrator) await KeepAnAdministratorAsync(db, user, ct);
            var (before, renamed) = (Rights(role.Name!, await HsaIdsAsync(db, user, ct), user.MayUnmask), user.DisplayName != shown);
            user.DisplayName = shown;
            user.MayUnmask = command.MayUnmask;
            if (role.Name != command.Role) await GiveRoleAsync(db, user, role, command.Role, clinics, ct);
            else if (command.Role == Roles.Manager) user.CareUnit = UserAccounts.CareUnitOf(command.Role, clinics);
            user.Clinics.RemoveAll(c => !clinics.Exists(k => k.Id == c.ClinicId));
            user.Clinics.AddRange(clinics.Where(k => !user.Clinics.Exists(c => c.ClinicId == k.Id)).Select(k => new UserClinic { UserId = user.Id, ClinicId = k.Id }));
            var after = Rights(command.Role, command.Clinics, command.MayUnmask);
            return (renamed ? ChangeAction.ChangedAndRenamed : ChangeAction.Changed, $"{before} → {after}", before != after);
        }, ct);
    }

    /// <summary>The user can no longer sign in and every session ends. What they own and have done stays.</summary>
    /// <exception cref="UserMistakeException">One's own account, or the last administrator.</exception>
    public Task CloseAsync(string userId, string? stamp, ChangeContext change, CancellationToken ct) => EditAsync(userId, stamp, change, async (db, user, role) =>
    {
        if (userId == change.UserId) throw new UserMistakeException(AccountTexts.NotYourself);
        if (role.Name == Roles.Administrator) await KeepAnAdministratorAsync(db, user, ct);
        (user.ClosedAt, user.LockoutEnd) = (change.Now, ForGood);
        return (ChangeAction.Closed, "open → closed", true);
    }, ct);

    /// <summary>Opens a closed account, or one locked by failed attempts.</summary>
    public Task OpenAsync(string userId, string? stamp, ChangeContext change, CancellationToken ct) => EditAsync(userId, stamp, change, (_, user, _) =>
    {
        (user.ClosedAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
        return Task.FromResult((ChangeAction.Opened, "closed → open", false));
    }, ct);

    /// <returns>A new one-time password, shown once; every session of the user ends.</returns>
    public async Task<string> ResetPasswordAsync(string userId, string? stamp, ChangeContext change, CancellationToken ct)
    {
        var password = OneTimePassword.Create();
        await EditAsync(userId, stamp, change, (_, user, _) =>
        {
            user.PasswordHash = hasher.HashPassword(user, password);
            (user.MustChangePassword, user.AccessFailedCount) = (true, 0);
            return Task.FromResult((ChangeAction.PasswordReset, "own password → one-time password", true));
        }, ct);
        return password;
    }

    private async Task EditAsync(
        string userId, string? stamp, ChangeContext change, Func<VardlotsDb, AppUser, IdentityRole, Task<(ChangeAction Action, string Detail, bool EndsSessions)>> edit, CancellationToken ct)
    {
        change.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var user = await db.Users.Include(u => u.Clinics).SingleOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("The user");
        if (user.ConcurrencyStamp != stamp) throw new EditConflictException();
        var role = await db.UserRoles.Where(r => r.UserId == userId).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r).SingleAsync(ct);
        var (action, detail, endsSessions) = await edit(db, user, role);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        // Another name ends nobody's session; other rights, another password and a closed account do.
        if (endsSessions) user.SecurityStamp = Guid.NewGuid().ToString("N");
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"User {user.Id}", action, detail));
        await db.SaveSeenAsync(ct);
        directory.Forget(user.Id);
    }

    /// <summary>
    /// At least one other open administrator must remain. The role's own row is written with the change, so that two administrators
    /// who take each other's role at the same moment cannot both succeed.
    /// </summary>
    private static async Task KeepAnAdministratorAsync(VardlotsDb db, AppUser leaving, CancellationToken ct)
    {
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Administrator, ct);
        var others = await db.UserRoles.Where(r => r.RoleId == role.Id && r.UserId != leaving.Id)
            .Join(db.Users, r => r.UserId, u => u.Id, (_, u) => u).CountAsync(u => u.ClosedAt == null, ct);
        if (others == 0) throw new UserMistakeException(AccountTexts.LastAdministrator);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    private static async Task GiveRoleAsync(VardlotsDb db, AppUser user, IdentityRole from, string to, List<WaitingLists.Clinic> clinics, CancellationToken ct)
    {
        db.UserRoles.Remove(await db.UserRoles.SingleAsync(r => r.UserId == user.Id && r.RoleId == from.Id, ct));
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await UserAccounts.EnsureRolesAsync(db, ct))[to] });
        user.CareUnit = UserAccounts.CareUnitOf(to, clinics);
    }

    private static async Task<List<string>> HsaIdsAsync(VardlotsDb db, AppUser user, CancellationToken ct)
    {
        var ids = user.Clinics.ConvertAll(c => c.ClinicId);
        return await db.Clinics.Where(c => ids.Contains(c.Id)).OrderBy(c => c.HsaId).Select(c => c.HsaId).ToListAsync(ct);
    }

    private static string Rights(string role, IReadOnlyList<string> clinics, bool mayUnmask) =>
        $"role {role}, clinics {string.Join(' ', clinics.Order(StringComparer.Ordinal))}, mayUnmask {mayUnmask}";
}
