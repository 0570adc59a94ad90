using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>The queue: lists, counts and neighbours of cases, all from the same predicates.</summary>
public sealed class CaseListQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    private const int MaxSubject = 200;

    /// <summary>A page of the list. The look is logged before it is returned.</summary>
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<CaseList> ListAsync(ViewContext view, CaseFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = await CountsAsync(db, view, filter, today, ct);
        var total = counts.TryGetValue(filter.Tab, out var known) ? known : await Matching(db, view, filter, today).CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + CaseFilter.PageSize - 1) / CaseFilter.PageSize));
        var ids = total == 0 ? [] : await Ordered(db, view, filter, today)
            .Skip((page - 1) * CaseFilter.PageSize).Take(CaseFilter.PageSize).Select(c => c.Id).ToListAsync(ct);
        var rows = await RowsAsync(db, view, ids, AccessAction.CaseList, Subject(filter), today, ct);
        return new CaseList(rows, total, page, counts);
    }

    /// <summary>How many each tab holds under the filter. Counts only, no patients.</summary>
    public async Task<IReadOnlyDictionary<CaseTab, int>> CountsAsync(ViewContext view, CaseFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await CountsAsync(db, view, filter, clock.Today(), ct);
    }

    /// <summary>How many the filter's own list holds.</summary>
    public async Task<int> CountAsync(ViewContext view, CaseFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Matching(db, view, filter, clock.Today()).CountAsync(ct);
    }

    /// <summary>What stands before and after a case in a list, for leafing from case to case.</summary>
    public async Task<CaseNeighbours> NeighboursAsync(ViewContext view, CaseFilter filter, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (filter.Sort == CaseSort.Limit && !filter.Descending) return await NeighboursByLimitAsync(db, view, filter, caseId, today, ct);
        var isMember = await Matching(db, view, filter, today).AnyAsync(c => c.Id == caseId, ct);
        var held = CaseScope.Of(db, view, filter).Where(CaseTabs.Holds(filter.Tab, view.UserId, today, filter.Closed)).Select(c => c.Id);
        var withIt = CaseScope.Of(db, view).Where(c => c.Id == caseId || held.Contains(c.Id));
        var ids = await CaseOrder.By(db, withIt, filter.Sort, filter.Descending).Select(c => c.Id).ToListAsync(ct);
        var at = ids.IndexOf(caseId);
        return new CaseNeighbours(
            at > 0 ? ids[at - 1] : null, at >= 0 && at < ids.Count - 1 ? ids[at + 1] : null, isMember ? at + 1 : null, ids.Count - (at >= 0 && !isMember ? 1 : 0));
    }

    /// <summary>The usual order needs no list of ids: neighbours and position follow from the case's own limit.</summary>
    private static async Task<CaseNeighbours> NeighboursByLimitAsync(
        VardlotsDb db, ViewContext view, CaseFilter filter, long caseId, LocalDate today, CancellationToken ct)
    {
        var list = Matching(db, view, filter, today);
        var total = await list.CountAsync(ct);
        if (await CaseScope.Of(db, view).Where(c => c.Id == caseId).Select(c => (LocalDate?)c.SortLimit).SingleOrDefaultAsync(ct) is not { } limit)
            return new CaseNeighbours(null, null, null, total);
        var before = list.Where(c => c.SortLimit < limit || (c.SortLimit == limit && c.Id < caseId));
        var after = list.Where(c => c.SortLimit > limit || (c.SortLimit == limit && c.Id > caseId));
        return new CaseNeighbours(
            await before.OrderByDescending(c => c.SortLimit).ThenByDescending(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct),
            await after.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct),
            await list.AnyAsync(c => c.Id == caseId, ct) ? await before.CountAsync(ct) + 1 : null,
            total);
    }

    /// <summary>Rows of known cases, logged; those outside the reader's clinics are left out.</summary>
    internal async Task<IReadOnlyList<CaseRow>> RowsAsync(ViewContext view, IReadOnlyList<long> ids, AccessAction action, string subject, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var seen = await CaseScope.Of(db, view).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        return await RowsAsync(db, view, ids.Where(seen.Contains).ToList(), action, subject, clock.Today(), ct);
    }

    private async Task<IReadOnlyList<CaseRow>> RowsAsync(
        VardlotsDb db, ViewContext view, IReadOnlyList<long> ids, AccessAction action, string subject, LocalDate today, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var (rows, patients) = await CaseRowReader.ReadAsync(db, view, ids, today, ct);
        await log.RecordAsync(view, action, subject, patients, ct);
        return rows;
    }

    /// <summary>Each tab counts by its own index; together they are one statement.</summary>
    private static async Task<IReadOnlyDictionary<CaseTab, int>> CountsAsync(
        VardlotsDb db, ViewContext view, CaseFilter filter, LocalDate today, CancellationToken ct)
    {
        var scoped = CaseScope.Of(db, view, filter);
        var held = CaseTabs.Shown
            .Select(tab => scoped.Where(CaseTabs.Holds(tab, view.UserId, today, filter.Closed)).GroupBy(_ => tab).Select(g => new { Tab = g.Key, Count = g.Count() }))
            .Aggregate(Queryable.Concat);
        var counted = await held.ToDictionaryAsync(t => t.Tab, t => t.Count, ct);
        return CaseTabs.Shown.ToDictionary(tab => tab, tab => counted.GetValueOrDefault(tab));
    }

    /// <summary>The cases of a filter: what the list, the count and "all that match" mean.</summary>
    internal static IQueryable<CareCase> Matching(VardlotsDb db, ViewContext view, CaseFilter filter, LocalDate today) =>
        CaseScope.Of(db, view, filter).Where(CaseTabs.Holds(filter.Tab, view.UserId, today, filter.Closed));

    private static IOrderedQueryable<CareCase> Ordered(VardlotsDb db, ViewContext view, CaseFilter filter, LocalDate today) =>
        CaseOrder.By(db, Matching(db, view, filter, today), filter.Sort, filter.Descending);

    private static string Subject(CaseFilter filter)
    {
        var subject = "cases?" + filter.ToQuery();
        return subject.Length <= MaxSubject ? subject : subject[..MaxSubject];
    }
}
