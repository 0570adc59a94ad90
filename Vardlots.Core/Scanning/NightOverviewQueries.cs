using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>What an administrator watches: runs and counts, never a patient.</summary>
/// <param name="RejectedFiles">Files refused or broken off in the last <see cref="NightOverviewQueries.RejectedDays"/> days.</param>
/// <param name="PendingHolds">Clinics whose vanished entries wait for an answer.</param>
public sealed record NightOverview(
    LatestNight? Latest, bool IsLate, IReadOnlyList<NightRow> Nights, IReadOnlyList<SilentClinic> Silent, int RejectedFiles, int PendingHolds)
{
    public bool HasFailed => Latest?.HasFailed == true;
}

/// <summary>The nights at a glance.</summary>
public sealed class NightOverviewQueries(IDbContextFactory<VardlotsDb> factory, RunQueries runs, ImportQueries imports, IClock clock)
{
    public const int NightCount = 7, RejectedDays = 7;

    public async Task<NightOverview> ReadAsync(ViewContext view, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var latest = await runs.LatestNightAsync(ct);
        var nights = (await runs.NightsAsync(1, ct)).Rows.Take(NightCount).ToList();
        var silent = await imports.SilentAsync(view, clock.Today(), ct);
        var since = now - Duration.FromDays(RejectedDays);
        await using var db = await factory.CreateDbContextAsync(ct);
        var rejected = await db.ImportRuns.CountAsync(
            r => r.StartedAt >= since && (r.Status == RunStatus.Rejected || r.Status == RunStatus.Failed || r.Status == RunStatus.Interrupted), ct);
        var holds = await db.ImportRunClinics.CountAsync(c => c.Hold == HoldStatus.Pending, ct);
        return new NightOverview(latest, latest?.IsLate(now.ToSwedish()) == true, nights, silent, rejected, holds);
    }
}
