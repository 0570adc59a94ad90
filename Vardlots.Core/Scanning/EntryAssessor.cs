using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;

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

/// <summary>
/// Assesses a range of entries and lets their cases follow, in one short transaction. The night and a person's change go the
/// same way, so an entry means the same whoever touched it last.
/// </summary>
public sealed class EntryAssessor(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>For a single entry; a range is halved at the first collision, so that busy cases hold up nobody else's.</summary>
    private const int Attempts = 10;

    /// <param name="first">Ids, both ends included.</param>
    /// <param name="evenSettled">Also entries that have ended and been seen to end.</param>
    /// <param name="change">Its <c>Today</c> is the as-of date.</param>
    public async Task<AssessCounts> AssessAsync(
        DeadlineCalculator calculator, long first, long last, bool evenSettled, ChangeContext change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AssessOnceAsync(calculator, first, last, evenSettled, change, ct);
            }
            // Somebody changed one of the cases or entries in between; what they did counts, so look again.
            catch (Exception e) when (DatabaseProblem.IsCollision(e) && (first < last || attempt < Attempts))
            {
                if (first < last) break;
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), ct);
            }
        }
        var middle = first + (last - first) / 2;
        var counts = await AssessAsync(calculator, first, middle, evenSettled, change, ct);
        counts.Add(await AssessAsync(calculator, middle + 1, last, evenSettled, change, ct));
        return counts;
    }

    private async Task<AssessCounts> AssessOnceAsync(
        DeadlineCalculator calculator, long first, long last, bool evenSettled, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var entries = new EntryAssessments(connection).Read(first, last, evenSettled);
        var cases = await CaseBriefs.ReadAsync(db, first, last, ct);
        var counts = new AssessCounts { Assessed = entries.Count };
        var changed = new List<(EntryToAssess Entry, StoredAssessment Now)>();
        var steps = new List<PlannedStep>();
        foreach (var entry in entries)
        {
            var assessment = calculator.Assess(entry.Input, change.Today);
            var now = StoredAssessment.Of(assessment);
            if (now != entry.Stored) changed.Add((entry, now));
            if (Plan(calculator, entry, assessment, cases, change.Today) is { } step) steps.Add(step);
        }
        if (changed.Count > 0 || steps.Count > 0) await WriteAsync(db, changed, steps, counts, change, ct);
        return counts;
    }

    private static PlannedStep? Plan(
        DeadlineCalculator calculator, EntryToAssess entry, Assessment assessment, CaseBriefs cases, LocalDate asOf)
    {
        var clock = new ClockKey(entry.Input.Decided, assessment.StartIsChangeOfMind ? assessment.Start : null);
        var existing = cases.Of(entry.Id);
        var step = CaseDecision.For(assessment.Status, existing, clock);
        if (step == CaseStep.None) return null;
        var ended = assessment.EndedAs is not null;
        var limit = ended ? calculator.LimitAsIfActive(entry.Input, asOf) : assessment.Limit;
        var facts = new CaseFacts(
            entry.Id, entry.PatientId, entry.ClinicId, entry.Input.MedicalField,
            assessment.Guarantee ?? RuleBook.GuaranteeOf(entry.Input.Phase), assessment.Status, limit,
            entry.Input.Booked, entry.MedicalTargetDate, clock) { VanishedOn = entry.VanishedOn };
        var outcome = step == CaseStep.Close ? CaseDecision.OutcomeOf(assessment, entry.Input, limit) : (CaseOutcome?)null;
        if (step == CaseStep.Update && existing!.IsCurrent(facts, CaseDecision.IsAtRisk(assessment.Status), asOf)) return null;
        return new PlannedStep(step, existing, facts, outcome);
    }

    private static async Task WriteAsync(
        VardlotsDb db, List<(EntryToAssess Entry, StoredAssessment Now)> changed, List<PlannedStep> steps, AssessCounts counts,
        ChangeContext change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (connection, own) = (db.Database.GetDbConnection(), transaction.GetDbTransaction());
        EntryAssessments.Write(connection, own, changed);
        counts.Changed = changed.Count;
        if (steps.Count > 0) CaseWriter.Save(connection, own, steps.ConvertAll(s => s.Apply(counts, change)));
        await transaction.CommitAsync(ct);
    }
}
