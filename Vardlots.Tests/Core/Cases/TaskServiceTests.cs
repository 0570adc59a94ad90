using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Tasks: made, changed, done, done after all not, struck; their list, its count and the start page.</summary>
public sealed class TaskServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;

    [Fact]
    public async Task Task_FromMadeToStruck_IsToldStepByStep()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var service = world.Lists.Get<TaskService>();
        await AddAsync(world, " Ring röntgen ", Today.PlusDays(1));
        var task = await TaskAsync(world);
        async Task Do(Func<CareCase, ChangeContext, Task> verb) => await verb(await world.CaseAsync(), world.Change(world.Anna));
        await Do((c, change) => service.ChangeAsync(new ChangeCaseTask(c.Id, c.Version, task.Id, Today.PlusDays(3), world.Bo.UserId), world.Anna, change, None));
        await Do((c, change) => service.CompleteAsync(new CompleteCaseTask(c.Id, c.Version, task.Id), world.Anna, change, None));
        await Do((c, change) => Assert.ThrowsAsync<UserMistakeException>(() => service.CompleteAsync(new CompleteCaseTask(c.Id, c.Version, task.Id), world.Anna, change, None)));
        await Do((c, change) => service.ReopenAsync(new ReopenCaseTask(c.Id, c.Version, task.Id), world.Anna, change, None));
        await Do((c, change) => Assert.ThrowsAsync<UserMistakeException>(() => service.StrikeAsync(new StrikeCaseTask(c.Id, c.Version, task.Id, " "), world.Anna, change, None)));
        await Do((c, change) => service.StrikeAsync(new StrikeCaseTask(c.Id, c.Version, task.Id, "Fel patient"), world.Anna, change, None));

        var after = await world.CaseAsync();
        Assert.Equal(
            [(CaseEventKind.TaskAdded, null, "2026-04-06 Anna Lind", "Ring röntgen"), (CaseEventKind.TaskChanged, "2026-04-06 Anna Lind", "2026-04-08 Bo Ek", "Ring röntgen"),
             (CaseEventKind.TaskDone, "2026-04-08", null, "Ring röntgen"), (CaseEventKind.TaskReopened, null, "2026-04-08", "Ring röntgen"), (CaseEventKind.TaskStruck, "2026-04-08", null, "Ring röntgen: Fel patient")],
            after.Events.Skip(1).Select(e => (e.Kind, e.From, e.To, e.Text!)));
        Assert.True(after.HasPersonalWork);
        var struck = await TaskAsync(world);
        Assert.Equal(("Ring röntgen", "Anna Lind", false), (struck.Text, struck.StruckByName, struck.IsOpen));
        var page = await world.Queries.ShowAsync(world.Anna, after.Id, None);
        Assert.Equal("Fel patient", Assert.Single(page.Flow.Tasks).StruckReason);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("x", -1)]
    [InlineData("x", null)]
    public async Task Add_TextOrDayThatCannotBe_IsAMistake(string text, int? days)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => AddAsync(world, text, days is { } d ? Today.PlusDays(d) : null));
        await Assert.ThrowsAsync<UserMistakeException>(() => AddAsync(world, "x", Today, owner: world.Manager.UserId));
        Assert.Single((await world.CaseAsync()).Events);
    }

    [Fact]
    public async Task Verbs_NotANavigatorOrNotTheirClinic_AreRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        foreach (var who in new[] { world.Manager, world.Admin }) await Assert.ThrowsAsync<AccessDeniedException>(() => AddAsync(world, "x", Today, by: who));
        await Assert.ThrowsAsync<NotFoundException>(() => AddAsync(world, "x", Today, by: world.Anna with { ClinicIds = [999] }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Lists.Get<TaskQueries>().ListAsync(world.Admin, new TaskFilter(), None));
    }

    [Fact]
    public async Task List_TheDayBeforeTheDayAndTheDayAfter_AgreesWithItsCountAndTheStartPage()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await AddAsync(world, "i morgon", Today.PlusDays(1));
        await AddAsync(world, "idag", Today);
        await AddAsync(world, "Bos", Today, owner: world.Bo.UserId);
        var queries = world.Lists.Get<TaskQueries>();
        var start = world.Lists.Get<StartQueries>();
        var id = (await world.CaseAsync()).Id;
        foreach (var (days, due) in new[] { (0, new[] { "idag" }), (1, ["idag", "i morgon"]), (2, ["idag", "i morgon"]) })
        {
            world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 5 + days, 8, 0));
            var list = await queries.ListAsync(world.Anna, new TaskFilter(), None);
            Assert.Equal(due, list.Rows.Select(r => r.Text));
            Assert.Equal((due.Length, 2 - due.Length, due.Length), (list.Counts[TaskTab.Due], list.Counts[TaskTab.Coming], list.Total));
            var day = await start.NavigatorDayAsync(world.Anna, None);
            Assert.Equal(due.Length, day.TasksDue);
            var taken = day.Take.Single(t => t.Row.Id == id);
            Assert.Equal((TakeReason.TaskDue, new DueTask("idag", Today)), (taken.Reason, taken.Task));
            Assert.Equal([id], (await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter { Tab = CaseTab.TasksDue }, None)).Rows.Select(r => r.Id));
        }
        Assert.Equal(3, (await queries.ListAsync(world.Anna, new TaskFilter(Everybodys: true), None)).Total);
        Assert.Contains(await world.LogAsync(), e => e.Subject == "tasks Due" && e.Patients.Count == 1);
        var neighbours = await world.Lists.Get<CaseListQueries>().NeighboursAsync(world.Anna, new CaseFilter { Tab = CaseTab.TasksDue }, id, None);
        Assert.Equal(new CaseNeighbours(null, null, 1, 1), neighbours);
    }

    [Fact]
    public async Task Close_WithATaskLeft_TheTaskGoesOn()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await AddAsync(world, "Föreslå kliniken att ta bort raden", Today);
        var seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, world.Change(world.Anna), None);
        var row = Assert.Single((await world.Lists.Get<TaskQueries>().ListAsync(world.Anna, new TaskFilter(), None)).Rows);
        Assert.True(row.IsClosed);
        await world.Lists.Get<TaskService>().CompleteAsync(new CompleteCaseTask(row.CaseId, row.Version, row.Id), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(CaseEventKind.TaskDone, (await world.CaseAsync()).Events[^1].Kind);
    }

    [Fact]
    public async Task Contact_OnNobodysCase_TakesItAndMovesItWhenTicked()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(
            new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, ContactOutcome.WantsOffer, MoveTo: CaseStatus.FindingProvider), world.Anna, world.Change(world.Anna), None);
        var after = await world.CaseAsync();
        Assert.Equal((CaseStatus.FindingProvider, world.Anna.UserId, seen.Version + 1), (after.Status, after.OwnerId, after.Version));
        Assert.Equal([CaseEventKind.Assigned, CaseEventKind.Contact, CaseEventKind.Moved], after.Events.Skip(1).Select(e => e.Kind));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Lists.Get<FlowService>().MoveAsync(
            new MoveCase(after.Id, after.Version, CaseStatus.Closed), world.Anna, world.Change(world.Anna), None));
    }

    private static async Task AddAsync(OneCaseWorld world, string text, LocalDate? due, string? owner = null, ViewContext? by = null)
    {
        var seen = await world.CaseAsync();
        var who = by ?? world.Anna;
        await world.Lists.Get<TaskService>().AddAsync(new AddCaseTask(seen.Id, seen.Version, text, due, owner ?? world.Anna.UserId), who, world.Change(who), None);
    }

    private static async Task<CaseTask> TaskAsync(OneCaseWorld world)
    {
        await using var db = world.Lists.Db();
        return await db.CaseTasks.AsNoTracking().SingleAsync();
    }
}
