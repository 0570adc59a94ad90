using System.Globalization;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Every sentence of the forms, on both sides of its day. Decided 2026-01-15, today 2026-04-05.</summary>
public sealed class OfferChecksTests
{
    private static readonly LocalDate Decided = Day("2026-01-15"), Today = Day("2026-04-05");
    private static readonly GivenInformation Told = new(true, InformedHow.Phone);

    public OfferChecksTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static RecordOffer Offer() => new(1, 1, "Capio", Day("2026-03-10"), Day("2026-04-20"), Day("2026-03-20"), Told);
    private static string? Of(RecordOffer offer) => OfferChecks.Mistake(offer, Decided, Today);
    private static string? Of(ReplyFields reply) => OfferChecks.Mistake(reply, Day("2026-03-10"), Day("2026-04-02"), Today);
    private static LocalDate? Date(string? text) => text is null ? null : Day(text);

    [Fact]
    public void Mistake_WholeOffer_IsNone() => Assert.Null(Of(Offer()));

    [Theory]
    [InlineData(null, "Ange vilken dag erbjudandet lämnades.")]
    [InlineData("2026-01-14", "Erbjudandet kan inte vara äldre än beslutet om vården, 2026-01-15.")]
    [InlineData("2026-01-15", null)]
    [InlineData("2026-03-20", null)]
    [InlineData("2026-04-06", "Dagen då erbjudandet lämnades kan inte ligga framåt i tiden.")]
    public void Mistake_OfferedOn_BothSides(string? day, string? sentence) => Assert.Equal(sentence, Of(Offer() with { OfferedOn = Date(day) }));

    [Theory]
    [InlineData(null, "Ange vilken dag vården erbjuds.")]
    [InlineData("2026-03-09", "Vårddagen ligger före dagen då erbjudandet lämnades.")]
    [InlineData("2026-03-10", null)]
    [InlineData("2028-04-05", null)]
    [InlineData("2028-04-06", "Vårddagen ligger mer än två år framåt. Kontrollera året.")]
    public void Mistake_CareDate_BothSides(string? day, string? sentence) => Assert.Equal(sentence, Of(Offer() with { CareDate = Date(day), AnswerBy = null }));

    [Theory]
    [InlineData("2026-03-09", "Sista svarsdagen ligger före dagen då erbjudandet lämnades.")]
    [InlineData("2026-03-10", null)]
    [InlineData("2026-04-20", null)]
    [InlineData("2026-04-21", "Sista svarsdagen ligger efter vårddagen.")]
    public void Mistake_AnswerBy_BothSides(string day, string? sentence) => Assert.Equal(sentence, Of(Offer() with { AnswerBy = Date(day) }));

    [Fact]
    public void Mistake_Provider_MustBeThereAndShort()
    {
        Assert.Equal("Skriv vilken vårdgivare erbjudandet gäller.", Of(Offer() with { Provider = " \0" }));
        Assert.Null(Of(Offer() with { Provider = new string('x', 200) }));
        Assert.Equal("Vårdgivarens namn får ha högst 200 tecken.", Of(Offer() with { Provider = new string('x', 201) }));
    }

    [Fact]
    public void Mistake_Information_IsSaidOutright()
    {
        Assert.Equal("Ange om patienten är informerad om garantin.", Of(Offer() with { Information = new(null, null) }));
        Assert.Equal("Ange hur patienten informerades.", Of(Offer() with { Information = new(true, null) }));
        Assert.Null(Of(Offer() with { Information = new(false, null) }));
    }

    [Theory]
    [InlineData(null, "Ange vilken dag patienten svarade.")]
    [InlineData("2026-03-09", "Svaret ligger före erbjudandet, som lämnades 2026-03-10.")]
    [InlineData("2026-03-10", null)]
    [InlineData("2026-04-02", null)]
    [InlineData("2026-04-03", "Svaret ligger efter vårddagen 2026-04-02. Då fanns inget kvar att tacka ja eller nej till.")]
    [InlineData("2026-04-06", "Svarsdagen kan inte ligga framåt i tiden.")]
    public void Mistake_AnsweredOn_BothSides(string? day, string? sentence) => Assert.Equal(sentence, Of(new ReplyFields(OfferReply.Accepted, Date(day))));

    [Fact]
    public void Mistake_No_HasAReasonAndAnotherOneIsWritten()
    {
        Assert.Equal("Ange om patienten tackade ja eller nej.", Of(new ReplyFields(null, Day("2026-03-12"))));
        Assert.Equal("Välj varför patienten tackade nej.", Of(new ReplyFields(OfferReply.Declined, Day("2026-03-12"))));
        Assert.Null(Of(new ReplyFields(OfferReply.Declined, Day("2026-03-12"), DeclineReason.TooFar)));
        Assert.Equal("Skriv vilken annan orsak patienten angav.", Of(new ReplyFields(OfferReply.Declined, Day("2026-03-12"), DeclineReason.Other, "  ")));
        Assert.Null(Of(new ReplyFields(OfferReply.Declined, Day("2026-03-12"), DeclineReason.Other, "Ska resa")));
    }

    [Theory]
    [InlineData(null, "Ange vilken dag patienten ångrade sig.")]
    [InlineData("2026-03-11", "Garantin var inte avstådd den dagen, så det fanns inget att ångra.")]
    [InlineData("2026-03-12", "Dagen måste ligga efter 2026-03-12, då patienten avstod. Ångrade patienten sig samma dag gällde inte nejet: stryk erbjudandet och registrera det med rätt svar.")]
    [InlineData("2026-03-13", null)]
    [InlineData("2026-04-05", null)]
    [InlineData("2026-04-06", "Dagen kan inte ligga framåt i tiden.")]
    public void Mistake_ChangeOfMind_OnlyAfterAWaiver(string? day, string? sentence)
    {
        var input = new TestEntry { Offers = [TestEntry.Offer("2026-04-02", "2026-03-12")] }.Input();
        var clock = new EntryClock(new DeadlineCalculator(RuleBook.National, OwnRegion), input, Today);

        Assert.Equal(sentence, OfferChecks.Mistake(Date(day), clock));
    }

    [Fact]
    public void Mistake_ChangeOfMindBeforeALaterOne_IsRefused()
    {
        var input = new TestEntry { Offers = [TestEntry.Offer("2026-04-02", "2026-03-12")], ChangesOfMind = ["2026-03-20"] }.Input();
        var clock = new EntryClock(new DeadlineCalculator(RuleBook.National, OwnRegion), input, Today);

        Assert.StartsWith("En senare ånger, 2026-03-20,", OfferChecks.Mistake(Day("2026-03-15"), clock));
    }

    [Theory]
    [InlineData(null, null, "Ange uppehållets första dag.")]
    [InlineData("2026-01-14", null, "Uppehållet kan inte börja före beslutet om vården, 2026-01-15.")]
    [InlineData("2026-01-15", null, null)]
    [InlineData("2028-04-06", null, "Dagen ligger mer än två år framåt. Kontrollera året.")]
    [InlineData("2026-03-10", "2026-03-09", "Sista dagen ligger före den första, 2026-03-10.")]
    [InlineData("2026-03-10", "2026-03-10", null)]
    [InlineData("2026-03-10", "2028-04-05", null)]
    [InlineData("2026-03-10", "2028-04-06", "Dagen ligger mer än två år framåt. Kontrollera året.")]
    public void Mistake_PauseDays_BothSides(string? first, string? last, string? sentence) =>
        Assert.Equal(sentence, PauseChecks.Mistake(new RecordPause(1, 1, PauseKind.Medical, Date(first), Date(last), "Dr Ek"), Decided, Today));

    [Fact]
    public void Mistake_PauseKindAndJudge_MustBeThere()
    {
        var pause = new RecordPause(1, 1, PauseKind.Medical, Day("2026-03-10"), null, "Dr Ek");
        Assert.Equal("Skriv vem på kliniken som har bedömt hindret. Det är klinikens beslut.", PauseChecks.Mistake(pause with { Source = " " }, Decided, Today));
        Assert.Null(PauseChecks.Mistake(pause with { Kind = PauseKind.FreeChoice, Source = null }, Decided, Today));
        foreach (var kind in new PauseKind?[] { null, PauseKind.MedicalSpell, PauseKind.SpecialSpell })
            Assert.Equal("Välj vilket slags uppehåll det är.", PauseChecks.Mistake(pause with { Kind = kind }, Decided, Today));
    }
}
