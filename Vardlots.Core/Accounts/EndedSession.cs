using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Accounts;

/// <summary>A session that its user has signed out of: no copy of the cookie brings it back, on whatever node.</summary>
public sealed class EndedSession
{
    public required string SessionId { get; init; }
    public required Instant EndedAt { get; init; }
}

/// <summary>Sign-outs, remembered for as long as a cookie could live.</summary>
public sealed class EndedSessions(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>Longer than any session lasts.</summary>
    private static readonly Duration Kept = Duration.FromDays(2);

    public async Task EndAsync(string sessionId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        var forgotten = now - Kept;
        await db.EndedSessions.Where(s => s.EndedAt < forgotten).ExecuteDeleteAsync(ct);
        if (await db.EndedSessions.AnyAsync(s => s.SessionId == sessionId, ct)) return;
        db.EndedSessions.Add(new EndedSession { SessionId = sessionId, EndedAt = now });
        await db.SaveChangesAsync(ct);
    }

    public async Task<bool> IsEndedAsync(string sessionId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.EndedSessions.AnyAsync(s => s.SessionId == sessionId, ct);
    }
}
