namespace Vardlots.Core.Capacity.Matching;

/// <summary>What pins leave to be matched.</summary>
internal sealed record MatchPins(IReadOnlyList<Placement> Kept, IReadOnlyList<long> Lost, IReadOnlyList<MatchCase> Rest, IReadOnlyDictionary<long, int> PlacesLeft)
{
    /// <summary>Pins that fit are kept in the order of their cases while there are places.</summary>
    public static MatchPins Of(MatchRequest request)
    {
        var left = request.Offers.ToDictionary(o => o.Id, o => o.PlacesLeft);
        var offers = request.Offers.ToDictionary(o => o.Id);
        var (kept, lost, rest) = (new List<Placement>(), new List<long>(), new List<MatchCase>());
        foreach (var one in request.Cases.Order(MatchOrder.Cases))
        {
            if (!request.Pins.TryGetValue(one.Key, out var pinned)) rest.Add(one);
            else if (offers.GetValueOrDefault(pinned) is { } offer && left[pinned] > 0 && request.FitOf(one, offer) is { IsYes: true } fit)
            {
                left[pinned]--;
                kept.Add(new Placement(one, offer, fit.On!.Value, fit.Km, offer.PriceDifference ?? 0, true));
            }
            else
            {
                lost.Add(one.Key);
                rest.Add(one);
            }
        }
        return new(kept, lost, rest, left);
    }
}
