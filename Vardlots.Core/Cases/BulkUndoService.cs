using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>Takes a run back while its time lasts: each case that nobody has changed since, the others are named.</summary>
public sealed class BulkUndoService(IDbContextFactory<VardlotsDb> factory, CaseBulkService bulk, EntryReassessment reassessment, IClock clock)
{
    /// <summary>Undoes what the reader did. Cancelled, it ends after a batch, and may go on while the time lasts.</summary>
    /// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
    /// <exception cref="NotFoundException">No such run, or somebody else's.</exception>
    /// <exception cref="UserMistakeException">Too late, or it is under way or done already.</exception>
    public async Task<BulkRunInfo> UndoAsync(long runId, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        change.RequireNavigator();
        var (kind, by) = await ClaimAsync(runId, change.UserId!, ct);
        var (all, handled) = (false, 0);
        try
        {
            while (!all && !ct.IsCancellationRequested)
            {
                var (reached, reopened) = await ManyCases.RetryAsync(() => UndoBatchAsync(runId, kind, by, change with { Now = clock.GetCurrentInstant(), Today = clock.Today() }));
                await reassessment.RunAsync(reopened, CancellationToken.None);
                all = reached < ManyCases.Batch;
                progress?.Report(handled += reached);
            }
        }
        finally
        {
            await ReleaseAsync(runId, all);
        }
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        return await BulkRunQueries.ReadOneAsync(db, runId, CancellationToken.None);
    }

    /// <summary>One statement decides who undoes it, whatever tab or node asks.</summary>
    private async Task<(BulkKind, BulkReader)> ClaimAsync(long runId, string userId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId && r.UserId == userId, ct) ?? throw new NotFoundException($"Run {runId}");
        var now = clock.GetCurrentInstant();
        if (run.UndoneAt is not null) throw new UserMistakeException(CaseText.UndoDone);
        if (!BulkRun.IsUndoTime(run.ChangedAt, now)) throw new UserMistakeException(CaseText.UndoTooLate);
        var silent = now - BulkRun.Silence;
        var claimed = await db.BulkRuns
            .Where(r => r.Id == runId && r.UndoneAt == null && (r.EndedAt != null || r.ChangedAt <= silent) && (r.UndoingAt == null || r.UndoingAt <= silent))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.UndoingAt, now), ct);
        return claimed == 1 ? (run.Kind, await bulk.ReaderAsync(db, userId, false, ct)) : throw new UserMistakeException(CaseText.UndoBusy);
    }

    private async Task ReleaseAsync(long runId, bool all)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var ended = all ? clock.GetCurrentInstant() : (Instant?)null;
        await db.BulkRuns.Where(r => r.Id == runId).ExecuteUpdateAsync(s => s.SetProperty(r => r.UndoingAt, (Instant?)null).SetProperty(r => r.UndoneAt, ended), CancellationToken.None);
    }

    /// <summary>One save.</summary>
    /// <returns>How many there were left to look at, at most a batch; and the waits whose cases are open again, of which the nights have meanwhile thought nothing.</returns>
    private async Task<(int Reached, IReadOnlyList<long> Reopened)> UndoBatchAsync(long runId, BulkKind kind, BulkReader by, ChangeContext change)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var run = await db.BulkRuns.SingleAsync(r => r.Id == runId);
        var items = await db.BulkRunItems.Include(i => i.Task).Where(i => i.RunId == runId && i.Outcome == BulkOutcome.Done && i.Undo == null).OrderBy(i => i.Id).Take(ManyCases.Batch).ToListAsync();
        var ids = items.ConvertAll(i => i.CaseId);
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var taken = kind == BulkKind.Close ? await OpenEntriesAsync(db, cases.Values) : [];
        foreach (var item in items)
        {
            if (cases.GetValueOrDefault(item.CaseId) is not { } now) item.Undo = BulkUndoOutcome.Gone;
            else if (now.Version != item.VersionAfter) item.Undo = BulkUndoOutcome.Changed;
            else
            {
                item.Undo = BulkUndoing.Undo(kind, now, item, now.EntryId is { } entry && taken.Contains(entry), by, change);
                if (item.Undo == BulkUndoOutcome.Undone) db.Entry(now).Property(c => c.Version).IsModified = true;
            }
        }
        await NameAsync(db, items.Where(i => i.Undo == BulkUndoOutcome.Changed).ToList());
        run.CountUndone(items, change.Now);
        await db.SaveChangesAsync();
        var reopened = kind != BulkKind.Close ? [] : items.Where(i => i.Undo == BulkUndoOutcome.Undone).Select(i => cases[i.CaseId].EntryId).OfType<long>().ToList();
        return (items.Count, reopened);
    }

    private static async Task<HashSet<long>> OpenEntriesAsync(VardlotsDb db, IEnumerable<CareCase> cases)
    {
        var entries = cases.Where(c => c.EntryId is not null).Select(c => c.EntryId!.Value).ToList();
        return await db.Cases.Where(c => c.EntryId != null && entries.Contains(c.EntryId.Value) && c.ClosedOn == null).Select(c => c.EntryId!.Value).ToHashSetAsync();
    }

    /// <summary>Who was there since, by the newest line of each history.</summary>
    private static async Task NameAsync(VardlotsDb db, List<BulkRunItem> changed)
    {
        if (changed.Count == 0) return;
        var ids = changed.ConvertAll(i => i.CaseId);
        var newest = await db.CaseEvents.Where(e => ids.Contains(e.CaseId)).GroupBy(e => e.CaseId).Select(g => g.Max(e => e.Id)).ToListAsync();
        var names = await db.CaseEvents.Where(e => newest.Contains(e.Id)).ToDictionaryAsync(e => e.CaseId, e => e.ActorId == null ? null : e.ActorName);
        foreach (var item in changed) item.UndoBy = names.GetValueOrDefault(item.CaseId);
    }
}
