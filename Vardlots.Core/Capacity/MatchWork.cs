using NodaTime;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Capacity;

/// <summary>A plan that has been worked out: kept by the server while somebody looks at it, page by page.</summary>
public sealed class MatchWork
{
    private readonly MatchRequest _request;
    private readonly MatchPlan _plan;
    private readonly Dictionary<long, Placement> _placed;
    private readonly IReadOnlyDictionary<long, MatchOfferLabel> _labels;
    private readonly ILookup<(string, GuaranteeType?), MatchOffer> _offers;

    private MatchWork(MatchPlanRecord record, MatchRequest request, MatchPlan plan, MatchTotals oneByOne, IReadOnlyDictionary<long, MatchOfferLabel> labels)
    {
        (PlanId, Version, _request, _plan, OneByOne, _labels) = (record.Id, record.Version, request, plan, oneByOne, labels);
        LeftOut = record.Count - request.Cases.Count;
        _placed = plan.Placements.ToDictionary(p => p.Case.Key);
        _offers = request.Offers.ToLookup(o => (o.MedicalField, (GuaranteeType?)o.Type));
        Totals = plan.Totals(request.Day);
    }

    public long PlanId { get; }

    /// <summary>Of the plan's settings when it was worked out.</summary>
    public int Version { get; }
    public LocalDate Day => _request.Day;
    public MatchTotals Totals { get; }

    /// <summary>What taking the same cases one by one would have given.</summary>
    public MatchTotals OneByOne { get; }

    /// <summary>Closed since, or protected persons' whom the reader may not unmask.</summary>
    public int LeftOut { get; }

    /// <summary>How many places were there to give.</summary>
    public int Places => _request.Offers.Sum(o => Math.Max(0, o.PlacesLeft));

    /// <summary>Cases whose pin could not be kept.</summary>
    public IReadOnlyList<long> LostPins => _plan.LostPins;

    internal static MatchWork Of(MatchPlanRecord record, MatchRequest request, IReadOnlyDictionary<long, MatchOfferLabel> labels, IProgress<int>? progress, CancellationToken ct) =>
        new(record, request, Matcher.Match(request, progress, ct), Matching.OneByOne.Match(request).Totals(request.Day), labels);

    public int Count(MatchTab tab) => In(tab).Count;

    /// <summary>By limit, the most urgent first.</summary>
    internal List<MatchCase> In(MatchTab tab) => [.. (tab switch
    {
        MatchTab.InTime => _plan.Placements.Where(p => p.IsInTime).Select(p => p.Case),
        MatchTab.Late => _plan.Placements.Where(p => !p.IsInTime).Select(p => p.Case),
        MatchTab.Unplaced => _plan.Unplaced,
        _ => _request.Cases,
    }).OrderBy(c => c.Limit ?? LocalDate.MaxIsoValue).ThenBy(c => c, MatchOrder.Cases)];

    internal MatchLine LineOf(CaseRow row, MatchCase one) => _placed.GetValueOrDefault(one.Key) is { } p
        ? new(row, p, _labels[p.Offer.Id], MatchText.Because(p, Day, besideLimit: false))
        : new(row, null, null, MatchText.Because(WhyNot.Of(_request, one, [.. _offers[(one.MedicalField, one.Guarantee)]]), one.Guarantee is not null));

    /// <summary>An offer by its id, for what has been ruled out; null when it is no longer there.</summary>
    public MatchOfferLabel? Label(long slotId) => _labels.GetValueOrDefault(slotId);
}
