using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Scanning;

/// <summary>A night in the list of nights, with its scan's counts.</summary>
public sealed record NightRow(
    long Id, LocalDate Night, RunTrigger Trigger, string StartedBy, Instant StartedAt, Instant? FinishedAt, RunStatus Status, string? Problem,
    int FilesImported, int FilesRejected, ScanCounts? Scan)
{
    /// <summary>What was done and when, a line each; null for nights before lines were kept.</summary>
    public string? Log { get; init; }

    /// <summary>How the night differs from those before it; empty when it is like them.</summary>
    public NightDrift Drift { get; init; }
}

/// <summary>What a scan did. Counts only.</summary>
public sealed record ScanCounts(int RuleBookNumber, int Assessed, int Changed, int Opened, int Reopened, int Updated, int Closed, int Flagged);

/// <summary>A scan run by hand, outside the nights.</summary>
public sealed record ScanRow(long Id, LocalDate AsOf, RunTrigger Trigger, string StartedBy, Instant StartedAt, Instant? FinishedAt, RunStatus Status, string? Problem, ScanCounts Counts);

public sealed partial class RunQueries
{
    public const int PageSize = 30;

    /// <summary>Nights, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<NightRow> Rows, int Total)> NightsAsync(int page, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = await (from n in db.NightRuns.AsNoTracking()
                          join s in db.ScanRuns on n.ScanRunId equals s.Id into scans
                          from s in scans.DefaultIfEmpty()
                          orderby n.Id descending
                          select new NightRow(n.Id, n.Night, n.Trigger, n.StartedBy, n.StartedAt, n.FinishedAt, n.Status, n.Problem, n.FilesImported, n.FilesRejected,
                              s == null ? null : new ScanCounts(s.RuleBookNumber, s.Assessed, s.Changed, s.Opened, s.Reopened, s.Updated, s.Closed, s.Flagged)) { Log = n.Log })
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + NightDrift.Compared).ToListAsync(ct);
        return (NightDrift.Mark(rows, PageSize), await db.NightRuns.CountAsync(ct));
    }

    /// <summary>The latest scans that belong to no night (from the command line), newest first.</summary>
    public async Task<IReadOnlyList<ScanRow>> OtherScansAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.ScanRuns.AsNoTracking().Where(s => s.Trigger == RunTrigger.CommandLine).OrderByDescending(s => s.Id).Take(10)
            .Select(s => new ScanRow(s.Id, s.AsOf, s.Trigger, s.StartedBy, s.StartedAt, s.FinishedAt, s.Status, s.Problem,
                new ScanCounts(s.RuleBookNumber, s.Assessed, s.Changed, s.Opened, s.Reopened, s.Updated, s.Closed, s.Flagged))).ToListAsync(ct);
    }
}
