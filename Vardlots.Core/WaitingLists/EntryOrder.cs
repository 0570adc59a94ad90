using System.Linq.Expressions;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>The orders of the waiting lists. What is missing or masked comes last in both directions; equal rows follow their number, so that paging is stable.</summary>
internal static class EntryOrder
{
    public static IQueryable<WaitingListEntry> By(IQueryable<WaitingListEntry> entries, EntrySort sort, bool descending) => sort switch
    {
        EntrySort.Patient => Then(entries.OrderBy(e => e.Patient!.SortName == ""), e => e.Patient!.SortName, descending),
        EntrySort.Clinic => First(entries, SwedishOrder.Key<WaitingListEntry>(e => e.Clinic!.Name), descending),
        EntrySort.Decided => First(entries, e => e.DecidedOn, descending),
        EntrySort.Booked => Then(entries.OrderBy(e => e.BookedOn == null), e => e.BookedOn, descending),
        _ => Then(entries.OrderBy(e => e.LimitDate == null), e => e.LimitDate, descending),
    };

    private static IQueryable<WaitingListEntry> First<T>(IQueryable<WaitingListEntry> entries, Expression<Func<WaitingListEntry, T>> key, bool descending) =>
        (descending ? entries.OrderByDescending(key) : entries.OrderBy(key)).ThenBy(e => e.LimitDate == null).ThenBy(e => e.LimitDate).ThenBy(e => e.Id);

    private static IQueryable<WaitingListEntry> Then<T>(IOrderedQueryable<WaitingListEntry> entries, Expression<Func<WaitingListEntry, T>> key, bool descending) =>
        (descending ? entries.ThenByDescending(key) : entries.ThenBy(key)).ThenBy(e => e.LimitDate == null).ThenBy(e => e.LimitDate).ThenBy(e => e.Id);
}
