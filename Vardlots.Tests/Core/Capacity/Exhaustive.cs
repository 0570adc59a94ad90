using NodaTime;
using Vardlots.Core.Capacity.Matching;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>The best of all plans, by trying every one.</summary>
internal static class Exhaustive
{
    public static MatchTotals Best(MatchRequest request)
    {
        var left = request.Offers.ToDictionary(o => o.Id, o => o.PlacesLeft);
        var start = new MatchTotals(0, 0, 0, 0, 0, 0);
        var free = new List<MatchCase>();
        // A pin that fits is kept while there are places, in the order of the cases.
        foreach (var one in request.Cases.Order(MatchOrder.Cases))
        {
            var pinned = request.Pins.TryGetValue(one.Key, out var id) ? request.Offers.SingleOrDefault(o => o.Id == id) : null;
            if (pinned is not null && left[id] > 0 && request.FitOf(one, pinned).IsYes)
            {
                left[id]--;
                start = With(start, request, one, pinned);
            }
            else free.Add(one);
        }
        MatchTotals? best = null;
        Try(request, free, 0, left, start, ref best);
        return best!;
    }

    private static void Try(MatchRequest request, List<MatchCase> free, int next, Dictionary<long, int> left, MatchTotals sum, ref MatchTotals? best)
    {
        if (next == free.Count)
        {
            if (best is null || sum.CompareTo(best) < 0) best = sum;
            return;
        }
        Try(request, free, next + 1, left, sum with { Unplaced = sum.Unplaced + 1 }, ref best);
        foreach (var offer in request.Offers.Where(o => left[o.Id] > 0 && request.FitOf(free[next], o).IsYes))
        {
            left[offer.Id]--;
            Try(request, free, next + 1, left, With(sum, request, free[next], offer), ref best);
            left[offer.Id]++;
        }
    }

    private static MatchTotals With(MatchTotals sum, MatchRequest request, MatchCase one, MatchOffer offer)
    {
        var fit = request.FitOf(one, offer);
        return sum with
        {
            InTime = sum.InTime + (one.Limit is { } limit && fit.On <= limit ? 1 : 0), Placed = sum.Placed + 1,
            Days = sum.Days + Period.DaysBetween(request.Day, fit.On!.Value), Km = sum.Km + fit.Km, Price = sum.Price + (offer.PriceDifference ?? 0),
        };
    }
}
