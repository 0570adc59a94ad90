using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Accounts;

/// <summary>What decides a signed-in user's access, as the database has it.</summary>
/// <param name="SecurityStamp">Changes with password and rights; a session made with another one is over.</param>
public sealed record UserAccess(
    string UserId, string DisplayName, string Role, string CareUnit, IReadOnlyList<int>? ClinicIds, bool MayUnmask, string? SecurityStamp, bool IsClosed)
{
    public ViewContext ToView() => new(UserId, DisplayName, Role, CareUnit, ClinicIds, MayUnmask);
}

/// <summary>Looks users up for every query and session check, remembered for half a minute so that a change is felt soon.</summary>
public sealed class UserDirectory(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly Duration Freshness = Duration.FromSeconds(30);

    /// <summary>Repeated failures lock for minutes and leave sessions alone; longer is a decision and ends them.</summary>
    private static readonly TimeSpan ShortLock = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (Instant At, UserAccess? Access)> _known = new();

    /// <returns>Null when there is no such user.</returns>
    public async Task<UserAccess?> FindAsync(string userId, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (_known.TryGetValue(userId, out var known) && now - known.At < Freshness && now >= known.At) return known.Access;
        var access = await ReadAsync(userId, now, ct);
        _known[userId] = (now, access);
        return access;
    }

    /// <summary>The user has changed: the next look reads the database.</summary>
    public void Forget(string userId) => _known.TryRemove(userId, out _);

    private async Task<UserAccess?> ReadAsync(string userId, Instant now, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().Include(u => u.Clinics).SingleOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null) return null;
        var role = await db.UserRoles.Where(r => r.UserId == userId).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).SingleOrDefaultAsync(ct);
        return new UserAccess(
            user.Id, user.DisplayName, role ?? "", user.CareUnit,
            role == Roles.Navigator ? null : user.Clinics.ConvertAll(c => c.ClinicId),
            user.MayUnmask, user.SecurityStamp, user.ClosedAt is not null || user.LockoutEnd > now.ToDateTimeOffset() + ShortLock);
    }
}
