using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>
/// From one book to another for exactly the entries it touches: first all that will be stored is computed, in windows and without
/// standing in anybody's way, then it is stored in one transaction. What somebody has changed in between is computed again.
/// </summary>
internal sealed class RuleSwitch(IDbContextFactory<VardlotsDb> factory, RuleDiff diff, ChangeContext change)
{
    private const int WindowAttempts = 5;

    /// <summary>What is to be stored of a window: only that is kept in memory.</summary>
    private sealed record Planned(long First, long Last, int Touched, List<AssessmentChange> Changes, List<PlannedStep> Steps);

    /// <param name="complete">Makes the book apply, in the same transaction.</param>
    public async Task RunAsync(HeldLock held, Func<VardlotsDb, AssessCounts, Task> complete, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var windows = new List<Planned>();
        if (diff.Now.Book.Number != diff.Then.Book.Number)
            await new EntryWindows(factory).EachAsync(Plan, window =>
            {
                if (window.Touched > 0) windows.Add(window);
                return Task.CompletedTask;
            }, RulesText.Computing, held, progress, ct);

        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        RowWriters.ExpectMany(db.Database.GetDbConnection());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var counts = new AssessCounts();
        for (var i = 0; i < windows.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            await held.EnsureAsync(ct);
            counts.Add(await WriteAsync(db, transaction, windows[i], ct));
            windows[i] = null!;
            progress?.Report(new(RulesText.Writing, counts.Assessed, (i + 1d) / windows.Count));
        }
        await complete(db, counts);
        await transaction.CommitAsync(ct);
    }

    private Planned Plan(EntryWindow window)
    {
        var planned = new Planned(window.First, window.Last, 0, [], []);
        var touched = 0;
        foreach (var entry in window.Entries)
        {
            if (!diff.Touches(entry.Input)) continue;
            touched++;
            var assessment = diff.Then.Assess(entry.Input, change.Today);
            var now = StoredAssessment.Of(assessment);
            if (now != entry.Stored) planned.Changes.Add(new(entry.Id, entry.Version, now));
            if (PlannedStep.For(diff.Then, entry, assessment, window.Cases.Of(entry.Id), change.Today) is { } step) planned.Steps.Add(step);
        }
        return planned with { Touched = touched };
    }

    /// <summary>Stores a window, or computes it again as it now is when somebody has changed an entry or a case of it.</summary>
    private async Task<AssessCounts> WriteAsync(VardlotsDb db, IDbContextTransaction transaction, Planned planned, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await transaction.CreateSavepointAsync("window", ct);
            try
            {
                var counts = Write(db, transaction, planned);
                await transaction.ReleaseSavepointAsync("window", ct);
                return counts;
            }
            catch (DbUpdateException) when (attempt < WindowAttempts)
            {
                await transaction.RollbackToSavepointAsync("window", ct);
                await HoldAsync(db, planned, ct);
                planned = Plan(await EntryWindows.ReadAsync(db, planned.First, planned.Last, ct));
            }
        }
    }

    /// <summary>Takes the window's rows first: where many save at once somebody would otherwise be in between every time.</summary>
    private static async Task HoldAsync(VardlotsDb db, Planned planned, CancellationToken ct)
    {
        await db.Entries.Where(e => e.Id >= planned.First && e.Id <= planned.Last).ExecuteUpdateAsync(s => s.SetProperty(e => e.Version, e => e.Version), ct);
        await db.Cases.Where(c => c.EntryId >= planned.First && c.EntryId <= planned.Last).ExecuteUpdateAsync(s => s.SetProperty(c => c.Version, c => c.Version), ct);
    }

    private AssessCounts Write(VardlotsDb db, IDbContextTransaction transaction, Planned planned)
    {
        var (connection, own) = (db.Database.GetDbConnection(), transaction.GetDbTransaction());
        var counts = new AssessCounts { Assessed = planned.Touched, Changed = planned.Changes.Count };
        EntryAssessments.Write(connection, own, planned.Changes);
        if (planned.Steps.Count > 0) CaseWriter.Save(connection, own, planned.Steps.ConvertAll(s => s.Apply(counts, change)));
        return counts;
    }
}
