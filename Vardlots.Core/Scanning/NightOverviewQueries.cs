using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Scanning;

/// <summary>A night in the list of the latest.</summary>
public sealed record NightLine(
    long Id, LocalDate Night, RunStatus Status, Instant StartedAt, Instant? FinishedAt, string? Problem,
    int FilesImported, int FilesRejected, int? Assessed, int? Opened, int? Closed);

/// <summary>A clinic from which no file has come for two nights.</summary>
public sealed record SilentClinic(int ClinicId, string Name, LocalDate LatestSnapshot);

/// <summary>What an administrator watches: runs and counts, never a patient.</summary>
/// <param name="RejectedFiles">Files refused or broken off in the last <see cref="NightOverviewQueries.RejectedDays"/> days.</param>
/// <param name="PendingHolds">Clinics whose vanished entries wait for an answer.</param>
public sealed record NightOverview(
    LatestNight? Latest, bool HasFailed, bool IsLate, IReadOnlyList<NightLine> Nights, IReadOnlyList<SilentClinic> Silent, int RejectedFiles, int PendingHolds);

/// <summary>The nights at a glance.</summary>
public sealed class NightOverviewQueries(IDbContextFactory<VardlotsDb> factory, RunQueries runs, IClock clock)
{
    public const int NightCount = 7, RejectedDays = 7;

    public async Task<NightOverview> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var latest = await runs.LatestNightAsync(ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var week = now - Duration.FromDays(RejectedDays);
        var silentSince = Clinic.SilentSince(clock.Today());
        var silent = await db.Clinics.Where(k => k.LatestSnapshot != null && k.LatestSnapshot <= silentSince)
            .OrderBy(k => k.LatestSnapshot).ThenBy(SwedishOrder.Key<Clinic>(k => k.Name))
            .Select(k => new SilentClinic(k.Id, k.Name, k.LatestSnapshot!.Value)).ToListAsync(ct);
        var rejected = await db.ImportRuns.CountAsync(r => r.StartedAt >= week && (r.Status == RunStatus.Rejected || r.Status == RunStatus.Failed || r.Status == RunStatus.Interrupted), ct);
        var holds = await db.ImportRunClinics.CountAsync(c => c.Hold == HoldStatus.Pending, ct);
        return new NightOverview(
            latest, latest?.HasFailed == true, latest?.IsLate(now.ToSwedish()) == true, await NightsAsync(db, ct), silent, rejected, holds);
    }

    private static Task<List<NightLine>> NightsAsync(VardlotsDb db, CancellationToken ct) => (
        from night in db.NightRuns
        join scan in db.ScanRuns on night.ScanRunId equals scan.Id into scans
        from scan in scans.DefaultIfEmpty()
        orderby night.StartedAt descending, night.Id descending
        select new NightLine(
            night.Id, night.Night, night.Status, night.StartedAt, night.FinishedAt, night.Problem, night.FilesImported, night.FilesRejected,
            scan == null ? null : scan.Assessed, scan == null ? null : scan.Opened, scan == null ? null : scan.Closed)).Take(NightCount).ToListAsync(ct);
}
