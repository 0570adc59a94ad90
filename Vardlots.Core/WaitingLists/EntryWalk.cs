using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>A stretch of a list, and the order it is in.</summary>
internal sealed record EntryStretch(List<long> Ids, EntrySort Sort);

/// <summary>Reads a stretch of a list: a short one is sorted, a long one is read in the order that an index already has it in, part after part.</summary>
internal static class EntryWalk
{
    /// <summary>Counts as far as lists reach. What has a case stands first among the limits, and is looked for there.</summary>
    public static async Task<int> CountAsync(EntrySet set, CancellationToken ct)
    {
        if (set.Passed is { } passed) return await ListReach.CountAsync(passed, ct);
        if (set.Filter is not { HasCase: true }) return await set.Matching.CountWithinReachAsync(ct);
        var limited = await set.Matching.Where(e => e.LimitDate != null).OrderBy(e => e.LimitDate).CountWithinReachAsync(ct);
        if (ListReach.IsBeyond(limited)) return limited;
        return Math.Min(ListReach.Rows + 1, limited + await set.Matching.Where(e => e.LimitDate == null).CountWithinReachAsync(ct));
    }

    /// <param name="total">How many the list holds, as far as lists reach.</param>
    public static async Task<EntryStretch> ReadAsync(EntrySet set, int total, int skip, int take, CancellationToken ct)
    {
        var (sort, down) = (set.Filter.Sort, set.Filter.Descending);
        if (!ListReach.IsBeyond(total) || (sort == EntrySort.Patient && await set.Matching.Take(ListReach.Sortable + 1).CountAsync(ct) <= ListReach.Sortable))
            return new(await EntryOrder.By(set.Matching, sort, down).Skip(skip).Take(take).Select(e => e.Id).ToListAsync(ct), sort);
        // The measure counts days since the decision, and only in that order its entries stand together.
        if (set.Filter.Measure is not null && sort != EntrySort.Decided) (sort, down) = (EntrySort.Decided, false);
        return new(await LongAsync(set, sort, down, skip, take, ct), sort);
    }

    private static async Task<List<long>> LongAsync(EntrySet set, EntrySort sort, bool down, int skip, int take, CancellationToken ct)
    {
        if (sort != EntrySort.Patient) return await ListReach.StretchAsync(await PartsAsync(set, sort, down, ct), skip, take, ct);
        return await PatientWalk.StretchAsync(set.Db, down, async people =>
        {
            var theirs = await EntrySet.OfPatientsAsync(set.Db, people, ct);
            return await EntryOrder.By(set.Matching.Where(e => EF.Parameter(theirs).Contains(e.Id)), sort, down).Select(e => e.Id).ToListAsync(ct);
        }, ByLimit(set.Matching.Where(e => e.Patient!.SortName == ""), false), skip, take, ct);
    }

    /// <summary>What has ended has no limit, and what is missing, rejected or warned about has an index of few rows that is quickly sorted.</summary>
    private static IEnumerable<IQueryable<long>> Usual(EntrySet set, bool down) => set.Filter switch
    {
        _ when set.Passed is [var before, var later, var without] => down ? [Limited(later, down), Limited(before, down), Limited(without, down)] : [Limited(before, down), Limited(later, down), Limited(without, down)],
        { State: EntryState.Ended } => [set.Matching.OrderBy(e => e.Id).Select(e => e.Id)],
        { State: EntryState.Vanished or EntryState.Stale } or { Warning: not null } => [EntryOrder.By(set.Matching, EntrySort.Limit, down).Select(e => e.Id)],
        _ => ByLimit(set.Matching, down),
    };

    private static async Task<IEnumerable<IQueryable<long>>> PartsAsync(EntrySet set, EntrySort sort, bool down, CancellationToken ct)
    {
        var entries = set.Matching;
        return sort switch
        {
            EntrySort.Clinic => (await ClinicOrder.GroupsAsync(set.Db, set.View, id => (set.Filter.Clinic ?? id) == id, down, ct)).SelectMany(ids => ByLimit(entries.Where(e => ids.Contains(e.ClinicId)), false)),
            EntrySort.Decided => [Keyed(entries.Where(e => e.DecidedOn > ListReach.FirstDay), e => e.DecidedOn, down)],
            EntrySort.Booked => [Keyed(entries.Where(e => e.BookedOn > ListReach.FirstDay), e => e.BookedOn, down), .. ByLimit(entries.Where(e => e.BookedOn == null), false)],
            _ => Usual(set, down),
        };
    }

    /// <summary>Those with a limit, then those without.</summary>
    private static IQueryable<long>[] ByLimit(IQueryable<WaitingListEntry> entries, bool down) =>
    [
        Limited(entries.Where(e => e.LimitDate != null), down),
        entries.Where(e => e.LimitDate == null).OrderBy(e => e.Id).Select(e => e.Id),
    ];

    private static IQueryable<long> Limited(IQueryable<WaitingListEntry> entries, bool down) => Ordered(entries, e => e.LimitDate, down).ThenBy(e => e.Id).Select(e => e.Id);

    private static IOrderedQueryable<T> Ordered<T, TKey>(IQueryable<T> rows, Expression<Func<T, TKey>> key, bool down) =>
        down ? rows.OrderByDescending(key) : rows.OrderBy(key);

    private static IQueryable<long> Keyed<T>(IQueryable<WaitingListEntry> entries, Expression<Func<WaitingListEntry, T>> key, bool down) =>
        Ordered(entries, key, down).ThenBy(e => e.LimitDate == null).ThenBy(e => e.LimitDate).ThenBy(e => e.Id).Select(e => e.Id);
}
