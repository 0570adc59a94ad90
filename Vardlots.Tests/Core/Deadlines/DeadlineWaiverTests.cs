using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>When a patient has waived the guarantee (HSF 6 kap. 2 § 3), and when the clock runs on. The limit is 2026-04-15.</summary>
public class DeadlineWaiverTests
{
    [Fact]
    public void Assess_ValidOfferDeclined_IsWaivedFromTheAnswer()
    {
        TestEntry entry = new() { Offers = [Offer("2026-04-02", "2026-03-12")] };
        Assert.Equal(DeadlineStatus.OnTrack, entry.On("2026-03-11").Status);
        Assessment waived = entry.On("2026-03-12");
        Assert.Equal(DeadlineStatus.Waived, waived.Status);
        Assert.Equal(WaiverCause.DeclinedOffer, waived.Waiver);
        Assert.Equal(Day("2026-03-12"), waived.WaivedOn);
        Assert.Null(waived.Limit);
        Assert.Null(waived.Target);
        Assert.Equal(Day("2026-04-15"), waived.LimitWithoutWaiver);
        Assert.Equal(56, waived.WaitedDays(Day("2026-03-12")));
        Assert.Equal(DeadlineStatus.Waived, entry.On("2026-09-01").Status);
    }

    [Theory]
    [InlineData("2026-04-14", true)]
    [InlineData("2026-04-15", true)]
    [InlineData("2026-04-16", false)]
    [InlineData("2026-04-20", false)]
    public void Assess_OfferedCareDate_MustBeInsideTheLimit(string care, bool waives)
    {
        TestEntry entry = new() { Offers = [Offer(care, "2026-03-12")] };
        Assert.Equal(waives ? DeadlineStatus.Waived : DeadlineStatus.Urgent, entry.On("2026-04-15").Status);
        Assert.Equal(waives ? DeadlineStatus.Waived : DeadlineStatus.Breached, entry.On("2026-04-16").Status);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Assess_NotInformedOrNotDeclined_ClockRunsOn(bool informed, bool declined) =>
        Assert.Equal(Day("2026-04-15"), new TestEntry { Offers = [Offer("2026-04-02", "2026-03-12", informed, declined)] }.On("2026-03-20").Limit);

    [Theory]
    [InlineData("2026-03-09", true)] // the open pause had not begun
    [InlineData("2026-03-10", false)] // no limit to be inside
    public void Assess_AnswerAndOpenPause_LimitAsItStoodThatDay(string answered, bool waives)
    {
        TestEntry entry = new() { Pauses = [Pause("2026-03-10", null)], Offers = [Offer("2026-04-02", answered)] };
        Assert.Equal(waives ? DeadlineStatus.Waived : DeadlineStatus.Paused, entry.On("2026-05-01").Status);
    }

    [Fact]
    public void Assess_OfferInsideLimitMovedByPause_IsWaived() =>
        Assert.Equal(DeadlineStatus.Waived, new TestEntry
        {
            Pauses = [Pause("2026-02-01", "2026-02-14")], Offers = [Offer("2026-04-29", "2026-03-12")],
        }.On("2026-03-12").Status);

    [Fact]
    public void Assess_SeveralOffers_EarliestValidOneIsNamed()
    {
        TestEntry entry = new() { Offers = [Offer("2026-04-10", "2026-03-20"), Offer("2026-05-10", "2026-03-01"), Offer("2026-04-01", "2026-03-10")] };
        Assert.Equal(Day("2026-03-10"), entry.On("2026-04-01").WaivedOn);
    }

    [Fact]
    public void Assess_ChangeOfMind_NewClockFromThatDay()
    {
        TestEntry entry = new() { Offers = [Offer("2026-04-02", "2026-03-12")], ChangesOfMind = ["2026-05-04"], Pauses = [Pause("2026-02-01", "2026-02-14")] };
        Assert.Equal(DeadlineStatus.Waived, entry.On("2026-05-03").Status);
        Assessment again = entry.On("2026-05-04");
        Assert.Equal(Day("2026-05-04"), again.Start);
        Assert.Equal(Day("2026-08-02"), again.Limit);
        Assert.True(again.StartIsChangeOfMind);
        Assert.Empty(again.CountedPauses);
        Assert.Equal(DeadlineStatus.Breached, entry.On("2026-08-03").Status);
    }

    [Fact]
    public void Assess_SeveralChangesOfMind_LatestKnownWins()
    {
        TestEntry entry = new() { ChangesOfMind = ["2026-05-20", "2026-05-04", "2026-06-10"] };
        Assert.Equal(Day("2026-05-04"), entry.On("2026-05-19").Start);
        Assert.Equal(Day("2026-05-20"), entry.On("2026-06-09").Start);
        Assert.Equal(Day("2026-06-10"), entry.On("2026-06-10").Start);
    }

    [Theory]
    [InlineData("2026-05-03", false)]
    [InlineData("2026-05-04", true)] // nothing BEFORE that day counts
    [InlineData("2026-05-05", true)]
    public void Assess_OfferAroundChangeOfMind_OnlyFromThatDayOn(string answered, bool waives)
    {
        TestEntry entry = new() { Offers = [Offer("2026-04-02", answered)], ChangesOfMind = ["2026-05-04"] };
        Assert.Equal(waives, entry.On("2026-06-01").Status == DeadlineStatus.Waived);
    }

    [Theory]
    [InlineData("2026-04-14", true)]
    [InlineData("2026-04-15", true)]
    [InlineData("2026-04-16", false)]
    public void Assess_PatientChosenFirstSeen_OnlyUpToTheLimit(string since, bool waives)
    {
        Assessment assessment = new TestEntry { Deviation = Deviation.PatientChosen, PatientChosenSince = since }.On("2026-04-20");
        Assert.Equal(waives ? DeadlineStatus.Waived : DeadlineStatus.Breached, assessment.Status);
        Assert.Equal(waives ? WaiverCause.PatientChosenInFile : null, assessment.Waiver);
        Assert.True(assessment.Warnings.HasFlag(AssessmentWarnings.W03));
    }

    [Fact]
    public void Assess_PatientChosenInFirstRow_WaivesAlsoAfterTheLimit() =>
        Assert.Equal(DeadlineStatus.Waived, new TestEntry
        {
            Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-06-01", PatientChosenFromFirstRow = true,
        }.On("2026-06-01").Status);

    [Fact]
    public void Assess_PatientChosenWhilePausedWithoutLimit_IsWaived() =>
        Assert.Equal(DeadlineStatus.Waived, new TestEntry
        {
            Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-06-01", Pauses = [Pause("2026-03-01", null)],
        }.On("2026-06-01").Status);

    [Fact]
    public void Assess_PatientChosenNotTrusted_ClockRunsOnWithWarning()
    {
        TestEntry entry = new() { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-02-01" };
        Assessment assessment = entry.On("2026-02-10", Rules.National() with { TrustSourceDeviation = false });
        Assert.Equal(DeadlineStatus.OnTrack, assessment.Status);
        Assert.Equal(AssessmentWarnings.W03, assessment.Warnings);
    }

    [Fact]
    public void Assess_PatientChosenStillToCome_IsNotKnown()
    {
        Assessment assessment = new TestEntry { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-02-11" }.On("2026-02-10");
        Assert.Equal(DeadlineStatus.OnTrack, assessment.Status);
        Assert.Equal(AssessmentWarnings.None, assessment.Warnings);
    }

    [Fact]
    public void Assess_PatientChosenNoLongerInFile_NoWaiver() =>
        Assert.Equal(DeadlineStatus.OnTrack, new TestEntry { PatientChosenSince = "2026-02-01" }.On("2026-02-10").Status);

    [Theory]
    [InlineData("2026-05-03", false, false)]
    [InlineData("2026-05-03", true, false)] // stood in the first row, but that row came before
    [InlineData(null, true, false)]
    [InlineData("2026-05-04", false, true)]
    public void Assess_PatientChosenAroundChangeOfMind_OnlyFromThatDayOn(string? since, bool firstRow, bool waives)
    {
        Assessment assessment = new TestEntry
        {
            Deviation = Deviation.PatientChosen, PatientChosenSince = since, PatientChosenFromFirstRow = firstRow, ChangesOfMind = ["2026-05-04"],
        }.On("2026-06-01");
        Assert.Equal(waives, assessment.Status == DeadlineStatus.Waived);
        Assert.True(assessment.Warnings.HasFlag(AssessmentWarnings.W03));
    }

    [Fact]
    public void Assess_PatientChosenWithDeclinedOffer_NoWarning()
    {
        Assessment assessment = new TestEntry
        {
            Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-03-14", Offers = [Offer("2026-04-02", "2026-03-12")],
        }.On("2026-03-20");
        Assert.Equal(WaiverCause.DeclinedOffer, assessment.Waiver);
        Assert.Equal(AssessmentWarnings.None, assessment.Warnings);
    }
}
