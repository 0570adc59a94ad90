using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

public sealed class MatcherTests
{
    private const int Sets = 4000;

    [Fact]
    public void Match_SmallRandomSets_IsAsGoodAsTryingEverything()
    {
        for (var seed = 0; seed < Sets; seed++)
        {
            var random = new Random(seed);
            var request = MatchWorld.Random(random, random.Next(1, 7), random.Next(1, 6));
            var plan = Matcher.Match(request);
            Assert.True(plan.Totals(request.Day) == Exhaustive.Best(request), $"seed {seed}: {plan.Totals(request.Day)} and {Exhaustive.Best(request)}");
        }
    }

    [Fact]
    public void Match_RandomSets_NeverBreaksACondition()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(10_000 + seed);
            var request = MatchWorld.Random(random, 40, 12);
            PlanChecks.Hold(request, Matcher.Match(request));
            PlanChecks.Hold(request, OneByOne.Match(request));
        }
    }

    [Fact]
    public void Match_AnyOrderOfTheSame_GivesTheSamePlan()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(20_000 + seed);
            var request = MatchWorld.Random(random, 25, 8);
            var (cases, offers) = (request.Cases.ToArray(), request.Offers.ToArray());
            random.Shuffle(cases);
            random.Shuffle(offers);
            Assert.Equal(Who(Matcher.Match(request)), Who(Matcher.Match(request with { Cases = cases, Offers = offers })));
            Assert.Equal(Who(OneByOne.Match(request)), Who(OneByOne.Match(request with { Cases = cases, Offers = offers })));
        }
    }

    [Fact]
    public void Match_RandomSets_IsNeverWorseThanOneByOne()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var request = MatchWorld.Random(new Random(30_000 + seed), 40, 12);
            Assert.True(Matcher.Match(request).Totals(request.Day).CompareTo(OneByOne.Match(request).Totals(request.Day)) <= 0);
        }
    }

    /// <summary>One by one the first takes the place that only the second could have used in time.</summary>
    [Fact]
    public void Match_OnePlaceThatAnotherNeeds_LeavesItToTheOther()
    {
        var near = MatchWorld.Offer(1, 5) with { Place = MatchWorld.Östersund };
        var far = MatchWorld.Offer(2, 6);
        var free = MatchWorld.Case(1, 10);
        var bound = MatchWorld.Case(2, 20) with { Wishes = new PatientWishes { Travel = TravelWish.No } };
        var request = new MatchRequest(MatchWorld.Day, [free, bound], [near, far]);
        Assert.Equal(1, OneByOne.Match(request).Totals(MatchWorld.Day).InTime);
        Assert.Equal(["1>2", "2>1"], Who(Matcher.Match(request)));
    }

    [Fact]
    public void Match_EverythingEqual_FollowsTheAgreementsOrderAndTheIds()
    {
        var contract = MatchWorld.Offer(1) with { Agreement = AgreementKind.Contract };
        var (second, first) = (MatchWorld.Offer(3) with { Agreement = AgreementKind.OwnRegion }, MatchWorld.Offer(2) with { Agreement = AgreementKind.OwnRegion });
        Assert.Equal(["1>2", "2>3"], Who(Matcher.Match(new MatchRequest(MatchWorld.Day, [MatchWorld.Case(2), MatchWorld.Case(1)], [contract, second, first]))));
    }

    [Fact]
    public void Match_PinThatDoesNotFit_IsToldAndTheCaseMatchedAsTheOthers()
    {
        var request = new MatchRequest(MatchWorld.Day, [MatchWorld.Case(1)], [MatchWorld.Offer(1) with { IsWithdrawn = true }, MatchWorld.Offer(2)]) { Pins = new Dictionary<long, long> { [1] = 1 } };
        var plan = Matcher.Match(request);
        Assert.Equal([1L], plan.LostPins);
        Assert.Equal(["1>2"], Who(plan));
    }

    [Fact]
    public void Match_CaseWithoutLimit_IsPlacedButNeverInTime()
    {
        var plan = Matcher.Match(new MatchRequest(MatchWorld.Day, [MatchWorld.Case(1, null)], [MatchWorld.Offer(1)]));
        Assert.Equal(new MatchTotals(0, 1, 0, 5, Travel.Km(MatchWorld.Östersund, MatchWorld.Umeå), 0), plan.Totals(MatchWorld.Day));
    }

    [Fact]
    public void Match_VeryLargePrices_IsStillExact()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(40_000 + seed);
            var request = MatchWorld.Random(random, 5, 4);
            request = request with { Offers = [.. request.Offers.Select(o => o with { PriceDifference = random.Next(int.MinValue, int.MaxValue) })] };
            Assert.Equal(Exhaustive.Best(request), Matcher.Match(request).Totals(request.Day));
        }
    }

    [Fact]
    public void Match_TwoThousandCasesAndThreeHundredOffers_Ends()
    {
        var random = new Random(7);
        var request = new MatchRequest(MatchWorld.Day, [.. Enumerable.Range(1, 2000).Select(k => MatchWorld.RandomCase(random, k))], [.. Enumerable.Range(1, 300).Select(o => MatchWorld.RandomOffer(random, o) with { PlacesLeft = random.Next(1, 10) })]);
        var plan = Matcher.Match(request);
        PlanChecks.Hold(request, plan);
        Assert.True(plan.Totals(request.Day).CompareTo(OneByOne.Match(request).Totals(request.Day)) <= 0);
    }

    private static List<string> Who(MatchPlan plan) => [.. plan.Placements.Select(p => $"{p.Case.Key}>{p.Offer.Id}")];
}
