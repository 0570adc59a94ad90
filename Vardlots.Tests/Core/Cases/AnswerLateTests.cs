using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>An offer that nobody answers is asked about, from the day after the last day to answer. The plain row's limit is 2026-04-15, seen on 2026-04-05.</summary>
public sealed class AnswerLateTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;

    private static async Task OfferAsync(OneCaseWorld world, LocalDate? answerBy, LocalDate? care = null, ReplyFields? reply = null)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<OfferService>().RecordAsync(
            new RecordOffer(seen.Id, seen.Version, "Capio", ListWorld.Day("2026-03-20"), care ?? ListWorld.Day("2026-04-14"), answerBy, new GivenInformation(true, InformedHow.Phone), reply),
            world.Anna, world.Change(world.Anna), None);
    }

    private static async Task<int> LateAsync(OneCaseWorld world)
    {
        var list = await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter { Tab = CaseTab.AnswerLate }, None);
        Assert.Equal(list.Counts[CaseTab.AnswerLate], list.Rows.Count);
        return list.Total;
    }

    private static async Task<string> NextStepAsync(OneCaseWorld world) => (await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None)).NextStep;

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task Record_LastDayToAnswer_ItselfIsInTime(int days, bool isLate)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await OfferAsync(world, Today.PlusDays(days));

        var seen = await world.CaseAsync();
        Assert.Equal((Today.PlusDays(days), isLate), (seen.AnswerDue, seen.IsAnswerLate(Today)));
        Assert.Equal(isLate ? 1 : 0, await LateAsync(world));
        Assert.Equal(isLate, await NextStepAsync(world) == "Fråga om svaret");
        var taken = (await world.Lists.Get<StartQueries>().NavigatorDayAsync(world.Anna, None)).Take.Where(t => t.Row.Id == seen.Id).Select(t => (TakeReason?)t.Reason).SingleOrDefault();
        Assert.Equal(isLate, taken == TakeReason.AnswerLate);
        // Silence is no answer: the clock goes on, and nothing of the offer has reached it.
        var entry = await world.EntryAsync();
        Assert.Equal((DeadlineStatus.Urgent, ListWorld.Day("2026-04-15")), (entry.DeadlineStatus!.Value, entry.LimitDate!.Value));
    }

    [Fact]
    public async Task Record_WithoutALastDay_TheCareDateIsIt()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await OfferAsync(world, null, Today.PlusDays(-1));
        Assert.Equal(Today.PlusDays(-1), (await world.CaseAsync()).AnswerDue);
        Assert.Equal(1, await LateAsync(world));
    }

    [Fact]
    public async Task Answer_Given_NothingIsAwaitedAndTheEarlierOfTwoCounts()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await OfferAsync(world, Today.PlusDays(-1));
        await OfferAsync(world, Today.PlusDays(-3));
        Assert.Equal(Today.PlusDays(-3), (await world.CaseAsync()).AnswerDue);

        var seen = await world.CaseAsync();
        var offers = (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Clock!.Offers;
        await world.Lists.Get<OfferService>().AnswerAsync(
            new AnswerOffer(seen.Id, seen.Version, offers[0].Id, new GivenInformation(true, InformedHow.Phone), new ReplyFields(OfferReply.Accepted, Today)), world.Anna, world.Change(world.Anna), None);
        seen = await world.CaseAsync();
        Assert.Equal(Today.PlusDays(-1), seen.AnswerDue);

        await world.Lists.Get<OfferService>().StrikeAsync(new StrikeOffer(seen.Id, seen.Version, offers[1].Id, "fel patient"), world.Anna, world.Change(world.Anna), None);
        Assert.Null((await world.CaseAsync()).AnswerDue);
        Assert.Equal(0, await LateAsync(world));
    }

    [Fact]
    public async Task Record_AnsweredAtOnce_NothingIsAwaited()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await OfferAsync(world, null, reply: new ReplyFields(OfferReply.Declined, Today, DeclineReason.TooFar));
        Assert.Null((await world.CaseAsync()).AnswerDue);
    }

    [Fact]
    public async Task Tab_ParkedAndClosed_ParkingDoesNotHideItAndClosingEndsIt()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await OfferAsync(world, Today.PlusDays(-1));
        var seen = await world.CaseAsync();
        await world.Lists.Get<FlowService>().ParkAsync(new ParkCase(seen.Id, seen.Version, Today.PlusDays(3), "svar"), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(1, await LateAsync(world));
        // A night does not forget it.
        await world.Lists.ScanAsync("2026-04-06");
        Assert.Equal(1, await LateAsync(world));

        seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(0, await LateAsync(world));
    }
}
