using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Scanning;

/// <summary>A change of a case that the assessment asks for, carried out by the case's own verbs.</summary>
internal sealed record PlannedStep(CaseStep Step, CareCase? Seen, CaseFacts Facts, CaseOutcome? Outcome)
{
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
