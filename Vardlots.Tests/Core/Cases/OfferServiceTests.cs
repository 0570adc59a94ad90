using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Offers, answers and changes of mind on a case whose limit is 2026-04-15, seen on 2026-04-05.</summary>
public sealed class OfferServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GivenInformation Told = new(true, InformedHow.Phone), NotTold = new(false, null);
    private static readonly ReplyFields No = new(OfferReply.Declined, Day("2026-04-03"), DeclineReason.TooFar);

    private static LocalDate Day(string day) => ListWorld.Day(day);

    private static OfferService Offers(OneCaseWorld world) => world.Lists.Get<OfferService>();

    private static RecordOffer Offer(CareCase seen, string care, GivenInformation? told = null, ReplyFields? reply = null) =>
        new(seen.Id, seen.Version, " Capio ", Day("2026-04-01"), Day(care), null, told ?? Told, reply);

    private static async Task<CareCase> RecordAsync(OneCaseWorld world, string care, GivenInformation? told = null, ReplyFields? reply = null)
    {
        await Offers(world).RecordAsync(Offer(await world.CaseAsync(), care, told, reply), world.Anna, world.Change(world.Anna), None);
        return await world.CaseAsync();
    }

    private static async Task<EntryOffer> StoredAsync(OneCaseWorld world)
    {
        await using var db = world.Lists.Db();
        return await db.EntryOffers.AsNoTracking().SingleAsync();
    }

    private static async Task<(DeadlineStatus?, LocalDate?)> AssessedAsync(OneCaseWorld world)
    {
        var entry = await world.EntryAsync();
        return (entry.DeadlineStatus, entry.LimitDate);
    }

    [Fact]
    public async Task RecordAsync_DeclinedOnTheLimit_IsWaivedAtOnceAndTold()
    {
        await using var world = await OneCaseWorld.CreateAsync();

        var after = await RecordAsync(world, "2026-04-15", reply: No);

        Assert.Equal((DeadlineStatus.Waived, null), await AssessedAsync(world));
        Assert.Equal(DeadlineStatus.Waived, after.DeadlineStatus);
        Assert.True(after.IsOpen);
        var told = after.Events.SkipWhile(e => e.Kind != CaseEventKind.OfferMade).ToList();
        Assert.Equal([CaseEventKind.OfferMade, CaseEventKind.OfferAnswered, CaseEventKind.StatusChanged, CaseEventKind.LimitMoved, CaseEventKind.NotAtRisk], told.ConvertAll(e => e.Kind));
        Assert.Equal(("2026-04-01", "2026-04-15", "Capio", "Anna Lind"), (told[0].From, told[0].To, told[0].Text, told[0].ActorName));
        Assert.Equal(("2026-04-03", "TooFar", null, "Anna Lind"), (told[1].From, told[1].To, told[1].Text, told[1].ActorName));
        Assert.All(told.Skip(2), e => Assert.Null(e.ActorId));
        var offer = await StoredAsync(world);
        Assert.Equal(("Capio", true, InformedHow.Phone, OfferReply.Declined, DeclineReason.TooFar), (offer.Provider, offer.Informed, offer.InformedHow, offer.Reply, offer.DeclineReason));
    }

    [Fact]
    public async Task RecordAsync_DeclinedTheDayAfterTheLimit_ClockGoesOn()
    {
        await using var world = await OneCaseWorld.CreateAsync();

        var after = await RecordAsync(world, "2026-04-16", reply: No);

        Assert.Equal((DeadlineStatus.Urgent, Day("2026-04-15")), await AssessedAsync(world));
        Assert.Equal(CaseEventKind.OfferAnswered, after.Events[^1].Kind);
        var page = await world.Queries.ShowAsync(world.Anna, after.Id, None);
        Assert.Equal(OfferEffect.OutsideLimit, Assert.Single(page.Clock!.Offers).Effect!.Effect);
    }

    [Fact]
    public async Task RecordAsync_NotInformed_ClockGoesOn()
    {
        await using var world = await OneCaseWorld.CreateAsync();

        await RecordAsync(world, "2026-04-15", NotTold, No);

        Assert.Equal((DeadlineStatus.Urgent, Day("2026-04-15")), await AssessedAsync(world));
    }

    [Fact]
    public async Task AnswerAsync_OfferThatWaited_ReachesTheClockOnlyThen()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var waiting = await RecordAsync(world, "2026-04-15", NotTold);
        Assert.Equal((DeadlineStatus.Urgent, Day("2026-04-15")), await AssessedAsync(world));
        var page = await world.Queries.ShowAsync(world.Anna, waiting.Id, None);
        Assert.Empty(page.Clock!.Clock.Now.Offers);
        Assert.True(Assert.Single(page.Clock.Offers).IsOpen);

        var offer = await StoredAsync(world);
        await Offers(world).AnswerAsync(new AnswerOffer(waiting.Id, waiting.Version, offer.Id, Told, No), world.Bo, world.Change(world.Bo), None);

        Assert.Equal((DeadlineStatus.Waived, null), await AssessedAsync(world));
        offer = await StoredAsync(world);
        Assert.Equal((true, "Anna Lind", "Bo Ek"), (offer.Informed, offer.RecordedBy, offer.ReplyRecordedBy));
        var again = await world.CaseAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => Offers(world).AnswerAsync(new AnswerOffer(again.Id, again.Version, offer.Id, Told, No), world.Bo, world.Change(world.Bo), None));
    }

    [Fact]
    public async Task StrikeAsync_MistakenOffer_StaysToBeReadAndNoLongerCounts()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await RecordAsync(world, "2026-04-15", reply: No);
        var offer = await StoredAsync(world);

        await Assert.ThrowsAsync<UserMistakeException>(() => Offers(world).StrikeAsync(new StrikeOffer(seen.Id, seen.Version, offer.Id, " "), world.Bo, world.Change(world.Bo), None));
        world.Lists.Clock.Advance(Duration.FromMinutes(5));
        await Offers(world).StrikeAsync(new StrikeOffer(seen.Id, seen.Version, offer.Id, "Fel patient"), world.Bo, world.Change(world.Bo), None);

        Assert.Equal((DeadlineStatus.Urgent, Day("2026-04-15")), await AssessedAsync(world));
        offer = await StoredAsync(world);
        Assert.Equal(("Bo Ek", "Fel patient", OfferReply.Declined), (offer.StruckBy, offer.StruckWhy, offer.Reply));
        var page = await world.Queries.ShowAsync(world.Anna, seen.Id, None);
        Assert.Equal("Fel patient", Assert.Single(page.Clock!.Offers).Struck!.Why);
        Assert.Equal([CaseEventKind.OfferAnswered, CaseEventKind.OfferMade], page.Timeline.Where(i => i.IsStruck).Select(i => i.Event!.Value));
        Assert.Contains(page.Timeline, i => i is { Event: CaseEventKind.OfferStruck, Text: "Fel patient", By: "Bo Ek", IsStruck: false });
        Assert.Contains(page.Timeline, i => i is { Event: CaseEventKind.StatusChanged, AtOnce: true });
    }

    [Fact]
    public async Task ChangeMindAsync_AfterAWaiver_NewClockAndBothAreSeen()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var waived = await RecordAsync(world, "2026-04-15", reply: No);

        await Offers(world).ChangeMindAsync(new RecordChangeOfMind(waived.Id, waived.Version, Day("2026-04-04")), world.Anna, world.Change(world.Anna), None);

        Assert.Equal((DeadlineStatus.OnTrack, Day("2026-07-03")), await AssessedAsync(world));
        var page = await world.Queries.ShowAsync(world.Anna, waived.Id, None);
        Assert.Equal(new PastClock(Day("2026-01-15"), Day("2026-04-15"), Day("2026-04-03"), Day("2026-04-04")), Assert.Single(page.Clock!.PastClocks));
        Assert.Contains(page.Timeline, i => i is { Event: CaseEventKind.ChangedMind, To: "2026-04-04", By: "Anna Lind" });

        var seen = await world.CaseAsync();
        var line = Assert.Single(page.Clock.ChangesOfMind);
        await Offers(world).StrikeChangeOfMindAsync(new StrikeChangeOfMind(seen.Id, seen.Version, line.Id, "Fel dag"), world.Anna, world.Change(world.Anna), None);
        Assert.Equal((DeadlineStatus.Waived, null), await AssessedAsync(world));
    }

    [Fact]
    public async Task ChangeMindAsync_NothingWaived_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await Assert.ThrowsAsync<UserMistakeException>(() =>
            Offers(world).ChangeMindAsync(new RecordChangeOfMind(seen.Id, seen.Version, Day("2026-04-04")), world.Anna, world.Change(world.Anna), None));

        Assert.Equal(Day("2026-04-15"), (await world.EntryAsync()).LimitDate);
        Assert.Equal(seen.Version, (await world.CaseAsync()).Version);
    }

    [Fact]
    public async Task ChangeMindAsync_ClosedAsWaived_IsRecordedAndOffersAreNot()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var waived = await RecordAsync(world, "2026-04-15", reply: No);
        await world.Service.CloseAsync(new CloseCase(waived.Id, waived.Version, CaseOutcome.Waived), world.Anna, world.Change(world.Anna), None);
        var closed = await world.CaseAsync();

        await Assert.ThrowsAsync<UserMistakeException>(() => Offers(world).RecordAsync(Offer(closed, "2026-04-15"), world.Anna, world.Change(world.Anna), None));
        await Offers(world).ChangeMindAsync(new RecordChangeOfMind(closed.Id, closed.Version, Day("2026-04-05")), world.Anna, world.Change(world.Anna), None);

        Assert.Equal((DeadlineStatus.OnTrack, Day("2026-07-04")), await AssessedAsync(world));
        Assert.False((await world.CaseAsync()).IsOpen);
        world.Lists.Clock.MoveTo(Day("2026-06-04"));
        await world.Lists.ScanAsync("2026-06-04");
        Assert.True((await world.CaseAsync()).IsOpen);
    }

    [Fact]
    public async Task CloseAsync_AsWaivedWhileNothingIsWaived_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await RecordAsync(world, "2026-04-16", reply: No);

        await Assert.ThrowsAsync<UserMistakeException>(() =>
            world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.Waived), world.Anna, world.Change(world.Anna), None));

        Assert.True((await world.CaseAsync()).IsOpen);
    }

    [Fact]
    public async Task RecordAsync_SomebodyWasFirst_IsToldAndNothingIsSaved()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await RecordAsync(world, "2026-04-15", reply: No);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => Offers(world).RecordAsync(Offer(seen, "2026-04-10"), world.Bo, world.Change(world.Bo), None));

        // The person, not the assessment that followed.
        Assert.Equal("Anna Lind", conflict.By);
        Assert.Equal(Day("2026-04-15"), (await StoredAsync(world)).CareDate);
    }

    [Fact]
    public async Task RecordAsync_ManagerAdministratorOrNoSuchCase_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        foreach (var who in new[] { world.Manager, world.OtherManager, world.Admin })
            await Assert.ThrowsAsync<AccessDeniedException>(() => Offers(world).RecordAsync(Offer(seen, "2026-04-15"), who, world.Change(who), None));
        await Assert.ThrowsAsync<NotFoundException>(() => Offers(world).RecordAsync(Offer(seen, "2026-04-15") with { CaseId = 4711 }, world.Anna, world.Change(world.Anna), None));

        await using var db = world.Lists.Db();
        Assert.False(await db.EntryOffers.AnyAsync());
    }

    [Fact]
    public async Task StrikeAsync_AnotherCasesOffer_IsNotFound()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await RecordAsync(world, "2026-04-15", reply: No);
        var offer = await StoredAsync(world);
        var other = await world.CaseAsync("X1");

        await Assert.ThrowsAsync<NotFoundException>(() => Offers(world).StrikeAsync(new StrikeOffer(other.Id, other.Version, offer.Id, "Fel"), world.Anna, world.Change(world.Anna), None));

        Assert.False((await StoredAsync(world)).IsStruck);
    }
}
