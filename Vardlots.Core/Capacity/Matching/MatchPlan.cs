using NodaTime;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>What to match.</summary>
public sealed record MatchRequest(LocalDate Day, IReadOnlyList<MatchCase> Cases, IReadOnlyList<MatchOffer> Offers)
{
    /// <summary>Case to offer, by ids: it gets a place there before anybody else, if it fits and there is one.</summary>
    public IReadOnlyDictionary<long, long> Pins { get; init; } = new Dictionary<long, long>();

    /// <summary>Case and offer, by ids, that are not to be put together.</summary>
    public IReadOnlySet<(long Case, long Offer)> Forbids { get; init; } = new HashSet<(long, long)>();

    /// <summary>The rule, and what a person has said.</summary>
    public Fit FitOf(MatchCase one, MatchOffer offer)
    {
        var fit = FitRule.Of(one, offer, Day);
        return Forbids.Contains((one.Key, offer.Id)) ? fit with { Why = fit.Why | NoFit.Forbidden } : fit;
    }
}

/// <summary>A case and the place it was given.</summary>
/// <param name="On">Day of the care.</param>
/// <param name="Price">Whole kronor; 0 where it is not known.</param>
public sealed record Placement(MatchCase Case, MatchOffer Offer, LocalDate On, int Km, int Price, bool IsPinned)
{
    public bool IsInTime => Case.Limit is { } limit && On <= limit;
}

/// <summary>Who goes where.</summary>
/// <param name="Placements">In the order of their cases (<see cref="MatchOrder"/>).</param>
/// <param name="Unplaced">Those without a place, in the same order.</param>
/// <param name="LostPins">Cases whose pin could not be kept: it does not fit, or its places were gone. They were matched as the others.</param>
public sealed record MatchPlan(IReadOnlyList<Placement> Placements, IReadOnlyList<MatchCase> Unplaced, IReadOnlyList<long> LostPins)
{
    public static MatchPlan Of(IEnumerable<MatchCase> cases, IEnumerable<Placement> placements, IEnumerable<long> lostPins)
    {
        var placed = placements.OrderBy(p => p.Case, MatchOrder.Cases).ToList();
        var keys = placed.Select(p => p.Case.Key).ToHashSet();
        return new(placed, [.. cases.Where(c => !keys.Contains(c.Key)).Order(MatchOrder.Cases)], [.. lostPins.Order()]);
    }

    public MatchTotals Totals(LocalDate day) => new(
        Placements.Count(p => p.IsInTime), Placements.Count, Unplaced.Count, Placements.Sum(p => (long)Period.DaysBetween(day, p.On)),
        Placements.Sum(p => (long)p.Km), Placements.Sum(p => (long)p.Price));
}

/// <summary>What a plan comes to.</summary>
/// <param name="Days">From the day it is asked on to the care, all together.</param>
public sealed record MatchTotals(int InTime, int Placed, int Unplaced, long Days, long Km, long Price)
{
    public int Late => Placed - InTime;

    /// <summary>Below zero when this one is better: in time, then placed, then days, kilometres and price.</summary>
    public int CompareTo(MatchTotals other) =>
        (other.InTime, other.Placed, Days, Km, Price).CompareTo((InTime, Placed, other.Days, other.Km, other.Price));
}

/// <summary>The orders that decide where nothing else does, so that the same cases and offers always give the same plan.</summary>
public static class MatchOrder
{
    /// <summary>By clinic, VardkontaktId and id.</summary>
    public static readonly IComparer<MatchCase> Cases = Comparer<MatchCase>.Create((a, b) =>
        string.CompareOrdinal(a.ClinicHsaId, b.ClinicHsaId) is not 0 and var clinic ? clinic
        : string.CompareOrdinal(a.ContactId, b.ContactId) is not 0 and var contact ? contact
        : a.Key.CompareTo(b.Key));

    /// <summary>By the agreements' order, ErbjudandeId and id.</summary>
    public static readonly IComparer<MatchOffer> Offers = Comparer<MatchOffer>.Create((a, b) =>
        a.Agreement != b.Agreement ? a.Agreement.CompareTo(b.Agreement)
        : string.CompareOrdinal(a.OfferId, b.OfferId) is not 0 and var offer ? offer
        : a.Id.CompareTo(b.Id));
}
