using System.Security.Claims;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Accounts;

/// <summary>Whether a signed-in principal may go on: user still there, rights and password unchanged, not idle, not signed out.</summary>
internal sealed class SessionGuard(Sessions sessions, EndedSessions ended, UserDirectory directory)
{
    /// <returns>The user's access as the database has it (half a minute old at most); null when the session is over.</returns>
    public async Task<UserAccess?> FindAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!user.IsSignedIn() || user.UserId() is not { } userId || user.Session() is not { } session || sessions.IsIdle(session)) return null;
        if (await ended.IsEndedAsync(session, ct)) return null;
        var access = await directory.FindAsync(userId, ct);
        return access is { IsClosed: false } && access.SecurityStamp == user.Stamp() ? access : null;
    }
}
