using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Accounts;

/// <summary>A new user. The name signs in; the display name is what colleagues see and is the same unless given.</summary>
/// <param name="Clinics">HSA-ids of the clinics a manager sees; for managers only.</param>
public sealed record NewUser(string Name, string Role, IReadOnlyList<string> Clinics, bool MayUnmask)
{
    public string? DisplayName { get; init; }

    /// <summary>Stands in the access log. A manager's clinics, or the navigators' unit, unless given.</summary>
    public string? CareUnit { get; init; }

    /// <summary>A password of the caller's choosing that need not be changed (demo accounts); null makes a one-time password.</summary>
    public string? Password { get; init; }
}

/// <summary>What <see cref="UserAccounts.CreateAsync"/> made. The password is shown once and kept nowhere in clear.</summary>
public sealed record CreatedUser(string UserId, string Name, string Password);

public sealed record ChangePassword(string UserId, string Current, string Next);

/// <summary>Makes and changes users, each change with its row in the change log.</summary>
public sealed class UserAccounts(
    IDbContextFactory<VardlotsDb> factory, IPasswordHasher<AppUser> hasher, ILookupNormalizer normalizer, UserDirectory directory)
{
    /// <summary>Longest user name.</summary>
    public const int MaxName = 100;

    /// <exception cref="UserMistakeException">The name is taken, the role unknown, or a clinic missing.</exception>
    public async Task<CreatedUser> CreateAsync(NewUser command, ChangeContext change, CancellationToken ct)
    {
        CheckName(command.Name);
        CheckRole(command.Role, command.Clinics.Count, command.MayUnmask);
        var name = CleanText.Of(command.Name).Trim();
        await using var db = await factory.CreateDbContextAsync(ct);
        var normalized = normalizer.NormalizeName(name);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, ct)) throw new UserMistakeException(AccountTexts.NameTaken(name));
        var clinics = await FindClinicsAsync(db, command.Clinics, ct);

        var user = new AppUser
        {
            UserName = name, NormalizedUserName = normalized, DisplayName = command.DisplayName ?? name, MayUnmask = command.MayUnmask,
            CareUnit = command.CareUnit ?? CareUnitOf(command.Role, clinics), LockoutEnabled = true,
            MustChangePassword = command.Password is null, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        var password = command.Password ?? OneTimePassword.Create();
        user.PasswordHash = hasher.HashPassword(user, password);
        user.Clinics.AddRange(clinics.Select(c => new UserClinic { UserId = user.Id, ClinicId = c.Id }));
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await EnsureRolesAsync(db, ct))[command.Role] });
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"User {user.Id}", ChangeAction.Created,
            $"role {command.Role}, clinics {string.Join(' ', command.Clinics)}, mayUnmask {command.MayUnmask}"));
        await db.SaveChangesAsync(ct);
        return new CreatedUser(user.Id, name, password);
    }

    /// <summary>Changes one's own password; every other session of the user ends.</summary>
    /// <exception cref="UserMistakeException">The current password is wrong or the new one may not be used.</exception>
    public async Task ChangePasswordAsync(ChangePassword command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.UserId, ct) ?? throw new NotFoundException("The user");
        if (hasher.VerifyHashedPassword(user, user.PasswordHash ?? "", command.Current) == PasswordVerificationResult.Failed)
            throw new UserMistakeException(AccountTexts.CurrentPasswordWrong);
        if (command.Current == command.Next) throw new UserMistakeException(AccountTexts.SamePassword);
        if (PasswordRules.Problem(command.Next, user) is { } problem) throw new UserMistakeException(problem);
        user.PasswordHash = hasher.HashPassword(user, command.Next);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        user.MustChangePassword = false;
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"User {user.Id}", ChangeAction.PasswordChanged));
        await db.SaveChangesAsync(ct);
        directory.Forget(user.Id);
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(CleanText.Of(name)) || name.Length > MaxName || name.Any(char.IsControl)) throw new UserMistakeException(AccountTexts.NameMissing);
    }

    /// <summary>What holds between a role, its clinics and the right to reveal protected identities.</summary>
    /// <exception cref="UserMistakeException">It does not hold.</exception>
    internal static void CheckRole(string role, int clinics, bool mayUnmask)
    {
        if (!Roles.All.Contains(role)) throw new UserMistakeException(AccountTexts.UnknownRole(role));
        if (role == Roles.Manager && clinics == 0) throw new UserMistakeException(AccountTexts.ManagerNeedsClinic);
        if (role != Roles.Manager && clinics > 0) throw new UserMistakeException(AccountTexts.OnlyManagersHaveClinics);
        if (role != Roles.Navigator && mayUnmask) throw new UserMistakeException(AccountTexts.OnlyNavigatorsUnmask);
    }

    internal static async Task<List<Clinic>> FindClinicsAsync(VardlotsDb db, IReadOnlyList<string> hsaIds, CancellationToken ct)
    {
        var clinics = await db.Clinics.Where(c => hsaIds.Contains(c.HsaId)).OrderBy(c => c.Id).ToListAsync(ct);
        var missing = hsaIds.Except(clinics.Select(c => c.HsaId)).ToList();
        return missing.Count == 0 ? clinics : throw new UserMistakeException(AccountTexts.UnknownClinic(string.Join(", ", missing)));
    }

    internal static async Task<Dictionary<string, string>> EnsureRolesAsync(VardlotsDb db, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, ct);
        foreach (var name in Roles.All.Where(name => !roles.ContainsKey(name)))
        {
            var role = new IdentityRole(name) { NormalizedName = name.ToUpperInvariant() };
            db.Roles.Add(role);
            roles[name] = role.Id;
        }
        return roles;
    }

    internal static string CareUnitOf(string role, List<Clinic> clinics) =>
        role == Roles.Manager ? string.Join(", ", clinics.Select(c => c.Name)) is var names && names.Length > 200 ? names[..200] : names
        : role == Roles.Navigator ? "Vårdlotsar"
        : "Systemförvaltning";
}
