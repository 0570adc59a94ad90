using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Xunit;

namespace Vardlots.Tests.Core.Letters;

/// <summary>Fields, templates and what is derived for them, without a database.</summary>
public sealed class LetterMergeTests
{
    private static readonly LocalDate Today = new(2026, 4, 5);
    private static readonly LetterFacts Facts = LetterFacts.Invented(Today, LetterOptions.Demo, "Anna Lind", "Ögonkliniken", "starroperation", "Provsjukhuset");

    public static TheoryData<LetterKind, LetterLanguage> Letters
    {
        get
        {
            var all = new TheoryData<LetterKind, LetterLanguage>();
            foreach (var kind in LetterKinds.All)
                foreach (var language in LetterKinds.Languages)
                    all.Add(kind, language);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void BuiltIn_EveryKindAndLanguage_CanBeSavedAndFilledIn(LetterKind kind, LetterLanguage language)
    {
        var template = BuiltInTemplates.Of(kind, language);
        Assert.Null(LetterMerge.Mistake(kind, template.Heading, template.Body));
        var text = LetterMerge.Fill(template.Heading, template.Body, LetterValues.Of(Facts, kind, language), null);
        Assert.Empty(text.Missing);
        Assert.DoesNotContain('{', text.Body);
        Assert.Contains("Anna Lind", text.Body);
        Assert.Contains(LetterOptions.Demo.Phone, text.Body);
        Assert.Contains("Patientnämnden", text.Body);
        Assert.DoesNotContain("starr", text.Heading);
        Assert.DoesNotContain("Provsson", text.Body);
    }

    [Fact]
    public void Mistake_UnknownField_IsNamed() =>
        Assert.Contains("{Telefonnr}", LetterMerge.Mistake(LetterKind.Validation, "Rubrik", "{VäntarPå} {Svarsdatum} {Telefon} {Telefonnr}"));

    [Theory]
    [InlineData("Rubrik", "{VäntarPå} {Svarsdatum} {telefon}", null)]
    [InlineData("Rubrik", "{VäntarPå} {Svarsdatum}", "{Telefon}")]
    [InlineData("Rubrik", "{VäntarPå} {Svarsdatum} {Telefon", "klammer")]
    [InlineData("Hej {Namn}", "{VäntarPå} {Svarsdatum} {Telefon}", "Rubriken")]
    [InlineData("", "x", "rubrik")]
    [InlineData("Rubrik", " ", "text")]
    public void Mistake_Template_SaysWhatIsWrong(string heading, string body, string? expected)
    {
        var mistake = LetterMerge.Mistake(LetterKind.Validation, heading, body);
        if (expected is null) Assert.Null(mistake);
        else Assert.Contains(expected, mistake);
    }

    [Fact]
    public void Fill_ValueMissing_StopsWithOneSentence()
    {
        var text = LetterMerge.Fill("R", "{ErbjudandeVårdgivare} {ErbjudandeDatum}", LetterValues.Of(Facts with { Open = null }, LetterKind.Offer, LetterLanguage.Swedish), null);
        Assert.Contains("Registrera det under Garantin", Assert.Single(text.Missing));
        Assert.Contains(LetterMerge.Gap, text.Body);
    }

    [Theory]
    [InlineData("A {Tillägg} B", "x\ny", "A x\ny B")]
    [InlineData("A\n\n{Tillägg}\n\nB", null, "A\n\nB")]
    [InlineData("A", "{Namn}", "A\n\n{Namn}")]
    public void Fill_Addition_StandsInItsPlaceAndIsNoTemplate(string body, string? addition, string expected) =>
        Assert.Equal(expected, LetterMerge.Fill("R", body, new Dictionary<string, FieldValue>(), addition).Body);

    [Fact]
    public void Values_Protected_NameIsNeverWritten() =>
        Assert.NotNull(LetterValues.Of(Facts with { IsProtected = true }, LetterKind.LimitMissed, LetterLanguage.Swedish)[LetterFields.Name].Missing);

    [Theory]
    [InlineData(0, false, "Än så länge finns ingen tid", false)]
    [InlineData(0, true, "kommer inte att hållas", true)]
    [InlineData(-1, false, "har passerat", true)]
    public void Values_LimitNotice_TheDayOfTheLimitAndTheDayAfter(int limitAhead, bool known, string says, bool tells)
    {
        var facts = Facts with { Limit = Today.PlusDays(limitAhead), KnownMissed = known };
        Assert.Contains(says, LetterValues.Of(facts, LetterKind.LimitMissed, LetterLanguage.Swedish)[LetterFields.LimitNotice].Text);
        Assert.Equal(tells, facts.TellsOfMiss);
    }

    [Theory]
    [InlineData(true, "gäller vårdgarantin inte längre")]
    [InlineData(false, "Då ändras ingenting")]
    public void Values_IfNo_IsTheCalculatorsWord(bool waives, string says) =>
        Assert.Contains(says, LetterValues.Of(Facts with { Open = Facts.Open! with { NoWaives = waives } }, LetterKind.Offer, LetterLanguage.Swedish)[LetterFields.IfNo].Text);

    [Fact]
    public void Values_English_AreInEnglishWhateverTheReaders() =>
        Assert.Equal("15 April 2026", LetterValues.Of(Facts, LetterKind.LimitMissed, LetterLanguage.English)[LetterFields.Limit].Text);

    [Fact]
    public void Blocks_PlainText_IsSetAsHeadingsListsAndParagraphs() => Assert.Equal(
        [(LetterBlockKind.Paragraph, "Hej!"), (LetterBlockKind.Heading, "Rubrik"), (LetterBlockKind.Paragraph, "ett|två"), (LetterBlockKind.List, "a|b"), (LetterBlockKind.Paragraph, "slut")],
        LetterBlocks.Of("Hej!\n\n# Rubrik\nett\ntvå\n- a\n- b\nslut").Select(b => (b.Kind, string.Join('|', b.Lines))));

    [Theory]
    [InlineData(LetterState.Made, 24 * 3600, true)]
    [InlineData(LetterState.Made, 24 * 3600 - 1, false)]
    [InlineData(LetterState.Printed, 24 * 3600, true)]
    [InlineData(LetterState.Sent, 48 * 3600, false)]
    [InlineData(LetterState.Struck, 48 * 3600, false)]
    public void IsLate_BothSidesOfTheDay_OnlyWhatLies(LetterState state, long seconds, bool late)
    {
        var now = Instant.FromUtc(2026, 4, 5, 9, 0);
        Assert.Equal(late, LetterAlarm.IsLate(state, now - Duration.FromSeconds(seconds), now));
    }

    [Fact]
    public void Proposal_EachNeed_GetsItsLetter()
    {
        var plain = Facts with { Open = null, Declined = null };
        var letter = new NextTry(NextTryKind.Letter, 3, Today, null);
        Assert.Equal(LetterKind.WaiverConfirmed, LetterProposal.Kind(Facts, letter, false, false));
        Assert.Equal(LetterKind.Offer, LetterProposal.Kind(Facts, letter, false, true));
        Assert.Equal(LetterKind.NotReached, LetterProposal.Kind(plain, letter, false, false));
        Assert.Equal(LetterKind.LimitMissed, LetterProposal.Kind(plain, null, false, false));
        Assert.Equal(LetterKind.Validation, LetterProposal.Kind(plain with { Limit = null }, null, true, false));
        Assert.Equal(
            [LetterLanguage.Swedish, LetterLanguage.English, LetterLanguage.EasySwedish, LetterLanguage.English],
            [LetterProposal.Language(null, null), LetterProposal.Language("en", null), LetterProposal.Language("ar", null), LetterProposal.Language("ar", LetterLanguage.English)]);
    }

    [Theory]
    [InlineData("83131", "831 31")]
    [InlineData("831 31", "831 31")]
    [InlineData("8313", null)]
    [InlineData("SE-83131", null)]
    public void PostalCode_Typed_IsFiveDigits(string typed, string? expected) => Assert.Equal(expected, PostalCodes.Of(typed));

    [Fact]
    public void Address_Abroad_HasItsCountryLast() =>
        Assert.Equal(["c/o Berg", "Storgata 1", "0155 Oslo", "NORGE"], new PostalAddress("Berg", "Storgata 1", "0155", "Oslo", "Norge").Checked().Lines);

    [Fact]
    public void Options_Unusable_NamesEveryKey()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Letters:PostalCode", "12"), new("Letters:AnswerDays", "5"), new("Letters:Unit", new string('x', 200))]).Build();
        var refused = Assert.Throws<StartupException>(() => LetterOptions.Read(settings)).Message;
        Assert.Contains("Letters:PostalCode", refused);
        Assert.Contains("Letters:AnswerDays", refused);
        Assert.Contains("Letters:Unit", refused);
        Assert.True(LetterOptions.Read(new ConfigurationBuilder().Build()).IsDemo);
    }
}
