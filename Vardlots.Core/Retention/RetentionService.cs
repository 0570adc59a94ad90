using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;

namespace Vardlots.Core.Retention;

/// <summary>
/// Removes what is older than its period (<see cref="RetentionOptions"/>), last in the night's work. In small batches, each its own transaction, so
/// that nobody waits for it: killed anywhere, what is left is removed the next time, and run twice the second finds nothing. Cases, contacts, letters
/// and the lists' history are never touched.
/// </summary>
public sealed class RetentionService(
    IDbContextFactory<VardlotsDb> factory, IDbContextFactory<AccessLogDb> accessLog, DryRunService dryRuns, SettingsService saved, RegionSettings settings, IClock clock)
{
    internal const int Batch = 1000;

    /// <summary>What has been removed stands in the change log, as one line by the system, also when something stopped it half-way.</summary>
    public async Task<RetentionCounts> RunAsync(IProgress<RunProgress>? progress, CancellationToken ct)
    {
        // A period that was made longer a moment ago, perhaps on another node, holds already.
        await saved.LoadAsync(ct);
        var cutoffs = settings.Retention.On(clock.Today());
        var counts = new RetentionCounts();
        try
        {
            await AccessLogAsync(cutoffs.AccessLog, removed =>
            {
                counts = counts with { AccessLog = counts.AccessLog + removed };
                progress?.Report(new(RetentionText.Removing, counts.AccessLog, null));
            }, ct);
            await ImportIssuesAsync(cutoffs.ImportIssues, removed => counts = counts with { ImportIssues = counts.ImportIssues + removed }, ct);
            counts = counts with { DryRuns = await dryRuns.ForgetBeforeAsync(cutoffs.DryRuns, ct) };
            await using var db = await factory.CreateDbContextAsync(ct);
            counts = counts with
            {
                NightLogs = await db.NightRuns.Where(n => n.StartedAt < cutoffs.NightLogs && n.Log != null).ExecuteUpdateAsync(s => s.SetProperty(n => n.Log, (string?)null), ct),
            };
            counts = counts with { Notices = await db.NightNotices.Where(n => n.ClaimedAt < cutoffs.NightLogs).ExecuteDeleteAsync(ct) };
            counts = counts with { TextDrafts = await db.Drafts.Where(d => d.SavedAt < cutoffs.TextDrafts).ExecuteDeleteAsync(ct) };
            return counts;
        }
        finally
        {
            if (!counts.IsNothing) await TellAsync(counts);
        }
    }

    /// <summary>With SQLite the log is a file of its own, with a writer of its own.</summary>
    private async Task AccessLogAsync(Instant before, Action<int> count, CancellationToken ct)
    {
        await using var db = await accessLog.CreateDbContextAsync(ct);
        await EachBatchAsync(db.Entries.Where(e => e.At < before).OrderBy(e => e.At).Select(e => e.Id), async ids =>
        {
            await using var both = await db.Database.BeginTransactionAsync(ct);
            await db.Set<AccessLogPatient>().Where(p => ids.Contains(p.LogEntryId)).ExecuteDeleteAsync(ct);
            var removed = await db.Entries.Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(ct);
            await both.CommitAsync(ct);
            return removed;
        }, count, ct);
    }

    private async Task ImportIssuesAsync(Instant before, Action<int> count, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        foreach (var run in await db.ImportRuns.Where(r => r.StartedAt < before && db.ImportIssues.Any(i => i.ImportRunId == r.Id)).Select(r => r.Id).ToListAsync(ct))
            await EachBatchAsync(db.ImportIssues.Where(i => i.ImportRunId == run).OrderBy(i => i.RowNumber).Select(i => i.Id),
                ids => db.ImportIssues.Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(ct), count, ct);
        foreach (var run in await db.CapacityImportRuns.Where(r => r.StartedAt < before && db.CapacityImportIssues.Any(i => i.RunId == r.Id)).Select(r => r.Id).ToListAsync(ct))
            await EachBatchAsync(db.CapacityImportIssues.Where(i => i.RunId == run).OrderBy(i => i.RowNumber).Select(i => i.Id),
                ids => db.CapacityImportIssues.Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(ct), count, ct);
    }

    /// <summary>A few at a time until there are none; somebody else may be removing the same.</summary>
    private static async Task EachBatchAsync(IQueryable<long> ids, Func<List<long>, Task<int>> remove, Action<int> count, CancellationToken ct)
    {
        while (await ids.Take(Batch).ToListAsync(ct) is { Count: > 0 } batch)
        {
            count(await remove(batch));
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task TellAsync(RetentionCounts counts)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        db.ChangeLog.Add(ChangeLogEntry.Of(ChangeContext.System(clock.GetCurrentInstant(), clock.Today()), $"Setting {RetentionOptions.Section}", ChangeAction.Removed, counts.Told));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
