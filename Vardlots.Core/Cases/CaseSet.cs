using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>The cases of a filter as a reader sees them: what the list, the counts and "all that match" mean.</summary>
internal sealed class CaseSet
{
    private readonly List<long>? _found, _withTasks;

    private CaseSet(VardlotsDb db, ViewContext view, CaseFilter filter, LocalDate today, FoundPatients? people, List<long>? found, List<long>? withTasks)
    {
        (Db, View, Filter, Today, _found, _withTasks) = (db, view, filter, today, found, withTasks);
        SearchIsWide = people?.IsWide == true;
    }

    public VardlotsDb Db { get; }
    public ViewContext View { get; }
    public CaseFilter Filter { get; }
    public LocalDate Today { get; }
    public bool SearchIsWide { get; }

    public static async Task<CaseSet> OfAsync(VardlotsDb db, ViewContext view, CaseFilter filter, LocalDate today, CancellationToken ct)
    {
        var people = await PatientSearch.FindAsync(db, view, filter.Search, ct);
        var found = people is null ? null : await OfPatientsAsync(db, people.Ids, ct);
        return new(db, view, filter, today, people, found, filter.Tab == CaseTab.TasksDue ? await TaskScope.CasesDueAsync(db, view.UserId, today, ct) : null);
    }

    /// <summary>Whatever cases some patients have. Asked by itself, so that the database goes by the patients and nothing else.</summary>
    public static Task<List<long>> OfPatientsAsync(VardlotsDb db, List<long> patients, CancellationToken ct) =>
        db.Cases.Where(c => EF.Parameter(patients).Contains(c.PatientId)).Select(c => c.Id).ToListAsync(ct);

    /// <summary>The filter's own list.</summary>
    public IQueryable<CareCase> Matching => In(Filter.Tab);

    /// <summary>True when the list holds closed cases as well.</summary>
    public bool HasClosed => Filter is { Closed: true, Tab: CaseTab.Mine or CaseTab.All };

    public IQueryable<CareCase> In(CaseTab tab)
    {
        var holds = CaseTabs.Holds(tab, View.UserId, Today, Filter.Closed);
        var held = CaseTabs.HoldsFew(tab) && _found is null
            // The few come first, by the index of their own: a database that is free to choose goes through all cases of the filter's clinic, owner or status instead.
            ? CaseScope.Of(CaseTabs.InOwnOrder(Db.Cases.Where(holds), tab).Take(int.MaxValue), View, Filter, null)
            : CaseScope.Of(Db.Cases, View, Filter, _found).Where(holds);
        if (tab == CaseTab.TasksDue && _withTasks is { } ids) held = held.Where(c => EF.Parameter(ids).Contains(c.Id));
        return CaseTabs.HidesParked(tab) ? held.Where(Parking.IsInTheDay(Today)) : held;
    }

    /// <summary>Open and closed cases apart, because each have their own indexes.</summary>
    public IReadOnlyList<IQueryable<CareCase>> Halves(CaseTab tab)
    {
        var all = In(tab);
        if (!Filter.Closed || tab is not (CaseTab.Mine or CaseTab.All)) return [all];
        var closed = all.Where(c => c.ClosedOn != null);
        return Filter.Status == CaseStatus.Closed ? [closed] : [all.Where(c => c.ClosedOn == null), closed];
    }

    /// <summary>How many each tab holds, as far as lists reach, in one statement.</summary>
    public async Task<Dictionary<CaseTab, int>> CountAsync(IEnumerable<CaseTab> tabs, CancellationToken ct)
    {
        var asked = tabs.ToList();
        var counted = await asked.SelectMany(tab => Halves(tab).Select(half => half
                .Take(ListReach.Rows + 1).GroupBy(_ => tab).Select(g => new { Tab = g.Key, Count = g.Count() })))
            .Aggregate(Queryable.Concat).ToListAsync(ct);
        return asked.ToDictionary(tab => tab, tab => Math.Min(ListReach.Rows + 1, counted.Where(c => c.Tab == tab).Sum(c => c.Count)));
    }
}
