using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Scanning;

/// <summary>How far a run has come.</summary>
/// <param name="Done">Rows or entries so far.</param>
/// <param name="Share">0–1 where it can be told, otherwise null.</param>
public readonly record struct RunProgress(string Step, long Done, double? Share);

/// <summary>Another import or scan is running and did not end in time.</summary>
public sealed class RunBusyException() : Exception(Language.Pick(
    "En annan import eller genomgång pågår redan. Vänta tills den är klar och försök igen.",
    "Another import or scan is already running. Wait until it has finished and try again."));

/// <summary>
/// The scan: every active entry is assessed as of a date and its case follows. Its result depends only on data and date,
/// so running it again changes nothing and one that was killed is simply run again.
/// </summary>
public sealed class NightlyScan(
    IDbContextFactory<VardlotsDb> factory, RunLock locks, EntryAssessor assessor, RuleBooks books, RuleActivation rules, RegionOptions region, IClock clock)
{
    /// <summary>Entries in one transaction: some hundredths of a second, so that nobody's save has to wait for the night.</summary>
    private const int Window = 2000;

    /// <param name="asOf">The date the lists are judged on.</param>
    /// <exception cref="RunBusyException">Another run held the lock for a quarter of an hour.</exception>
    public async Task<ScanRun> RunAsync(
        LocalDate asOf, RunTrigger trigger, string startedBy, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        // Rules whose day has come apply from this scan on.
        await rules.RunAsync(held, asOf, trigger, startedBy, progress, ct);
        var book = await books.OnAsync(asOf, ct);
        var run = await BeginAsync(asOf, trigger, startedBy, book.Number, ct);
        try
        {
            var counts = await ScanAsync(new DeadlineCalculator(book, region.Code), asOf, held, progress, ct);
            return await EndAsync(run, RunStatus.Completed, null, counts);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(run, RunStatus.Cancelled, ScanText.Cancelled, null);
            throw;
        }
        catch (Exception e)
        {
            await EndAsync(run, RunStatus.Failed, ScanText.Failed(e), null);
            throw;
        }
    }

    private async Task<AssessCounts> ScanAsync(DeadlineCalculator calculator, LocalDate asOf, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var counts = new AssessCounts();
        if (await new EntryWindows(factory).RangeAsync(ct) is not var (first, last)) return counts;
        var change = ChangeContext.System(clock.GetCurrentInstant(), asOf);
        for (var from = first; from <= last; from += Window)
        {
            ct.ThrowIfCancellationRequested();
            await held.EnsureAsync(ct);
            counts.Add(await assessor.AssessAsync(calculator, from, Math.Min(from + Window - 1, last), change, ct));
            progress?.Report(new(ScanText.Assessing, counts.Assessed, (double)(from - first + Window) / (last - first + Window)));
        }
        return counts;
    }

    private async Task<ScanRun> BeginAsync(LocalDate asOf, RunTrigger trigger, string startedBy, int book, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // We hold the lock, so whatever still says that it runs was killed.
        await db.ScanRuns.Where(r => r.Status == RunStatus.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted), ct);
        var run = new ScanRun
        {
            AsOf = asOf, Trigger = trigger, StartedBy = startedBy, StartedAt = clock.GetCurrentInstant(),
            Status = RunStatus.Running, RuleBookNumber = book,
        };
        db.ScanRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    private async Task<ScanRun> EndAsync(ScanRun run, RunStatus status, string? problem, AssessCounts? counts)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        db.Attach(run);
        run.Status = status;
        run.Problem = problem;
        run.FinishedAt = clock.GetCurrentInstant();
        if (counts is not null)
        {
            (run.Assessed, run.Changed, run.Opened, run.Reopened) = (counts.Assessed, counts.Changed, counts.Opened, counts.Reopened);
            (run.Updated, run.Closed, run.Flagged) = (counts.Updated, counts.Closed, counts.Flagged);
        }
        await db.SaveChangesAsync(CancellationToken.None);
        return run;
    }
}
