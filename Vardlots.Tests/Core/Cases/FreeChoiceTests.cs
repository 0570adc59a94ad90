using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Free choice of care in another region as an outcome: days that are not counted, or a case that is closed. The limit is 2026-04-15, seen on 2026-04-05.</summary>
public sealed class FreeChoiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;

    private static async Task RecordAsync(OneCaseWorld world, FreeChoiceUse? use, bool confirmed = false, CaseStatus? moveTo = CaseStatus.Watching)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(
            new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, ContactOutcome.FreeChoice, Confirmed: confirmed, MoveTo: moveTo) { FreeChoice = use },
            world.Anna, world.Change(world.Anna), None);
    }

    [Fact]
    public async Task Record_OpenPause_ClockStopsAndTheCaseIsWatched()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await RecordAsync(world, new FreeChoiceUse(false, Today, null, " Region Uppsala "));

        var after = await world.CaseAsync();
        Assert.Equal((true, CaseStatus.Watching, DeadlineStatus.Paused), (after.IsOpen, after.Status, after.DeadlineStatus!.Value));
        Assert.Equal((DeadlineStatus.Paused, null), ((await world.EntryAsync()).DeadlineStatus!.Value, (await world.EntryAsync()).LimitDate));
        var recorded = after.Events.Single(e => e.Kind == CaseEventKind.FreeChoicePauseRecorded);
        Assert.Equal(("2026-04-05", null, "Region Uppsala", "Anna Lind"), (recorded.From, recorded.To, recorded.Text, recorded.ActorName));
        await using var db = world.Lists.Db();
        var pause = await db.EntryPauses.SingleAsync(p => p.Recorded);
        Assert.Equal((PauseKind.FreeChoice, Today, null, "Region Uppsala"), (pause.Kind, pause.FirstDay, pause.LastDay, pause.Source));
        Assert.Equal("Bevaka vården i den andra regionen", (await world.Queries.ShowAsync(world.Anna, after.Id, None)).NextStep);
    }

    /// <summary>HSF 6 kap. 2 §: the days are not counted, both ends included.</summary>
    [Fact]
    public async Task Record_ClosedPause_LimitMovesByItsDays()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await RecordAsync(world, new FreeChoiceUse(false, ListWorld.Day("2026-04-01"), ListWorld.Day("2026-04-10")));
        Assert.Equal(ListWorld.Day("2026-04-25"), (await world.EntryAsync()).LimitDate);
        Assert.Equal(ListWorld.Day("2026-04-25"), (await world.CaseAsync()).LimitDate);
    }

    [Fact]
    public async Task Record_Closes_NoPauseAndOnlyWhenTicked()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, new FreeChoiceUse(true), moveTo: null));
        await RecordAsync(world, new FreeChoiceUse(true), confirmed: true, moveTo: null);
        var after = await world.CaseAsync();
        Assert.Equal((false, CaseOutcome.CareElsewhere, true), (after.IsOpen, after.Outcome!.Value, after.ClosedByPerson));
        await using var db = world.Lists.Db();
        Assert.Equal(0, await db.EntryPauses.CountAsync(p => p.Recorded));
    }

    [Fact]
    public async Task Record_DaysThatCannotBe_SaysWhatAndSavesNothing()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        foreach (var use in new[] { null, new FreeChoiceUse(false), new(false, new LocalDate(2026, 1, 14)), new(false, Today, Today.PlusDays(-1)), new(false, Today.PlusYears(3)) })
            await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, use));
        Assert.Single((await world.CaseAsync()).Events);
    }

    [Fact]
    public void Consequence_PauseAndClose_SayWhatHappensBefore()
    {
        var (pause, close) = (ContactOutcomes.Of(ContactOutcome.FreeChoice), ContactOutcomes.Of(ContactOutcome.FreeChoice, freeChoiceCloses: true));
        Assert.Equal((null, false, CaseOutcome.CareElsewhere, true), (pause.Closes, pause.NeedsConfirmation, close.Closes!.Value, close.NeedsConfirmation));
        Assert.Contains("HSF 6 kap. 2 §", pause.Says);
        Assert.Contains("ärendet stängs", close.Says);
        Assert.All(ContactOutcomes.All.Where(c => c.Outcome != ContactOutcome.FreeChoice), c => Assert.Equal(c, ContactOutcomes.Of(c.Outcome, freeChoiceCloses: true)));
        Assert.Equal(CaseStatus.Watching, ProposedMove.After(ContactOutcome.FreeChoice, CaseStatus.Assigned));
    }
}
