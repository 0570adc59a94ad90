using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Rules;

namespace Vardlots.Core.Scanning;

/// <summary>What a piece of assessing changed.</summary>
public sealed class AssessCounts
{
    public int Assessed { get; set; }
    public int Changed { get; set; }
    public int Opened { get; set; }
    public int Reopened { get; set; }
    public int Updated { get; set; }
    public int Closed { get; set; }
    public int Flagged { get; set; }

    internal void Add(AssessCounts other)
    {
        Assessed += other.Assessed;
        Changed += other.Changed;
        Opened += other.Opened;
        Reopened += other.Reopened;
        Updated += other.Updated;
        Closed += other.Closed;
        Flagged += other.Flagged;
    }
}

/// <summary>Another rule book has come into force since the work began: read it and begin again.</summary>
internal sealed class RuleBookReplacedException() : Exception("Another rule book has come into force.");

/// <summary>
/// Assesses a range of entries and lets their cases follow, in one short transaction. The night and a person's change go the
/// same way, so an entry means the same whoever touched it last.
/// </summary>
public sealed class EntryAssessor(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>For a single entry; a range is halved at the first collision, so that busy cases hold up nobody else's.</summary>
    private const int Attempts = 10;

    /// <param name="first">Ids, both ends included.</param>
    /// <param name="change">Its <c>Today</c> is the as-of date.</param>
    public async Task<AssessCounts> AssessAsync(
        DeadlineCalculator calculator, long first, long last, ChangeContext change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AssessOnceAsync(calculator, first, last, change, ct);
            }
            // Somebody changed one of the cases or entries in between; what they did counts, so look again.
            catch (Exception e) when (DatabaseProblem.IsCollision(e) && (first < last || attempt < Attempts))
            {
                if (first < last) break;
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), ct);
            }
        }
        var middle = first + (last - first) / 2;
        var counts = await AssessAsync(calculator, first, middle, change, ct);
        counts.Add(await AssessAsync(calculator, middle + 1, last, change, ct));
        return counts;
    }

    private async Task<AssessCounts> AssessOnceAsync(
        DeadlineCalculator calculator, long first, long last, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        if (first < last) RowWriters.ExpectMany(db.Database.GetDbConnection());
        var window = await EntryWindows.ReadAsync(db, first, last, ct);
        var counts = new AssessCounts { Assessed = window.Entries.Count };
        var changed = new List<AssessmentChange>();
        var steps = new List<PlannedStep>();
        foreach (var entry in window.Entries)
        {
            var assessment = calculator.Assess(entry.Input, change.Today);
            var now = StoredAssessment.Of(assessment);
            if (!now.SaysAs(entry.Stored)) changed.Add(new(entry.Id, entry.Version, now));
            if (PlannedStep.For(calculator, entry, assessment, window.Cases.Of(entry.Id), change.Today) is { } step) steps.Add(step);
        }
        if (changed.Count > 0 || steps.Count > 0) await WriteAsync(db, calculator.Book, changed, steps, counts, change with { RuleBook = calculator.Book.Number }, ct);
        return counts;
    }

    private static async Task WriteAsync(
        VardlotsDb db, RuleBook book, List<AssessmentChange> changed, List<PlannedStep> steps, AssessCounts counts, ChangeContext change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Another book may have taken over since this one was read: what is written now must not undo what that has done.
        if (await RuleBooks.NumberInForceAsync(db, change.Today, ct) != book.Number) throw new RuleBookReplacedException();
        var (connection, own) = (db.Database.GetDbConnection(), transaction.GetDbTransaction());
        EntryAssessments.Write(connection, own, changed);
        counts.Changed = changed.Count;
        if (steps.Count > 0) CaseWriter.Save(connection, own, steps.ConvertAll(s => s.Apply(counts, change)));
        await transaction.CommitAsync(ct);
    }
}
