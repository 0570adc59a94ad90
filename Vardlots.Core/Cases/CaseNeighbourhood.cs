using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>What stands around a case in a list.</summary>
internal static class CaseNeighbourhood
{
    /// <summary>The usual order needs no list of ids: neighbours and position follow from the case's own limit, however long the list.</summary>
    public static async Task<CaseNeighbours> ByLimitAsync(CaseSet set, int total, long caseId, CancellationToken ct)
    {
        var list = set.Matching;
        if (await CaseScope.Of(set.Db, set.View).Where(c => c.Id == caseId).Select(c => (NodaTime.LocalDate?)c.SortLimit).SingleOrDefaultAsync(ct) is not { } limit)
            return new CaseNeighbours(null, null, null, total);
        var before = list.Where(c => c.SortLimit <= limit && (c.SortLimit < limit || c.Id < caseId));
        var after = list.Where(c => c.SortLimit >= limit && (c.SortLimit > limit || c.Id > caseId));
        return new CaseNeighbours(
            await before.OrderByDescending(c => c.SortLimit).ThenByDescending(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct),
            await after.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct),
            await list.AnyAsync(c => c.Id == caseId, ct) ? Math.Min(await before.CountWithinReachAsync(ct), ListReach.Rows) + 1 : null,
            total);
    }

    /// <summary>In any other order: among the rows within reach. A case that is no longer one of them stands where it would have been.</summary>
    public static async Task<CaseNeighbours> InStretchAsync(CaseSet set, int total, long caseId, CancellationToken ct)
    {
        var stretch = total == 0 ? new([], set.Filter.Sort, set.Filter.Descending) : await CaseWalk.ReadAsync(set, total, 0, ListReach.Rows, ct);
        var ids = stretch.Ids;
        var isMember = ids.Contains(caseId);
        if (!isMember)
        {
            var withIt = CaseScope.Of(set.Db, set.View).Where(c => c.Id == caseId || EF.Parameter(ids).Contains(c.Id));
            ids = await CaseOrder.By(set.Db, withIt, stretch.Sort, stretch.Descending).Select(c => c.Id).ToListAsync(ct);
        }
        var at = ids.IndexOf(caseId);
        if (at < 0 || (!isMember && ListReach.IsBeyond(total) && at == ids.Count - 1)) return new CaseNeighbours(null, null, null, total);
        return new CaseNeighbours(at > 0 ? ids[at - 1] : null, at < ids.Count - 1 ? ids[at + 1] : null, isMember ? at + 1 : null, total);
    }
}
