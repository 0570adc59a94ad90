using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core.Rules;

/// <summary>
/// Puts published books into force when their day has come. What the new book touches is computed beside the running work; then one
/// transaction stores it and makes the book apply, so that whoever reads sees the old book's lists or the new one's, never both.
/// Killed anywhere, nothing has happened, and it is run again.
/// </summary>
public sealed class RuleActivation(IDbContextFactory<VardlotsDb> factory, RunLock locks, RuleBooks books, RegionOptions region, IClock clock)
{
    private const int Attempts = 3;

    /// <summary>A published book's day has come, but it is not in force: it was just published, or whoever put it into force was killed.</summary>
    public async Task<bool> IsWaitingAsync(CancellationToken ct) => await NewestDueAsync(clock.Today(), ct) is not null;

    /// <summary>For every published book whose day has come today.</summary>
    public Task<RulePublication?> RunAsync(string startedBy, IProgress<RunProgress>? progress, CancellationToken ct) =>
        RunAsync(clock.Today(), RunTrigger.Person, startedBy, progress, ct);

    /// <param name="asOf">The day that has come, and that what is touched is judged on.</param>
    /// <returns>The record; null when no book waits.</returns>
    /// <exception cref="RunBusyException">Another run held the lists for a quarter of an hour.</exception>
    public async Task<RulePublication?> RunAsync(LocalDate asOf, RunTrigger trigger, string startedBy, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        return await RunAsync(held, asOf, trigger, startedBy, progress, ct);
    }

    /// <summary>The same within a run that holds the lists.</summary>
    internal async Task<RulePublication?> RunAsync(HeldLock held, LocalDate asOf, RunTrigger trigger, string startedBy, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        if (await NewestDueAsync(asOf, ct) is not { } due) return null;
        var current = await books.OnAsync(asOf, ct);
        // A book with a higher number than those whose day has come stays in force; they only lose their waiting.
        var next = due.Number > current.Number ? RuleBooks.Parse(due) : current;
        var run = await BeginAsync(due.Number, current.Number, asOf, trigger, startedBy, ct);
        try
        {
            var switching = new RuleSwitch(factory, RuleDiff.Of(current, next, region.Code),
                ChangeContext.System(clock.GetCurrentInstant(), asOf, ChangeContext.RulesName) with { RuleBook = next.Number });
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await switching.RunAsync(held, (db, counts) => CompleteAsync(db, run, counts, ct), progress, ct);
                    return run;
                }
                // Two savers stood in each other's way and this one was chosen to give way: nothing of it is stored.
                catch (Exception e) when (DatabaseProblem.IsCollision(e) && attempt < Attempts)
                {
                    await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
                }
            }
        }
        catch (Exception e)
        {
            var (status, problem) = e is OperationCanceledException ? (RunStatus.Cancelled, ScanText.Cancelled) : (RunStatus.Failed, ScanText.Failed(e));
            await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
            await db.RulePublications.Where(r => r.Id == run.Id).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Status, status).SetProperty(r => r.Problem, problem).SetProperty(r => r.FinishedAt, clock.GetCurrentInstant()), CancellationToken.None);
            throw;
        }
    }

    private async Task<RuleBookRecord?> NewestDueAsync(LocalDate asOf, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.RuleBooks.AsNoTracking().Where(b => b.ActivatedAt == null && b.AppliesFrom <= asOf).OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
    }

    private async Task<RulePublication> BeginAsync(int number, int from, LocalDate asOf, RunTrigger trigger, string startedBy, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // We hold the lock, so whatever still says that it runs was killed.
        await db.RulePublications.Where(r => r.Status == RunStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted), ct);
        var run = new RulePublication { RuleBookNumber = number, From = from, AsOf = asOf, Trigger = trigger, StartedBy = startedBy, StartedAt = clock.GetCurrentInstant() };
        db.RulePublications.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    /// <summary>In the switch's own transaction.</summary>
    private async Task CompleteAsync(VardlotsDb db, RulePublication run, AssessCounts counts, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        foreach (var book in await db.RuleBooks.Where(b => b.ActivatedAt == null && b.AppliesFrom <= run.AsOf && b.Number <= run.RuleBookNumber).ToListAsync(ct)) book.Activate(now);
        db.Update(run);
        run.Complete(counts, now);
        db.ChangeLog.Add(ChangeLogEntry.Of(ChangeContext.System(now, run.AsOf, run.StartedBy), $"RuleBook {run.RuleBookNumber}", ChangeAction.Activated,
            $"after {run.From}, as of {Texts.DateText.Iso(run.AsOf)}: touched {counts.Assessed}, changed {counts.Changed}, opened {counts.Opened}, reopened {counts.Reopened}, updated {counts.Updated}, closed {counts.Closed}"));
        await db.SaveChangesAsync(ct);
    }
}
