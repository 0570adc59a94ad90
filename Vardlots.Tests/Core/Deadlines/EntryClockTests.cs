using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>What a fact would do before it is saved. The plain limit is 2026-04-15.</summary>
public class EntryClockTests
{
    private static EntryClock Clock(TestEntry entry, string today) => new(new DeadlineCalculator(RuleBook.National, OwnRegion), entry.Input(), Day(today));

    private static (DeadlineStatus, string?) Standing(DeadlineExplanation told) => (told.Assessment.Status, told.Assessment.Limit?.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("2026-04-15", OfferEffect.Waives)]
    [InlineData("2026-04-16", OfferEffect.OutsideLimit)]
    public void WithOffer_OnTheLimitAndTheDayAfter_OnlyTheFirstWaives(string care, OfferEffect effect)
    {
        var clock = Clock(new(), "2026-03-20");

        var preview = clock.WithOffer(Offer(care, "2026-03-12"));

        Assert.Equal((DeadlineStatus.Approaching, "2026-04-15"), Standing(preview.Before));
        Assert.Equal(effect == OfferEffect.Waives ? (DeadlineStatus.Waived, null) : (DeadlineStatus.Approaching, "2026-04-15"), Standing(preview.After));
        var told = Assert.Single(preview.After.Offers);
        Assert.Equal((effect, Day("2026-04-15")), (told.Effect, told.LimitThen));
        Assert.Equal(effect == OfferEffect.Waives, preview.Changes);
    }

    [Theory]
    [InlineData(false, true, OfferEffect.NotInformed)]
    [InlineData(true, false, OfferEffect.NotDeclined)]
    public void WithOffer_UninformedOrAccepted_ClockGoesOn(bool informed, bool declined, OfferEffect effect)
    {
        var preview = Clock(new(), "2026-03-20").WithOffer(Offer("2026-04-02", "2026-03-12", informed, declined));

        Assert.False(preview.Changes);
        Assert.Equal(effect, Assert.Single(preview.After.Offers).Effect);
    }

    [Theory]
    [InlineData("2026-04-20", "2026-04-21", OfferEffect.Waives)] // moved past it by a pause
    [InlineData("2026-04-22", "2026-04-21", OfferEffect.OutsideLimit)]
    public void WithOffer_LimitMovedByAPause_IsJudgedByTheMovedOne(string care, string limit, OfferEffect effect)
    {
        var clock = Clock(new() { Pauses = [Pause("2026-02-01", "2026-02-06")] }, "2026-03-20");

        var told = Assert.Single(clock.WithOffer(Offer(care, "2026-03-12")).After.Offers);

        Assert.Equal((effect, Day(limit)), (told.Effect, told.LimitThen));
    }

    [Theory]
    [InlineData("2026-04-15", "2026-04-21")]
    [InlineData("2026-04-16", "2026-04-15")]
    public void WithPause_BeginsOnTheLimitOrTheDayAfter_OnlyTheFirstMovesIt(string first, string limit)
    {
        var preview = Clock(new(), "2026-04-05").WithPause(Pause(first, "2026-04-20"));

        Assert.Equal(Day("2026-04-15"), preview.Before.Assessment.Limit);
        Assert.Equal(Day(limit), preview.After.Assessment.Limit);
    }

    [Theory]
    [InlineData("2026-04-15", null, DeadlineStatus.Paused)]
    [InlineData("2026-04-16", "2026-04-15", DeadlineStatus.Breached)]
    public void WithPause_OpenOnTheLimitOrTheDayAfter_TakesTheLimitAwayOrLeavesIt(string first, string? limit, DeadlineStatus status) =>
        Assert.Equal((status, limit), Standing(Clock(new(), "2026-04-16").WithPause(Pause(first, null)).After));

    [Fact]
    public void WithPauseEnded_OpenPause_LimitOfItsDays()
    {
        var open = Pause("2026-03-01", null);
        var clock = Clock(new() { Pauses = [open] }, "2026-03-12");

        Assert.Equal((DeadlineStatus.Paused, null), Standing(clock.Now));
        Assert.Equal(Day("2026-04-25"), clock.WithPauseEnded(open, Day("2026-03-10")).After.Assessment.Limit);
    }

    [Fact]
    public void Without_EachFact_IsTheClockAsIfItNeverWas()
    {
        var (offer, pause) = (Offer("2026-04-02", "2026-03-12"), Pause("2026-02-01", "2026-02-14"));
        var clock = Clock(new() { Offers = [offer], Pauses = [pause], ChangesOfMind = ["2026-03-16"] }, "2026-03-20");

        Assert.Equal(Day("2026-06-14"), clock.Now.Assessment.Limit);
        Assert.Equal((DeadlineStatus.Waived, null), Standing(clock.WithoutChangeOfMind(Day("2026-03-16")).After));
        Assert.Equal(Day("2026-06-14"), clock.WithoutOffer(offer).After.Assessment.Limit);
        Assert.False(clock.WithoutPause(pause).Changes);
        Assert.Equal(Day("2026-04-15"), Clock(new() { Pauses = [pause] }, "2026-03-20").WithoutPause(pause).After.Assessment.Limit);
    }

    [Fact]
    public void WithoutPause_TwoAlike_OneStays()
    {
        var pause = Pause("2026-02-01", "2026-02-14");

        Assert.False(Clock(new() { Pauses = [pause, pause] }, "2026-03-20").WithoutPause(pause).Changes);
    }

    [Fact]
    public void PastClocks_AfterAChangeOfMind_BothStayToBeSeen()
    {
        var clock = Clock(new() { Offers = [Offer("2026-04-02", "2026-03-12")], ChangesOfMind = ["2026-05-04"] }, "2026-05-10");

        Assert.Equal(new PastClock(Day("2026-01-15"), Day("2026-04-15"), Day("2026-03-12"), Day("2026-05-04")), Assert.Single(clock.PastClocks()));
        Assert.Equal((Day("2026-05-04"), Day("2026-08-02")), (clock.Now.Assessment.Start, clock.Now.Assessment.Limit));
        Assert.Empty(Clock(new(), "2026-05-10").PastClocks());
    }

    [Theory]
    [InlineData(Deviation.None, true, PatientChosenAdvice.AskToSet)]
    [InlineData(Deviation.PatientChosen, true, PatientChosenAdvice.None)]
    [InlineData(Deviation.PatientChosen, false, PatientChosenAdvice.AskForOffer)]
    [InlineData(Deviation.None, false, PatientChosenAdvice.None)]
    public void Advice_FileAndOffer_WhatToAskTheClinic(Deviation file, bool declined, PatientChosenAdvice advice)
    {
        TestEntry entry = new()
        {
            Deviation = file, PatientChosenSince = file == Deviation.PatientChosen ? "2026-03-13" : null, Offers = declined ? [Offer("2026-04-02", "2026-03-12")] : [],
        };

        Assert.Equal(advice, Clock(entry, "2026-03-20") is var clock ? clock.Advice(clock.Now) : default);
    }

    [Theory]
    [InlineData("2026-04-16", true)] // offered outside the limit
    [InlineData("2026-04-02", false)] // not informed
    public void Advice_PatientChosenWithAnInvalidOffer_AsksForAValidOne(string care, bool informed)
    {
        var clock = Clock(new() { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-03-13", Offers = [Offer(care, "2026-03-12", informed)] }, "2026-03-20");

        Assert.Equal(PatientChosenAdvice.AskForOffer, clock.Advice(clock.Now));
    }

    [Fact]
    public void Advice_ChangedMindSince_AsksToRemoveIt()
    {
        var clock = Clock(new() { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-03-13", ChangesOfMind = ["2026-03-16"] }, "2026-03-20");

        Assert.Equal(PatientChosenAdvice.AskToRemove, clock.Advice(clock.Now));
    }

    [Fact]
    public void HasClock_EndedOrNotCovered_NothingToSay()
    {
        foreach (var entry in new TestEntry[] { new() { ListStatus = ListStatus.Completed }, new() { Phase = CarePhase.FollowUp } })
        {
            var clock = Clock(entry, "2026-03-20");
            Assert.False(clock.HasClock);
            Assert.Empty(clock.WithOffer(Offer("2026-04-02", "2026-03-12")).After.Offers);
            Assert.Equal(PatientChosenAdvice.None, clock.Advice(clock.Now));
        }
    }
}
