using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Statuses on the day before, the day and the day after. The limit is 2026-04-15.</summary>
public class DeadlineStatusTests
{
    [Theory]
    [InlineData("2026-01-15", DeadlineStatus.OnTrack)]
    [InlineData("2026-03-15", DeadlineStatus.OnTrack)] // 31 left
    [InlineData("2026-03-16", DeadlineStatus.Approaching)] // 30
    [InlineData("2026-03-17", DeadlineStatus.Approaching)]
    [InlineData("2026-03-31", DeadlineStatus.Approaching)] // 15
    [InlineData("2026-04-01", DeadlineStatus.Urgent)] // 14
    [InlineData("2026-04-14", DeadlineStatus.Urgent)]
    [InlineData("2026-04-15", DeadlineStatus.Urgent)]
    [InlineData("2026-04-16", DeadlineStatus.Breached)]
    public void Assess_DaysPass_ThresholdsIncludeTheirDay(string asOf, DeadlineStatus status) =>
        Assert.Equal(status, new TestEntry().On(asOf).Status);

    [Theory]
    [InlineData("2026-04-14", DeadlineStatus.BookedInTime)]
    [InlineData("2026-04-15", DeadlineStatus.BookedInTime)]
    [InlineData("2026-04-16", DeadlineStatus.BookedLate)]
    public void Assess_Booked_ByTheLimit(string booked, DeadlineStatus status) =>
        Assert.Equal(status, new TestEntry { Booked = booked }.On("2026-04-10").Status);

    [Theory]
    [InlineData("2026-04-04", DeadlineStatus.BookedInTime, false)]
    [InlineData("2026-04-05", DeadlineStatus.BookedInTime, false)] // on the booked day it still stands
    [InlineData("2026-04-06", DeadlineStatus.Urgent, true)]
    public void Assess_BookedDayPasses_BookingIsDisregarded(string asOf, DeadlineStatus status, bool warned)
    {
        Assessment assessment = new TestEntry { Booked = "2026-04-05" }.On(asOf);
        Assert.Equal(status, assessment.Status);
        Assert.Equal(warned, assessment.Warnings.HasFlag(AssessmentWarnings.W05));
    }

    [Fact]
    public void Assess_BookedAheadButLimitPassed_IsBreached() =>
        Assert.Equal(DeadlineStatus.Breached, new TestEntry { Booked = "2026-04-20" }.On("2026-04-16").Status);

    [Fact]
    public void Assess_BookedWhilePaused_IsPaused() =>
        Assert.Equal(DeadlineStatus.Paused, new TestEntry { Booked = "2026-03-20", Pauses = [Pause("2026-03-01", null)] }.On("2026-03-10").Status);

    [Theory]
    [InlineData("2026-01-15", DeadlineStatus.Approaching)] // 30 to the target
    [InlineData("2026-01-30", DeadlineStatus.Approaching)] // 15
    [InlineData("2026-01-31", DeadlineStatus.Urgent)] // 14
    [InlineData("2026-02-14", DeadlineStatus.Urgent)] // the target itself
    [InlineData("2026-03-01", DeadlineStatus.Urgent)] // target missed, right not yet
    [InlineData("2026-04-15", DeadlineStatus.Urgent)]
    [InlineData("2026-04-16", DeadlineStatus.Breached)]
    public void Assess_TargetDays_BringTheCaseForward(string asOf, DeadlineStatus status)
    {
        Assessment assessment = new TestEntry().On(asOf, Rules.National() with { TargetDays = 30 });
        Assert.Equal(status, assessment.Status);
        Assert.Equal(Day("2026-02-14"), assessment.Target);
        Assert.Equal(Day("2026-04-15"), assessment.Limit);
    }

    [Fact]
    public void Assess_TargetDaysWithPause_TargetMovesToo()
    {
        TestEntry entry = new() { Pauses = [Pause("2026-02-14", "2026-02-20")] };
        Assert.Equal(Day("2026-02-21"), entry.On("2026-02-01", Rules.National() with { TargetDays = 30 }).Target);
    }

    [Fact]
    public void Assess_BookedAfterTargetButInsideLimit_IsInTime() =>
        Assert.Equal(DeadlineStatus.BookedInTime, new TestEntry { Booked = "2026-03-01" }.On("2026-02-01", Rules.National() with { TargetDays = 30 }).Status);
}
