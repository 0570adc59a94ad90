using NodaTime;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>When an offer can be a case's. Pure, and the only place that says so.</summary>
public static class FitRule
{
    /// <param name="day">The day it is asked on: care can be given from the day after.</param>
    public static Fit Of(MatchCase one, MatchOffer offer, LocalDate day)
    {
        var on = FirstDay(one.Wishes, offer, day);
        var km = Travel.Km(one.Home, offer.Place);
        return new Fit(Kind(one, offer) | Offered(offer, day) | Dated(one, offer, on) | Wished(one, offer, km) | Consented(one, offer), on, km);
    }

    /// <summary>The first day that the offer is open, has not passed, and the patient is not away; null when there is none.</summary>
    private static LocalDate? FirstDay(PatientWishes wishes, MatchOffer offer, LocalDate day)
    {
        var first = CapacitySlot.FirstDay(offer.Earliest, day);
        // In their order and never touching, so one look at each is enough.
        foreach (var away in AwayDays.Read(wishes.Away))
            if (away.First <= first && first <= away.Last) first = away.Last.Value.PlusDays(1);
        return first <= offer.Last ? first : null;
    }

    private static NoFit Kind(MatchCase one, MatchOffer offer)
    {
        var why = NoFit.None;
        if (one.MedicalField != offer.MedicalField) why |= NoFit.Field;
        if (one.Guarantee != offer.Type) why |= NoFit.Type;
        if (one.Procedure is { Length: > 0 } code && offer.Procedures.Count > 0 && !offer.Procedures.Contains(code, StringComparer.OrdinalIgnoreCase)) why |= NoFit.Procedure;
        return why;
    }

    private static NoFit Offered(MatchOffer offer, LocalDate day)
    {
        var why = NoFit.None;
        if (offer.IsWithdrawn) why |= NoFit.Withdrawn;
        if (offer.PlacesLeft <= 0) why |= NoFit.Full;
        if (offer.StatedOn < CapacitySlot.FreshSince(day)) why |= NoFit.Stale;
        return why;
    }

    /// <summary>What hangs on the day of the care.</summary>
    private static NoFit Dated(MatchCase one, MatchOffer offer, LocalDate? on)
    {
        if (on is not { } day) return NoFit.NoDay;
        var why = NoFit.None;
        if (offer.AgeFrom is not null || offer.AgeTo is not null)
        {
            if (one.AgeOn(day) is not { } age) why |= NoFit.AgeUnknown;
            else if (age < offer.AgeFrom || age > offer.AgeTo) why |= NoFit.Age;
        }
        if (offer.Agreements.Count > 0 && !offer.Agreements.Any(a => a.Covers(offer.MedicalField, day))) why |= NoFit.Agreement;
        return why;
    }

    private static NoFit Wished(MatchCase one, MatchOffer offer, int km)
    {
        var why = one.Wishes switch
        {
            { Travel: TravelWish.No } when one.Home is null => NoFit.PlaceUnknown,
            { Travel: TravelWish.No } when one.Home.Municipality != offer.Place.Municipality => NoFit.WillNotTravel,
            { Travel: TravelWish.Within } when !(one.Home?.IsKnown == true && offer.Place.IsKnown) => NoFit.PlaceUnknown,
            { Travel: TravelWish.Within, TravelKm: { } most } when km > most => NoFit.TooFar,
            _ => NoFit.None,
        };
        if (one.Wishes.StillNeeds == false) why |= NoFit.NoNeed;
        if (one.Answer is not (null or ContactOutcome.WantsOffer or ContactOutcome.NotReached)) why |= NoFit.Answered;
        if (one.NeedsInterpreter && offer.Interpreter == false) why |= NoFit.Interpreter;
        return why;
    }

    /// <summary>Only a no forbids: nothing is sent before there is a yes.</summary>
    private static NoFit Consented(MatchCase one, MatchOffer offer)
    {
        var why = NoFit.None;
        if (one.Wishes.ConsentRegion == false && !offer.IsOwnRegion) why |= NoFit.ConsentRegion;
        if (one.Wishes.ConsentProvider == false && offer.UnitHsaId != one.ClinicHsaId) why |= NoFit.ConsentProvider;
        return why;
    }
}
