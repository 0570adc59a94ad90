using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>
/// The entries whose flag came after a moment: the case was opened or changed status, the entry went missing, was rejected, or a row
/// with a warning came in. What only the calendar brings (a booked time that passes) is not told apart. Asked of what has happened
/// since, never of each flagged entry.
/// </summary>
internal static class NewEntries
{
    public static async Task<List<long>> SinceAsync(VardlotsDb db, ViewContext view, int? clinic, Instant moment, CancellationToken ct)
    {
        var entries = EntryScope.OfFew(db, view, clinic).Where(EntryScope.NotEnded);
        var found = new HashSet<long>(await OfCasesAsync(db, view, clinic, moment, ct));
        if (await FirstRunAfterAsync(db, moment, ct) is not { } firstRun) return [.. found];
        found.UnionWith(await entries.Where(e => e.RowWarnings != 0 && e.ImportRunId >= firstRun).Select(e => e.Id).ToListAsync(ct));
        found.UnionWith(await entries.Where(e => e.VanishedOn != null && db.EntryChanges.Any(c => c.EntryId == e.Id && c.ImportRunId >= firstRun && c.Kind == EntryChangeKind.Vanished)).Select(e => e.Id).ToListAsync(ct));
        found.UnionWith(await entries.Where(e => e.StaleOn != null && db.EntryChanges.Any(c => c.EntryId == e.Id && c.ImportRunId >= firstRun && c.Kind == EntryChangeKind.Stale)).Select(e => e.Id).ToListAsync(ct));
        return [.. found];
    }

    private static Task<List<long>> OfCasesAsync(VardlotsDb db, ViewContext view, int? clinic, Instant moment, CancellationToken ct)
    {
        var cases = CaseScope.Of(db, view).Where(c => c.ClosedOn == null && c.EntryId != null && (clinic == null || c.ClinicId == clinic));
        return db.CaseEvents.Where(v => v.At > moment && v.ActorId == null && (v.Kind == CaseEventKind.Opened || v.Kind == CaseEventKind.Reopened
                || v.Kind == CaseEventKind.StatusChanged || v.Kind == CaseEventKind.AtRiskAgain))
            .Join(cases, v => v.CaseId + 0, c => c.Id, (v, c) => c.EntryId!.Value) // "+ 0": from the events to their cases, not the other way
            .Distinct().ToListAsync(ct);
    }

    /// <summary>The first import finished after the moment, if any.</summary>
    private static Task<long?> FirstRunAfterAsync(VardlotsDb db, Instant moment, CancellationToken ct) =>
        db.ImportRuns.Where(r => r.FinishedAt > moment && r.Status == RunStatus.Completed).MinAsync(r => (long?)r.Id, ct);
}
