using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Import;

/// <summary>One import in the list of imports.</summary>
public sealed record ImportRunRow(
    long Id, string FileName, ImportSource Source, string StartedBy, Instant StartedAt, Instant? FinishedAt, LocalDate SnapshotDate, RunStatus Status,
    string? Problem, int DataRows, int Added, int Changed, int Ended, int RejectedRows, int Vanished, int Held, bool Asks);

/// <summary>What an import did to a clinic the reader may see.</summary>
public sealed record ImportClinicRow(
    int ClinicId, string Name, int DataRows, int Added, int Changed, int Unchanged, int Ended, int RejectedRows, int WarningRows, int Vanished, int Returned,
    int Stale, int Held, HoldStatus Hold, string? HoldDecidedBy, Instant? HoldDecidedAt, int ActiveBefore, int ActiveAfter);

/// <summary>The page of one import: counts for everybody, scoped to the reader's clinics.</summary>
public sealed record ImportRunView(ImportRun Run, IReadOnlyList<ImportClinicRow> Clinics, IReadOnlyDictionary<string, int> IssuesByCode);

/// <summary>A rejected row or a warning in the list; the key only for those who may see patients.</summary>
public sealed record ImportIssueRow(int RowNumber, string? Clinic, string? ContactId, string? Column, string Code);

/// <summary>An entry that vanished, or that the guard holds.</summary>
public sealed record VanishedRow(long EntryId, string Patient, bool IsProtected, string Clinic, string? ProcedureText, LocalDate? LimitDate, bool IsHeld, long PatientId);

/// <summary>Which issues of a run to show.</summary>
/// <param name="Code">One code, or null for all.</param>
/// <param name="ErrorsOnly">True: rejected rows; false: warnings; null: both.</param>
public sealed record IssueFilter(string? Code, bool? ErrorsOnly, int? ClinicId);

/// <summary>A clinic whose lists have stopped coming.</summary>
public sealed record SilentClinic(int ClinicId, string Name, LocalDate LatestSnapshot);

/// <summary>Reads the records of imports. A manager sees own clinics' parts, an administrator counts only.</summary>
public sealed class ImportQueries(IDbContextFactory<VardlotsDb> factory, AccessLog accessLog)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<ImportRunRow> Rows, int Total)> ListAsync(ViewContext view, int page, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var runs = db.ImportRuns.AsNoTracking();
        if (view.CountedClinicIds is { } mine) runs = runs.Where(r => r.Clinics.Any(c => mine.Contains(c.ClinicId)));
        var total = await runs.CountAsync(ct);
        var rows = await runs.OrderByDescending(r => r.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).Select(r => new ImportRunRow(
            r.Id, r.FileName, r.Source, r.StartedBy, r.StartedAt, r.FinishedAt, r.SnapshotDate, r.Status, r.Problem,
            r.DataRows, r.Added, r.Changed, r.Ended, r.RejectedRows, r.Vanished, r.Held, r.Clinics.Any(c => c.Hold == HoldStatus.Pending))).ToListAsync(ct);
        if (view.CountedClinicIds is not null) rows = await ScopedAsync(db, view.CountedClinicIds, rows, ct);
        return (rows, total);
    }

    /// <summary>A manager's counts are those of the own clinics, not of the whole file.</summary>
    private static async Task<List<ImportRunRow>> ScopedAsync(VardlotsDb db, IReadOnlyList<int> mine, List<ImportRunRow> rows, CancellationToken ct)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var parts = await db.ImportRunClinics.AsNoTracking().Where(c => ids.Contains(c.ImportRunId) && mine.Contains(c.ClinicId)).ToListAsync(ct);
        return rows.ConvertAll(r =>
        {
            var own = parts.Where(c => c.ImportRunId == r.Id).ToList();
            return r with
            {
                DataRows = own.Sum(c => c.DataRows), Added = own.Sum(c => c.Added), Changed = own.Sum(c => c.Changed), Ended = own.Sum(c => c.Ended),
                RejectedRows = own.Sum(c => c.RejectedRows), Vanished = own.Sum(c => c.Vanished), Held = own.Sum(c => c.Held),
                Asks = own.Any(c => c.Hold == HoldStatus.Pending),
            };
        });
    }

    /// <exception cref="NotFoundException">No such run, or none of the reader's clinics is in it.</exception>
    public async Task<ImportRunView> ShowAsync(ViewContext view, long runId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, ct) ?? throw new NotFoundException("The import");
        var clinics = await (from c in db.ImportRunClinics.AsNoTracking()
                             join clinic in db.Clinics on c.ClinicId equals clinic.Id
                             where c.ImportRunId == runId
                             orderby clinic.Name
                             select new ImportClinicRow(c.ClinicId, clinic.Name, c.DataRows, c.Added, c.Changed, c.Unchanged, c.Ended, c.RejectedRows, c.WarningRows,
                                 c.Vanished, c.Returned, c.Stale, c.Held, c.Hold, c.HoldDecidedBy, c.HoldDecidedAt, c.ActiveBefore, c.ActiveAfter)).ToListAsync(ct);
        if (view.CountedClinicIds is { } mine)
        {
            clinics = clinics.Where(c => mine.Contains(c.ClinicId)).ToList();
            if (clinics.Count == 0) throw new NotFoundException("The import");
        }
        var codes = await Issues(db, view, runId, new IssueFilter(null, null, null)).GroupBy(i => i.Code)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new ImportRunView(run, clinics, codes);
    }

    public async Task<(IReadOnlyList<ImportIssueRow> Rows, int Total)> IssuesAsync(ViewContext view, long runId, IssueFilter filter, int page, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var issues = Issues(db, view, runId, filter);
        var total = await issues.CountAsync(ct);
        return (await Rows(db, view, issues).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct), total);
    }

    /// <summary>Every issue of the filter, for the download.</summary>
    public async IAsyncEnumerable<ImportIssueRow> AllIssuesAsync(
        ViewContext view, long runId, IssueFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await foreach (var row in Rows(db, view, Issues(db, view, runId, filter)).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    /// <summary>The one predicate of list, count and download.</summary>
    private static IQueryable<ImportIssue> Issues(VardlotsDb db, ViewContext view, long runId, IssueFilter filter)
    {
        var issues = db.ImportIssues.AsNoTracking().Where(i => i.ImportRunId == runId);
        if (view.CountedClinicIds is { } mine) issues = issues.Where(i => i.ClinicId != null && mine.Contains(i.ClinicId.Value));
        if (filter.Code is { } code) issues = issues.Where(i => i.Code == code);
        if (filter.ErrorsOnly is { } errors) issues = errors ? issues.Where(i => i.Code.StartsWith("E")) : issues.Where(i => i.Code.StartsWith("W"));
        if (filter.ClinicId is { } clinic) issues = issues.Where(i => i.ClinicId == clinic);
        return issues;
    }

    private static IQueryable<ImportIssueRow> Rows(VardlotsDb db, ViewContext view, IQueryable<ImportIssue> issues)
    {
        var maySeeKey = view.MaySeePatients;
        return from i in issues
               join c in db.Clinics on i.ClinicId equals c.Id into clinics
               from c in clinics.DefaultIfEmpty()
               orderby i.RowNumber, i.Id
               select new ImportIssueRow(i.RowNumber, c == null ? null : c.Name, maySeeKey ? i.ContactId : null, i.Column, i.Code);
    }

    /// <summary>The entries that vanished with the run and those the guard holds. Patients' names: logged before they are returned.</summary>
    public async Task<IReadOnlyList<VanishedRow>> VanishedAsync(ViewContext view, long runId, int page, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var vanished = db.EntryChanges.Where(c => c.ImportRunId == runId && c.Kind == EntryChangeKind.Vanished).Select(c => new { c.EntryId, Held = false });
        var pending = from h in db.HeldEntries
                      join c in db.ImportRunClinics on new { h.ImportRunId, h.ClinicId } equals new { c.ImportRunId, c.ClinicId }
                      where h.ImportRunId == runId && c.Hold == HoldStatus.Pending
                      select new { h.EntryId, Held = true };
        var rows = from v in vanished.Union(pending)
                   join e in db.Entries on v.EntryId equals e.Id
                   where view.ClinicIds == null || view.ClinicIds.Contains(e.ClinicId)
                   orderby v.Held descending, e.ClinicId, e.LimitDate, e.Id
                   select new VanishedRow(e.Id, e.Patient!.Protection == ProtectedIdentity.None ? e.Patient.FirstName + " " + e.Patient.LastName : "",
                       e.Patient.Protection != ProtectedIdentity.None, e.Clinic!.Name, e.ProcedureText, e.LimitDate, v.Held, e.PatientId);
        var list = await rows.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        await accessLog.RecordAsync(view, AccessAction.ImportReport, $"import {runId}, vanished", list.Select(r => r.PatientId), ct);
        return list;
    }

    /// <summary>Clinics that no file has come from for two nights.</summary>
    public async Task<IReadOnlyList<SilentClinic>> SilentAsync(ViewContext view, LocalDate today, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var since = Clinic.SilentSince(today);
        var silent = db.Clinics.AsNoTracking().Where(c => c.ClosedOn == null && c.LatestSnapshot != null && c.LatestSnapshot <= since);
        if (view.CountedClinicIds is { } mine) silent = silent.Where(c => mine.Contains(c.Id));
        return await silent.OrderBy(c => c.LatestSnapshot).Select(c => new SilentClinic(c.Id, c.Name, c.LatestSnapshot!.Value)).ToListAsync(ct);
    }
}
