using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Benchmarks.Pages;

/// <summary>Something that somebody opens.</summary>
public sealed record PageLook(string Name, Func<Task> Open);

/// <summary>Every list with every tab, filter, order and search; and the pages with counts.</summary>
internal static class PageLooks
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ViewContext Navigator = PageWorld.Navigator, Manager = PageWorld.Manager;

    public static IEnumerable<PageLook> All(PageWorld w) => [.. Queue(w), .. Lists(w), .. Clinic(w), .. Others(w)];

    private static readonly (string, string)[] Searches =
        [("name's beginning", "and"), ("whole name", "andersson anna"), ("rare name", "zz"), ("number's beginning", "1947"), ("six figures", "470312"), ("whole number", "19470312-1234")];

    private static IEnumerable<PageLook> Queue(PageWorld w)
    {
        var queries = w.Get<CaseListQueries>();
        PageLook Look(string name, CaseFilter f, ViewContext? view = null) => new($"cases, {name}", () => queries.ListAsync(view ?? Navigator, f, None));
        (string, Func<CaseFilter, CaseFilter>)[] filters =
        [
            ("no filter", f => f), ("a clinic", f => f with { Clinics = [2] }), ("three clinics", f => f with { Clinics = [2, 8, 12] }), ("a field", f => f with { Field = "511" }),
            ("a small field", f => f with { Field = "241" }), ("status new", f => f with { Status = CaseStatus.New }), ("status assigned", f => f with { Status = CaseStatus.Assigned }),
            ("urgent", f => f with { Deadline = DeadlineStatus.Urgent }), ("booked late", f => f with { Deadline = DeadlineStatus.BookedLate }),
            ("approaching", f => f with { Deadline = DeadlineStatus.Approaching }), ("passed", f => f with { Deadline = DeadlineStatus.Breached }),
            ("paused", f => f with { Deadline = DeadlineStatus.Paused }), ("nobody's", f => f with { Owner = CaseFilter.Nobody }), ("a colleague's", f => f with { Owner = "navigator-05" }),
            ("first visits", f => f with { Guarantee = GuaranteeType.FirstVisit }), ("treatments", f => f with { Guarantee = GuaranteeType.Treatment }), ("closed too", f => f with { Closed = true }),
            ("clinic + passed", f => f with { Clinics = [2], Deadline = DeadlineStatus.Breached }), ("clinic + nobody's", f => f with { Clinics = [8], Owner = CaseFilter.Nobody }),
            ("clinic + treatments", f => f with { Clinics = [1], Guarantee = GuaranteeType.Treatment }), ("field + urgent", f => f with { Field = "311", Deadline = DeadlineStatus.Urgent }),
            ("small clinic + booked late", f => f with { Clinics = [12], Deadline = DeadlineStatus.BookedLate }),
        ];
        foreach (var tab in Enum.GetValues<CaseTab>())
            foreach (var (name, with) in filters)
                yield return Look($"{tab}, {name}", with(new CaseFilter { Tab = tab }));
        yield return Look("All, status closed", new CaseFilter { Closed = true, Status = CaseStatus.Closed });
        foreach (var tab in new[] { CaseTab.All, CaseTab.New, CaseTab.Urgent, CaseTab.Mine })
            foreach (var sort in Enum.GetValues<CaseSort>())
                foreach (var down in new[] { false, true })
                    yield return Look($"{tab}, by {sort}{(down ? " descending" : "")}", new CaseFilter { Tab = tab, Sort = sort, Descending = down });
        foreach (var sort in Enum.GetValues<CaseSort>())
            yield return Look($"All, a clinic, by {sort}", new CaseFilter { Clinics = [2], Sort = sort });
        foreach (var sort in Enum.GetValues<CaseSort>())
            yield return Look($"All, closed too, by {sort}", new CaseFilter { Closed = true, Sort = sort });
        foreach (var (name, text) in Searches) yield return Look($"All, search: {name}", new CaseFilter { Search = text });
        yield return Look("New + a clinic, search: name's beginning", new CaseFilter { Tab = CaseTab.New, Clinics = [2], Search = "and" });
        foreach (var page in new[] { 10, 20, 500 }) yield return Look($"All, page {page}", new CaseFilter { Page = page });
        foreach (var tab in new[] { CaseTab.All, CaseTab.New, CaseTab.Passed }) yield return Look($"{tab}, a manager's", new CaseFilter { Tab = tab }, Manager);
        yield return new("cases, filters' choices", () => w.Get<CaseChoices>().OfAsync(Navigator, None));
        long opened = 0;
        foreach (var sort in new[] { CaseSort.Limit, CaseSort.Patient, CaseSort.Booked })
            yield return new($"cases, leafing by {sort}", async () =>
            {
                if (opened == 0) opened = (await queries.ListAsync(Navigator, new CaseFilter { Page = 2 }, None)).Rows[0].Id;
                await queries.NeighboursAsync(Navigator, new CaseFilter { Sort = sort }, opened, None);
            });
    }

    private static IEnumerable<PageLook> Lists(PageWorld w)
    {
        var queries = w.Get<EntryListQueries>();
        PageLook Look(string name, EntryFilter f, ViewContext? view = null) => new($"lists, {name}", () => queries.ListAsync(view ?? Navigator, f, None));
        (string, EntryFilter)[] filters =
        [
            ("no filter", new()), ("a clinic", new() { Clinic = 2 }), ("a small clinic", new() { Clinic = 12 }), ("a field", new() { Field = "511" }), ("a small field", new() { Field = "241" }),
            .. Enum.GetValues<EntryState>().Select(s => ($"state {s}", new EntryFilter { State = s })),
            .. Enum.GetValues<DeadlineStatus>().Where(s => s != DeadlineStatus.Ended).Select(s => ($"status {s}", new EntryFilter { Status = s })),
            .. EntryWarnings.Codes.Select(c => ($"warning {c}", new EntryFilter { Warning = c })),
            .. Enum.GetValues<MeasurePart>().Select(m => ($"measure {m}", new EntryFilter { Measure = m })),
            ("with a case", new() { HasCase = true }), ("without a case", new() { HasCase = false }),
            ("clinic + passed", new() { Clinic = 2, Status = DeadlineStatus.Breached }), ("clinic + on track", new() { Clinic = 12, Status = DeadlineStatus.OnTrack }),
            ("clinic + vanished", new() { Clinic = 2, State = EntryState.Vanished }), ("clinic + warning W05", new() { Clinic = 2, Warning = "W05" }),
            ("clinic + measure late", new() { Clinic = 2, Measure = MeasurePart.Late }), ("clinic + with a case", new() { Clinic = 12, HasCase = true }),
            ("passed + without a case", new() { Status = DeadlineStatus.Breached, HasCase = false }),
        ];
        foreach (var (name, filter) in filters) yield return Look(name, filter);
        foreach (var sort in Enum.GetValues<EntrySort>())
            foreach (var down in new[] { false, true })
            {
                yield return Look($"by {sort}{(down ? " descending" : "")}", new EntryFilter { Sort = sort, Descending = down });
                yield return Look($"a clinic, by {sort}{(down ? " descending" : "")}", new EntryFilter { Clinic = 2, Sort = sort, Descending = down });
                yield return Look($"passed, by {sort}{(down ? " descending" : "")}", new EntryFilter { Status = DeadlineStatus.Breached, Sort = sort, Descending = down });
            }
        foreach (var (name, text) in Searches) yield return Look($"search: {name}", new EntryFilter { Search = text });
        yield return Look("a clinic, search: name's beginning", new EntryFilter { Clinic = 2, Search = "and" });
        foreach (var page in new[] { 10, 20, 5000 }) yield return Look($"page {page}", new EntryFilter { Page = page });
        yield return Look("a manager's", new EntryFilter(), Manager);
        yield return new("lists, filters' choices", () => queries.ChoicesAsync(Navigator, None));
    }

    private static IEnumerable<PageLook> Clinic(PageWorld w)
    {
        var queries = w.Get<ClinicQueueQueries>();
        foreach (var tab in Enum.GetValues<QueueTab>())
            yield return new($"clinic queue, {tab}", () => queries.ListAsync(Manager, new ClinicQueueFilter { Tab = tab }, null, None));
        yield return new("clinic queue, new since yesterday", () => queries.ListAsync(Manager, new ClinicQueueFilter(), Instant.FromUtc(2026, 11, 21, 10, 0), None));
        yield return new("clinic queue, a navigator's, a clinic", () => queries.ListAsync(Navigator, new ClinicQueueFilter { Clinic = 2 }, null, None));
        yield return new("clinic queue, a navigator's, all", () => queries.ListAsync(Navigator, new ClinicQueueFilter(), null, None));
        yield return new("clinic queue, the head", () => w.Get<ClinicHeadQueries>().ListAsync(Manager, 2, None));
    }

    private static IEnumerable<PageLook> Others(PageWorld w)
    {
        yield return new("start, a navigator's", () => w.Get<StartQueries>().NavigatorDayAsync(Navigator, None));
        yield return new("start, a manager's clinics", () => w.Get<ClinicOverviewQueries>().ListAsync(Manager, None));
        yield return new("start, an administrator's", () => w.Get<NightOverviewQueries>().ReadAsync(PageWorld.Administrator, None));
        yield return new("runs, nights", () => w.Get<RunQueries>().NightsAsync(1, None));
        var imports = w.Get<ImportQueries>();
        yield return new("imports", () => imports.ListAsync(Navigator, 1, None));
        yield return new("imports, a manager's", () => imports.ListAsync(Manager, 1, None));
        yield return new("import, its counts", () => imports.ShowAsync(Navigator, 1, None));
        yield return new("import, rows", () => imports.IssuesAsync(Navigator, 1, new IssueFilter(null, null, null), 1, None));
        yield return new("import, rejected rows", () => imports.IssuesAsync(Navigator, 1, new IssueFilter(null, true, null), 1, None));
        yield return new("import, warnings", () => imports.IssuesAsync(Navigator, 1, new IssueFilter(null, false, null), 1, None));
        yield return new("import, rows of a code", () => imports.IssuesAsync(Navigator, 1, new IssueFilter("W01", null, null), 1, None));
        yield return new("import, a manager's rows", () => imports.IssuesAsync(Manager, 1, new IssueFilter(null, null, null), 1, None));
        yield return new("import, vanished", () => imports.VanishedAsync(Navigator, 1, 1, None));
    }
}
