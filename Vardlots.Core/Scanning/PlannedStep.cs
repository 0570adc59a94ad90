using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;

namespace Vardlots.Core.Scanning;

/// <summary>A change of a case that the assessment asks for, carried out by the case's own verbs.</summary>
internal sealed record PlannedStep(CaseStep Step, CareCase? Seen, CaseFacts Facts, CaseOutcome? Outcome)
{
    /// <summary>What the assessment asks of the entry's case; null when nothing.</summary>
    /// <param name="existing">The open case of the wait, else its latest closed one, else null.</param>
    public static PlannedStep? For(DeadlineCalculator calculator, EntryToAssess entry, Assessment assessment, CareCase? existing, LocalDate asOf)
    {
        var clock = ClockOf(entry, assessment);
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

    public static ClockKey ClockOf(EntryToAssess entry, Assessment assessment) =>
        new(entry.Input.Decided, assessment.StartIsChangeOfMind ? assessment.Start : null);

    /// <summary>Changes the case that was read, or opens one; whoever stores it sees to it that nobody has changed it meanwhile.</summary>
    public CareCase Apply(AssessCounts counts, ChangeContext change)
    {
        switch (Step)
        {
            case CaseStep.Open:
                counts.Opened++;
                return CareCase.OpenByScan(Facts, change);
            case CaseStep.Reopen:
                Seen!.ReopenByScan(Facts, change);
                counts.Reopened++;
                break;
            case CaseStep.Close:
                Seen!.CloseByScan(Facts, Outcome!.Value, change);
                counts.Closed++;
                break;
            default:
                Seen!.Update(Facts, CaseDecision.IsAtRisk(Facts.Status), change);
                counts.Updated++;
                if (Seen.NotAtRiskSince == change.Today) counts.Flagged++;
                break;
        }
        return Seen;
    }
}

/// <summary>The cases of a range of entries, for deciding; read without tracking.</summary>
internal sealed class CaseBriefs
{
    private readonly Dictionary<long, CareCase> _byEntry = [];

    public static async Task<CaseBriefs> ReadAsync(VardlotsDb db, long first, long last, CancellationToken ct)
    {
        var briefs = new CaseBriefs();
        await foreach (var c in db.Cases.AsNoTracking().Where(c => c.EntryId >= first && c.EntryId <= last).OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(ct))
            if (!briefs._byEntry.TryGetValue(c.EntryId!.Value, out var before) || !before.IsOpen) briefs._byEntry[c.EntryId.Value] = c;
        return briefs;
    }

    /// <summary>The open case, else the latest closed one.</summary>
    public CareCase? Of(long entryId) => _byEntry.GetValueOrDefault(entryId);
}
