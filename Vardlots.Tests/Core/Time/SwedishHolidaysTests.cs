using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Time;
using Xunit;

namespace Vardlots.Tests.Core.Time;

/// <summary>Closed days on both sides of their boundaries.</summary>
public sealed class SwedishHolidaysTests
{
    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void EasterSunday_Year_IsTheChurchsDay(int year, string day) => Assert.Equal(Day(day), SwedishHolidays.EasterSunday(year));

    [Theory]
    [InlineData("2026-01-01", true)]  // New Year's Day
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-05", false)]
    [InlineData("2026-01-06", true)]  // Epiphany
    [InlineData("2026-04-02", false)] // Maundy Thursday
    [InlineData("2026-04-03", true)]  // Good Friday
    [InlineData("2026-04-05", true)]
    [InlineData("2026-04-06", true)]  // Easter Monday
    [InlineData("2026-04-07", false)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-05-13", false)]
    [InlineData("2026-05-14", true)]  // Ascension Day
    [InlineData("2026-05-15", false)]
    [InlineData("2026-05-24", true)]  // Whit Sunday
    [InlineData("2026-05-25", false)] // no longer a holiday
    [InlineData("2026-06-06", true)]
    [InlineData("2026-06-18", false)]
    [InlineData("2026-06-19", true)]  // Midsummer's Eve at its earliest
    [InlineData("2026-06-20", true)]
    [InlineData("2027-06-25", true)]  // and at its latest
    [InlineData("2027-06-26", true)]
    [InlineData("2027-06-18", false)]
    [InlineData("2026-10-31", true)]  // All Saints' Day at its earliest
    [InlineData("2026-11-07", false)]
    [InlineData("2027-11-06", true)]  // and at its latest
    [InlineData("2027-10-30", false)]
    [InlineData("2026-12-23", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-26", true)]
    [InlineData("2026-12-27", false)] // an ordinary Sunday
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", true)]
    public void IsHoliday_Day_AsKept(string day, bool holiday) => Assert.Equal(holiday, SwedishHolidays.IsHoliday(Day(day)));

    [Theory]
    [InlineData("2026-11-23", 1, "2026-11-24")] // Monday to Tuesday
    [InlineData("2026-11-20", 1, "2026-11-23")] // over a weekend
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-04-01", 3, "2026-04-08")]
    [InlineData("2026-12-23", 1, "2026-12-28")] // over Christmas
    [InlineData("2026-12-23", 3, "2026-12-30")]
    [InlineData("2026-12-30", 1, "2027-01-04")] // over New Year
    [InlineData("2027-01-05", 1, "2027-01-07")] // over Epiphany
    [InlineData("2026-06-18", 1, "2026-06-22")] // over Midsummer
    public void NextWorkingDay_Days_SkipsWhatIsClosed(string from, int n, string expected) =>
        Assert.Equal(Day(expected), SwedishHolidays.NextWorkingDay(Day(from), n));

    [Fact]
    public void NextWorkingDay_Zero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => SwedishHolidays.NextWorkingDay(Day("2026-11-23"), 0));
}
