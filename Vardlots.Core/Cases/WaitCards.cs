using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Reads a wait for a page: what its row says, where it stands today, and what to doubt.</summary>
internal static class WaitCards
{
    public static async Task<WaitCard> ReadAsync(VardlotsDb db, EntryExplainer explainer, WaitingListEntry e, LocalDate today, CancellationToken ct)
    {
        var fileName = await db.ImportRuns.Where(r => r.Id == e.ImportRunId).Select(r => r.FileName).SingleOrDefaultAsync(ct);
        var isHeld = await IsHeldAsync(db, e, ct);
        await db.Database.OpenConnectionAsync(ct);
        var why = await explainer.ExplainAsync(db.Database.GetDbConnection(), e, fileName, isHeld, today, ct);
        var issues = await IssuesAsync(db, e, ct);
        var now = why.Told.Assessment;
        return new WaitCard(
            e.Id, e.ContactId, e.Phase, e.ProcedureText, e.ProcedureCode, e.MedicalField, e.ClinicId, e.Clinic!.Name, e.Clinic.Model, e.Priority,
            e.CancerPathway, e.MedicalTargetDate, e.BookedOn, e.State, e.VanishedOn, e.StaleOn, isHeld,
            DiffersFromLists: (now.Status, now.Limit) != (e.DeadlineStatus, e.LimitDate), why,
            Warnings: Warnings(e, now, issues), Rejections: e.StaleOn is null ? [] : [.. issues.Where(i => i.IsError)]);
    }

    /// <summary>The entry, unless it is another clinic's than the reader's.</summary>
    public static Task<WaitingListEntry?> FindAsync(VardlotsDb db, ViewContext view, long entryId, CancellationToken ct)
    {
        var entries = db.Entries.AsNoTracking().Include(e => e.Clinic).Include(e => e.Patient).Where(e => e.Id == entryId);
        return (view.ClinicIds is { } mine ? entries.Where(e => mine.Contains(e.ClinicId)) : entries).SingleOrDefaultAsync(ct);
    }

    /// <summary>In the newest list's guard, without an answer yet.</summary>
    private static Task<bool> IsHeldAsync(VardlotsDb db, WaitingListEntry e, CancellationToken ct) => (
        from h in db.HeldEntries
        join c in db.ImportRunClinics on new { h.ImportRunId, h.ClinicId } equals new { c.ImportRunId, c.ClinicId }
        where c.Hold == HoldStatus.Pending && c.ClinicId == e.ClinicId && h.EntryId == e.Id
        select h).AnyAsync(ct);

    /// <summary>What the clinic's newest import said about this row.</summary>
    private static async Task<List<RowIssue>> IssuesAsync(VardlotsDb db, WaitingListEntry e, CancellationToken ct)
    {
        if (e.Clinic!.LatestImportRunId is not { } run) return [];
        return await db.ImportIssues.AsNoTracking()
            .Where(i => i.ImportRunId == run && i.ClinicId == e.ClinicId && i.ContactId == e.ContactId && i.Code != IssueCode.DuplicateKey)
            .OrderBy(i => i.Id).Select(i => new RowIssue(i.Code, i.Column)).ToListAsync(ct);
    }

    /// <summary>W02, W03, W05, W06 from the assessment; W01, W04, W07 as the newest import told them, with their columns.</summary>
    private static IReadOnlyList<RowIssue> Warnings(WaitingListEntry e, Assessment now, List<RowIssue> issues)
    {
        var found = issues.Where(i => !i.IsError).ToList();
        var row = (RowWarnings)e.RowWarnings;
        if (row.HasFlag(RowWarnings.MedicalWithoutInterval)) AddOnce(IssueCode.MedicalWithoutInterval);
        foreach (var (flag, code) in Assessed)
            if (now.Warnings.HasFlag(flag)) AddOnce(code);
        return [.. found.Distinct().OrderBy(i => i.Code, StringComparer.Ordinal)];

        void AddOnce(string code)
        {
            if (!found.Exists(i => i.Code == code)) found.Add(new RowIssue(code, null));
        }
    }

    private static readonly (AssessmentWarnings Flag, string Code)[] Assessed =
    [
        (AssessmentWarnings.W02, IssueCode.StartDateMissing), (AssessmentWarnings.W03, IssueCode.PatientChosenWithoutOffer),
        (AssessmentWarnings.W05, IssueCode.BookedTimePassed), (AssessmentWarnings.W06, IssueCode.SpecialOutsideChildPsychiatry),
    ];
}
