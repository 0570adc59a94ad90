using NodaTime;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>
/// What taking the cases one by one gives: in the order of days left, each takes what is best for itself of what is left. For comparison.
/// </summary>
public static class OneByOne
{
    private static readonly LocalDate Never = LocalDate.MaxIsoValue;

    public static MatchPlan Match(MatchRequest request)
    {
        var pins = MatchPins.Of(request);
        var left = new Dictionary<long, int>(pins.PlacesLeft);
        var offers = request.Offers.Order(MatchOrder.Offers).ToLookup(o => (o.MedicalField, o.Type));
        var placed = new List<Placement>(pins.Kept);
        foreach (var one in pins.Rest.OrderBy(c => c.Limit ?? Never).ThenBy(c => c, MatchOrder.Cases))
        {
            if (one.Guarantee is not { } type || Best(request, one, offers[(one.MedicalField, type)].Where(o => left[o.Id] > 0)) is not { } best) continue;
            left[best.Offer.Id]--;
            placed.Add(best);
        }
        return MatchPlan.Of(request.Cases, placed, pins.Lost);
    }

    private static Placement? Best(MatchRequest request, MatchCase one, IEnumerable<MatchOffer> offers)
    {
        Placement? best = null;
        foreach (var offer in offers)
        {
            if (request.FitOf(one, offer) is not { IsYes: true, On: { } on } fit) continue;
            var candidate = new Placement(one, offer, on, fit.Km, offer.PriceDifference ?? 0, false);
            if (best is null || (candidate.On, candidate.Km, candidate.Price).CompareTo((best.On, best.Km, best.Price)) < 0) best = candidate;
        }
        return best;
    }
}
