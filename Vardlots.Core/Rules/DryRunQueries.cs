using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Rules;

/// <summary>What a dry-run found. Counts only.</summary>
/// <param name="Clinics">Names of the clinics in the detail, by id.</param>
/// <param name="IsDraftChanged">The draft has been changed since.</param>
/// <param name="AreListsChanged">An import, a scan or another book has changed what it was tried against.</param>
public sealed record DryRunResult(
    long Id, long? DraftId, LocalDate AsOf, Instant StartedAt, Instant? FinishedAt, string StartedBy, RunStatus Status, string? Problem, int RuleBookNumber,
    DryRunCounts Total, DryRunDetail Detail, IReadOnlyDictionary<int, string> Clinics, bool IsDraftChanged, bool AreListsChanged)
{
    public bool IsOutOfDate => IsDraftChanged || AreListsChanged;
}

/// <summary>Which of the changed entries are asked for; null means all.</summary>
public sealed record DryRunFilter(long DryRunId)
{
    public CaseFate? Case { get; init; }
    public LimitMove? Move { get; init; }
    /// <summary>Only those whose limit is another, in whatever way.</summary>
    public bool LimitMoved { get; init; }
    public int? ClinicId { get; init; }
    public string? MedicalField { get; init; }
    public int Page { get; init; } = 1;

    public const int PageSize = 50;
}

/// <summary>A changed entry as a navigator sees it.</summary>
public sealed record DryRunListRow(
    EntryRow Entry, DeadlineStatus StatusNow, LocalDate? LimitNow, DeadlineStatus StatusThen, LocalDate? LimitThen, CaseFate? Case, int? MovedDays);

/// <param name="Total">As far as lists reach (<see cref="ListReach"/>).</param>
public sealed record DryRunList(IReadOnlyList<DryRunListRow> Rows, int Total, int Page);

/// <summary>Reads dry-runs: counts for administrators and navigators, the entries themselves for navigators alone.</summary>
public sealed class DryRunQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    /// <summary>The newest of a draft; null before the first.</summary>
    /// <param name="draftVersion">The draft's version as it is now.</param>
    public async Task<DryRunResult?> LatestAsync(ViewContext view, long draftId, int draftVersion, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.DryRuns.AsNoTracking().Where(r => r.DraftId == draftId).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        return run is null ? null : await ResultAsync(db, run, draftVersion, ct);
    }

    /// <exception cref="NotFoundException">There is none (any more).</exception>
    public async Task<DryRunResult> ReadAsync(ViewContext view, long id, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.DryRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFoundException($"Dry-run {id}");
        return await ResultAsync(db, run, run.DraftVersion, ct);
    }

    /// <summary>A page of the changed entries. The look is logged before it is returned.</summary>
    /// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
    public async Task<DryRunList> RowsAsync(ViewContext view, DryRunFilter filter, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = Matching(db, filter);
        var total = await rows.CountWithinReachAsync(ct);
        var page = ListReach.Page(filter.Page, total, DryRunFilter.PageSize);
        var read = await rows.OrderBy(r => r.EntryId).Skip((page - 1) * DryRunFilter.PageSize).Take(DryRunFilter.PageSize).ToListAsync(ct);
        var (entries, patients) = await EntryRowReader.ReadAsync(db, read.ConvertAll(r => r.EntryId), clock.Today(), ct);
        await log.RecordAsync(view, AccessAction.EntryList, $"dry-run {filter.DryRunId}, page {page}", patients, ct);
        var byId = entries.ToDictionary(e => e.Id);
        return new DryRunList(
            [.. read.Where(r => byId.ContainsKey(r.EntryId)).Select(r => new DryRunListRow(byId[r.EntryId], r.StatusNow, r.LimitNow, r.StatusThen, r.LimitThen, r.Case, r.MovedDays))], total, page);
    }

    /// <summary>How many a filter holds, exactly: the number that led to the list.</summary>
    public async Task<int> CountAsync(ViewContext view, DryRunFilter filter, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Matching(db, filter).CountAsync(ct);
    }

    /// <summary>The one predicate of the list and its count.</summary>
    private static IQueryable<DryRunRow> Matching(VardlotsDb db, DryRunFilter f)
    {
        var rows = db.DryRunRows.AsNoTracking().Where(r => r.DryRunId == f.DryRunId);
        if (f.Case is { } fate) rows = rows.Where(r => r.Case == fate);
        if (f.ClinicId is { } clinic) rows = rows.Where(r => r.ClinicId == clinic);
        if (f.MedicalField is { } field) rows = rows.Where(r => r.MedicalField == field);
        if (f.LimitMoved) rows = rows.Where(r => r.MovedDays != null || (r.LimitNow == null) != (r.LimitThen == null));
        if (f.Move is not { } move) return rows;
        if (move == LimitMove.Lost) return rows.Where(r => r.LimitNow != null && r.LimitThen == null);
        if (move == LimitMove.Gained) return rows.Where(r => r.LimitNow == null && r.LimitThen != null);
        var (first, last) = DryRunTally.DaysOf(move);
        return rows.Where(r => r.MovedDays >= first && r.MovedDays <= last);
    }

    private static async Task<DryRunResult> ResultAsync(VardlotsDb db, DryRun r, int? draftVersion, CancellationToken ct)
    {
        var detail = r.Detail.Length == 0 ? DryRunDetail.Of(new DryRunTally(r.AsOf)) : DryRunDetail.FromJson(r.Detail);
        var clinics = await db.Clinics.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var stamp = await ListStamp.ReadAsync(db, ct);
        var book = await RuleBooks.NumberInForceAsync(db, r.AsOf, ct);
        var total = new DryRunCounts
        {
            Assessed = r.Assessed, Touched = r.Touched, Changed = r.Changed, Opens = r.Opens, Closes = r.Closes, StatusChanges = r.StatusChanges, LimitsMoved = r.LimitsMoved,
        };
        return new DryRunResult(r.Id, r.DraftId, r.AsOf, r.StartedAt, r.FinishedAt, r.StartedBy, r.Status, r.Problem, r.RuleBookNumber, total, detail, clinics,
            r.DraftVersion != draftVersion, stamp != new ListStamp(r.ImportRunId, r.ScanRunId) || book != r.RuleBookNumber);
    }
}
