using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class CaseListQueriesTests
{
    private static readonly LocalDate Today = CaseWorld.Today;

    private static Task<CaseList> ListAsync(CaseWorld world, CaseFilter filter, ViewContext? view = null) =>
        world.Queries.ListAsync(view ?? CaseWorld.Navigator, filter, CancellationToken.None);

    private static async Task<List<long>> IdsAsync(CaseWorld world, CaseFilter filter, ViewContext? view = null) =>
        (await ListAsync(world, filter, view)).Rows.Select(r => r.Id).ToList();

    [Theory]
    [InlineData(-1, CaseTab.Passed, true)]
    [InlineData(0, CaseTab.Passed, false)]
    [InlineData(1, CaseTab.Passed, false)]
    [InlineData(-1, CaseTab.Urgent, false)]
    [InlineData(0, CaseTab.Urgent, true)]
    [InlineData(1, CaseTab.Urgent, true)]
    [InlineData(-1, CaseTab.DueToday, false)]
    [InlineData(0, CaseTab.DueToday, true)]
    [InlineData(1, CaseTab.DueToday, false)]
    [InlineData(-1, CaseTab.New, true)]
    [InlineData(0, CaseTab.New, true)]
    [InlineData(1, CaseTab.All, true)]
    public async Task List_TheDayBeforeTheDayAndTheDayAfter_FollowsTheRule(int days, CaseTab tab, bool held)
    {
        await using var world = await CaseWorld.CreateAsync();
        var limit = Today.PlusDays(days);
        // What the engine says of the same limit on the same day.
        var id = await world.AddAsync(new CaseSpec { Limit = limit, Deadline = days < 0 ? DeadlineStatus.Breached : DeadlineStatus.Urgent });
        Assert.Equal(held, (await IdsAsync(world, new CaseFilter { Tab = tab })).Contains(id));
        var row = (await ListAsync(world, new CaseFilter())).Rows.Single();
        Assert.Equal((days, days < 0), (row.DaysLeft!.Value, row.Deadline == DeadlineStatus.Breached));
    }

    [Fact]
    public async Task List_LimitPassedSinceTheLastScan_IsPassedAndNotUrgent()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent });
        world.Clock.Advance(Duration.FromDays(1));
        Assert.Empty(await IdsAsync(world, new CaseFilter { Tab = CaseTab.Urgent }));
        Assert.Equal([id], await IdsAsync(world, new CaseFilter { Tab = CaseTab.Passed }));
        Assert.Equal(DeadlineStatus.Breached, (await ListAsync(world, new CaseFilter())).Rows.Single().Deadline);
    }

    [Fact]
    public async Task Counts_EveryTabAndFilter_AgreeWithTheirLists()
    {
        await using var world = await MixedAsync();
        CaseFilter[] filters =
        [
            new(), new() { Clinics = [2] }, new() { Clinics = [1, 2], Field = "301" }, new() { Status = CaseStatus.Assigned }, new() { Owner = CaseFilter.Me },
            new() { Owner = CaseFilter.Nobody }, new() { Owner = CaseWorld.Mats }, new() { Guarantee = GuaranteeType.FirstVisit }, new() { Closed = true },
            new() { Closed = true, Status = CaseStatus.Closed }, new() { Deadline = DeadlineStatus.BookedLate }, new() { Search = "a" }, new() { Search = "1947" },
        ];
        foreach (var view in new[] { CaseWorld.Navigator, CaseWorld.Manager(2) })
            foreach (var filter in filters)
                foreach (var tab in Enum.GetValues<CaseTab>())
                {
                    var list = await ListAsync(world, filter with { Tab = tab }, view);
                    Assert.Equal(list.Total, list.Rows.Count);
                    Assert.Equal(list.Total, await world.Queries.CountAsync(view, filter with { Tab = tab }, CancellationToken.None));
                    if (list.Counts.ContainsKey(tab)) Assert.Equal(list.Counts[tab], list.Rows.Count);
                }
    }

    private static async Task<CaseWorld> MixedAsync()
    {
        var world = await CaseWorld.CreateAsync();
        var owners = new[] { null, CaseWorld.Anna, CaseWorld.Mats };
        var statuses = new[] { DeadlineStatus.Approaching, DeadlineStatus.Urgent, DeadlineStatus.BookedLate, DeadlineStatus.Paused };
        await world.AddAsync(Enumerable.Range(0, 30).Select(i => new CaseSpec
        {
            Last = i % 2 == 0 ? "Andersson" : "Berg", Clinic = 1 + i % 2, Owner = owners[i % 3], Deadline = statuses[i % 4],
            Limit = statuses[i % 4] == DeadlineStatus.Paused ? null : Today.PlusDays(i % 5 - 2), Field = i % 3 == 0 ? "301" : "511",
            Guarantee = i % 4 == 1 ? GuaranteeType.FirstVisit : GuaranteeType.Treatment, Closed = i % 7 == 3,
            Protection = i % 11 == 0 ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
        }));
        return world;
    }

    [Fact]
    public async Task List_ByPatient_IsInSwedishOrderWithProtectedLast()
    {
        await using var world = await CaseWorld.CreateAsync();
        foreach (var last in new[] { "Öberg", "Äng", "Åberg", "Zetterlund", "Idén", "Idenbrant", "berg", "Andersson" }) await world.AddAsync(new CaseSpec { Last = last, First = "Lo" });
        await world.AddAsync(new CaseSpec { Last = "Abel", Protection = ProtectedIdentity.ProtectedRegistration });
        string?[] order = ["Lo Andersson", "Lo berg", "Lo Idén", "Lo Idenbrant", "Lo Zetterlund", "Lo Åberg", "Lo Äng", "Lo Öberg"];
        var up = await ListAsync(world, new CaseFilter { Sort = CaseSort.Patient });
        Assert.Equal([.. order, null], up.Rows.Select(r => r.Patient.Name));
        var down = await ListAsync(world, new CaseFilter { Sort = CaseSort.Patient, Descending = true });
        Assert.Equal([.. order.Reverse(), null], down.Rows.Select(r => r.Patient.Name));
    }

    [Fact]
    public async Task List_ByEveryColumn_PutsWhatIsMissingLast()
    {
        await using var world = await CaseWorld.CreateAsync();
        var a = await world.AddAsync(new CaseSpec { Clinic = 1, Limit = Today.PlusDays(3), Booked = Today.PlusDays(9), Target = Today.PlusDays(1), Owner = CaseWorld.Åsa, Procedure = "Ögonlock" });
        var b = await world.AddAsync(new CaseSpec { Clinic = 2, Limit = Today.PlusDays(1), Booked = Today.PlusDays(4), Target = Today.PlusDays(7), Owner = CaseWorld.Mats, Procedure = "élan" });
        var c = await world.AddAsync(new CaseSpec { Clinic = 2, Deadline = DeadlineStatus.Paused });
        async Task Order(CaseSort sort, long[] up, long[] down)
        {
            Assert.Equal(up, await IdsAsync(world, new CaseFilter { Sort = sort }));
            Assert.Equal(down, await IdsAsync(world, new CaseFilter { Sort = sort, Descending = true }));
        }
        await Order(CaseSort.Limit, [b, a, c], [a, b, c]);
        await Order(CaseSort.Booked, [b, a, c], [a, b, c]);
        await Order(CaseSort.MedicalTarget, [a, b, c], [b, a, c]);
        await Order(CaseSort.Owner, [b, a, c], [a, b, c]);
        await Order(CaseSort.WaitsFor, [b, a, c], [a, b, c]);
        await Order(CaseSort.Clinic, [b, c, a], [a, b, c]);
        await Order(CaseSort.Status, [c, b, a], [b, a, c]);
    }

    [Fact]
    public async Task List_EqualKeysOverPages_ShowsEveryCaseOnce()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 120).Select(i => new CaseSpec { Limit = Today.PlusDays(i % 2), Procedure = "Samma" }));
        foreach (var sort in Enum.GetValues<CaseSort>())
        {
            var seen = new List<long>();
            for (var page = 1; page <= 3; page++) seen.AddRange(await IdsAsync(world, new CaseFilter { Sort = sort, Page = page }));
            Assert.Equal((120, 120), (seen.Count, seen.Distinct().Count()));
        }
        var late = await ListAsync(world, new CaseFilter { Page = 99 });
        Assert.Equal((3, 20), (late.Page, late.Rows.Count));
    }

    [Theory]
    [InlineData("sjös", true)]
    [InlineData("SJÖSTRÖM le", true)]
    [InlineData("lena sj", true)]
    [InlineData("Lena", true)]
    [InlineData("Sjöström, Lena", true)]
    [InlineData("19470312", true)]
    [InlineData("470312-00", true)]
    [InlineData("4703120007", true)]
    [InlineData("ström", false)]
    [InlineData("sjos", false)]
    [InlineData("0007", false)]
    [InlineData("%", false)]
    [InlineData("_ena", false)]
    public async Task List_Search_FindsByTheBeginning(string text, bool found)
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec { First = "Lena", Last = "Sjöström", Number = "194703120007", Owner = CaseWorld.Anna });
        await world.AddAsync(new CaseSpec { First = "Per", Last = "Wallin", Number = "195001010001" });
        Assert.Equal(found ? [id] : Array.Empty<long>(), await IdsAsync(world, new CaseFilter { Search = text }));
    }

    [Theory]
    [InlineData("hemlig")]
    [InlineData("anna h")]
    [InlineData("19610203")]
    [InlineData("")]
    public async Task List_ProtectedIdentity_IsMaskedAndNeverFound(string text)
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec { First = "Anna", Last = "Hemlig", Number = "196102030004", Protection = ProtectedIdentity.SecrecyMarking });
        var list = await ListAsync(world, new CaseFilter { Search = text });
        if (text.Length > 0) { Assert.Empty(list.Rows); return; }
        Assert.Equal(PatientLabel.Masked, Assert.Single(list.Rows).Patient);
        Assert.DoesNotContain("Hemlig", list.Rows[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Manager_SeesOwnClinicsOnly()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec { Clinic = 1 });
        var own = await world.AddAsync(new CaseSpec { Clinic = 2 });
        Assert.Equal([own], await IdsAsync(world, new CaseFilter(), CaseWorld.Manager(2)));
        Assert.Empty(await IdsAsync(world, new CaseFilter { Clinics = [1] }, CaseWorld.Manager(2)));
        Assert.Equal(1, (await ListAsync(world, new CaseFilter(), CaseWorld.Manager(2))).Counts[CaseTab.All]);
        Assert.Equal(["Kirurgkliniken"], (await world.Get<CaseChoices>().OfAsync(CaseWorld.Manager(2), CancellationToken.None)).Clinics.Select(k => k.Name));
    }

    [Fact]
    public async Task List_Administrator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(world, new CaseFilter(), CaseWorld.Administrator));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Queries.NeighboursAsync(CaseWorld.Administrator, new CaseFilter(), 1, CancellationToken.None));
    }

    [Fact]
    public async Task List_Look_IsLoggedWithoutTheSearchedText()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec { First = "Lena", Last = "Sjöström" });
        await ListAsync(world, new CaseFilter { Tab = CaseTab.New, Clinics = [1], Search = "sjös" });
        var logged = Assert.Single(await world.AccessLogAsync());
        Assert.Equal((AccessAction.CaseList, "cases?flik=nya&klinik=1", CaseWorld.Anna, "Vårdlotsar"), (logged.Action, logged.Subject, logged.UserId, logged.CareUnit));
        Assert.Single(logged.Patients);
    }

    [Fact]
    public async Task List_LogCannotBeWritten_ShowsNothing()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec());
        await using (var log = await world.OpenAccessLogAsync()) await log.Database.ExecuteSqlRawAsync("DROP TABLE \"AccessLogPatients\"");
        await Assert.ThrowsAnyAsync<DbException>(() => ListAsync(world, new CaseFilter()));
        // Nor is a look put down that nobody can tell whom it showed.
        await using var after = await world.OpenAccessLogAsync();
        Assert.False(await after.Entries.AnyAsync());
    }

    [Fact]
    public async Task List_Row_CarriesWhatTheQueueShows()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec
        {
            First = "Siv", Last = "Öberg", Clinic = 2, Limit = Today.PlusDays(30), Procedure = "Höftprotes", Owner = CaseWorld.Mats, VanishedOn = Today,
        });
        var row = Assert.Single((await ListAsync(world, new CaseFilter())).Rows);
        Assert.Equal(new PatientLabel("Siv Öberg", 79, "Strömsund", false), row.Patient);
        Assert.Equal(("Kirurgkliniken", CareModel.B, "Höftprotes", 30, 60, "Mats Berg", true), (row.Clinic, row.Model, row.WaitsFor, row.DaysLeft, row.DaysWaited, row.Owner, row.IsVanished));
        Assert.Equal("Fråga kliniken varför raden saknas", row.NextStep);
    }

    [Theory]
    [InlineData(CaseSort.Limit, false)]
    [InlineData(CaseSort.Limit, true)]
    [InlineData(CaseSort.Patient, false)]
    public async Task Neighbours_InTheList_FollowItsOrder(CaseSort sort, bool descending)
    {
        await using var world = await CaseWorld.CreateAsync();
        foreach (var (name, days) in new[] { ("Åberg", 3), ("Berg", 1), ("Ceder", 1), ("Dahl", 2) }) await world.AddAsync(new CaseSpec { Last = name, Limit = Today.PlusDays(days) });
        await world.AddAsync(new CaseSpec { Last = "Ek", Deadline = DeadlineStatus.Paused });
        var filter = new CaseFilter { Sort = sort, Descending = descending };
        var ids = await IdsAsync(world, filter);
        for (var i = 0; i < ids.Count; i++)
        {
            var n = await world.Queries.NeighboursAsync(CaseWorld.Navigator, filter, ids[i], CancellationToken.None);
            Assert.Equal(new CaseNeighbours(i > 0 ? ids[i - 1] : null, i + 1 < ids.Count ? ids[i + 1] : null, i + 1, 5), n);
        }
    }

    [Theory]
    [InlineData(CaseSort.Limit)]
    [InlineData(CaseSort.Clinic)]
    public async Task Neighbours_TakenMeanwhile_StillLeadOn(CaseSort sort)
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = new List<long>();
        for (var i = 0; i < 3; i++) ids.Add(await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(i) }));
        var filter = new CaseFilter { Tab = CaseTab.New, Sort = sort };
        await world.DoAsync(ids[1], c => c.Assign(CaseWorld.Anna, "Anna Lind", world.Change(CaseWorld.Navigator)));
        Assert.Equal(new CaseNeighbours(ids[0], ids[2], null, 2), await world.Queries.NeighboursAsync(CaseWorld.Navigator, filter, ids[1], CancellationToken.None));
    }

    [Fact]
    public async Task Neighbours_AnotherClinicsCase_TellAManagerNothing()
    {
        await using var world = await CaseWorld.CreateAsync();
        var foreign = await world.AddAsync(new CaseSpec { Clinic = 1 });
        await world.AddAsync(new CaseSpec { Clinic = 2 });
        foreach (var sort in new[] { CaseSort.Limit, CaseSort.Patient })
        {
            var n = await world.Queries.NeighboursAsync(CaseWorld.Manager(2), new CaseFilter { Sort = sort }, foreign, CancellationToken.None);
            Assert.Equal(new CaseNeighbours(null, null, null, 1), n);
        }
    }
}
