using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class CaseBulkServiceTests
{
    private static readonly LocalDate Today = CaseWorld.Today;
    private static readonly AssignMany ToAnna = new(CaseWorld.Anna);

    private static Task<BulkPlan> PlanAsync(CaseWorld world, BulkVerb verb, CaseSelection? selection = null, ViewContext? view = null) =>
        world.Get<CaseBulkService>().PlanAsync(view ?? CaseWorld.Navigator, selection ?? CaseSelection.AllOf(new CaseFilter()), verb, CancellationToken.None);

    private static Task<BulkRunInfo> RunAsync(CaseWorld world, BulkPlan plan, IProgress<int>? progress = null, CancellationToken ct = default) =>
        world.Get<CaseBulkService>().RunAsync(plan, world.Change(CaseWorld.Navigator), progress, ct);

    private static async Task<List<BulkItemRow>> LeftAsync(CaseWorld world, BulkRunInfo run) =>
        [.. (await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, BulkItemTab.Left, 1, CancellationToken.None)).Rows];

    [Fact]
    public async Task Plan_Assign_TellsWhatWouldHappen()
    {
        await using var world = await CaseWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await world.AddAsync(new CaseSpec { Clinic = 1 });
        await world.AddAsync(new CaseSpec { Clinic = 2 });
        await world.AddAsync(new CaseSpec { Clinic = 2, Owner = CaseWorld.Mats, Protection = ProtectedIdentity.SecrecyMarking });
        await world.AddAsync(new CaseSpec { Owner = CaseWorld.Anna });
        await world.AddAsync(new CaseSpec { Closed = true });
        var plan = await PlanAsync(world, ToAnna, CaseSelection.AllOf(new CaseFilter { Closed = true }));
        Assert.Equal((5, 7, 0), (plan.Cases.Count, plan.Selected, plan.Risky));
        Assert.Equivalent(new Dictionary<BulkConcern, int> { [BulkConcern.OthersOwner] = 1, [BulkConcern.ModelB] = 2, [BulkConcern.Protected] = 1 }, plan.Concerns, strict: true);
        Assert.Equivalent(new Dictionary<BulkException, int> { [BulkException.AlreadySo] = 1, [BulkException.Closed] = 1 }, plan.Exceptions, strict: true);
        Assert.All(await world.AccessLogAsync(), e => Assert.Fail(e.Subject));
    }

    [Fact]
    public async Task Plan_Park_CountsWhatWouldPassOnBothSidesOfTheDay()
    {
        await using var world = await CaseWorld.CreateAsync();
        var until = Today.PlusDays(7);
        await world.AddAsync(new CaseSpec { Limit = until, Owner = CaseWorld.Anna });
        await world.AddAsync(new CaseSpec { Limit = until.PlusDays(-1) });
        await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(-1), Deadline = DeadlineStatus.Breached });
        await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(60), Target = until.PlusDays(-1) });
        var parked = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(60), Owner = CaseWorld.Anna });
        await world.DoAsync(parked, c => c.Park(until, "svar", null, world.Change(CaseWorld.Navigator)));
        var earlier = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(60), Owner = CaseWorld.Anna });
        await world.DoAsync(earlier, c => c.Park(until.PlusDays(-1), "svar", null, world.Change(CaseWorld.Navigator)));
        var plan = await PlanAsync(world, new ParkMany(until, "röntgen", false), CaseSelection.Of(Enumerable.Range(1, 6).Select(i => (long)i)));
        Assert.Equal((5, 3), (plan.Cases.Count, plan.Risky));
        Assert.Equivalent(new Dictionary<BulkConcern, int>
        {
            [BulkConcern.NobodysTaken] = 3, [BulkConcern.PassesLimit] = 1, [BulkConcern.LimitHasPassed] = 1, [BulkConcern.PassesMedicalTarget] = 1, [BulkConcern.Parked] = 1,
        }, plan.Concerns, strict: true);
        Assert.Equal(1, Assert.Single(plan.Exceptions, e => e.Key == BulkException.AlreadySo).Value);
    }

    [Fact]
    public async Task Plan_AllButUnticked_LeavesThemOut()
    {
        await using var world = await CaseWorld.CreateAsync();
        var first = await world.AddAsync(new CaseSpec());
        var second = await world.AddAsync(new CaseSpec());
        var plan = await PlanAsync(world, ToAnna, CaseSelection.AllOf(new CaseFilter(), [first]));
        Assert.Equal([second], plan.Cases.Select(c => c.CaseId));
    }

    [Fact]
    public async Task Assign_AcrossPages_AssignsAllWithHistory()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 230).Select(i => new CaseSpec { Limit = Today.PlusDays(i % 9) }));
        var other = await world.AddAsync(new CaseSpec { Clinic = 2 });
        var plan = await PlanAsync(world, ToAnna, CaseSelection.AllOf(new CaseFilter { Clinics = [1], Tab = CaseTab.New }));
        var steps = new Steps();
        var run = await RunAsync(world, plan, steps);
        Assert.Equal((230, 0, 0, 0, "Anna Lind", true), (run.Done, run.Unchanged, run.NotReached, run.Left, run.Detail, run.HasEnded));
        Assert.Equal([100, 200, 230], steps.Seen);
        var mine = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Tab = CaseTab.Mine }, CancellationToken.None);
        Assert.Equal((230, 1), (mine.Total, mine.Counts[CaseTab.New]));
        var assigned = await world.CaseAsync(plan.Cases[17].CaseId);
        Assert.Equal((CaseStatus.Assigned, CaseWorld.Anna), (assigned.Status, assigned.OwnerId));
        Assert.Contains(assigned.Events, e => e is { Kind: CaseEventKind.Assigned, ActorName: "Anna Lind", To: "Anna Lind" });
        Assert.Null((await world.CaseAsync(other)).OwnerId);
        var page = await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, BulkItemTab.All, 5, CancellationToken.None);
        Assert.Equal((230, 5, 30), (page.Total, page.Page, page.Rows.Count));
    }

    [Fact]
    public async Task Assign_ChangedInBetween_IsToldCaseByCase()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 150).Select(i => new CaseSpec { Limit = Today.PlusDays(i) }));
        var plan = await PlanAsync(world, ToAnna);
        var change = world.Change(CaseWorld.Navigator);
        await world.DoAsync(ids[3], c => c.Assign(CaseWorld.Mats, "Mats Berg", change));
        await world.DoAsync(ids[120], c => c.Close(CaseOutcome.NeedGone, null, change));
        await world.DoAsync(ids[50], c => c.AddNote("Ringt", change));
        await world.DoAsync(ids[51], c => c.Assign(CaseWorld.Anna, "Anna Lind", change));
        var run = await RunAsync(world, plan);
        Assert.Equal((147, 1, 2), (run.Done, run.Unchanged, run.Left));
        Assert.Equal([new(ids[3], BulkOutcome.OtherOwner, "Mats Berg", null, null), new BulkItemRow(ids[120], BulkOutcome.Closed, null, null, null)], await LeftAsync(world, run));
        Assert.Equal(CaseWorld.Mats, (await world.CaseAsync(ids[3])).OwnerId);
    }

    [Fact]
    public async Task Assign_SavedByAColleagueDuringTheBatch_LooksAgain()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 101).Select(i => new CaseSpec { Limit = Today.PlusDays(i) }));
        var plan = await PlanAsync(world, ToAnna);
        var meddling = new Meddling(done => { if (done == 100) world.DoAsync(ids[100], c => c.Assign(CaseWorld.Mats, "Mats Berg", world.Change(CaseWorld.Navigator))).GetAwaiter().GetResult(); });
        var run = await RunAsync(world, plan, meddling);
        Assert.Equal((100, BulkOutcome.OtherOwner), (run.Done, Assert.Single(await LeftAsync(world, run)).Outcome));
    }

    [Fact]
    public async Task Run_CancelledAndDoneAgain_EndsAsIfUndisturbed()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 130).Select(_ => new CaseSpec()));
        var verb = new AddTaskToMany("Ring röntgen", Today.PlusDays(1), BulkTaskOwner.Me);
        var plan = await PlanAsync(world, verb);
        using var cancel = new CancellationTokenSource();
        var cut = await RunAsync(world, plan, new Meddling(_ => cancel.Cancel()), cancel.Token);
        Assert.Equal((100, 30, true), (cut.Done, cut.NotReached, cut.HasEnded));
        var rest = await RunAsync(world, plan);
        Assert.Equal((30, 100, 0), (rest.Done, rest.Unchanged, rest.Left));
        Assert.Equal(130, (await PlanAsync(world, verb)).Exceptions[BulkException.AlreadySo]);
        await using var db = await world.OpenAsync();
        Assert.Equal(130, await db.CaseTasks.CountAsync());
    }

    [Fact]
    public async Task Park_NobodysCase_IsTakenAndWhatMovedIsLeft()
    {
        await using var world = await CaseWorld.CreateAsync();
        var vanished = Today.PlusDays(-2);
        var ids = await world.AddAsync([
            new CaseSpec { Limit = Today.PlusDays(60), VanishedOn = vanished }, new CaseSpec { Limit = Today.PlusDays(60), Owner = CaseWorld.Anna },
            new CaseSpec { Limit = Today.PlusDays(60), Owner = CaseWorld.Mats }, new CaseSpec { Limit = Today.PlusDays(3) }]);
        var plan = await PlanAsync(world, new ParkMany(Today.PlusDays(7), " väntar på röntgen ", false));
        Assert.Contains("det ärende", (await Assert.ThrowsAsync<UserMistakeException>(() => RunAsync(world, plan))).Message);
        await world.DoAsync(ids[1], c => c.Park(Today.PlusDays(2), "annat", null, world.Change(CaseWorld.Navigator)));
        await world.DoAsync(ids[2], c => c.Update(
            new CaseFacts(ids[2], ids[2], 1, "301", GuaranteeType.Treatment, DeadlineStatus.Approaching, Today.PlusDays(6), null, null, new ClockKey(Today.PlusDays(-60), null)), true, world.Change(CaseWorld.Navigator)));
        var run = await RunAsync(world, plan with { Verb = new ParkMany(Today.PlusDays(7), " väntar på röntgen ", true) });
        Assert.Equal((2, 2), (run.Done, run.Left));
        Assert.Equal([BulkOutcome.DatesMoved, BulkOutcome.Changed], (await LeftAsync(world, run)).OrderBy(r => r.Outcome.ToString() == nameof(BulkOutcome.Changed)).Select(r => r.Outcome));
        var parked = await world.CaseAsync(ids[0]);
        Assert.Equal((Today.PlusDays(7), "väntar på röntgen", CaseWorld.Anna, vanished), (parked.ParkedUntil!.Value, parked.ParkReason, parked.OwnerId, parked.ParkedVanishedOn!.Value));
        Assert.Equal([CaseEventKind.Assigned, CaseEventKind.Parked], parked.Events.Where(e => e.ActorId is not null).Select(e => e.Kind));
    }

    [Fact]
    public async Task AddTask_ToTheCasesOwner_LeavesThoseWithout()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec { Owner = CaseWorld.Mats }, new CaseSpec(), new CaseSpec { Owner = "chef" }]);
        var plan = await PlanAsync(world, new AddTaskToMany("Ring", Today, BulkTaskOwner.CaseOwner));
        Assert.Equal((1, 2), (plan.Cases.Count, plan.Exceptions[BulkException.NoOwner]));
        var before = (await world.CaseAsync(ids[0])).Version;
        await RunAsync(world, plan);
        await using var db = await world.OpenAsync();
        var task = await db.CaseTasks.SingleAsync();
        Assert.Equal((ids[0], CaseWorld.Mats, "Ring", "Anna Lind"), (task.CaseId, task.OwnerId, task.Text, task.MadeByName));
        var after = await world.CaseAsync(ids[0]);
        Assert.Equal((before + 1, $"{Today:uuuu'-'MM'-'dd} Mats Berg"), (after.Version, after.Events[^1].To));
        foreach (var due in new[] { Today.PlusDays(-1), (LocalDate?)null })
            await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, new AddTaskToMany("Ring", due, BulkTaskOwner.Me)));
        await Assert.ThrowsAsync<UserMistakeException>(() => RunAsync(world, plan with { Verb = new AddTaskToMany(" ", Today, BulkTaskOwner.CaseOwner) }));
    }

    [Fact]
    public async Task Close_OutcomesThatNeedMore_AreRefusedOrLeft()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec { Deadline = DeadlineStatus.Waived }, new CaseSpec(), new CaseSpec { Deadline = DeadlineStatus.Waived, Protection = ProtectedIdentity.ProtectedRegistration }]);
        Assert.Contains("ett i taget", (await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, new CloseMany(CaseOutcome.CareGivenInTime, null)))).Message);
        await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, new CloseMany(CaseOutcome.NoLongerAtRisk, null)));
        var plan = await PlanAsync(world, new CloseMany(CaseOutcome.Waived, "Alla har sagt nej"));
        Assert.Equal((1, 1, 1), (plan.Cases.Count, plan.Exceptions[BulkException.NeedsWaiver], plan.Exceptions[BulkException.Protected]));
        Assert.Equal(2, (await PlanAsync(world, plan.Verb, view: CaseWorld.Navigator with { MayUnmask = true })).Cases.Count);
        Assert.Equal(1, (await RunAsync(world, plan)).Done);
        var closed = await world.CaseAsync(ids[0]);
        Assert.Equal((CaseOutcome.Waived, Today, true), (closed.Outcome!.Value, closed.ClosedOn!.Value, closed.ClosedByPerson));
        Assert.Equal([CaseEventKind.Note, CaseEventKind.Closed], closed.Events.Where(e => e.ActorId is not null).Select(e => e.Kind));
        var rest = await PlanAsync(world, new CloseMany(CaseOutcome.Other, null));
        await world.DoAsync(ids[1], c => c.AskForHelp("Nytt läge", world.Change(CaseWorld.Navigator)));
        Assert.Equal(BulkOutcome.Changed, Assert.Single(await LeftAsync(world, await RunAsync(world, rest))).Outcome);
    }

    [Fact]
    public async Task Bulk_NotANavigator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec());
        var bulk = world.Get<CaseBulkService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, new AssignMany("chef")));
        await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, new AssignMany("ingen alls")));
        var plan = await PlanAsync(world, ToAnna, CaseSelection.Of([id]));
        foreach (var who in new[] { CaseWorld.Manager(1), CaseWorld.Administrator })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => PlanAsync(world, ToAnna, CaseSelection.Of([id]), who));
            await Assert.ThrowsAsync<AccessDeniedException>(() => bulk.RunAsync(plan, world.Change(who), null, CancellationToken.None));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<BulkRunQueries>().RecentAsync(who, CancellationToken.None));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<BulkUndoService>().UndoAsync(1, world.Change(who), null, CancellationToken.None));
        }
        Assert.Equal(["Anna Lind", "Mats Berg", "Åsa Ek"], (await bulk.AssigneesAsync(CaseWorld.Navigator, CancellationToken.None)).Select(u => u.Name));
    }

    private sealed class Steps : IProgress<int>
    {
        public List<int> Seen { get; } = [];
        public void Report(int value) => Seen.Add(value);
    }

    private sealed class Meddling(Action<int> act) : IProgress<int>
    {
        public void Report(int value) => act(value);
    }
}
