using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>A patient with several waits, as the list shows it.</summary>
/// <param name="Nearest">The limit that comes first, if any wait has one.</param>
public sealed record ManyWaitsRow(long PatientId, PatientLabel Patient, int Waits, IReadOnlyList<string> Clinics, LocalDate? Nearest, int? DaysLeft, DeadlineStatus? Status, int OpenCases);

public sealed record ManyWaitsList(IReadOnlyList<ManyWaitsRow> Rows, int Total, int Page)
{
    public const int PageSize = 50;
}

/// <summary>
/// Patients with three active waits or more, the nearest limit first. Only an import adds or ends a wait and a scan sets its limit, so who they are and in
/// which order is counted once after each, along the index of patients, and kept; what the rows say is read when they are shown.
/// </summary>
/// <exception cref="AccessDeniedException">Only navigators, who see every clinic, coordinate across them.</exception>
public sealed class ManyWaitsQueries(IDbContextFactory<VardlotsDb> factory, AccessLog accessLog, IClock clock)
{
    public const int Least = 3;
    private Known? _known;

    private sealed record Known(long Import, long Scan, List<long> Patients);

    public async Task<ManyWaitsList> ListAsync(ViewContext view, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var patients = await PatientsAsync(db, ct);
        var shown = Math.Clamp(page, 1, Math.Max(1, (patients.Count + ManyWaitsList.PageSize - 1) / ManyWaitsList.PageSize));
        var ids = patients.Skip((shown - 1) * ManyWaitsList.PageSize).Take(ManyWaitsList.PageSize).ToList();
        if (ids.Count == 0) return new ManyWaitsList([], patients.Count, shown);
        var rows = await RowsAsync(db, ids, today, ct);
        await accessLog.RecordAsync(view, AccessAction.PatientList, $"patients with {Least} waits or more, page {shown}", ids, ct);
        return new ManyWaitsList(rows, patients.Count, shown);
    }

    /// <summary>Counts again after a run, so that nobody has to wait for it.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await PatientsAsync(db, ct);
    }

    private async Task<List<long>> PatientsAsync(VardlotsDb db, CancellationToken ct)
    {
        var import = await db.ImportRuns.Where(r => r.Status == RunStatus.Completed).MaxAsync(r => (long?)r.Id, ct) ?? 0;
        var scan = await db.ScanRuns.Where(r => r.Status == RunStatus.Completed).MaxAsync(r => (long?)r.Id, ct) ?? 0;
        if (_known is { } known && (known.Import, known.Scan) == (import, scan)) return known.Patients;
        var many = Many(db);
        var limits = await db.Entries.Where(EntryScope.NotEnded).Where(e => many.Contains(e.PatientId)).Select(e => new { e.PatientId, e.LimitDate }).ToListAsync(ct);
        var patients = limits.GroupBy(l => l.PatientId).Select(g => (g.Key, Nearest: g.Min(l => l.LimitDate)))
            .OrderBy(p => p.Nearest is null).ThenBy(p => p.Nearest).ThenBy(p => p.Key).Select(p => p.Key).ToList();
        _known = new Known(import, scan, patients);
        return patients;
    }

    /// <summary>Answered by the index of patients and statuses alone.</summary>
    internal static IQueryable<long> Many(VardlotsDb db) =>
        db.Entries.Where(EntryScope.NotEnded).GroupBy(e => e.PatientId).Where(g => g.Count() >= Least).Select(g => g.Key);

    private static async Task<List<ManyWaitsRow>> RowsAsync(VardlotsDb db, List<long> ids, LocalDate today, CancellationToken ct)
    {
        var patients = await db.Patients.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var waits = (await db.Entries.Where(EntryScope.NotEnded).Where(e => ids.Contains(e.PatientId))
            .Select(e => new { e.PatientId, e.LimitDate, e.DeadlineStatus, Clinic = e.Clinic!.Name }).ToListAsync(ct)).ToLookup(e => e.PatientId);
        var open = (await db.Cases.Where(c => ids.Contains(c.PatientId) && c.ClosedOn == null).Select(c => c.PatientId).ToListAsync(ct)).ToLookup(id => id);
        return ids.ConvertAll(id =>
        {
            var nearest = waits[id].OrderBy(w => w.LimitDate is null).ThenBy(w => w.LimitDate).FirstOrDefault();
            return new ManyWaitsRow(
                id, Label(patients[id], today), waits[id].Count(), waits[id].Select(w => w.Clinic).Distinct().Order(StringComparer.CurrentCulture).ToList(), nearest?.LimitDate,
                nearest?.LimitDate is { } limit ? Period.DaysBetween(today, limit) : null, EntryScope.StatusOn(nearest?.DeadlineStatus, nearest?.LimitDate, today), open[id].Count());
        });
    }

    private static PatientLabel Label(Patient p, LocalDate today) => p.Protection != ProtectedIdentity.None
        ? PatientLabel.Masked
        : new PatientLabel(PatientCards.Name(p), p.BirthDate is { } born ? Period.Between(born, today, PeriodUnits.Years).Years : today.Year - p.BirthYear, Municipalities.Name(p.Municipality) ?? p.City, false);
}
