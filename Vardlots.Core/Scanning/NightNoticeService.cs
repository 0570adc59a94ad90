using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>Something about the nights that somebody must be told of. No patient data.</summary>
/// <param name="About">Told once for each of these.</param>
/// <param name="Problem">What stopped the night; null when it is late.</param>
public sealed record NightAlarm(string About, LocalDate Night, string? Problem);

/// <summary>Decides what is to be told of the nights, and that it is told once.</summary>
public sealed class NightNoticeService(IDbContextFactory<VardlotsDb> factory, RunQueries runs, IClock clock)
{
    /// <summary>A node that has claimed a notice and not sent it by then has died or met with trouble.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(10);

    /// <summary>The alarm of the moment; null when the latest night is well.</summary>
    public async Task<NightAlarm?> CurrentAsync(CancellationToken ct)
    {
        if (await runs.LatestNightAsync(ct) is not { } latest) return null;
        var now = clock.GetCurrentInstant().InZone(SwedishTime.Zone).LocalDateTime;
        if (latest.HasFailed) return new NightAlarm($"failed {latest.Id}", latest.Night, await ProblemAsync(latest.Id, ct));
        return latest.IsLate(now) ? new NightAlarm($"late {now.Date:uuuu-MM-dd}", now.Date, null) : null;
    }

    /// <summary>True for the one who is to tell it now.</summary>
    public async Task<bool> ClaimAsync(NightAlarm alarm, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        var notice = await db.NightNotices.SingleOrDefaultAsync(n => n.About == alarm.About, ct);
        if (notice is { SentAt: not null } || notice is not null && now - notice.ClaimedAt < Patience && now >= notice.ClaimedAt) return false;
        if (notice is null) db.NightNotices.Add(new NightNotice { About = alarm.About, ClaimedAt = now });
        else notice.ClaimedAt = now;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was first.
            return false;
        }
    }

    public async Task SentAsync(NightAlarm alarm, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.NightNotices.Where(n => n.About == alarm.About).ExecuteUpdateAsync(s => s.SetProperty(n => n.SentAt, now), ct);
    }

    private async Task<string?> ProblemAsync(long night, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.NightRuns.Where(n => n.Id == night).Select(n => n.Problem).SingleAsync(ct);
    }
}
