using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>A book to try against the lists as they stand.</summary>
/// <param name="AsOf">The day both books are judged on.</param>
/// <param name="DraftVersion">The draft's version: when that moves on, the result is out of date.</param>
public sealed record DryRunRequest(string Json, LocalDate AsOf, long? DraftId, int? DraftVersion);

/// <summary>Tries a rule book without touching a list, an assessment or a case; keeps what it found.</summary>
public sealed class DryRunService(IDbContextFactory<VardlotsDb> factory, RunLock locks, RuleBooks books, RegionOptions region, RuleOptions options, IClock clock)
{
    /// <summary>Rows in one transaction: nobody's save waits for a dry-run.</summary>
    private const int Batch = 5000;

    /// <summary>Runs to its end. The lists stand still meanwhile: no import and no scan.</summary>
    /// <returns>The dry-run's id.</returns>
    /// <exception cref="RuleBookRefusedException">The book has problems; all are told.</exception>
    /// <exception cref="RunBusyException">Another run held the lists for a quarter of an hour.</exception>
    public async Task<long> StartAsync(DryRunRequest request, ChangeContext change, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var then = RuleBookRefusedException.Require(request.Json, 0);
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        var now = await books.OnAsync(request.AsOf, ct);
        var run = await BeginAsync(request, now.Number, change, ct);
        try
        {
            var pass = new DryRunPass(factory, RuleDiff.Of(now, then, region.Code), request.AsOf);
            var tally = await pass.RunAsync(rows => StoreAsync(run.Id, rows, ct), held, progress, ct);
            await EndAsync(run, r => r.Complete(tally, DryRunDetail.Of(tally).ToJson(), clock.GetCurrentInstant()));
        }
        catch (Exception e)
        {
            await EndAsync(run, r => r.End(
                e is OperationCanceledException ? RunStatus.Cancelled : RunStatus.Failed, e is OperationCanceledException ? ScanText.Cancelled : ScanText.Failed(e), clock.GetCurrentInstant()));
            throw;
        }
        await ForgetOlderAsync(run, ct);
        return run.Id;
    }

    /// <summary>Tries the same book against the nights that were, each beside the book in force then, as many months back as is set, and keeps the result with the dry-run.</summary>
    /// <param name="json">The book of the dry-run.</param>
    /// <exception cref="NotFoundException">There is no such dry-run (any more).</exception>
    public async Task<BacktestResult> BacktestAsync(long dryRunId, string json, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var then = RuleBookRefusedException.Require(json, 0);
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.DryRuns.SingleOrDefaultAsync(r => r.Id == dryRunId && r.Status == RunStatus.Completed, ct) ?? throw new NotFoundException($"Dry-run {dryRunId}");
        var first = await db.Entries.MinAsync(e => (LocalDate?)e.FirstSnapshot, ct) ?? run.AsOf;
        var nights = Backtest.NightsOf(LocalDate.Max(first, run.AsOf.PlusMonths(-options.BacktestMonths)), run.AsOf);
        var result = await new Backtest(factory, await DiffsAsync(db, nights, then, ct), run.AsOf).RunAsync(held, progress, ct);
        run.Tell((DryRunDetail.FromJson(run.Detail) with { Backtest = result }).ToJson());
        await db.SaveChangesAsync(ct);
        return result;
    }

    /// <summary>Each night with the book that was in force then, beside the one that is tried.</summary>
    private async Task<List<BacktestNight>> DiffsAsync(VardlotsDb db, IReadOnlyList<LocalDate> nights, RuleBook then, CancellationToken ct)
    {
        var diffs = new Dictionary<int, RuleDiff>();
        var told = new List<BacktestNight>(nights.Count);
        foreach (var night in nights)
        {
            var number = await RuleBooks.NumberKnownOnAsync(db, night, ct);
            if (!diffs.TryGetValue(number, out var diff))
                diffs[number] = diff = RuleDiff.Of(RuleBooks.Parse(await db.RuleBooks.AsNoTracking().SingleAsync(b => b.Number == number, ct)), then, region.Code);
            told.Add(new BacktestNight(night, diff));
        }
        return told;
    }

    /// <summary>The same, told to somebody else instead of stored.</summary>
    internal async Task<DryRunTally> TellAsync(
        string json, LocalDate asOf, Func<List<DryRunChange>, Task> changes, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var then = RuleBookRefusedException.Require(json, 0);
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        return await new DryRunPass(factory, RuleDiff.Of(await books.OnAsync(asOf, ct), then, region.Code), asOf).RunAsync(changes, held, progress, ct);
    }

    private async Task<DryRun> BeginAsync(DryRunRequest request, int book, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // We hold the lock, so whatever still says that it runs was killed.
        foreach (var killed in await db.DryRuns.Where(r => r.Status == RunStatus.Running).Select(r => r.Id).ToListAsync(ct)) await ForgetAsync(db, killed, ct);
        var stamp = await ListStamp.ReadAsync(db, ct);
        var run = new DryRun
        {
            DraftId = request.DraftId, DraftVersion = request.DraftVersion, AsOf = request.AsOf, StartedAt = clock.GetCurrentInstant(), StartedBy = change.UserName,
            RuleBookNumber = book, ImportRunId = stamp.ImportRunId, ScanRunId = stamp.ScanRunId,
        };
        db.DryRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    private static readonly string[] Columns = ["DryRunId", "EntryId", "ClinicId", "MedicalField", "StatusNow", "LimitNow", "StatusThen", "LimitThen", "Case", "MovedDays"];

    private async Task StoreAsync(long runId, List<DryRunChange> rows, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (connection, own) = (db.Database.GetDbConnection(), transaction.GetDbTransaction());
        using (var insert = RowWriters.Insert(connection, own, "DryRunRows", Columns))
        {
            foreach (var (entry, now, then, fate, moved) in rows)
                insert.Write(runId, entry.Id, entry.ClinicId, entry.Input.MedicalField, now.Status, now.Limit, then.Status, then.Limit, fate, moved);
            insert.Flush();
        }
        await transaction.CommitAsync(ct);
    }

    private async Task EndAsync(DryRun run, Action<DryRun> end)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        db.Attach(run);
        end(run);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>A draft keeps its newest result; what belongs to no draft is kept until the next such.</summary>
    private async Task ForgetOlderAsync(DryRun run, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        foreach (var older in await db.DryRuns.Where(r => r.DraftId == run.DraftId && r.Id < run.Id).Select(r => r.Id).ToListAsync(ct)) await ForgetAsync(db, older, ct);
    }

    /// <summary>Removes results begun before an instant, with what was found and with their backtests.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> ForgetBeforeAsync(Instant before, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var old = await db.DryRuns.Where(r => r.StartedAt < before).Select(r => r.Id).ToListAsync(ct);
        foreach (var run in old) await ForgetAsync(db, run, ct);
        return old.Count;
    }

    private static async Task ForgetAsync(VardlotsDb db, long runId, CancellationToken ct)
    {
        while (await db.DryRunRows.Where(r => r.DryRunId == runId).OrderBy(r => r.EntryId).Skip(Batch - 1).Select(r => (long?)r.EntryId).FirstOrDefaultAsync(ct) is { } upTo)
            await db.DryRunRows.Where(r => r.DryRunId == runId && r.EntryId <= upTo).ExecuteDeleteAsync(ct);
        await db.DryRunRows.Where(r => r.DryRunId == runId).ExecuteDeleteAsync(ct);
        await db.DryRuns.Where(r => r.Id == runId).ExecuteDeleteAsync(ct);
    }
}

/// <summary>What the lists are known by: the newest import and the newest scan that were finished.</summary>
internal readonly record struct ListStamp(long ImportRunId, long ScanRunId)
{
    public static async Task<ListStamp> ReadAsync(VardlotsDb db, CancellationToken ct) => new(
        await db.ImportRuns.Where(r => r.Status == RunStatus.Completed).MaxAsync(r => (long?)r.Id, ct) ?? 0,
        await db.ScanRuns.Where(r => r.Status == RunStatus.Completed).MaxAsync(r => (long?)r.Id, ct) ?? 0);
}
