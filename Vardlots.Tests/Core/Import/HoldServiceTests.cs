using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public sealed class HoldServiceTests
{
    private static readonly ViewContext Navigator = new("n", "Vårdlots", Roles.Navigator, "Vårdlotsar", null, false);

    private static ViewContext Manager(params int[] clinics) => new("m", "Chef", Roles.Manager, "Kliniken", clinics, false);

    private static async Task<(ListWorld World, ImportRun Held)> HeldAsync()
    {
        var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", [.. Enumerable.Range(0, 50).Select(i => new Row($"K{i:00}"))]);
        return (world, await world.ImportAsync("2026-02-02", [.. Enumerable.Range(20, 30).Select(i => new Row($"K{i:00}"))]));
    }

    private static ChangeContext Change(ListWorld world, ViewContext view) => view.ToChange(world.Clock.Now, world.Clock.Today());

    private static async Task<int> VanishedAsync(ListWorld world)
    {
        await using var db = world.Db();
        return await db.Entries.CountAsync(e => e.VanishedOn != null);
    }

    [Fact]
    public async Task Confirm_Pending_MarksTheHeldAsOfTheSnapshotAndIsLogged()
    {
        var (world, run) = await HeldAsync();
        await using var _ = world;
        await world.Get<HoldService>().ConfirmAsync(run.Id, 1, Manager(1), Change(world, Manager(1)), CancellationToken.None);
        Assert.Equal(20, await VanishedAsync(world));
        Assert.Equal(ListWorld.Day("2026-02-02"), (await world.EntryAsync("K00")).VanishedOn);
        await using var db = world.Db();
        Assert.Equal("HoldConfirmed", (await db.ChangeLog.SingleAsync()).Action);
        Assert.Equal(20, await db.EntryChanges.CountAsync(c => c.Kind == EntryChangeKind.Vanished));
    }

    [Fact]
    public async Task Discard_Pending_MarksNothing()
    {
        var (world, run) = await HeldAsync();
        await using var _ = world;
        await world.Get<HoldService>().DiscardAsync(run.Id, 1, Navigator, Change(world, Navigator), CancellationToken.None);
        Assert.Equal(0, await VanishedAsync(world));
    }

    [Fact]
    public async Task Confirm_Twice_IsRefusedTheSecondTime()
    {
        var (world, run) = await HeldAsync();
        await using var _ = world;
        var holds = world.Get<HoldService>();
        await holds.DiscardAsync(run.Id, 1, Navigator, Change(world, Navigator), CancellationToken.None);
        await Assert.ThrowsAsync<UserMistakeException>(() => holds.ConfirmAsync(run.Id, 1, Navigator, Change(world, Navigator), CancellationToken.None));
        Assert.Equal(0, await VanishedAsync(world));
    }

    [Fact]
    public async Task Confirm_AfterANewerList_IsRefused()
    {
        var (world, run) = await HeldAsync();
        await using var _ = world;
        await world.ImportAsync("2026-02-03", [.. Enumerable.Range(0, 50).Select(i => new Row($"K{i:00}"))]);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Get<HoldService>().ConfirmAsync(run.Id, 1, Navigator, Change(world, Navigator), CancellationToken.None));
    }

    [Fact]
    public async Task Confirm_ByAnAdministratorOrAnotherClinicsManager_IsDenied()
    {
        var (world, run) = await HeldAsync();
        await using var _ = world;
        var administrator = new ViewContext("a", "Admin", Roles.Administrator, "", [], false);
        foreach (var view in new[] { administrator, Manager(2) })
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<HoldService>().ConfirmAsync(run.Id, 1, view, Change(world, view), CancellationToken.None));
    }

    [Fact]
    public async Task Show_ByRole_CountsAreScopedAndKeysHidden()
    {
        await using var world = await ListWorld.CreateAsync();
        var run = await world.ImportAsync("2026-02-01", new Row("A"), new Row("B", "SE2321000214-H002"), new Row("C", "SE2321000214-H002").With("Fas", "9"));
        var queries = world.Get<ImportQueries>();
        var administrator = new ViewContext("a", "Admin", Roles.Administrator, "", [], false);
        Assert.Equal(2, (await queries.ShowAsync(administrator, run.Id, CancellationToken.None)).Clinics.Count);
        var all = new IssueFilter(null, null, null);
        Assert.Null(Assert.Single((await queries.IssuesAsync(administrator, run.Id, all, 1, CancellationToken.None)).Rows).ContactId);
        Assert.Equal("C", Assert.Single((await queries.IssuesAsync(Navigator, run.Id, all, 1, CancellationToken.None)).Rows).ContactId);
        Assert.Empty((await queries.IssuesAsync(Manager(1), run.Id, all, 1, CancellationToken.None)).Rows);
        Assert.Equal(1, Assert.Single((await queries.ListAsync(Manager(1), 1, CancellationToken.None)).Rows).DataRows);
        await Assert.ThrowsAsync<NotFoundException>(() => queries.ShowAsync(Manager(99), run.Id, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.VanishedAsync(administrator, run.Id, 1, CancellationToken.None));
    }

    [Fact]
    public async Task Vanished_Shown_IsInTheAccessLogAndProtectedNamesAreNot()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B").With("Skydd", "1"), new Row("C"));
        var run = await world.ImportAsync("2026-02-02", new Row("C"));
        var rows = await world.Get<ImportQueries>().VanishedAsync(Navigator, run.Id, 1, CancellationToken.None);
        Assert.Equal([("Prov Exempelsson", false), ("", true)], rows.Select(r => (r.Patient, r.IsProtected)));
        await using var log = world.AccessLogDb();
        Assert.Equal(2, (await log.Entries.Include(e => e.Patients).SingleAsync()).Patients.Count);
    }

    [Fact]
    public async Task Silent_TwoNightsWithoutAFile_IsAnAlarm()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"));
        var queries = world.Get<ImportQueries>();
        Assert.Empty(await queries.SilentAsync(Navigator, new LocalDate(2026, 2, 2), CancellationToken.None));
        Assert.Single(await queries.SilentAsync(Navigator, new LocalDate(2026, 2, 3), CancellationToken.None));
    }
}
