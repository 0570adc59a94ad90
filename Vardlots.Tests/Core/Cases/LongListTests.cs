using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Lists longer than anybody leafs through: counted so far and no further, in the same order as the short ones.</summary>
public sealed class LongListTests
{
    private const int Many = 3 * ListReach.Rows + 200;

    [Fact]
    public async Task List_LongerThanItsReach_SaysMoreAndEndsThere()
    {
        await using var world = await LongAsync();
        var list = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Page = 99 }, CancellationToken.None);
        Assert.True(ListReach.IsBeyond(list.Total));
        Assert.Equal((20, 50), (list.Page, list.Rows.Count));
        Assert.All(list.Counts.Where(c => c.Key is CaseTab.All or CaseTab.New), c => Assert.True(ListReach.IsBeyond(c.Value)));
        // What something is done to is counted to the last.
        Assert.Equal(Many, await world.Queries.CountAsync(CaseWorld.Navigator, new CaseFilter(), CancellationToken.None));
    }

    [Fact]
    public async Task List_Long_StandsInTheOrderOfAShortOne()
    {
        await using var world = await LongAsync();
        await using var db = await world.OpenAsync();
        foreach (var sort in Enum.GetValues<CaseSort>())
            foreach (var down in new[] { false, true })
            {
                var filter = new CaseFilter { Sort = sort, Descending = down };
                var set = await CaseSet.OfAsync(db, CaseWorld.Navigator, filter, CaseWorld.Today, CancellationToken.None);
                var stretch = await CaseWalk.ReadAsync(set, ListReach.Rows + 1, 930, 70, CancellationToken.None);
                Assert.Equal(sort == CaseSort.WaitsFor ? CaseSort.Limit : sort, stretch.Sort);
                var sorted = await CaseOrder.By(db, set.Matching, stretch.Sort, stretch.Descending).Skip(930).Take(70).Select(c => c.Id).ToListAsync();
                Assert.True(sorted.SequenceEqual(stretch.Ids), filter.ToQuery());
            }
    }

    [Fact]
    public async Task List_LongWithClosed_MergesBothByLimit()
    {
        await using var world = await LongAsync();
        await using var db = await world.OpenAsync();
        await db.Cases.Where(c => c.Id % 3 == 0).ExecuteUpdateAsync(s => s.SetProperty(c => c.ClosedOn, CaseWorld.Today).SetProperty(c => c.Status, CaseStatus.Closed));
        foreach (var down in new[] { false, true })
        {
            var filter = new CaseFilter { Closed = true, Descending = down };
            var expected = await CaseOrder.By(db, db.Cases, CaseSort.Limit, down).Skip(50).Take(50).Select(c => c.Id).ToListAsync();
            var list = await world.Queries.ListAsync(CaseWorld.Navigator, filter with { Page = 2 }, CancellationToken.None);
            Assert.Equal(expected, list.Rows.Select(r => r.Id));
        }
    }

    [Fact]
    public async Task List_TooLongForItsOrder_StandsByLimitAndSaysSo()
    {
        await using var world = await LongAsync();
        Assert.False((await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Sort = CaseSort.WaitsFor }, CancellationToken.None)).IsSortedAsAsked);
        Assert.True((await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Sort = CaseSort.WaitsFor, Clinics = [2] }, CancellationToken.None)).IsSortedAsAsked);
    }

    [Theory]
    [InlineData(CaseSort.Limit)]
    [InlineData(CaseSort.Patient)]
    public async Task Neighbours_InALongList_LeadOn(CaseSort sort)
    {
        await using var world = await LongAsync();
        var filter = new CaseFilter { Sort = sort };
        var rows = (await world.Queries.ListAsync(CaseWorld.Navigator, filter with { Page = 3 }, CancellationToken.None)).Rows;
        var around = await world.Queries.NeighboursAsync(CaseWorld.Navigator, filter, rows[10].Id, CancellationToken.None);
        Assert.Equal(new CaseNeighbours(rows[9].Id, rows[11].Id, 111, ListReach.Rows + 1), around);
    }

    [Fact]
    public async Task Search_MoreThanAreLookedThrough_IsSaid()
    {
        await using var world = await LongAsync();
        var wide = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Search = "e" }, CancellationToken.None);
        Assert.True(wide.SearchIsWide);
        await world.AddAsync(new CaseSpec { First = "Lo", Last = "Ensam" });
        var one = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Search = "ensam" }, CancellationToken.None);
        Assert.False(one.SearchIsWide);
        Assert.Single(one.Rows);
    }

    private static async Task<CaseWorld> LongAsync()
    {
        var world = await CaseWorld.CreateAsync();
        var owners = new[] { null, null, CaseWorld.Anna, CaseWorld.Mats };
        await world.AddAsync(Enumerable.Range(0, Many).Select(i => new CaseSpec
        {
            First = "Prov", Last = i % 7 == 0 ? "Samma" : $"Efternamn {i:0000}", Clinic = i % 9 == 0 ? 2 : 1, Owner = owners[i % 4],
            Deadline = i % 5 == 0 ? DeadlineStatus.Paused : DeadlineStatus.Approaching, Limit = i % 5 == 0 ? null : CaseWorld.Today.PlusDays(i * 37 % 90),
            Booked = i % 3 == 0 ? CaseWorld.Today.PlusDays(i * 11 % 60) : null, Target = i % 4 == 0 ? CaseWorld.Today.PlusDays(i * 13 % 60) : null,
            Protection = i % 50 == 3 ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
        }));
        return world;
    }
}
