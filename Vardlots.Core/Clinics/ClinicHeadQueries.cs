using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>An import that held back entries missing from the clinic's file, waiting for somebody to decide.</summary>
public sealed record PendingHold(long RunId, LocalDate SnapshotDate, int Held);

/// <summary>What stands above a clinic's queue. Counts only.</summary>
/// <param name="IsSilent">No file for two nights: an alarm.</param>
/// <param name="Measure">Null when nothing is counted.</param>
/// <param name="ChangedForms">Columns whose codes the newest file writes in another way than the one before (W07).</param>
public sealed record ClinicHead(
    int Id, string Name, LocalDate? LatestSnapshot, bool IsSilent, ClinicMeasure? Measure,
    IReadOnlyList<PendingHold> Holds, IReadOnlyList<string> ChangedForms);

/// <summary>How the reader's clinics stand. Counts only, so nothing is written to the access log.</summary>
public sealed class ClinicHeadQueries(IDbContextFactory<VardlotsDb> factory, OfficialMeasureQueries measures, IClock clock)
{
    /// <param name="clinic">Only this one; null: all of the reader's.</param>
    /// <exception cref="AccessDeniedException">The role has no clinics to look at.</exception>
    public async Task<IReadOnlyList<ClinicHead>> ListAsync(ViewContext view, int? clinic, CancellationToken ct)
    {
        view.RequirePatientAccess();
        if (clinic is { } one) view = view with { ClinicIds = view.MaySeeClinic(one) ? [one] : [] };
        var today = clock.Today();
        var measured = await measures.OfAsync(view, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.ClinicIds is { } own) clinics = clinics.Where(k => own.Contains(k.Id));
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).ThenBy(k => k.Id).ToListAsync(ct);
        var ids = named.ConvertAll(k => k.Id);
        var holds = await HoldsAsync(db, ids, ct);
        var forms = await ChangedFormsAsync(db, ids, ct);
        return named.ConvertAll(k => new ClinicHead(
            k.Id, k.Name, k.LatestSnapshot, k.IsSilent(today), measured.GetValueOrDefault(k.Id)?.Measure, [.. holds[k.Id]], [.. forms[k.Id]]));
    }

    private static async Task<ILookup<int, PendingHold>> HoldsAsync(VardlotsDb db, List<int> clinics, CancellationToken ct) => (await (
        from c in db.ImportRunClinics
        where c.Hold == HoldStatus.Pending && clinics.Contains(c.ClinicId)
        join r in db.ImportRuns on c.ImportRunId equals r.Id
        orderby r.Id
        select new { c.ClinicId, Hold = new PendingHold(r.Id, r.SnapshotDate, c.Held) }).ToListAsync(ct)).ToLookup(h => h.ClinicId, h => h.Hold);

    private static async Task<ILookup<int, string>> ChangedFormsAsync(VardlotsDb db, List<int> clinics, CancellationToken ct) => (await (
        from k in db.Clinics
        where clinics.Contains(k.Id)
        join i in db.ImportIssues on k.LatestImportRunId equals (long?)i.ImportRunId
        where i.Code == IssueCode.CodeFormChanged && i.ClinicId == k.Id && i.Column != null
        select new { k.Id, Column = i.Column! }).Distinct().ToListAsync(ct)).ToLookup(f => f.Id, f => f.Column);
}
