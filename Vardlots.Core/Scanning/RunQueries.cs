using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Scanning;

/// <summary>The newest night's work, as counts. No patient data: everybody may see it.</summary>
/// <param name="Assessed">Entries assessed; null when the scan has not been reached.</param>
/// <param name="Opened">Cases opened by the night, those opened again among them: what stands as new in every list of nights.</param>
public sealed record LatestNight(long Id, LocalDate Night, RunStatus Status, Instant StartedAt, Instant? FinishedAt, int? Assessed, int? Opened)
{
    /// <summary>By this hour a night's work should be done.</summary>
    public static readonly LocalTime DoneBy = new(7, 0);

    public bool HasFailed => Status is RunStatus.Failed or RunStatus.Interrupted or RunStatus.Rejected;

    /// <summary>No work for today although it is past seven, or none for yesterday at all.</summary>
    public bool IsLate(LocalDateTime now) => Night < now.Date.PlusDays(now.TimeOfDay >= DoneBy ? 0 : -1);
}

/// <summary>Reads the record of nights and scans.</summary>
public sealed partial class RunQueries(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>The newest completed scan was as of this day, and no list has come since.</summary>
    public async Task<bool> IsScannedAsync(LocalDate asOf, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var scan = await db.ScanRuns.Where(s => s.Status == RunStatus.Completed).OrderByDescending(s => s.Id).Select(s => new { s.AsOf, s.StartedAt }).FirstOrDefaultAsync(ct);
        return scan?.AsOf == asOf && !await db.ImportRuns.AnyAsync(r => r.Status == RunStatus.Completed && r.FinishedAt >= scan.StartedAt, ct);
    }

    /// <returns>Null before the first night.</returns>
    public async Task<LatestNight?> LatestNightAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await (
            from night in db.NightRuns
            join scan in db.ScanRuns on night.ScanRunId equals scan.Id into scans
            from scan in scans.DefaultIfEmpty()
            orderby night.Id descending // not by time: the clock may have been set back
            select new LatestNight(
                night.Id, night.Night, night.Status, night.StartedAt, night.FinishedAt,
                scan == null ? null : scan.Assessed, scan == null ? null : scan.Opened + scan.Reopened)).FirstOrDefaultAsync(ct);
    }
}
