using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>An offer beside a case.</summary>
/// <param name="ToCheck">What no list can tell.</param>
/// <param name="Minutes">About how long the journey takes one way.</param>
public sealed record CaseOffer(
    MatchOffer Offer, Fit Fit, bool IsInTime, string Provider, string Unit, string? Town, string StatedBy, string? Contact, string? HowToRefer, int Minutes, IReadOnlyList<string> ToCheck);

/// <summary>What free capacity there is for a case.</summary>
/// <param name="Wishes">Null for readers who may not see a protected person's: then nothing is ranked for them either.</param>
/// <param name="Possible">The best first: in time, by the agreements' order, the day, the distance, the cost.</param>
/// <param name="Impossible">With why not; the fewest reasons first.</param>
public sealed record CaseMatch(CaseRow Case, LocalDate Day, PatientWishes? Wishes, ContactOutcome? Answer, bool HasHome, IReadOnlyList<CaseOffer> Possible, IReadOnlyList<CaseOffer> Impossible);

/// <summary>Free capacity for one case. The look is logged before anything is returned.</summary>
/// <exception cref="AccessDeniedException">The role may not see patients.</exception>
/// <exception cref="NotFoundException">Not there, or not within the reader's clinics.</exception>
public sealed class CaseMatchQueries(IDbContextFactory<VardlotsDb> factory, CaseListQueries cases, IClock clock)
{
    /// <param name="without">Places that have been tried: they stand among the impossible.</param>
    public async Task<CaseMatch> ShowAsync(ViewContext view, long caseId, CancellationToken ct, IReadOnlyCollection<long>? without = null)
    {
        view.RequirePatientAccess();
        var day = clock.Today();
        var row = (await cases.RowsAsync(view, [caseId], AccessAction.Case, $"Case {caseId}, capacity", ct)).SingleOrDefault() ?? throw new NotFoundException($"Case {caseId}");
        // Where a protected person will be is told to nobody who may not know who it is.
        if (row.Patient.IsMasked && !view.MayUnmask) return new(row, day, null, null, false, [], []);
        await using var db = await factory.CreateDbContextAsync(ct);
        var one = (await MatchReader.CasesAsync(db, [caseId], ct)).Single().Case;
        var offers = (await MatchReader.OffersAsync(db, [one.MedicalField], day, clock.GetCurrentInstant(), ct)).Where(o => o.Offer.Type == one.Guarantee)
            .Select(o => Of(one, o, Without(FitRule.Of(one, o.Offer, day), without?.Contains(o.Offer.Id) == true))).ToList();
        return new(row, day, one.Wishes, one.Answer, one.Home is not null,
            [.. offers.Where(o => o.Fit.IsYes).OrderByDescending(o => o.IsInTime).ThenBy(o => o.Offer.Agreement).ThenBy(o => o.Fit.On).ThenBy(o => o.Fit.Km).ThenBy(o => o.Offer.PriceDifference ?? 0).ThenBy(o => o.Offer, MatchOrder.Offers)],
            [.. offers.Where(o => !o.Fit.IsYes).OrderBy(o => WhyNot.Each(o.Fit.Why).Count()).ThenBy(o => o.Offer, MatchOrder.Offers)]);
    }

    private static Fit Without(Fit fit, bool isTried) => isTried ? fit with { Why = fit.Why | NoFit.Forbidden } : fit;

    private static CaseOffer Of(MatchCase one, OfferSource o, Fit fit) => new(
        o.Offer, fit, fit.IsInTime(one.Limit), o.Provider, o.Unit, WaitingLists.Municipalities.Name(o.Offer.Place.Municipality), o.StatedBy, o.Contact, o.HowToRefer,
        Travel.Minutes(fit.Km, one.Wishes.By), [.. MatchText.ToCheck(one, o.Offer)]);
}
