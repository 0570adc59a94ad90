using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>That anyone can do the sum again from what the explanation says.</summary>
public class DeadlineExplanationTests
{
    [Fact]
    public void From_OverlappingPauses_SharedDaysGoToTheEarlier()
    {
        DeadlineExplanation told = new TestEntry
        {
            Pauses = [Pause("2026-02-10", "2026-02-20"), Pause("2026-02-01", "2026-02-14"), Pause("2026-02-03", "2026-02-04")],
        }.Explained("2026-03-01");
        Assert.Equal([14, 2, 11], told.Pauses.Select(pause => pause.OwnDays!.Value));
        Assert.Equal([14, 0, 6], told.Pauses.Select(pause => pause.CountedDays));
        Assert.All(told.Pauses, pause => Assert.Equal(PauseDisregard.None, pause.Disregard));
        Assert.Equal((90, 20, Day("2026-05-05")), (told.CountedDays, told.PausedDays, told.CountedTo!.Value));
    }

    [Fact]
    public void From_PausesWithoutEffect_SaysWhy()
    {
        DeadlineExplanation told = new TestEntry
        {
            Pauses =
            [
                Pause("2026-01-01", "2026-01-15"), Pause("2026-01-10", "2026-01-17"), Pause("2026-02-01", "2026-02-03", PauseKind.SpecialSpell),
                Pause("2026-04-18", "2026-04-20"), Pause("2026-04-19", null),
            ],
        }.Explained("2026-03-01");
        Assert.Equal([PauseDisregard.BeforeStart, PauseDisregard.None, PauseDisregard.SpecialNotPaused, PauseDisregard.AfterLimit, PauseDisregard.OpenInFuture],
            told.Pauses.Select(pause => pause.Disregard));
        Assert.Equal([0, 2, 0, 0, 0], told.Pauses.Select(pause => pause.CountedDays));
        Assert.Equal(Day("2026-04-17"), told.CountedTo);
    }

    [Fact]
    public void From_OpenPause_AddsUpToTheDayAskedAbout()
    {
        DeadlineExplanation told = new TestEntry { Pauses = [Pause("2026-03-01", null)] }.Explained("2026-03-10");
        Assert.Equal((44, 10, Day("2026-03-10")), (told.CountedDays, told.PausedDays, told.CountedTo!.Value));
        Assert.Null(told.Pauses[0].OwnDays);
        Assert.Equal(46, told.Assessment.RemainingDays(Day("2026-03-10")));
    }

    [Fact]
    public void From_Offers_EachWithTheLimitThatItMet()
    {
        DeadlineExplanation told = new TestEntry
        {
            Offers =
            [
                Offer("2026-04-16", "2026-03-12"), Offer("2026-04-02", "2026-03-13", informed: false), Offer("2026-04-02", "2026-03-14", declined: false),
                Offer("2026-04-02", "2026-03-15"), Offer("2026-04-02", "2026-06-15"), Offer("2026-08-02", "2026-05-05"),
            ],
            ChangesOfMind = ["2026-05-04"],
        }.Explained("2026-06-01");
        Assert.Equal([OfferEffect.BeforeChangeOfMind, OfferEffect.BeforeChangeOfMind, OfferEffect.BeforeChangeOfMind, OfferEffect.BeforeChangeOfMind,
            OfferEffect.Waives, OfferEffect.NotYetAnswered], told.Offers.Select(offer => offer.Effect));
        Assert.Equal(Day("2026-04-15"), told.Offers[0].LimitThen);
        Assert.Equal(Day("2026-08-02"), told.Offers[4].LimitThen);
        Assert.Equal(Day("2026-05-04"), told.ChangeOfMind);
    }

    [Fact]
    public void From_OffersThatChangeNothing_SaysWhy()
    {
        DeadlineExplanation told = new TestEntry
        {
            Offers =
            [
                Offer("2026-04-16", "2026-03-01"), Offer("2026-04-02", "2026-03-02", informed: false), Offer("2026-04-02", "2026-03-03", declined: false),
                Offer("2026-04-02", "2026-03-12"),
            ],
            Pauses = [Pause("2026-03-10", null)],
        }.Explained("2026-03-20");
        Assert.Equal([OfferEffect.OutsideLimit, OfferEffect.NotInformed, OfferEffect.NotDeclined, OfferEffect.NoLimitThen], told.Offers.Select(offer => offer.Effect));
    }

    [Theory]
    [InlineData(null, false, PatientChosenEffect.NeverSeen)]
    [InlineData("2026-04-15", false, PatientChosenEffect.Waives)]
    [InlineData("2026-04-16", false, PatientChosenEffect.AfterLimit)]
    [InlineData("2026-04-16", true, PatientChosenEffect.Waives)]
    [InlineData("2026-05-02", false, PatientChosenEffect.Absent)]
    public void From_PatientChosenInFile_SaysWhatItMeant(string? since, bool firstRow, PatientChosenEffect effect)
    {
        TestEntry entry = new() { Deviation = Deviation.PatientChosen, PatientChosenSince = since, PatientChosenFromFirstRow = firstRow };
        Assert.Equal(effect, entry.Explained("2026-05-01").PatientChosen);
    }

    [Fact]
    public void From_BookingPassed_IsSaidToBeDisregarded()
    {
        Assert.True(new TestEntry { Booked = "2026-02-01" }.Explained("2026-02-02").BookingDisregarded);
        Assert.False(new TestEntry { Booked = "2026-02-01" }.Explained("2026-02-01").BookingDisregarded);
        Assert.False(new TestEntry().Explained("2026-02-01").BookingDisregarded);
    }

    [Fact]
    public void From_StartDateMissing_SaysThatTheDecisionStoodIn()
    {
        DeadlineExplanation told = new TestEntry().Explained("2026-02-01", Rules.National() with { StartEvent = StartEvent.Issued });
        Assert.Null(told.StartEventDate);
        Assert.True(told.Assessment.StartFellBack);
        Assert.Equal(Day("2026-01-15"), told.Assessment.Start);
    }

    [Fact]
    public void From_NotCoveredOrEnded_HasNoArithmetic()
    {
        Assert.Null(new TestEntry { GuaranteeApplies = false }.Explained("2026-02-01").CountedTo);
        Assert.Null(new TestEntry { ListStatus = ListStatus.Completed }.Explained("2026-02-01").CountedTo);
    }

    [Fact]
    public void From_RandomEntries_TheSumIsRight()
    {
        int limits = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            RandomDeadlines random = new(900 + seed);
            DeadlineCalculator calculator = new(random.Book(), RandomDeadlines.OwnRegion);
            for (int i = 0; i < 150; i++)
            {
                DeadlineInput entry = random.Entry();
                LocalDate asOf = random.Today(entry);
                limits += AddUp(DeadlineExplanation.From(entry, calculator.Assess(entry, asOf), asOf), asOf) ? 1 : 0;
            }
        }
        Assert.True(limits > 2000);
    }

    /// <summary>True when there was a limit to add up to.</summary>
    private static bool AddUp(DeadlineExplanation told, LocalDate asOf)
    {
        if (told.Assessment.Start is not { } start)
        {
            return false;
        }
        Assert.Equal(told.CountedTo, start.PlusDays(told.CountedDays + told.PausedDays));
        Assert.Equal(told.PausedDays, told.Pauses.Sum(pause => pause.CountedDays));
        Assert.All(told.Pauses, pause => Assert.True(pause.CountedDays <= (pause.OwnDays ?? int.MaxValue)));
        Assert.All(told.Pauses, pause => Assert.True(pause.Disregard == PauseDisregard.None || pause.CountedDays == 0));
        if (told.Assessment.Limit is not { } limit)
        {
            Assert.Equal(told.Assessment.WaitedDays(asOf), told.CountedDays);
            return false;
        }
        Assert.Equal(limit, told.CountedTo);
        Assert.Equal(told.Assessment.Rule!.LimitDays, told.CountedDays);
        return true;
    }
}
