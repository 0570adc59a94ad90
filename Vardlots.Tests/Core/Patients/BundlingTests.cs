using NodaTime;
using Vardlots.Core.Patients;
using Xunit;

namespace Vardlots.Tests.Core.Patients;

/// <summary>Which waits could be one trip, on both sides of each boundary. Monday is 7 December 2026.</summary>
public sealed class BundlingTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly LocalDate Monday = new(2026, 12, 7);

    private static BundleWait Wait(long id, LocalDate? booked = null, int clinic = 1, LocalDate? limit = null, LocalDate? target = null, bool svf = false) =>
        new(id, clinic, booked, limit ?? Monday.PlusDays(60), target, svf);

    [Theory]
    [InlineData(0, 6, true)]
    [InlineData(6, 0, true)]
    [InlineData(0, 7, false)]
    [InlineData(-1, 0, false)]
    [InlineData(2, 2, false)]
    public void Of_BothBookedAtOneClinic_SameWeekOnAnotherDay(int one, int other, bool proposed)
    {
        var found = Bundling.Of(Wait(1, Monday.PlusDays(one)), Wait(2, Monday.PlusDays(other)), Today);
        Assert.Equal(proposed, found is not null);
        if (found is not { } p) return;
        Assert.Equal((BundleKind.SameWeek, Monday), (p.Kind, p.Week));
        Assert.True(p.First.Booked < p.Second.Booked);
    }

    [Fact]
    public void Of_BothBookedAtTwoClinics_IsNotOneTrip() => Assert.Null(Bundling.Of(Wait(1, Monday), Wait(2, Monday.PlusDays(1), clinic: 2), Today));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    public void Of_OtherWithoutTime_JoinsWhenItsLimitReachesTheWeek(int limit, bool proposed)
    {
        var found = Bundling.Of(Wait(1, limit: Monday.PlusDays(limit)), Wait(2, Monday.PlusDays(3), clinic: 2), Today);
        Assert.Equal(proposed, found is not null);
        if (found is { } p) Assert.Equal((BundleKind.CanJoin, 2L, 1L), (p.Kind, p.First.EntryId, p.Second.EntryId));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Of_MedicalTarget_IsNeverPassedForATrip(int target, bool proposed) =>
        Assert.Equal(proposed, Bundling.Of(Wait(1, Monday), Wait(2, target: Monday.PlusDays(target)), Today) is not null);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Of_WeekHasBegun_OnlyItsRemainingDaysCount(int limit, bool proposed) =>
        Assert.Equal(proposed, Bundling.Of(Wait(1, Monday.PlusDays(4)), Wait(2, limit: Monday.PlusDays(limit)), Monday.PlusDays(2)) is not null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Of_BookingThatHasPassed_SaysNothing(int after, bool proposed) =>
        Assert.Equal(proposed, Bundling.Of(Wait(1, Monday), Wait(2), Monday.PlusDays(after)) is not null);

    [Fact]
    public void Of_CancerPathwayWithoutTime_NeverWaitsForAnother()
    {
        Assert.Null(Bundling.Of(Wait(1, Monday), Wait(2, svf: true), Today));
        Assert.NotNull(Bundling.Of(Wait(1, Monday, svf: true), Wait(2), Today));
    }

    [Fact]
    public void Of_NoLimitOrNoBookingAtAll_IsNotProposed()
    {
        Assert.Null(Bundling.Of(Wait(1, Monday), new BundleWait(2, 1, null, null, null, false), Today));
        Assert.Empty(Bundling.Of([Wait(1), Wait(2), Wait(3)], Today));
        Assert.Equal(3, Bundling.Of([Wait(1, Monday), Wait(2, Monday.PlusDays(1)), Wait(3, Monday.PlusDays(2))], Today).Count);
    }
}
