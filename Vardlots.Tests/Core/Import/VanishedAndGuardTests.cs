using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public sealed class VanishedAndGuardTests
{
    private const string Other = "SE2321000214-H002";

    private static Row[] Rows(int from, int count) => [.. Enumerable.Range(from, count).Select(i => new Row($"K{i:0000}"))];

    [Fact]
    public async Task Absent_ClinicInFile_IsVanishedNotEnded()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"), new Row("C", Other));
        var run = await world.ImportAsync("2026-02-02", new Row("A"));
        Assert.Equal(1, run.Vanished);
        Assert.Equal(EntryState.Vanished, (await world.EntryAsync("B")).State);
        Assert.Equal(EntryState.Active, (await world.EntryAsync("C")).State);
    }

    [Fact]
    public async Task Absent_BackLater_FlagGoesHistoryStays()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"));
        await world.ImportAsync("2026-02-02", new Row("A"));
        await world.ImportAsync("2026-02-03", new Row("A"));
        Assert.Equal(ListWorld.Day("2026-02-02"), (await world.EntryAsync("B")).VanishedOn);
        var back = await world.ImportAsync("2026-02-04", new Row("A"), new Row("B"));
        Assert.Equal(1, back.Returned);
        Assert.Equal(EntryState.Active, (await world.EntryAsync("B")).State);
        await using var db = world.Db();
        Assert.Equal([EntryChangeKind.Added, EntryChangeKind.Vanished, EntryChangeKind.Returned],
            await db.EntryChanges.Where(c => c.EntryId == 2).OrderBy(c => c.Id).Select(c => c.Kind).ToListAsync());
    }

    [Fact]
    public async Task Vanished_RowBackButRejected_IsStaleNotVanished()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"));
        await world.ImportAsync("2026-02-02", new Row("A"));
        await world.ImportAsync("2026-02-03", new Row("A"), new Row("B").With("Mvo", "x"));
        Assert.Equal(EntryState.Stale, (await world.EntryAsync("B")).State);
    }

    [Fact]
    public async Task Stale_ThenAbsent_IsVanished()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"));
        await world.ImportAsync("2026-02-02", new Row("A"), new Row("B").With("Mvo", "x"));
        await world.ImportAsync("2026-02-03", new Row("A"));
        Assert.Equal(EntryState.Vanished, (await world.EntryAsync("B")).State);
    }

    [Fact]
    public async Task Ended_Absent_HasNotVanished()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B").Completed("2026-02-01"));
        var run = await world.ImportAsync("2026-02-02", new Row("A"));
        Assert.Equal(0, run.Vanished);
    }

    [Fact]
    public async Task UnreadableKey_MatchesNoEntryAndIsCounted()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"));
        var run = await world.ImportAsync("2026-02-02", new Row("A"), new Row("B").With("VardkontaktId", ""));
        Assert.Equal((1, 1), (run.UnreadableKeys, run.Vanished));
    }

    /// <summary>More than 10 and more than 5 %: both, on each side.</summary>
    [Theory]
    [InlineData(100, 10, false)] // 10 %, but only ten
    [InlineData(100, 11, true)]
    [InlineData(220, 11, false)] // exactly 5 %
    [InlineData(219, 11, true)]
    public async Task Guard_AtItsBoundaries_HoldsOrMarks(int active, int missing, bool held)
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", Rows(0, active));
        var run = await world.ImportAsync("2026-02-02", Rows(missing, active - missing));
        Assert.Equal(held ? (0, missing) : (missing, 0), (run.Vanished, run.Held));
        await using var db = world.Db();
        Assert.Equal(held ? 0 : missing, await db.Entries.CountAsync(e => e.VanishedOn != null));
        Assert.Equal(held ? HoldStatus.Pending : HoldStatus.None, (await db.ImportRunClinics.SingleAsync(c => c.ImportRunId == run.Id)).Hold);
    }

    [Fact]
    public async Task Guard_OneClinicHeld_TheOthersStand()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", [.. Rows(0, 50), new Row("X", Other), new Row("Y", Other)]);
        var run = await world.ImportAsync("2026-02-02", [.. Rows(20, 30), new Row("X", Other)]);
        Assert.Equal((1, 20), (run.Vanished, run.Held));
        Assert.Equal(EntryState.Vanished, (await world.EntryAsync("Y")).State);
    }

    [Fact]
    public async Task Guard_AlreadyVanished_CountsAsActiveButNotAsNew()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", Rows(0, 60));
        await world.ImportAsync("2026-02-02", Rows(10, 50)); // ten vanish: not guarded
        var run = await world.ImportAsync("2026-02-03", Rows(20, 40)); // ten more, of sixty
        Assert.Equal((10, 0), (run.Vanished, run.Held));
        Assert.Equal(60, (await LastClinicAsync(world, run.Id)).ActiveBefore);
    }

    [Fact]
    public async Task Guard_NewerList_SupersedesTheQuestion()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", Rows(0, 50));
        var held = await world.ImportAsync("2026-02-02", Rows(20, 30));
        await world.ImportAsync("2026-02-03", Rows(0, 50));
        Assert.Equal(HoldStatus.Superseded, (await LastClinicAsync(world, held.Id)).Hold);
    }

    private static async Task<ImportRunClinic> LastClinicAsync(ListWorld world, long runId)
    {
        await using var db = world.Db();
        return await db.ImportRunClinics.AsNoTracking().SingleAsync(c => c.ImportRunId == runId);
    }
}
