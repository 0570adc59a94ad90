using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>What moves require and why one is proposed, in words.</summary>
internal static class CaseMoveText
{
    public static string Requires(MoveNeed need) => need switch
    {
        MoveNeed.Owner => Pick("ärendet har en handläggare", "the case has an owner"),
        MoveNeed.Nobody => Pick("ärendet har ingen handläggare", "nobody owns the case"),
        MoveNeed.Outcome => Pick("ett utfall är valt", "an outcome is chosen"),
        MoveNeed.Offer => Pick("ett erbjudande är lämnat", "an offer has been made"),
        MoveNeed.AcceptedOffer => Pick("patienten har tackat ja", "the patient has said yes"),
        MoveNeed.BookedTime => Pick("en tid är bokad", "a time is booked"),
        _ => Pick("någon annan är på tur", "somebody else has to act"),
    };

    /// <summary>With what to do about it.</summary>
    public static string Missing(MoveNeed need, bool hasWait) => need switch
    {
        MoveNeed.Offer when hasWait => Pick("Registrera erbjudandet först, under Garantin.", "Record the offer first, under The guarantee."),
        MoveNeed.Offer => Pick("Skriv först en anteckning om vad patienten har erbjudits.", "Write a note first of what the patient has been offered."),
        MoveNeed.AcceptedOffer => Pick("Registrera patientens ja först, eller skriv en anteckning om vart patienten är hänvisad.", "Record the patient's yes first, or write a note of where the patient has been referred."),
        MoveNeed.BookedTime when hasWait => Pick(
            "Ingen kommande tid är bokad. Be kliniken föra in den, eller registrera det erbjudande som patienten har tackat ja till.",
            "No coming time is booked. Ask the clinic to put it in, or record the offer that the patient has accepted."),
        MoveNeed.BookedTime => Pick("Skriv först en anteckning om vilken tid som är bokad.", "Write a note first of the time that is booked."),
        _ => Pick("Ta ärendet först.", "Take the case first."),
    };

    public static string NotAllowed(CaseStatus from, CaseStatus to) => Pick(
        $"Ett ärende kan inte gå från {EnumText.Of(from)} till {EnumText.Of(to)}. Ladda om och välj ett annat steg.",
        $"A case cannot go from {EnumText.Of(from)} to {EnumText.Of(to)}. Reload and choose another step.");

    public static string BookedInTime(LocalDate day) => Pick($"kliniken har bokat {DateText.Short(day)}, inom gränsen", $"the clinic has booked {DateText.Short(day)}, within the limit");
    public static string Accepted(string provider) => Pick($"patienten har tackat ja till {provider}", $"the patient has said yes to {provider}");
    public static string Offered(string provider) => Pick($"{provider} är erbjuden och svaret väntas", $"{provider} has been offered and the answer is awaited");
    public static string Declined(string provider) => Pick($"patienten har tackat nej till {provider}, garantin gäller", $"the patient has said no to {provider}, the guarantee holds");
    public static string Waived => Pick("patienten har avstått garantin", "the patient has waived the guarantee");
    public static string WantsOffer => Pick("patienten vill ha erbjudande", "the patient wants an offer");
    public static string WaitsHome => Pick("patienten väntar på hemkliniken", "the patient waits for the home clinic");
    public static string UsesFreeChoice => Pick("patienten använder fritt vårdval", "the patient uses free choice of care");
    public static string AwaitsClinic => Pick("klinikens svar väntas", "the clinic's answer is awaited");
    public static string NotReached => Pick("patienten är inte nådd än", "the patient has not been reached yet");
    public static string NotContacted => Pick("patienten är inte kontaktad än", "the patient has not been contacted yet");
    public static string WantsHelp => Pick("kliniken ber om hjälp", "the clinic asks for help");
    public static string NotAtRisk => Pick("risken är borta", "the risk is gone");
    public static string Parked => Pick("ärendet är parkerat", "the case is parked");
}
