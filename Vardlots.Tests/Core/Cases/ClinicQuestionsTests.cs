using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What a clinic has been asked and has not answered: a list, and the manager's count of it.</summary>
public sealed class ClinicQuestionsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task List_AskedAnsweredAskedAgainClosed_HoldsWhatAwaitsAnAnswer()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        Assert.Equal(0, await QuestionsAsync(world, world.Manager));
        await AskAsync(world);
        Assert.Equal((1, 0, 1), (await QuestionsAsync(world, world.Manager), await QuestionsAsync(world, world.OtherManager), await QuestionsAsync(world, world.Anna)));
        Assert.Contains(await world.LogAsync(), e => e.Action == AccessAction.CaseList && e.Subject.Contains("fragor-till-kliniken", StringComparison.Ordinal));

        // Neither parking nor a night ends it.
        var seen = await world.CaseAsync();
        await world.Lists.Get<FlowService>().ParkAsync(new ParkCase(seen.Id, seen.Version, OneCaseWorld.Today.PlusDays(3), "svar"), world.Anna, world.Change(world.Anna), None);
        await world.Lists.ScanAsync("2026-04-06");
        Assert.Equal(1, await QuestionsAsync(world, world.Manager));

        seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().AnswerForClinicAsync(new AnswerForClinic(seen.Id, seen.Version, "Ja", false, null), world.Manager, world.Change(world.Manager), None);
        Assert.Equal(0, await QuestionsAsync(world, world.Manager));

        await AskAsync(world);
        seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().NoteReplyAsync(new NoteClinicReply(seen.Id, seen.Version, "De ringde", false), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(0, await QuestionsAsync(world, world.Manager));

        await AskAsync(world);
        seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(0, await QuestionsAsync(world, world.Manager));
    }

    [Fact]
    public async Task Work_Administrator_IsDenied()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Lists.Get<ManagerQueries>().WorkAsync(world.Admin, None));
    }

    private static async Task AskAsync(OneCaseWorld world)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().AskClinicAsync(new AskClinic(seen.Id, seen.Version, "Finns plats i tid?"), world.Anna, world.Change(world.Anna), None);
    }

    /// <summary>The list and the count agree.</summary>
    private static async Task<int> QuestionsAsync(OneCaseWorld world, ViewContext view)
    {
        var count = (await world.Lists.Get<ManagerQueries>().WorkAsync(view, None)).Questions;
        Assert.Equal(count, (await world.Lists.Get<CaseListQueries>().ListAsync(view, ManagerQueries.Questions, None)).Rows.Count);
        return count;
    }
}
