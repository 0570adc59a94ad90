using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>The stored form of the days that do not count.</summary>
public class PauseDaysTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2026-02-01/2026-02-14")]
    [InlineData("2026-03-01/")]
    [InlineData("2026-02-01/2026-02-14,2026-03-01/")]
    public void ParseAndFormat_RoundTrip_SameText(string text) => Assert.Equal(text, PauseDays.Format(PauseDays.Parse(text)));

    [Fact]
    public void Parse_Intervals_BothEndsOrOpen() =>
        Assert.Equal([new DayInterval(Day("2026-02-01"), Day("2026-02-14")), new DayInterval(Day("2026-03-01"), null)],
            PauseDays.Parse("2026-02-01/2026-02-14,2026-03-01/"));

    [Theory]
    [InlineData("2026-02-01")]
    [InlineData("2026-02-01/2026-02-14,")]
    [InlineData("2026-02-01/x")]
    public void Parse_NotWrittenByFormat_Throws(string text) => Assert.ThrowsAny<FormatException>(() => PauseDays.Parse(text));

    [Theory]
    [InlineData("2026-01-15", 0)]
    [InlineData("2026-01-31", 16)]
    [InlineData("2026-02-01", 16)]
    [InlineData("2026-02-14", 16)]
    [InlineData("2026-02-15", 17)]
    [InlineData("2026-02-28", 30)]
    [InlineData("2026-03-01", 30)]
    [InlineData("2027-03-01", 30)]
    public void WaitedDays_FromStoredForm_AsCountedByHand(string day, int waited) =>
        Assert.Equal(waited, PauseDays.WaitedDays(Day("2026-01-15"), "2026-02-01/2026-02-14,2026-03-01/", Day(day)));

    [Fact]
    public void WaitedDays_FromStoredForm_SameAsTheAssessmentOnEveryDay()
    {
        RandomDeadlines random = new(11);
        DeadlineCalculator calculator = new(RuleBook.National, RandomDeadlines.OwnRegion);
        for (int i = 0; i < 500; i++)
        {
            DeadlineInput entry = random.Entry();
            Assessment assessment = calculator.Assess(entry, random.Today(entry));
            string stored = PauseDays.Format(assessment.CountedPauses);
            for (int day = -5; assessment.Start is { } start && day < 160; day += 3)
            {
                Assert.Equal(assessment.WaitedDays(start.PlusDays(day)), PauseDays.WaitedDays(start, stored, start.PlusDays(day)));
            }
        }
    }
}
