using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>The engine against a slow, obvious reading of the same rules, over many random entries.</summary>
public class DeadlineOracleTests
{
    private const int Books = 300;
    private const int EntriesPerBook = 220;

    [Fact]
    public void Assess_RandomEntries_AgreesWithDayByDayReading()
    {
        Dictionary<string, int> seen = [];
        for (int number = 0; number < Books; number++)
        {
            RandomDeadlines random = new(20260115 + number);
            RuleBook book = random.Book();
            DeadlineCalculator calculator = new(book, RandomDeadlines.OwnRegion);
            DeadlineOracle oracle = new(book.Rules, RandomDeadlines.OwnRegion);
            for (int i = 0; i < EntriesPerBook; i++)
            {
                DeadlineInput entry = random.Entry();
                LocalDate asOf = random.Today(entry);
                Assessment assessment = calculator.Assess(entry, asOf);
                Compare(oracle.Judge(entry, asOf), assessment, asOf, $"book {number}, entry {i}, as of {asOf:uuuu-MM-dd}");
                Count(seen, assessment);
            }
        }
        AssertVaried(seen);
    }

    private static void Compare(DeadlineOracle.Verdict expected, Assessment actual, LocalDate asOf, string which)
    {
        DeadlineOracle.Verdict verdict = new(actual.Status, actual.NotCovered, actual.Rule, Day(actual.Start), Day(actual.Limit),
            Day(actual.Target), actual.WaitedDays(asOf), actual.Warnings);
        if (expected != verdict)
        {
            Assert.Fail($"{which}\nexpected {expected}\nactual   {verdict}");
        }
        int? left = expected.Limit?.DayNumber - DeadlineOracle.Day(asOf).DayNumber;
        Assert.True(left == actual.DaysLeft(asOf), which);
        string stored = PauseDays.Format(actual.CountedPauses);
        Assert.True(actual.Start is not { } start || expected.Waited == PauseDays.WaitedDays(start, stored, asOf), which);
    }

    private static void Count(Dictionary<string, int> seen, Assessment assessment)
    {
        foreach (string trait in new[] { $"{assessment.Status}", $"{assessment.NotCovered}", $"{assessment.Waiver}" })
        {
            seen[trait] = seen.GetValueOrDefault(trait) + 1;
        }
        foreach (AssessmentWarnings warning in Enum.GetValues<AssessmentWarnings>())
        {
            seen[$"{warning}"] = seen.GetValueOrDefault($"{warning}") + (assessment.Warnings.HasFlag(warning) ? 1 : 0);
        }
    }

    /// <summary>An agreement over entries that are all alike would say little.</summary>
    private static void AssertVaried(Dictionary<string, int> seen)
    {
        string[] wanted =
        [
            .. Enum.GetNames<DeadlineStatus>(), .. Enum.GetNames<NotCoveredReason>(), .. Enum.GetNames<WaiverCause>(),
            .. Enum.GetNames<AssessmentWarnings>(),
        ];
        Assert.DoesNotContain(wanted, trait => seen.GetValueOrDefault(trait) < 300);
    }

    private static DateOnly? Day(LocalDate? date) => date is { } day ? DeadlineOracle.Day(day) : null;
}
