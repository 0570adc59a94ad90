using System.Globalization;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Web.Audit;
using Xunit;

namespace Vardlots.Tests.Web.Audit;

/// <summary>The change log in a person's words. Whatever the core records is a <see cref="ChangeAction"/>: nothing else can be.</summary>
public sealed class ChangeWordsTests
{
    public ChangeWordsTests() => Speak("sv-SE");

    private static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    private static (string Before, string After) Sides(string subject, ChangeAction action, string? detail) =>
        ChangeWords.Sides(new ChangeRow(1, Instant.MinValue, "Eva", subject, action.ToString(), detail));

    public static TheoryData<ChangeAction> Actions => [.. Enum.GetValues<ChangeAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Of_EveryActionThatIsRecorded_HasItsWordsInBothLanguages(ChangeAction action)
    {
        var name = action.ToString();
        var swedish = ChangeActionWords.Of(name);
        Speak("en-GB");
        var english = ChangeActionWords.Of(name);
        Assert.All([swedish, english], words => Assert.False(words == name || string.IsNullOrWhiteSpace(words) || char.IsUpper(words[0]), $"{name}: {words}"));
        Assert.NotEqual(swedish, english);
    }

    [Fact]
    public void Of_WhatAnOlderVersionWrote_StandsAsItIs() => Assert.Equal("SomethingElse", ChangeActionWords.Of("SomethingElse"));

    [Theory]
    [InlineData("RuleBook 2", "/regler/2")]
    [InlineData("RuleDraft 17", "/regler/utkast/17")]
    [InlineData("Clinic 3", "/kliniker/3")]
    [InlineData("User 5f1c", "/anvandare/5f1c")]
    [InlineData("ImportRun 12", "/import/12")]
    [InlineData("Setting Letters", "/installningar")]
    [InlineData("CareProvider 4", "/kapacitet/vardgivare/4")]
    [InlineData("Agreement 9 of CareProvider 4", "/kapacitet/vardgivare/4")]
    [InlineData("Agreement  of CareProvider 4", "/kapacitet/vardgivare/4")]
    [InlineData("CareProvider ", null)]
    [InlineData("Patient 8", null)]
    public void Link_WhatHasAPageForAdministrators_LeadsThere(string subject, string? to) => Assert.Equal(to, ChangeWords.Link(subject));

    [Fact]
    public void Sides_RuleChanged_FieldsAsTheFormCallsThem() => Assert.Equal(
        ("Besöksgaranti, SE2321000214-H001, från 2026-11-23: Gräns, dagar: 30, Mål, dagar: inget", "Besöksgaranti, SE2321000214-H001, från 2026-11-23: Gräns, dagar: 45, Mål, dagar: 40"),
        Sides("RuleDraft 1", ChangeAction.RuleChanged, "FirstVisit SE2321000214-H001 2026-11-23 limitDays: 30 → 45, targetDays: – → 40"));

    [Fact]
    public void Sides_TemplateThatEndsOneRuleAndAddsAnother_BothOnTheirSides()
    {
        var (before, after) = Sides("RuleDraft 1", ChangeAction.ChildPsychiatryTargets, "Treatment 2010-01-01 validTo: – → 2026-11-23; + Treatment 931 0-17 2026-11-23 limitDays 90; - FirstVisit 2010-01-01 limitDays 90");
        Assert.Equal("Behandlingsgaranti, från 2010-01-01: Gäller beslut före: tills vidare; Besöksgaranti, från 2010-01-01: Gräns, dagar 90", before);
        Assert.StartsWith("Behandlingsgaranti, från 2010-01-01: Gäller beslut före: 2026-11-23; Behandlingsgaranti, ", after, StringComparison.Ordinal);
        Assert.EndsWith("0–17 år, från 2026-11-23: Gräns, dagar 90", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_DraftsHead_NameNoteAndDay() => Assert.Equal(
        ("Namn: Kortare besök, Anteckning: inget, Boken gäller från: 2026-11-23", "Namn: Ny, Anteckning: Beslut; se protokoll → bilaga, Boken gäller från: 2027-01-01"),
        Sides("RuleDraft 1", ChangeAction.Changed, "name: Kortare besök → Ny; note: – → Beslut; se protokoll → bilaga; appliesFrom: 2026-11-23 → 2027-01-01"));

    [Theory]
    [InlineData("RuleDraft 1", ChangeAction.Created, "from book 1", "från bok 1")]
    [InlineData("RuleDraft 1", ChangeAction.Imported, "3 rules", "3 regler")]
    [InlineData("RuleDraft 1", ChangeAction.SentBack, "limitDays: fel → rätta", "limitDays: fel → rätta")]
    [InlineData("RuleBook 2", ChangeAction.Activated, "after 1, as of 2026-11-23: touched 5, changed 4, opened 3, reopened 2, updated 1, closed 0", "efter bok 1, per 2026-11-23: berörda 5, ändrade 4, öppnade 3, återöppnade 2, uppdaterade 1, stängda 0")]
    [InlineData("RuleBook 2", ChangeAction.Published, "after 1, applies from 2026-12-01, drafted by Eva (e), approved by Adam (a)", "efter bok 1, gäller från 2026-12-01, skriven av Eva (e), godkänd av Adam (a)")]
    public void Sides_WithoutABefore_OneSideInWords(string subject, ChangeAction action, string detail, string after) => Assert.Equal(("", after), Sides(subject, action, detail));

    [Fact]
    public void Sides_RetentionPeriodsAndWhatWasRemoved_InWords()
    {
        Assert.Equal(("åtkomstlogg, år 10; påbörjade texter, dagar 90", "åtkomstlogg, år 7; påbörjade texter, dagar 90"),
            Sides("Setting Retention", ChangeAction.Changed, "AccessLogYears 10; TextDraftDays 90 → AccessLogYears 7; TextDraftDays 90"));
        Assert.Equal(("", "åtkomstlogg 12; nätters loggrader 3; påbörjade texter 1"), Sides("Setting Retention", ChangeAction.Removed, "AccessLog 12; NightLogs 3; TextDrafts 1"));
        Assert.Equal("Gallring", ChangeWords.Subject("Setting Retention"));
    }

    [Fact]
    public void Sides_OtherThings_SplitAtTheArrow() => Assert.Equal(("öppet", "stängd"), Sides("User 1", ChangeAction.Closed, "open → closed"));
}
