using NodaTime;
using Vardlots.Core.Cases;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class AwayDaysTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-24/", "2026-12-24/2026-12-24")]
    [InlineData("2027-02-15/2027-02-19,2026-12-21/2027-01-06", "2026-12-21/2027-01-06,2027-02-15/2027-02-19")]
    [InlineData("2026-12-01/2026-12-05,2026-12-05/2026-12-09", "2026-12-01/2026-12-09")]
    [InlineData("2026-12-01/2026-12-05,2026-12-06/2026-12-09", "2026-12-01/2026-12-09")]
    [InlineData("2026-12-01/2026-12-05,2026-12-07/2026-12-09", "2026-12-01/2026-12-05,2026-12-07/2026-12-09")]
    [InlineData("2026-12-01/2026-12-30,2026-12-07/2026-12-09", "2026-12-01/2026-12-30")]
    [InlineData("/2026-12-05", null)]
    [InlineData("2026-12-06/2026-12-05", null)]
    [InlineData("2026-02-30/", null)]
    [InlineData("2026-12-01/2026-12-02/2026-12-03", null)]
    public void Canonical_Written_OneFormForTheSameDays(string written, string? stored) => Assert.Equal(stored, AwayDays.Canonical(written));

    [Fact]
    public void Canonical_TenAndEleven_TenIsTheMost()
    {
        static string Many(int count) => AwayDays.Write(Enumerable.Range(0, count).Select(i => ((LocalDate?)new LocalDate(2026, 12, 1).PlusDays(i * 3), (LocalDate?)null)));
        Assert.Equal(AwayDays.MaxText - 1, AwayDays.Canonical(Many(AwayDays.Most))!.Length);
        Assert.Null(AwayDays.Canonical(Many(AwayDays.Most + 1)));
    }

    [Fact]
    public void Write_HalfFilledRows_KeepsThemToBeJudged() =>
        Assert.Equal("2026-12-01/,/2026-12-09", AwayDays.Write([(new(2026, 12, 1), null), (null, null), (null, new(2026, 12, 9))]));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(10, true)]
    public void IsAway_AroundTheEnds_BothIncluded(int day, bool away) =>
        Assert.Equal(away, new PatientWishes { Away = "2026-12-05/2026-12-07,2026-12-10/2026-12-10" }.IsAway(new LocalDate(2026, 12, day)));

    [Fact]
    public void IsAway_NothingKnown_IsNot() => Assert.False(PatientWishes.None.IsAway(new LocalDate(2026, 12, 5)));
}
