using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>The queue: lists, counts and neighbours of cases, all from the same predicates.</summary>
public sealed class CaseListQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, RegionSettings settings, IClock clock)
{
    private const int MaxSubject = 200;

    /// <summary>A page of the list. The look is logged before it is returned.</summary>
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<CaseList> ListAsync(ViewContext view, CaseFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var set = await CaseSet.OfAsync(db, view, filter, today, ct);
        var counts = await set.CountAsync(CaseTabs.Shown.Append(filter.Tab).Distinct(), ct);
        var total = counts[filter.Tab];
        var page = ListReach.Page(filter.Page, total, CaseFilter.PageSize);
        var shown = total == 0 ? null : await CaseWalk.ReadAsync(set, total, (page - 1) * CaseFilter.PageSize, CaseFilter.PageSize, ct);
        var rows = await RowsAsync(db, view, shown?.Ids ?? [], AccessAction.CaseList, Subject(filter), ct);
        return new CaseList(rows, total, page, counts) { IsSortedAsAsked = shown is null || shown.Sort == filter.Sort, SearchIsWide = set.SearchIsWide };
    }

    /// <summary>How many each tab holds under the filter, as far as lists reach (<see cref="ListReach"/>). Counts only, no patients.</summary>
    /// <param name="also">Tabs that are not shown among the others.</param>
    public async Task<IReadOnlyDictionary<CaseTab, int>> CountsAsync(ViewContext view, CaseFilter filter, CancellationToken ct, params CaseTab[] also)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await (await CaseSet.OfAsync(db, view, filter, clock.Today(), ct)).CountAsync(CaseTabs.Shown.Append(filter.Tab).Concat(also).Distinct(), ct);
    }

    /// <summary>How many the filter's own list holds, exactly: what something is done to is counted to the last.</summary>
    public async Task<int> CountAsync(ViewContext view, CaseFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await (await CaseSet.OfAsync(db, view, filter, clock.Today(), ct)).Matching.CountAsync(ct);
    }

    /// <summary>What stands before and after a case in a list, for leafing from case to case.</summary>
    public async Task<CaseNeighbours> NeighboursAsync(ViewContext view, CaseFilter filter, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var set = await CaseSet.OfAsync(db, view, filter, clock.Today(), ct);
        var total = (await set.CountAsync([filter.Tab], ct))[filter.Tab];
        return filter.Sort == CaseSort.Limit && !filter.Descending && !set.HasClosed
            ? await CaseNeighbourhood.ByLimitAsync(set, total, caseId, ct)
            : await CaseNeighbourhood.InStretchAsync(set, total, caseId, ct);
    }

    /// <summary>Rows of known cases, logged; those outside the reader's clinics are left out.</summary>
    internal async Task<IReadOnlyList<CaseRow>> RowsAsync(ViewContext view, IReadOnlyList<long> ids, AccessAction action, string subject, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var seen = await CaseScope.Of(db, view).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        return await RowsAsync(db, view, ids.Where(seen.Contains).ToList(), action, subject, ct);
    }

    private async Task<IReadOnlyList<CaseRow>> RowsAsync(
        VardlotsDb db, ViewContext view, IReadOnlyList<long> ids, AccessAction action, string subject, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var (rows, patients) = await CaseRowReader.ReadAsync(db, view, ids, settings.Ladder, settings.Inform, clock.Today(), ct, clock.GetCurrentInstant());
        await log.RecordAsync(view, action, subject, patients, ct);
        return rows;
    }

    private static string Subject(CaseFilter filter)
    {
        var subject = "cases?" + filter.ToQuery();
        return subject.Length <= MaxSubject ? subject : subject[..MaxSubject];
    }
}
