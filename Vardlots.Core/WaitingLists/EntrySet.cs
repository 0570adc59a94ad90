using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;

namespace Vardlots.Core.WaitingLists;

/// <summary>The entries of a filter as a reader sees them: what the list and its count mean.</summary>
internal sealed record EntrySet(VardlotsDb Db, ViewContext View, EntryFilter Filter, IQueryable<WaitingListEntry> Matching, bool SearchIsWide)
{
    public static async Task<EntrySet> OfAsync(VardlotsDb db, ViewContext view, EntryFilter filter, RuleBooks books, LocalDate today, CancellationToken ct)
    {
        var measured = filter.Measure is { } part
            ? await MeasureScope.ReadAsync(db, view, part, filter.Clinic, await books.OnAsync(today, ct), today, ct)
            : null;
        var found = await PatientSearch.FindAsync(db, filter.Search, ct);
        return new(db, view, filter, EntryScope.Matching(db, view, filter, today, measured, found), found?.IsWide == true);
    }
}
