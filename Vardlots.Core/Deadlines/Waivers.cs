using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>What an answer to an offer means for the guarantee.</summary>
public enum OfferEffect
{
    /// <summary>Informed, offered inside the limit, declined: the guarantee is waived (HSF 6 kap. 2 § 3).</summary>
    Waives,
    /// <summary>Answered after the day that is asked about.</summary>
    NotYetAnswered,
    /// <summary>Answered before the patient's change of mind.</summary>
    BeforeChangeOfMind,
    /// <summary>The patient did not say no.</summary>
    NotDeclined,
    /// <summary>The patient had not been told of the guarantee.</summary>
    NotInformed,
    /// <summary>The care offered lay after the limit as it stood on the day of the answer.</summary>
    OutsideLimit,
    /// <summary>The clock stood still in an open pause on that day: there was no limit to be inside.</summary>
    NoLimitThen,
}

/// <summary>What PvV in the file means for the guarantee.</summary>
public enum PatientChosenEffect
{
    /// <summary>Not in the file, or not yet on that day.</summary>
    Absent,
    /// <summary>It waives the guarantee.</summary>
    Waives,
    /// <summary>The rule does not take the file's word for it.</summary>
    NotTrusted,
    /// <summary>First seen before the patient's change of mind.</summary>
    BeforeChangeOfMind,
    /// <summary>First seen after the limit, which was missed by then (W03).</summary>
    AfterLimit,
    /// <summary>In the file, but no snapshot is known in which it was first seen.</summary>
    NeverSeen,
}

/// <summary>Whether the patient has waived the guarantee, by what is recorded here or by what the file says.</summary>
internal static class Waivers
{
    public static OfferEffect Judge(OfferAnswer offer, DeadlineInput input, DeadlineRule rule, ClockStart clock, LocalDate asOf)
    {
        if (offer.AnsweredOn > asOf)
        {
            return OfferEffect.NotYetAnswered;
        }
        if (offer.AnsweredOn < clock.ChangeOfMind)
        {
            return OfferEffect.BeforeChangeOfMind;
        }
        if (!offer.Declined)
        {
            return OfferEffect.NotDeclined;
        }
        if (!offer.Informed)
        {
            return OfferEffect.NotInformed;
        }
        // No change of mind lies between the answer and asOf (the latest is not after the answer), so the start was the same then.
        return LimitOn(offer.AnsweredOn, input, rule, clock) is { } limit
            ? offer.CareDate <= limit ? OfferEffect.Waives : OfferEffect.OutsideLimit
            : OfferEffect.NoLimitThen;
    }

    /// <summary>The earliest answered offer that waives, or null.</summary>
    public static OfferAnswer? DeclinedOffer(DeadlineInput input, DeadlineRule rule, ClockStart clock, LocalDate asOf)
    {
        OfferAnswer? waiving = null;
        for (int i = 0; i < input.Offers.Count; i++)
        {
            OfferAnswer offer = input.Offers[i];
            bool earlier = waiving is not { } found || offer.AnsweredOn < found.AnsweredOn;
            if (earlier && Judge(offer, input, rule, clock, asOf) == OfferEffect.Waives)
            {
                waiving = offer;
            }
        }
        return waiving;
    }

    /// <param name="input">The entry.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="changeOfMind">The change of mind that started the clock, if one did.</param>
    /// <param name="limit">The limit as if there were no waiver; null when an open pause leaves none.</param>
    /// <param name="asOf">The day asked about.</param>
    public static PatientChosenEffect PatientChosen(DeadlineInput input, DeadlineRule rule, LocalDate? changeOfMind, LocalDate? limit, LocalDate asOf)
    {
        if (!IsPatientChosen(input, asOf))
        {
            return PatientChosenEffect.Absent;
        }
        if (!rule.TrustSourceDeviation)
        {
            return PatientChosenEffect.NotTrusted;
        }
        // A first row without a known day came before anything that was recorded here.
        bool seenBefore = input.PatientChosenSince is { } since ? since < changeOfMind : changeOfMind is not null;
        if (seenBefore)
        {
            return PatientChosenEffect.BeforeChangeOfMind;
        }
        if (input.PatientChosenFromFirstRow)
        {
            return PatientChosenEffect.Waives;
        }
        if (input.PatientChosenSince is not { } first)
        {
            return PatientChosenEffect.NeverSeen;
        }
        return first > limit ? PatientChosenEffect.AfterLimit : PatientChosenEffect.Waives;
    }

    /// <summary>PvV stands in the file, and did so on the day asked about.</summary>
    public static bool IsPatientChosen(DeadlineInput input, LocalDate asOf) =>
        input.Deviation == Deviation.PatientChosen && !(input.PatientChosenSince > asOf);

    /// <summary>A declined offer, valid or not, stands recorded since the last change of mind.</summary>
    public static bool HasDeclined(DeadlineInput input, LocalDate? changeOfMind, LocalDate asOf)
    {
        for (int i = 0; i < input.Offers.Count; i++)
        {
            OfferAnswer offer = input.Offers[i];
            if (offer.Declined && offer.AnsweredOn <= asOf && !(offer.AnsweredOn < changeOfMind))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The limit as it stood on a day, with the pauses that count on that day.</summary>
    public static LocalDate? LimitOn(LocalDate day, DeadlineInput input, DeadlineRule rule, ClockStart clock) =>
        PauseDays.DayWhenWaited(clock.Date, PauseUnion.Of(input.Pauses, clock.Date, day, rule.PauseOnSpecialDeviation), rule.LimitDays);
}
