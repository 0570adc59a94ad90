using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Start, pauses and limit, to the day. Day of the start event is day 0.</summary>
public class DeadlineCalculatorTests
{
    [Theory]
    [InlineData("2026-01-15", "2026-04-15")] // across the change to summer time
    [InlineData("2023-12-01", "2024-02-29")]
    [InlineData("2024-02-28", "2024-05-28")]
    [InlineData("2024-02-29", "2024-05-29")]
    [InlineData("2027-12-15", "2028-03-14")]
    [InlineData("2028-02-29", "2028-05-29")]
    [InlineData("2024-01-01", "2024-03-31")] // Easter Sunday stays
    [InlineData("2026-09-25", "2026-12-24")] // Christmas Eve stays
    [InlineData("2026-06-15", "2026-09-13")] // the Stockholm day of 2026-06-14T22:30Z
    public void Assess_NoPauses_LimitIsNinetyCalendarDaysLater(string decided, string limit)
    {
        Assessment assessment = new TestEntry { Decided = decided }.On(decided);
        Assert.Equal(Day(decided), assessment.Start);
        Assert.Equal(Day(limit), assessment.Limit);
        Assert.Empty(assessment.CountedPauses);
    }

    [Theory]
    [InlineData("2026-01-14", 0, 91)]
    [InlineData("2026-01-15", 0, 90)]
    [InlineData("2026-01-16", 1, 89)]
    [InlineData("2026-03-16", 60, 30)]
    [InlineData("2026-03-26", 70, 20)]
    [InlineData("2026-04-05", 80, 10)]
    [InlineData("2026-04-15", 90, 0)]
    [InlineData("2026-04-16", 91, -1)]
    public void WaitedDaysAndDaysLeft_NoPauses_FollowTheCalendar(string day, int waited, int left)
    {
        Assessment assessment = new TestEntry().On(day);
        Assert.Equal(waited, assessment.WaitedDays(Day(day)));
        Assert.Equal(left, assessment.DaysLeft(Day(day)));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-02-14", "2026-04-29")]
    [InlineData("2026-02-01", "2026-02-01", "2026-04-16")]
    [InlineData("2026-01-15", "2026-01-24", "2026-04-24")] // day 0 inside
    [InlineData("2026-01-01", "2026-01-10", "2026-04-15")]
    [InlineData("2026-01-01", "2026-01-15", "2026-04-15")] // ends on day 0
    [InlineData("2026-01-01", "2026-01-16", "2026-04-16")]
    [InlineData("2026-04-14", "2026-04-14", "2026-04-16")]
    [InlineData("2026-04-15", "2026-04-20", "2026-04-21")] // begins on the limit and moves it
    [InlineData("2026-04-16", "2026-04-20", "2026-04-15")] // after the limit: the breach stands
    public void Assess_OnePause_OnlyDaysInsideTheClockMoveTheLimit(string first, string last, string limit)
    {
        TestEntry entry = new() { Pauses = [Pause(first, last)] };
        Assert.Equal(Day(limit), entry.On("2026-03-01").Limit);
        Assert.Equal(Day(limit), entry.On("2026-05-01").Limit);
    }

    [Fact]
    public void Assess_PauseAfterLimit_BreachStandsAndWaitedDaysPause()
    {
        Assessment assessment = new TestEntry { Pauses = [Pause("2026-04-16", "2026-04-20")] }.On("2026-04-18");
        Assert.Equal(DeadlineStatus.Breached, assessment.Status);
        Assert.Equal(90, assessment.WaitedDays(Day("2026-04-20")));
        Assert.Equal(91, assessment.WaitedDays(Day("2026-04-21")));
    }

    [Fact]
    public void Assess_OverlappingPauses_EachDayOnce()
    {
        Assessment assessment = new TestEntry { Pauses = [Pause("2026-02-10", "2026-02-20"), Pause("2026-02-01", "2026-02-14")] }.On("2026-03-01");
        Assert.Equal(Day("2026-05-05"), assessment.Limit);
        Assert.Equal([new DayInterval(Day("2026-02-01"), Day("2026-02-20"))], assessment.CountedPauses);
    }

    [Fact]
    public void Assess_OpenPauseBegun_NoLimitAndDaysShown()
    {
        TestEntry entry = new() { Pauses = [Pause("2026-03-01", null)] };
        foreach (string day in new[] { "2026-03-01", "2026-03-02", "2027-01-01" })
        {
            Assessment paused = entry.On(day);
            Assert.Equal(DeadlineStatus.Paused, paused.Status);
            Assert.Null(paused.Limit);
            Assert.Null(paused.DaysLeft(Day(day)));
            Assert.Equal(44, paused.WaitedDays(Day(day)));
            Assert.Equal(46, paused.RemainingDays(Day(day)));
        }
    }

    [Fact]
    public void Assess_OpenPauseYetToBegin_IsDisregarded()
    {
        Assessment assessment = new TestEntry { Pauses = [Pause("2026-03-01", null)] }.On("2026-02-28");
        Assert.Equal(Day("2026-04-15"), assessment.Limit);
        Assert.Empty(assessment.CountedPauses);
        Assert.Null(assessment.RemainingDays(Day("2026-02-28")));
    }

    [Fact]
    public void Assess_OpenPauseClosed_LimitIsBack() =>
        Assert.Equal(Day("2026-04-25"), new TestEntry { Pauses = [Pause("2026-03-01", "2026-03-10")] }.On("2026-03-11").Limit);

    [Theory]
    [InlineData("2026-04-14", null)]
    [InlineData("2026-04-15", null)] // begins on the limit, so the limit is never reached
    [InlineData("2026-04-16", "2026-04-15")]
    public void Assess_OpenPauseAroundLimit_LimitStandsOnlyBeforeIt(string first, string? limit) =>
        Assert.Equal(limit is null ? null : Day(limit), new TestEntry { Pauses = [Pause(first, null)] }.On("2026-05-01").Limit);

    [Fact]
    public void Assess_PauseToTheEndOfTheCalendar_HasNoLimit()
    {
        Assessment assessment = new TestEntry { Pauses = [Pause("2026-03-01", "9999-12-31")] }.On("2026-03-01");
        Assert.Equal(DeadlineStatus.Paused, assessment.Status);
        Assert.Equal(44, assessment.WaitedDays(Day("2026-03-01")));
    }

    [Theory]
    [InlineData(PauseKind.Medical, false, true)]
    [InlineData(PauseKind.FreeChoice, false, true)]
    [InlineData(PauseKind.MedicalSpell, false, true)]
    [InlineData(PauseKind.SpecialSpell, false, false)]
    [InlineData(PauseKind.SpecialSpell, true, true)]
    public void Assess_KindOfPause_SpecialSpellOnlyWhereTheRulePausesForIt(PauseKind kind, bool rulePauses, bool moves)
    {
        DeadlineRule rule = Rules.National() with { PauseOnSpecialDeviation = rulePauses };
        TestEntry entry = new() { Pauses = [Pause("2026-02-01", "2026-02-10", kind)], Deviation = Deviation.Special };
        Assessment assessment = entry.On("2026-03-01", rule);
        Assert.Equal(Day(moves ? "2026-04-25" : "2026-04-15"), assessment.Limit);
        Assert.Equal(!rulePauses, assessment.Warnings.HasFlag(AssessmentWarnings.W06));
    }

    [Theory]
    [InlineData(StartEvent.Decided, "2026-01-15", false)]
    [InlineData(StartEvent.Issued, "2026-01-10", false)]
    [InlineData(StartEvent.Received, "2026-01-20", false)]
    [InlineData(StartEvent.Accepted, "2026-01-15", true)] // missing
    public void Assess_StartEvent_ItsDateOrTheDecision(StartEvent startEvent, string start, bool fellBack)
    {
        DeadlineRule rule = Rules.National() with { LimitDays = 89, StartEvent = startEvent };
        Assessment assessment = new TestEntry { Issued = "2026-01-10", Received = "2026-01-20" }.On("2026-02-01", rule);
        Assert.Equal(Day(start), assessment.Start);
        Assert.Equal(Day(start).PlusDays(89), assessment.Limit);
        Assert.Equal(startEvent, assessment.StartEvent);
        Assert.Equal(fellBack, assessment.StartFellBack);
        Assert.Equal(fellBack, assessment.Warnings.HasFlag(AssessmentWarnings.W02));
    }

    [Fact]
    public void Assess_SelfReferral_HasItsOwnStartEvent()
    {
        DeadlineRule rule = Rules.National() with { StartEventSelfReferral = StartEvent.Received };
        TestEntry entry = new() { Received = "2026-01-20", ReferralType = ReferralType.SelfReferral };
        Assert.Equal(Day("2026-01-20"), entry.On("2026-02-01", rule).Start);
        Assert.Equal(Day("2026-01-15"), new TestEntry { Received = "2026-01-20" }.On("2026-02-01", rule).Start);
    }

    [Theory]
    [InlineData(ListStatus.Completed, "GENOMFORD")]
    [InlineData(ListStatus.Removed, "BORTTAGEN")]
    public void Assess_Ended_HasNoClockButItsLimitCanBeAsked(ListStatus status, string reason)
    {
        TestEntry entry = new() { ListStatus = status, Pauses = [Pause("2026-02-01", "2026-02-14")], Booked = "2026-01-20" };
        Assessment assessment = entry.On("2026-03-01");
        Assert.Equal(DeadlineStatus.Ended, assessment.Status);
        Assert.Equal(reason, assessment.Reason);
        Assert.Null(assessment.Start);
        Assert.Null(assessment.WaitedDays(Day("2026-03-01")));
        Assert.Equal(AssessmentWarnings.None, assessment.Warnings);
        Assert.Equal(Day("2026-04-29"), entry.LimitAsIfActive("2026-03-01"));
    }

    [Fact]
    public void LimitAsIfActive_WaivedPausedOrNotCovered_IsNull()
    {
        ListStatus ended = ListStatus.Completed;
        Assert.Null(new TestEntry { ListStatus = ended, Offers = [Offer("2026-04-02", "2026-03-12")] }.LimitAsIfActive("2026-03-12"));
        Assert.Null(new TestEntry { ListStatus = ended, Pauses = [Pause("2026-03-01", null)] }.LimitAsIfActive("2026-03-12"));
        Assert.Null(new TestEntry { ListStatus = ended, GuaranteeApplies = false }.LimitAsIfActive("2026-03-12"));
    }
}
