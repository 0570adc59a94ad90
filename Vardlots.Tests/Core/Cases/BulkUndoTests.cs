using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class BulkUndoTests
{
    private static readonly LocalDate Today = CaseWorld.Today;
    private static readonly ViewContext Mats = CaseWorld.Navigator with { UserId = CaseWorld.Mats, UserName = "Mats Berg" };

    private static async Task<BulkRunInfo> DoAsync(CaseWorld world, BulkVerb verb, params long[] ids)
    {
        var bulk = world.Get<CaseBulkService>();
        var plan = await bulk.PlanAsync(CaseWorld.Navigator, CaseSelection.Of(ids), verb, CancellationToken.None);
        return await bulk.RunAsync(plan, world.Change(CaseWorld.Navigator), null, CancellationToken.None);
    }

    private static Task<BulkRunInfo> UndoAsync(CaseWorld world, BulkRunInfo run, ViewContext? view = null, IProgress<int>? progress = null, CancellationToken ct = default) =>
        world.Get<BulkUndoService>().UndoAsync(run.Id, world.Change(view ?? CaseWorld.Navigator), progress, ct);

    private static async Task<List<CaseEventKind>> KindsAsync(CaseWorld world, long id) => [.. (await world.CaseAsync(id)).Events.OrderBy(e => e.Id).Where(e => e.ActorId is not null).Select(e => e.Kind)];

    [Fact]
    public async Task Undo_Assigned_GoesBackToWhoHadIt()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec { Owner = CaseWorld.Mats }]);
        var run = await UndoAsync(world, await DoAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids]));
        Assert.Equal((2, 0), (run.Undone, run.NotUndone));
        var (first, second) = (await world.CaseAsync(ids[0]), await world.CaseAsync(ids[1]));
        Assert.Equal((null, CaseStatus.New, CaseWorld.Mats, CaseStatus.Assigned), (first.OwnerId, first.Status, second.OwnerId, second.Status));
        Assert.Equal([CaseEventKind.Assigned, CaseEventKind.Released], await KindsAsync(world, ids[0]));
        Assert.Equal([CaseEventKind.HandedOver, CaseEventKind.HandedOver], await KindsAsync(world, ids[1]));
    }

    [Fact]
    public async Task Undo_Parked_IsParkedAsBefore()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec { Owner = CaseWorld.Mats }, new CaseSpec { Owner = CaseWorld.Anna }]);
        await world.DoAsync(ids[1], c => c.Park(Today.PlusDays(3), "svar", null, world.Change(Mats)));
        await UndoAsync(world, await DoAsync(world, new ParkMany(Today.PlusDays(7), "röntgen", true), [.. ids]));
        var (first, second, third) = (await world.CaseAsync(ids[0]), await world.CaseAsync(ids[1]), await world.CaseAsync(ids[2]));
        Assert.Equal((null, null, CaseStatus.New), (first.ParkedUntil, first.OwnerId, first.Status));
        Assert.Equal((Today.PlusDays(3), "svar", "Mats Berg"), (second.ParkedUntil!.Value, second.ParkReason, second.ParkedByName));
        Assert.Equal((null, CaseWorld.Anna), (third.ParkedUntil, third.OwnerId));
        Assert.Equal([CaseEventKind.Assigned, CaseEventKind.Parked, CaseEventKind.Unparked, CaseEventKind.Released], await KindsAsync(world, ids[0]));
        Assert.Equal([CaseEventKind.Parked, CaseEventKind.Parked, CaseEventKind.Parked], await KindsAsync(world, ids[1]));
    }

    [Fact]
    public async Task Undo_Task_IsStruckWithWhy()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec());
        await UndoAsync(world, await DoAsync(world, new AddTaskToMany("Ring", Today, BulkTaskOwner.Me), id));
        await using var db = await world.OpenAsync();
        var task = await db.CaseTasks.SingleAsync();
        Assert.Equal((false, "Anna Lind"), (task.IsOpen, task.StruckByName));
        Assert.Contains("ångrad", task.StruckReason);
        Assert.Equal([CaseEventKind.TaskAdded, CaseEventKind.TaskStruck], await KindsAsync(world, id));
    }

    [Fact]
    public async Task Undo_Closed_IsOpenInTheStatusBefore()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec { Owner = CaseWorld.Mats }, new CaseSpec()]);
        await world.DoAsync(ids[0], c => { c.MoveTo(CaseStatus.FindingProvider, MoveEvidence.OwnerOnly, world.Change(Mats)); c.Park(Today.PlusDays(5), "svar", null, world.Change(Mats)); });
        var run = await DoAsync(world, new CloseMany(CaseOutcome.NeedGone, null), [.. ids]);
        // The same wait has meanwhile another open case.
        await using (var db = await world.OpenAsync())
        {
            var entry = (await db.Cases.SingleAsync(c => c.Id == ids[1])).EntryId!.Value;
            db.Cases.Add(CareCase.OpenByHand(new CaseFacts(entry, entry, 1, "301", null, Vardlots.Core.Deadlines.DeadlineStatus.Urgent, null, null, null, new ClockKey(Today, null)), CaseCaller.Patient, "Ringer", world.Change(Mats)));
            await db.SaveChangesAsync();
        }
        run = await UndoAsync(world, run);
        Assert.Equal((1, 1), (run.Undone, run.NotUndone));
        var back = await world.CaseAsync(ids[0]);
        Assert.Equal((CaseStatus.FindingProvider, CaseWorld.Mats, Today.PlusDays(5), "svar"), (back.Status, back.OwnerId, back.ParkedUntil!.Value, back.ParkReason));
        Assert.Equal((null, null, false), (back.ClosedOn, back.Outcome, back.ClosedByPerson));
        Assert.Equal([CaseEventKind.Closed, CaseEventKind.Reopened, CaseEventKind.Parked], (await KindsAsync(world, ids[0]))[^3..]);
        var left = await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, BulkItemTab.NotUndone, 1, CancellationToken.None);
        Assert.Equal((ids[1], BulkUndoOutcome.OtherIsOpen), (Assert.Single(left.Rows).CaseId, left.Rows[0].Undo));
    }

    [Fact]
    public async Task Undo_SomebodyWasThereSince_IsLeftAndNamed()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 120).Select(_ => new CaseSpec()));
        var run = await DoAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids]);
        await world.DoAsync(ids[110], c => c.MoveTo(CaseStatus.ContactingPatient, MoveEvidence.OwnerOnly, world.Change(Mats)));
        run = await UndoAsync(world, run);
        Assert.Equal((119, 1), (run.Undone, run.NotUndone));
        var left = await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, BulkItemTab.NotUndone, 1, CancellationToken.None);
        Assert.Equal([new BulkItemRow(ids[110], BulkOutcome.Done, null, BulkUndoOutcome.Changed, "Mats Berg")], left.Rows);
        Assert.Equal(CaseWorld.Åsa, (await world.CaseAsync(ids[110])).OwnerId);
        await Assert.ThrowsAsync<UserMistakeException>(() => UndoAsync(world, run));
    }

    [Fact]
    public async Task Undo_AtTenMinutes_IsInTimeAndAfterIsNot()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec()]);
        var first = await DoAsync(world, new AssignMany(CaseWorld.Åsa), ids[0]);
        var second = await DoAsync(world, new AssignMany(CaseWorld.Åsa), ids[1]);
        Assert.Equal(10, first.MinutesLeft(world.Clock.GetCurrentInstant()));
        world.Clock.Advance(BulkRun.UndoTime);
        Assert.True(first.MayUndo(world.Clock.GetCurrentInstant()));
        Assert.Equal(2, (await world.Get<BulkRunQueries>().RecentAsync(CaseWorld.Navigator, CancellationToken.None)).Count);
        Assert.Equal(1, (await UndoAsync(world, first)).Undone);
        world.Clock.Advance(Duration.FromMilliseconds(1));
        Assert.False(second.MayUndo(world.Clock.GetCurrentInstant()));
        Assert.Empty(await world.Get<BulkRunQueries>().RecentAsync(CaseWorld.Navigator, CancellationToken.None));
        Assert.Contains("Tio minuter", (await Assert.ThrowsAsync<UserMistakeException>(() => UndoAsync(world, second))).Message);
        Assert.Equal(CaseWorld.Åsa, (await world.CaseAsync(ids[1])).OwnerId);
    }

    [Fact]
    public async Task Undo_SomebodyElses_IsNotFound()
    {
        await using var world = await CaseWorld.CreateAsync();
        var run = await DoAsync(world, new AssignMany(CaseWorld.Åsa), await world.AddAsync(new CaseSpec()));
        await Assert.ThrowsAsync<NotFoundException>(() => UndoAsync(world, run, Mats));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Get<BulkRunQueries>().ItemsAsync(Mats, run.Id, BulkItemTab.All, 1, CancellationToken.None));
        Assert.Empty(await world.Get<BulkRunQueries>().RecentAsync(Mats, CancellationToken.None));
    }

    [Fact]
    public async Task Undo_CancelledHalfWay_GoesOnFromThere()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 130).Select(_ => new CaseSpec()));
        var run = await DoAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids]);
        using var cancel = new CancellationTokenSource();
        run = await UndoAsync(world, run, progress: new Once(cancel.Cancel), ct: cancel.Token);
        Assert.Equal((100, null, true), (run.Undone, run.UndoneAt, run.MayUndo(world.Clock.GetCurrentInstant())));
        run = await UndoAsync(world, run);
        Assert.Equal((130, true), (run.Undone, run.UndoneAt is not null));
        await using var db = await world.OpenAsync();
        Assert.Equal(130, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Released));
    }

    [Fact]
    public async Task Undo_WhileItRunsOrIsBeingUndone_Waits()
    {
        await using var world = await CaseWorld.CreateAsync();
        var run = await DoAsync(world, new AssignMany(CaseWorld.Åsa), await world.AddAsync(new CaseSpec()));
        await using (var db = await world.OpenAsync()) await db.BulkRuns.ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, (Instant?)null));
        Assert.Contains("pågår", (await Assert.ThrowsAsync<UserMistakeException>(() => UndoAsync(world, run))).Message);
        // Its process is gone: a minute of silence is enough.
        world.Clock.Advance(BulkRun.Silence);
        Assert.Equal(1, (await UndoAsync(world, run)).Undone);
    }

    private sealed class Once(Action act) : IProgress<int>
    {
        public void Report(int value) => act();
    }
}
