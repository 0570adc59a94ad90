using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Xunit;

namespace Vardlots.Tests.Core.Rules;

public sealed class RuleTemplatesTests
{
    private const string Eye = "SE2321000214-H001";
    private static readonly LocalDate Day = new(2026, 12, 1);
    private static readonly IReadOnlyList<DeadlineRule> National = RuleBook.National.Rules;

    public RuleTemplatesTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static int? Days(IReadOnlyList<DeadlineRule> rules, LocalDate decided, string clinic = Eye, string field = "511", int? age = 40) =>
        RuleBook.Of(rules, 2).Book!.Find(GuaranteeType.FirstVisit, clinic, field, age, decided)?.LimitDays;

    [Fact]
    public void ShorterLimit_OneClinic_FromItsDayAndThereOnly()
    {
        var rules = RuleTemplates.ShorterLimit(National, GuaranteeType.FirstVisit, 30, Day, Eye, null);
        Assert.Equal(3, rules.Count);
        Assert.Equal((90, 30), (Days(rules, Day.PlusDays(-1)), Days(rules, Day)));
        Assert.Equal(90, Days(rules, Day, "SE2321000214-H002"));
        Assert.Equal((10, 5), (rules[2].OpenCaseDaysLeft, rules[2].UrgentDaysLeft));
    }

    [Fact]
    public void ShorterLimit_Everybody_EndsWhatAppliedTheDayBefore()
    {
        var rules = RuleTemplates.ShorterLimit(National, GuaranteeType.FirstVisit, 60, Day, null, null);
        Assert.Equal((90, 60), (Days(rules, Day.PlusDays(-1)), Days(rules, Day)));
        Assert.Equal(Day, rules[0].ValidTo);
    }

    [Fact]
    public void ShorterLimit_TwiceFromTheSameDay_TheSecondReplacesTheFirst()
    {
        var once = RuleTemplates.ShorterLimit(National, GuaranteeType.FirstVisit, 30, Day, Eye, null);
        var twice = RuleTemplates.ShorterLimit(once, GuaranteeType.FirstVisit, 20, Day, Eye, null);
        Assert.Equal(3, twice.Count);
        Assert.Equal(20, Days(twice, Day));
    }

    [Theory]
    [InlineData(17, 30)]
    [InlineData(18, null)]
    public void ChildPsychiatryTargets_Children_HaveATargetAndTheStatutesLimit(int age, int? target)
    {
        var book = RuleBook.Of(RuleTemplates.ChildPsychiatryTargets(National, Day), 2).Book!;
        foreach (var guarantee in Enum.GetValues<GuaranteeType>())
        {
            var rule = book.Find(guarantee, Eye, RuleTemplates.ChildPsychiatry, age, Day)!;
            Assert.Equal((target, 90), (rule.TargetDays, rule.LimitDays));
        }
        Assert.Null(book.Find(GuaranteeType.FirstVisit, Eye, RuleTemplates.ChildPsychiatry, age, Day.PlusDays(-1))!.TargetDays);
    }

    [Fact]
    public void Between_SplitRule_IsAChangeAndAnAddition()
    {
        var differences = RuleDifferences.Between(National, RuleTemplates.ShorterLimit(National, GuaranteeType.FirstVisit, 60, Day, null, null));
        Assert.Equal([RuleDifferenceKind.Changed, RuleDifferenceKind.Added], differences.Select(d => d.Kind));
        Assert.Equal(new FieldDifference("validTo", null, "2026-12-01"), Assert.Single(differences[0].Fields));
    }

    [Fact]
    public void Between_OrderOnly_IsNoDifference() => Assert.Empty(RuleDifferences.Between(National, [.. National.Reverse()]));

    [Fact]
    public void Sentences_Target_IsSaidToBeNoRight() =>
        Assert.Contains(RuleText.Sentences(RuleTemplates.ChildPsychiatryTargets(National, Day)[^1]), s => s.Contains("ingen rättighet"));
}
