using Vardlots.Core.Capacity;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Referrals;

/// <summary>The words for steps, answers and agreements, as labels show them.</summary>
public static class ReferralWords
{
    public static string Of(ReferralStep step) => step switch
    {
        ReferralStep.Planned => Pick("Planerad", "Planned"),
        ReferralStep.Reserved => Pick("Plats reserverad", "Place kept"),
        ReferralStep.Asked => Pick("Patienten tillfrågad", "Patient asked"),
        ReferralStep.Agreed => Pick("Patienten tackade ja", "Patient said yes"),
        ReferralStep.PapersComplete => Pick("Väntar på godkännande", "Awaits approval"),
        ReferralStep.Approved => Pick("Godkänd, ska skickas", "Approved, to be sent"),
        ReferralStep.Sent => Pick("Skickad", "Sent"),
        ReferralStep.CompletionAsked => Pick("Komplettering begärd", "Completion requested"),
        ReferralStep.Confirmed => Pick("Bekräftad", "Confirmed"),
        ReferralStep.Booked => Pick("Bokad", "Booked"),
        ReferralStep.CareGiven => Pick("Vården given", "Care given"),
        _ => Pick("Avslutad", "Ended"),
    };

    public static string Of(ReferralEnd end) => end switch
    {
        ReferralEnd.PatientDeclined => Pick("patienten tackade nej", "the patient said no"),
        ReferralEnd.Rejected => Pick("mottagaren avvisade", "the receiver rejected"),
        ReferralEnd.Cancelled => Pick("avbokad", "called off"),
        ReferralEnd.PromiseBroken => Pick("löftet hölls inte", "the promise was not kept"),
        ReferralEnd.MovedLate => Pick("tiden flyttades efter gränsen", "the time was moved past the limit"),
        _ => Pick("återtagen", "withdrawn"),
    };

    /// <summary>With the code that receivers use.</summary>
    public static string Of(ReceiverAnswer answer) => answer switch
    {
        ReceiverAnswer.Confirmed => Pick("BEK, bekräftad", "BEK, confirmed"),
        ReceiverAnswer.Forwarded => Pick("VID, vidareskickad", "VID, forwarded"),
        ReceiverAnswer.CompletionAsked => Pick("KOM, komplettering begärd", "KOM, completion requested"),
        ReceiverAnswer.Cancelled => Pick("AVB, avbokad", "AVB, cancelled"),
        _ => Pick("AVV, avvisad", "AVV, rejected"),
    };

    public static string Of(ReferralWaitsFor who) => who switch
    {
        ReferralWaitsFor.Us => Pick("Oss", "Us"),
        ReferralWaitsFor.Provider => Pick("Vårdgivaren", "The provider"),
        ReferralWaitsFor.Patient => Pick("Patienten", "The patient"),
        ReferralWaitsFor.Manager => Pick("Verksamhetschefen", "The clinic manager"),
        _ => Pick("Ingen", "Nobody"),
    };
}
