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

    private static Task<AssignPlan> PlanAsync(CaseWorld world, CaseSelection selection, string to = CaseWorld.Anna) =>
        world.Get<CaseBulkService>().PlanAsync(CaseWorld.Navigator, selection, to, CancellationToken.None);

    private static Task<AssignResult> AssignAsync(CaseWorld world, AssignPlan plan, IProgress<int>? progress = null, CancellationToken ct = default) =>
        world.Get<CaseBulkService>().AssignAsync(plan, world.Change(CaseWorld.Navigator), progress, ct);

    [Fact]
    public async Task Plan_Filter_TellsWhatWouldHappen()
    {
        await using var world = await CaseWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await world.AddAsync(new CaseSpec { Clinic = 1 });
        await world.AddAsync(new CaseSpec { Clinic = 2 });
        await world.AddAsync(new CaseSpec { Clinic = 2, Owner = CaseWorld.Mats });
        await world.AddAsync(new CaseSpec { Owner = CaseWorld.Anna });
        await world.AddAsync(new CaseSpec { Closed = true });
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter { Closed = true }));
        Assert.Equal((5, 1, 2, 1, 1, 7), (plan.Cases.Count, plan.FromOthers, plan.ModelB, plan.AlreadyTheirs, plan.Closed, plan.Selected));
        Assert.Equal("Anna Lind", plan.To.Name);
        Assert.All(await world.AccessLogAsync(), e => Assert.Fail(e.Subject));
    }

    [Fact]
    public async Task Plan_AllButUnticked_LeavesThemOut()
    {
        await using var world = await CaseWorld.CreateAsync();
        var first = await world.AddAsync(new CaseSpec());
        var second = await world.AddAsync(new CaseSpec());
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter(), [first]));
        Assert.Equal([second], plan.Cases.Select(c => c.CaseId));
    }

    [Fact]
    public async Task Assign_AcrossPages_AssignsAllWithHistory()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 230).Select(i => new CaseSpec { Limit = Today.PlusDays(i % 9) }));
        var other = await world.AddAsync(new CaseSpec { Clinic = 2 });
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter { Clinics = [1], Tab = CaseTab.New }));
        var steps = new Steps();
        var result = await AssignAsync(world, plan, steps);
        Assert.Equal((230, 0, 0, 0), (result.Assigned, result.Unchanged, result.NotReached, result.Conflicts.Count));
        Assert.Equal([100, 200, 230], steps.Seen);
        var mine = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Tab = CaseTab.Mine }, CancellationToken.None);
        Assert.Equal((230, 1), (mine.Total, mine.Counts[CaseTab.New]));
        var assigned = await world.CaseAsync(plan.Cases[17].CaseId);
        Assert.Equal((CaseStatus.Assigned, CaseWorld.Anna), (assigned.Status, assigned.OwnerId));
        Assert.Contains(assigned.Events, e => e is { Kind: CaseEventKind.Assigned, ActorName: "Anna Lind", To: "Anna Lind" });
        Assert.Null((await world.CaseAsync(other)).OwnerId);
    }

    [Fact]
    public async Task Assign_ChangedInBetween_IsToldCaseByCase()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 150).Select(i => new CaseSpec { Limit = Today.PlusDays(i) }));
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter()));
        var change = world.Change(CaseWorld.Navigator);
        await world.DoAsync(ids[3], c => c.Assign(CaseWorld.Mats, "Mats Berg", change));
        await world.DoAsync(ids[120], c => c.Close(CaseOutcome.NeedGone, null, change));
        await world.DoAsync(ids[50], c => c.AddNote("Ringt", change));
        await world.DoAsync(ids[51], c => c.Assign(CaseWorld.Anna, "Anna Lind", change));
        var result = await AssignAsync(world, plan);
        Assert.Equal((147, 1), (result.Assigned, result.Unchanged));
        Assert.Equal([new(ids[3], AssignConflictKind.OtherOwner, "Mats Berg"), new AssignConflict(ids[120], AssignConflictKind.Closed, null)], result.Conflicts);
        Assert.Equal(CaseWorld.Mats, (await world.CaseAsync(ids[3])).OwnerId);
    }

    [Fact]
    public async Task Assign_SavedByAColleagueDuringTheBatch_LooksAgain()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync(Enumerable.Range(0, 101).Select(i => new CaseSpec { Limit = Today.PlusDays(i) }));
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter()));
        var meddling = new Meddling(done => { if (done == 100) world.DoAsync(ids[100], c => c.Assign(CaseWorld.Mats, "Mats Berg", world.Change(CaseWorld.Navigator))).GetAwaiter().GetResult(); });
        var result = await AssignAsync(world, plan, meddling);
        Assert.Equal((100, AssignConflictKind.OtherOwner), (result.Assigned, Assert.Single(result.Conflicts).Kind));
    }

    [Fact]
    public async Task Assign_CancelledAndDoneAgain_EndsAsIfUndisturbed()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 130).Select(_ => new CaseSpec()));
        var plan = await PlanAsync(world, CaseSelection.AllOf(new CaseFilter()));
        using var cancel = new CancellationTokenSource();
        var cut = await AssignAsync(world, plan, new Meddling(_ => cancel.Cancel()), cancel.Token);
        Assert.Equal((100, 30, true), (cut.Assigned, cut.NotReached, cut.WasCancelled));
        var rest = await AssignAsync(world, plan);
        Assert.Equal((30, 100, 0), (rest.Assigned, rest.Unchanged, rest.Conflicts.Count));
        Assert.Equal(0, (await AssignAsync(world, plan)).Assigned);
    }

    [Fact]
    public async Task Assign_NotANavigator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec());
        var bulk = world.Get<CaseBulkService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, CaseSelection.Of([id]), "chef"));
        await Assert.ThrowsAsync<UserMistakeException>(() => PlanAsync(world, CaseSelection.Of([id]), "ingen alls"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => bulk.PlanAsync(CaseWorld.Manager(1), CaseSelection.Of([id]), CaseWorld.Anna, CancellationToken.None));
        var plan = await PlanAsync(world, CaseSelection.Of([id]));
        await Assert.ThrowsAsync<AccessDeniedException>(() => bulk.AssignAsync(plan, world.Change(CaseWorld.Manager(1)), null, CancellationToken.None));
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
