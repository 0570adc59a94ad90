using NodaTime;

namespace Vardlots.Core.Referrals;

/// <summary>Who a step waits for, and how many days are reasonable before it is late. Pure.</summary>
public static class ReferralWaits
{
    /// <summary>Care that has been given waits for us as long as the clinic has not been told to strike the patient.</summary>
    public static ReferralWaitsFor For(ReferralStep step, bool clinicTold) => step switch
    {
        ReferralStep.Planned or ReferralStep.Reserved or ReferralStep.Agreed or ReferralStep.Approved or ReferralStep.CompletionAsked => ReferralWaitsFor.Us,
        ReferralStep.Asked => ReferralWaitsFor.Patient,
        ReferralStep.PapersComplete => ReferralWaitsFor.Manager,
        ReferralStep.Sent or ReferralStep.Confirmed or ReferralStep.Booked => ReferralWaitsFor.Provider,
        ReferralStep.CareGiven when !clinicTold => ReferralWaitsFor.Us,
        _ => ReferralWaitsFor.Nobody,
    };

    /// <summary>Calendar days a step may take; null where only a date says when it is late.</summary>
    public static int? Days(ReferralStep step) => step switch
    {
        ReferralStep.Planned or ReferralStep.Reserved or ReferralStep.Agreed or ReferralStep.CompletionAsked => 3,
        ReferralStep.Asked => 7,
        ReferralStep.PapersComplete => 3,
        ReferralStep.Approved => 1,
        ReferralStep.Sent => 7,
        ReferralStep.Confirmed => 14,
        ReferralStep.CareGiven => 7,
        _ => null,
    };

    /// <summary>The last day on which the step is not late; a booked one until the care should have been given.</summary>
    public static LocalDate? LastDay(ReferralStep step, LocalDate since, LocalDate? bookedOn, bool clinicTold) =>
        For(step, clinicTold) == ReferralWaitsFor.Nobody ? null : step == ReferralStep.Booked ? bookedOn : Days(step) is { } days ? since.PlusDays(days) : null;
}
