using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Tests.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Explanations;

/// <summary>What an offer, a pause or a change of mind does, in sentences with their dates.</summary>
public sealed class ClockEffectTextTests
{
    public ClockEffectTextTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static EntryClock Clock(TestEntry entry, string today) => new(new DeadlineCalculator(RuleBook.National, OwnRegion), entry.Input(), Day(today));

    [Theory]
    [InlineData("2026-04-02", true, true, "Erbjudandet 2 apr ligger inom gränsen 15 apr, patienten var informerad och sade nej: garantin upphör, platsen i kön behålls.")]
    [InlineData("2026-04-15", true, true, "Erbjudandet 15 apr ligger inom gränsen 15 apr, patienten var informerad och sade nej: garantin upphör, platsen i kön behålls.")]
    [InlineData("2026-04-16", true, true, "Erbjudandet 16 apr ligger efter gränsen 15 apr: klockan går vidare.")]
    [InlineData("2027-04-16", true, true, "Erbjudandet 16 apr 2027 ligger efter gränsen 15 apr: klockan går vidare.")]
    [InlineData("2026-04-02", false, true, "Patienten var inte informerad om garantin när svaret gavs: klockan går vidare.")]
    [InlineData("2026-04-02", true, false, "Patienten tackade ja: klockan går vidare tills vården är given.")]
    public void Offer_EachMeaning_WithItsDates(string care, bool informed, bool declined, string sentence)
    {
        var preview = Clock(new(), "2026-03-20").WithOffer(TestEntry.Offer(care, "2026-03-12", informed, declined));

        Assert.Equal(sentence, ClockEffectText.Offer(Assert.Single(preview.After.Offers), Day("2026-03-20")));
    }

    [Fact]
    public void Offer_InAnOpenPauseOrBeforeTheNewClock_ChangesNothing()
    {
        var paused = Clock(new() { Pauses = [TestEntry.Pause("2026-03-01", null)], Offers = [TestEntry.Offer("2026-04-02", "2026-03-12")] }, "2026-03-20");
        Assert.StartsWith("Klockan stod i ett uppehåll utan slut", ClockEffectText.Offer(paused.Now.Offers[0], Day("2026-03-20")));
        var changed = Clock(new() { Offers = [TestEntry.Offer("2026-04-02", "2026-03-12")], ChangesOfMind = ["2026-03-16"] }, "2026-03-20");
        Assert.Equal("Svaret gavs före den nya klockan och räknas inte längre.", ClockEffectText.Offer(changed.Now.Offers[0], Day("2026-03-20")));
    }

    [Theory]
    [InlineData(null, "Inget svar än: klockan går vidare.")]
    [InlineData("2026-03-20", "Svar senast 20 mars. Klockan går vidare.")]
    [InlineData("2026-03-19", "Svarstiden gick ut 19 mars. Att inte svara är inget nej: klockan går vidare.")]
    public void Unanswered_BeforeAndAfterItsDay_SilenceIsNoAnswer(string? by, string sentence) =>
        Assert.Equal(sentence, ClockEffectText.Unanswered(by is null ? null : Day(by), Day("2026-03-20")));

    [Theory]
    [InlineData("2026-04-15", "2026-04-20", "6 dagar.")]
    [InlineData("2026-04-16", "2026-04-20", "Börjar efter gränsen och ändrar inget.")]
    [InlineData("2026-03-01", null, "Pågår, 20 dagar hittills.")]
    public void Pause_OnTheLimitAndAfterIt_SaysWhatItDoes(string first, string? last, string sentence)
    {
        var preview = Clock(new(), "2026-03-20").WithPause(TestEntry.Pause(first, last));

        Assert.Equal(sentence, ClockEffectText.Pause(Assert.Single(preview.After.Pauses), preview.After));
    }

    [Fact]
    public void Standing_EachKind_StatusAndLimit()
    {
        Assert.Equal("Närmar sig, gräns 2026-04-15, 26 dagar kvar", ClockEffectText.Standing(Clock(new(), "2026-03-20").Now));
        Assert.Equal("Passerad, gräns 2026-04-15, 1 dag över", ClockEffectText.Standing(Clock(new(), "2026-04-16").Now));
        Assert.Equal("Uppehåll, ingen gräns, 46 dagar återstår när uppehållet slutar", ClockEffectText.Standing(Clock(new(), "2026-03-20").WithPause(TestEntry.Pause("2026-03-01", null)).After));
        Assert.Equal("Avstått, ingen gräns", ClockEffectText.Standing(Clock(new(), "2026-03-20").WithOffer(TestEntry.Offer("2026-04-02", "2026-03-12")).After));
        Assert.Equal("Omfattas inte", ClockEffectText.Standing(Clock(new() { GuaranteeApplies = false }, "2026-03-20").Now));
    }

    [Fact]
    public void ChangeOfMind_BothClocks_AreTold()
    {
        var preview = Clock(new() { Offers = [TestEntry.Offer("2026-04-02", "2026-03-12")] }, "2026-05-10").WithChangeOfMind(Day("2026-05-04"));
        var past = new PastClock(Day("2026-01-15"), Day("2026-04-15"), Day("2026-03-12"), Day("2026-05-04"));

        Assert.Equal("En ny klocka börjar 4 maj, och den nya gränsen är 2 aug. Inget före den dagen räknas.", ClockEffectText.NewClock(preview.After));
        Assert.Equal("Från 15 jan, gräns 15 apr; patienten avstod 12 mars och ångrade sig 4 maj.", ClockEffectText.Past(past, Day("2026-05-10")));
    }

    [Fact]
    public void Texts_InEnglish_AreOthers()
    {
        var offer = Clock(new(), "2026-03-20").WithOffer(TestEntry.Offer("2026-04-02", "2026-03-12")).After.Offers[0];
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.StartsWith("The offer of 2 Apr lies within the limit 15 Apr", ClockEffectText.Offer(offer, Day("2026-03-20")));
        Assert.All(Enum.GetValues<PatientChosenAdvice>().Where(a => a != PatientChosenAdvice.None), a => Assert.NotNull(ClockEffectText.Advice(a)));
        Assert.Null(ClockEffectText.Advice(PatientChosenAdvice.None));
    }
}
