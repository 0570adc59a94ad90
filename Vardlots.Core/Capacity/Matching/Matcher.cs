namespace Vardlots.Core.Capacity.Matching;

/// <summary>
/// Who should go where, all at once and exactly: most cases in time, then most cases at all, then the smallest sum of care dates, of
/// kilometres, of prices; where all that is equal, agreements in their order and then the orders of <see cref="MatchOrder"/>.
/// </summary>
public static class Matcher
{
    /// <param name="progress">Cases done so far.</param>
    public static MatchPlan Match(MatchRequest request, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        var pins = MatchPins.Of(request);
        var placed = new List<Placement>(pins.Kept);
        // An offer is of one field and one type, and a case is too: each pair of them is a problem of its own.
        var offers = request.Offers.Where(o => pins.PlacesLeft[o.Id] > 0).Order(MatchOrder.Offers).ToLookup(o => (o.MedicalField, (Deadlines.GuaranteeType?)o.Type));
        var done = pins.Kept.Count;
        foreach (var group in pins.Rest.GroupBy(c => (c.MedicalField, c.Guarantee)))
        {
            var those = offers[group.Key].ToList();
            if (those.Count > 0) placed.AddRange(MatchGroup.Of(request, [.. group], those, pins.PlacesLeft, ct).Match(ct));
            progress?.Report(done += group.Count());
        }
        return MatchPlan.Of(request.Cases, placed, pins.Lost);
    }
}
