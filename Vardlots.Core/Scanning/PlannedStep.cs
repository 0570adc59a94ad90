using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Scanning;

/// <summary>A change of a case that the assessment asks for, carried out by the case's own verbs.</summary>
internal sealed record PlannedStep(CaseStep Step, CareCase? Seen, CaseFacts Facts, CaseOutcome? Outcome)
{
    /// <summary>Loads only the cases that change.</summary>
    public static async Task ApplyAsync(
        VardlotsDb db, List<PlannedStep> steps, AssessCounts counts, ChangeContext change, CancellationToken ct)
    {
        var ids = steps.Where(s => s.Seen is not null).Select(s => s.Seen!.Id).ToList();
        var cases = ids.Count == 0 ? [] : await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var step in steps) step.Apply(db, step.Fresh(cases), counts, change);
    }

    /// <summary>The case as it stands now; what was decided on an older version is not carried out.</summary>
    private CareCase? Fresh(Dictionary<long, CareCase> cases)
    {
        if (Seen is null) return null;
        var fresh = cases[Seen.Id];
        return fresh.Version == Seen.Version ? fresh : throw new DbUpdateConcurrencyException($"Case {Seen.Id} changed meanwhile.");
    }

    private void Apply(VardlotsDb db, CareCase? existing, AssessCounts counts, ChangeContext change)
    {
        switch (Step)
        {
            case CaseStep.Open:
                db.Cases.Add(CareCase.OpenByScan(Facts, change));
                counts.Opened++;
                break;
            case CaseStep.Reopen:
                existing!.ReopenByScan(Facts, change);
                counts.Reopened++;
                break;
            case CaseStep.Close:
                existing!.CloseByScan(Facts, Outcome!.Value, change);
                counts.Closed++;
                break;
            default:
                existing!.Update(Facts, CaseDecision.IsAtRisk(Facts.Status), change);
                counts.Updated++;
                if (existing.NotAtRiskSince == change.Today) counts.Flagged++;
                break;
        }
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
