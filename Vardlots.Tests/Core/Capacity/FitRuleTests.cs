using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Capacity.MatchWorld;

namespace Vardlots.Tests.Core.Capacity;

public sealed class FitRuleTests
{
    private static NoFit Why(MatchCase one, MatchOffer offer) => Fit(one, offer).Why;
    private static MatchCase Wish(PatientWishes wishes) => Case(1) with { Wishes = wishes };

    [Fact]
    public void Of_NothingAgainst_FitsOnTheFirstDay() => Assert.Equal(new Fit(NoFit.None, Day.PlusDays(5), Travel.Km(Östersund, Umeå)), Fit(Case(1), Offer(1)));

    [Theory]
    [InlineData(-10, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Of_EarliestDay_IsTheDayAfterAtTheEarliest(int earliest, int on) => Assert.Equal(Day.PlusDays(on), Fit(Case(1), Offer(1, earliest)).On);

    [Fact]
    public void Of_LastDayPassed_HasNoDay() => Assert.Equal(NoFit.NoDay, Why(Case(1), Offer(1) with { Earliest = Day.PlusDays(-9), Last = Day }));

    [Fact]
    public void Of_Away_IsTheDayAfterComingHome()
    {
        Assert.Equal(Day.PlusDays(9), Fit(Wish(new() { Away = AwayDays.Of(Day, Day.PlusDays(8)) }), Offer(1)).On);
        Assert.Equal(Day.PlusDays(6), Fit(Wish(new() { Away = AwayDays.Of(Day.PlusDays(5)) }), Offer(1)).On);
        Assert.Equal(Day.PlusDays(5), Fit(Wish(new() { Away = AwayDays.Of(Day.PlusDays(6), Day.PlusDays(8)) }), Offer(1)).On);
        Assert.Equal(Day.PlusDays(7), Fit(Wish(new() { Away = $"{AwayDays.Of(Day, Day.PlusDays(6))},{AwayDays.Of(Day.PlusDays(8), Day.PlusDays(9))}" }), Offer(1)).On);
        Assert.Equal(NoFit.NoDay, Why(Wish(new() { Away = AwayDays.Of(Day, Day.PlusDays(70)) }), Offer(1)));
    }

    [Fact]
    public void Of_FieldTypeAndProcedure_MustAgreeWhereBothNameOne()
    {
        Assert.Equal(NoFit.Field, Why(Case(1) with { MedicalField = "302" }, Offer(1)));
        Assert.Equal(NoFit.Type, Why(Case(1) with { Guarantee = GuaranteeType.FirstVisit }, Offer(1)));
        Assert.Equal(NoFit.Type, Why(Case(1) with { Guarantee = null }, Offer(1)));
        var named = Offer(1) with { Procedures = ["CJE20"] };
        Assert.Equal(NoFit.Procedure, Why(Case(1) with { Procedure = "CJE99" }, named));
        Assert.Equal(NoFit.None, Why(Case(1) with { Procedure = "CJE20" }, named));
        Assert.Equal(NoFit.None, Why(Case(1), named));
        Assert.Equal(NoFit.None, Why(Case(1) with { Procedure = "CJE99" }, Offer(1)));
    }

    [Theory]
    [InlineData(41, NoFit.None)]
    [InlineData(42, NoFit.None)]
    [InlineData(43, NoFit.Stale)]
    public void Of_OldFigure_IsUnknownAfterSixWeeks(int days, NoFit why) => Assert.Equal(why, Why(Case(1), Offer(1) with { StatedOn = Day.PlusDays(-days) }));

    /// <summary>The care is given on 27 November 2026.</summary>
    [Theory]
    [InlineData("2008-11-26", NoFit.None)]
    [InlineData("2008-11-27", NoFit.None)]
    [InlineData("2008-11-28", NoFit.Age)]
    [InlineData("1955-11-28", NoFit.None)]
    [InlineData("1955-11-27", NoFit.Age)]
    public void Of_Age_IsOfTheCareDate(string born, NoFit why) =>
        Assert.Equal(why, Why(Case(1) with { BirthDate = NodaTime.Text.LocalDatePattern.Iso.Parse(born).Value }, Offer(1) with { AgeFrom = 18, AgeTo = 70 }));

    [Fact]
    public void Of_AgeByYearAloneOrUnknown()
    {
        var offer = Offer(1) with { AgeFrom = 18 };
        Assert.Equal(NoFit.None, Why(Case(1) with { BirthDate = null, BirthYear = 2008 }, offer));
        Assert.Equal(NoFit.Age, Why(Case(1) with { BirthDate = null, BirthYear = 2009 }, offer));
        Assert.Equal(NoFit.AgeUnknown, Why(Case(1) with { BirthDate = null }, offer));
        Assert.Equal(NoFit.None, Why(Case(1) with { BirthDate = null }, Offer(1)));
    }

    [Fact]
    public void Of_Agreements_OneMustHoldOnTheDay()
    {
        NoFit With(params MatchAgreement[] agreements) => Why(Case(1), Offer(1) with { Agreements = agreements });
        Assert.Equal(NoFit.None, With(new MatchAgreement(Day, Day.PlusDays(5), "")));
        Assert.Equal(NoFit.Agreement, With(new MatchAgreement(Day, Day.PlusDays(4), "")));
        Assert.Equal(NoFit.Agreement, With(new MatchAgreement(Day, null, "302")));
        Assert.Equal(NoFit.None, With(new MatchAgreement(Day, null, "302"), new MatchAgreement(Day, null, "300|301")));
    }

    [Fact]
    public void Of_Travel_FollowsTheWish()
    {
        Assert.Equal(NoFit.WillNotTravel, Why(Wish(new() { Travel = TravelWish.No }), Offer(1)));
        Assert.Equal(NoFit.None, Why(Wish(new() { Travel = TravelWish.No }), Offer(1) with { Place = Östersund }));
        var km = Travel.Km(Östersund, Umeå);
        Assert.Equal(NoFit.None, Why(Wish(new() { Travel = TravelWish.Within, TravelKm = km }), Offer(1)));
        Assert.Equal(NoFit.TooFar, Why(Wish(new() { Travel = TravelWish.Within, TravelKm = km - 1 }), Offer(1)));
        Assert.Equal(NoFit.PlaceUnknown, Why(Wish(new() { Travel = TravelWish.Within, TravelKm = 50 }) with { Home = null }, Offer(1)));
        Assert.Equal(new Fit(NoFit.None, Day.PlusDays(5), 0), Fit(Case(1) with { Home = null }, Offer(1)));
    }

    [Fact]
    public void Of_AnswersAndConsent_OnlyANoForbids()
    {
        Assert.Equal(NoFit.NoNeed, Why(Wish(new() { StillNeeds = false }), Offer(1)));
        Assert.Equal(NoFit.Answered, Why(Case(1) with { Answer = ContactOutcome.FreeChoice }, Offer(1)));
        Assert.Equal(NoFit.None, Why(Case(1) with { Answer = ContactOutcome.WantsOffer }, Offer(1)));
        Assert.Equal(NoFit.ConsentRegion, Why(Wish(new() { ConsentRegion = false }), Offer(1)));
        Assert.Equal(NoFit.None, Why(Wish(new() { ConsentRegion = false }), Offer(1) with { IsOwnRegion = true }));
        Assert.Equal(NoFit.ConsentProvider, Why(Wish(new() { ConsentProvider = false }), Offer(1) with { IsOwnRegion = true }));
        Assert.Equal(NoFit.None, Why(Wish(new() { ConsentProvider = false }), Offer(1) with { UnitHsaId = "SE2321000214-H001" }));
        Assert.Equal(NoFit.Interpreter, Why(Case(1) with { NeedsInterpreter = true }, Offer(1) with { Interpreter = false }));
        Assert.Equal(NoFit.None, Why(Case(1) with { NeedsInterpreter = true }, Offer(1)));
    }

    [Fact]
    public void Of_SeveralReasons_SaysThemAll() => Assert.Equal(
        NoFit.Field | NoFit.Full | NoFit.Stale | NoFit.NoNeed,
        Why(Wish(new() { StillNeeds = false }), Offer(1, places: 0) with { MedicalField = "302", StatedOn = Day.PlusDays(-60) }));

    [Fact]
    public void Km_KnownPlaces_IsTheGreatCircle()
    {
        Assert.InRange(Travel.Km(Östersund, Stockholm), 450, 475);
        Assert.Equal(0, Travel.Km(Östersund, Östersund));
        Assert.Equal(Travel.FarthestKm, Travel.Km(Östersund, new MatchPlace("9998", null, null)));
        Assert.Equal(0, Travel.Km(null, Umeå));
        Assert.Equal(Travel.Km(Umeå, Åre), Travel.Km(Åre, Umeå));
    }
}
