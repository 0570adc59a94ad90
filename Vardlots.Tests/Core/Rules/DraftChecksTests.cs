using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Xunit;

namespace Vardlots.Tests.Core.Rules;

/// <summary>What a draft is told while it is typed, on both sides of every boundary.</summary>
public sealed class DraftChecksTests
{
    private const string Eye = "SE2321000214-H001";
    private static readonly LocalDate Today = new(2026, 11, 22), Tomorrow = Today.PlusDays(1), First = new(2010, 1, 1);
    private static readonly DeadlineRule Visit = RuleBook.National.Rules[0], Treatment = RuleBook.National.Rules[1];

    public DraftChecksTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static RuleSurroundings Around(RuleBook? replaces = null, int newest = 1, (int, LocalDate)[]? waiting = null) => new(
        replaces ?? RuleBook.Of(RuleBook.National.Rules, 1).Book!, newest, waiting ?? [], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Eye] = "Ögonkliniken" },
        new HashSet<string> { "511", "931" }, Today);

    private static DraftReport Check(IReadOnlyList<DeadlineRule> rules, LocalDate? from = null, RuleSurroundings? around = null, int basedOn = 1) =>
        DraftChecks.Check(rules, from ?? Tomorrow, basedOn, around ?? Around());

    private static DeadlineRule OfEye(int days, LocalDate from) => Visit with { Clinic = Eye, LimitDays = days, ValidFrom = from, OpenCaseDaysLeft = 10, UrgentDaysLeft = 5 };

    [Fact]
    public void Check_Copy_HasNothingToPublish()
    {
        var report = Check([Visit, Treatment]);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Warnings);
        Assert.Empty(report.Differences);
        Assert.False(report.MaySubmit);
    }

    [Fact]
    public void Check_ShorterForOneClinicFromTheBooksDay_MayBeSubmittedWithoutAWord()
    {
        var report = Check([Visit, Treatment, OfEye(30, Tomorrow)]);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Warnings);
        Assert.True(report.MaySubmit);
        Assert.Equal(2, report.Book!.Number);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void Check_DecisionsBeforeTheBooksDay_AreToldWithTheirConsequence(int days, bool told)
    {
        var warnings = Check([Visit, Treatment, OfEye(30, Tomorrow.PlusDays(days))]).Warnings;
        Assert.Equal(told, warnings.Any(w => w is { Rule: 3, Field: "validFrom" } && w.Swedish.Contains("60 dagar tidigare (90 blir 30)")));
        Assert.Equal(told, warnings.Count > 0);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void Check_RuleEndedAndFollowed_ReachesBackOnlyBeforeTheBooksDay(int days, bool told)
    {
        var day = Tomorrow.PlusDays(days);
        var report = Check([Visit with { ValidTo = day }, Treatment, Visit with { ValidFrom = day, LimitDays = 60, OpenCaseDaysLeft = 20 }]);
        Assert.Empty(report.Problems);
        Assert.Equal(told, report.Warnings.Any(w => w.Swedish.Contains("redan väntar")));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Check_BetweenTwoRulesForAll_AGapIsRefusedByTheDay(int days, bool gap)
    {
        var problems = Check([Visit with { ValidTo = Tomorrow }, Treatment, Visit with { ValidFrom = Tomorrow.PlusDays(days), LimitDays = 60 }]).Problems;
        Assert.Equal(gap, problems.Any(p => p is { Rule: 3, Field: "validFrom" } && p.Swedish.Contains("2026-11-23 – 2026-11-23") && p.Swedish.Contains("besöksgarantin")));
        Assert.Equal(gap, problems.Count > 0);
    }

    [Fact]
    public void Check_RuleForAllEndsOrIsMissing_Refused()
    {
        Assert.Contains(Check([Visit with { ValidTo = new(2030, 1, 1) }, Treatment]).Problems, p => p is { Rule: 1, Field: "validTo" });
        Assert.Contains(Check([Visit]).Problems, p => p.Rule is null && p.Swedish.Contains("behandlingsgarantin"));
        Assert.Contains(Check([Visit with { ValidFrom = First.PlusDays(1) }, Treatment]).Problems, p => p.Swedish.Contains("2010-01-01 – 2010-01-01"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Check_BetweenTwoRulesForSome_TheGeneralRuleApplies(int days, bool gap)
    {
        var report = Check([Visit, Treatment, OfEye(30, Tomorrow) with { ValidTo = Tomorrow.PlusDays(10) }, OfEye(40, Tomorrow.PlusDays(10 + days))]);
        Assert.Empty(report.Problems);
        Assert.Equal(gap, report.Warnings.Any(w => w is { Rule: 4, Field: "validFrom" } && w.Swedish.Contains("allmännare")));
    }

    [Fact]
    public void Check_UnknownClinicAndField_RefusedEach()
    {
        var problems = Check([Visit, Treatment, OfEye(30, Tomorrow) with { Clinic = "SE2321000214-H999", MedicalField = "999" }]).Problems;
        Assert.Equal(["clinic", "medicalField"], problems.Select(p => p.Field).Order());
        Assert.Empty(Check([Visit, Treatment, OfEye(30, Tomorrow) with { Clinic = Eye.ToLowerInvariant().Replace("se", "SE"), MedicalField = "511" }]).Problems);
    }

    [Fact]
    public void Check_EverythingWrongAtOnce_SaysItAll()
    {
        var problems = Check(
        [
            Visit with { LimitDays = 91 }, Treatment with { UrgentDaysLeft = 31 }, Visit with { ValidTo = First },
            OfEye(30, Tomorrow) with { Clinic = "SE2321000214-H999" },
        ]).Problems;
        Assert.Contains(problems, p => p is { Rule: 1, Field: "limitDays" });
        Assert.Contains(problems, p => p is { Rule: 2, Field: "urgentDaysLeft" });
        Assert.Contains(problems, p => p is { Rule: 3, Field: "validTo" });
        Assert.Contains(problems, p => p is { Rule: 4, Field: "clinic" });
    }

    [Theory]
    [InlineData(90, 90, false)]
    [InlineData(91, 90, true)]
    public void Check_LimitAndStatute_LongerIsRefused(int days, int statute, bool refused)
    {
        Assert.Equal(90, statute);
        Assert.Equal(refused, Check([Visit with { LimitDays = days }, Treatment]).Problems.Any(p => p.Field == "limitDays"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Check_CaseOpensOnTheFirstDay_IsTold(int open, bool told) => Assert.Equal(told,
        Check([Visit, Treatment, OfEye(30, Tomorrow) with { OpenCaseDaysLeft = open }]).Warnings.Any(w => w is { Rule: 3, Field: "openCaseDaysLeft" }));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Check_BookFromTodayOrLater_IsTold(int days, bool told) => Assert.Equal(told,
        Check([Visit, Treatment], Today.PlusDays(days)).Warnings.Any(w => w.Field == DraftChecks.AppliesFromField));

    [Fact]
    public void Check_NewerBookAndWaitingBook_AreTold()
    {
        var warnings = Check([Visit, Treatment], around: Around(newest: 3, waiting: [(3, Tomorrow.PlusDays(30))])).Warnings;
        Assert.Contains(warnings, w => w.Swedish.Contains("Regelbok 3 väntar på 2026-12-23"));
        Assert.Contains(warnings, w => w.Swedish.Contains("bygger på regelbok 1, men regelbok 3"));
    }

    [Fact]
    public void Check_RemovedRule_SaysWhatThoseWhoWaitGet()
    {
        var now = RuleBook.Of([Visit, Treatment, OfEye(30, First)], 1).Book!;
        var warning = Assert.Single(Check([Visit, Treatment], around: Around(now)).Warnings);
        Assert.Contains("60 dagar senare (30 blir 90)", warning.Swedish);
    }

    [Fact]
    public void Check_OnlyANoteOrASource_MovesNobody()
    {
        var report = Check([Visit with { Note = "Se protokoll", LegalSource = "HSF 6:1" }, Treatment]);
        Assert.Empty(report.Warnings);
        Assert.Equal(["legalSource", "note"], Assert.Single(report.Differences).Fields.Select(f => f.Field).Order());
    }

    [Fact]
    public void Beside_OwnRule_IsSpokenOfAsTheRule()
    {
        Assert.StartsWith("Regeln har 91 dagar", RuleText.Beside(Check([Visit with { LimitDays = 91 }, Treatment]).Problems[0]));
        Assert.StartsWith("Regel 3 och regel 1", RuleText.Beside(Check([Visit, Treatment, Visit]).Problems.Single(p => p.Field is null)));
    }
}
