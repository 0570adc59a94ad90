using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Which rule an entry falls under.</summary>
public class RuleBookTests
{
    [Fact]
    public void National_Shipped_NinetyDaysForBothGuarantees()
    {
        Assert.Equal(0, RuleBook.National.Number);
        Assert.Equal([GuaranteeType.FirstVisit, GuaranteeType.Treatment], RuleBook.National.Rules.Select(rule => rule.Guarantee));
        Assert.Equal([Rules.National(), Rules.National(GuaranteeType.Treatment)], RuleBook.National.Rules);
    }

    [Theory]
    [InlineData("2009-12-31", null)]
    [InlineData("2010-01-01", 90)]
    [InlineData("2026-06-30", 90)]
    [InlineData("2026-07-01", 30)]
    public void Find_ValidityEdges_FirstDayInLastDayOut(string decided, int? limitDays)
    {
        DeadlineRule[] rules =
        [
            Rules.National() with { ValidTo = Day("2026-07-01") },
            Rules.National() with { ValidFrom = Day("2026-07-01"), LimitDays = 30 },
        ];
        Assessment assessment = new TestEntry { Decided = decided }.On("2026-07-02", rules);
        Assert.Equal(limitDays, assessment.Rule?.LimitDays);
        Assert.Equal(limitDays is { } days ? Day(decided).PlusDays(days) : null, assessment.Limit);
        Assert.Equal(7, assessment.RuleBookNumber);
    }

    [Theory]
    [InlineData(Clinic, "521", 10, 87)]
    [InlineData(Clinic, "521", 40, 86)]
    [InlineData(Clinic, "101", 10, 85)]
    [InlineData(Clinic, "101", 40, 84)] // a clinic beats field and age together
    [InlineData("SE2321000999-B2", "521", 10, 83)]
    [InlineData("SE2321000999-B2", "521", 40, 82)]
    [InlineData("SE2321000999-B2", "101", 10, 81)]
    [InlineData("SE2321000999-B2", "101", 40, 80)]
    public void Find_SeveralMatch_MostSpecificWins(string clinic, string field, int age, int limitDays)
    {
        DeadlineRule[] rules =
        [
            .. Enumerable.Range(0, 8).Select(sum => Rules.National() with
            {
                LimitDays = 80 + sum,
                Clinic = (sum & 4) != 0 ? Clinic : null,
                MedicalField = (sum & 2) != 0 ? "521" : null,
                AgeTo = (sum & 1) != 0 ? 17 : null,
            }),
        ];
        Assert.Equal(Enumerable.Range(0, 8), rules.Select(rule => rule.Specificity));
        Assert.Equal(limitDays, Book(rules).Find(GuaranteeType.FirstVisit, clinic, field, age, Day("2026-01-15"))!.LimitDays);
    }

    [Fact]
    public void Find_ClinicRuleNotYetValid_GeneralRuleApplies()
    {
        RuleBook book = Book(Rules.National(), Rules.National() with { Clinic = Clinic, LimitDays = 30, ValidFrom = Day("2026-07-01") });
        Assert.Equal(90, book.Find(GuaranteeType.FirstVisit, Clinic, "101", null, Day("2026-06-30"))!.LimitDays);
        Assert.Equal(30, book.Find(GuaranteeType.FirstVisit, Clinic.ToLowerInvariant(), "101", null, Day("2026-07-01"))!.LimitDays);
        Assert.Null(book.Find(GuaranteeType.Treatment, Clinic, "101", null, Day("2026-07-01")));
    }

    [Theory]
    [InlineData(null, null, false)] // unknown is not 0
    [InlineData("2026-01-15", null, true)] // 0 years
    [InlineData("2008-01-16", null, true)] // 18 tomorrow
    [InlineData("2008-01-15", null, false)] // 18 today
    [InlineData("2008-01-14", null, false)]
    [InlineData(null, 2009, true)] // 17 by the difference of years
    [InlineData(null, 2008, false)]
    [InlineData("2008-01-16", 1950, true)] // the date goes before the year
    public void Find_AgeRange_WholeYearsOnTheDecision(string? born, int? birthYear, bool child)
    {
        DeadlineRule[] rules = [Rules.National(), Rules.National() with { LimitDays = 30, AgeFrom = 0, AgeTo = 17 }];
        Assert.Equal(child ? 30 : 90, new TestEntry { Born = born, BirthYear = birthYear }.On("2026-01-15", rules).Rule!.LimitDays);
    }

    [Theory]
    [InlineData(null, 5, null)]
    [InlineData(0, 5, 30)]
    [InlineData(5, 5, 30)]
    [InlineData(6, 5, null)]
    public void Find_AgeToOnly_UnknownAgeMatchesNoRange(int? age, int ageTo, int? limitDays)
    {
        RuleBook book = Book(Rules.National() with { LimitDays = 30, AgeTo = ageTo });
        Assert.Equal(limitDays, book.Find(GuaranteeType.FirstVisit, Clinic, "101", age, Day("2026-01-15"))?.LimitDays);
    }

    [Theory]
    [InlineData("2022-02-27", 17)]
    [InlineData("2022-02-28", 18)]
    [InlineData("2024-02-28", 19)]
    [InlineData("2024-02-29", 20)]
    public void AgeAtDecision_BornOnLeapDay_OlderOnTheLastOfFebruary(string decided, int age) =>
        Assert.Equal(age, new TestEntry { Born = "2004-02-29", Decided = decided }.Input().AgeAtDecision());

    [Fact]
    public void ToJson_ReadAgain_SameRules()
    {
        RuleBook book = Book(
            Rules.National() with { Note = "Gäller alla \"nybesök\"" },
            Rules.National(GuaranteeType.Treatment) with
            {
                Clinic = Clinic, MedicalField = "521", AgeFrom = 0, AgeTo = 17, ValidTo = Day("2027-01-01"), LimitDays = 60, TargetDays = 30,
                StartEvent = StartEvent.Accepted, StartEventSelfReferral = StartEvent.Received, OpenCaseDaysLeft = 20, UrgentDaysLeft = 5,
                TrustSourceDeviation = false, PauseOnSpecialDeviation = true,
            });
        RuleBookReading read = RuleBook.Read(book.ToJson(), 8);
        Assert.Equal(book.Rules, read.Book!.Rules);
        Assert.Equal(8, read.Book.Number);
        Assert.Contains("HSF 6 kap. 1 §", book.ToJson());
    }
}
