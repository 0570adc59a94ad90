using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of the form of one rule.</summary>
internal static class FormText
{
    public static string Who => Pick("Vilka gäller regeln?", "Whom is the rule for?");
    public static string WhoHint => Pick(
        "Tomma villkor betyder alla. Passar flera regler samma patient vinner den mest bestämda: klinik före område före ålder. Åldern är hela år på beslutsdagen.",
        "Empty conditions mean everybody. If several rules fit a patient the most specific wins: clinic before field before age. Age is whole years on the day of the decision.");
    public static string Last => Pick("Sista beslutsdag (tomt: tills vidare)", "Last day of decision (empty: until further notice)");
    public static string HowLong => Pick("Hur lång tid?", "How long?");
    public static string Target => Pick("Mål, dagar (ingen rättighet)", "Target, days (no right)");
    public static string Opens => Pick("Ärende öppnas när så många dagar är kvar", "A case opens when so many days are left");
    public static string Urgent => Pick("Brådskande när så många dagar är kvar", "Urgent when so many days are left");
    public static string Day0 => Pick("Vad räknas?", "What counts?");
    public static string Trust => Pick("Lita på klinikens kod PvV (patienten väljer att vänta)", "Trust the clinic's code PvV (the patient chooses to wait)");
    public static string TrustHint => Pick("Avmarkerat: garantin upphör bara när ett avböjt erbjudande är dokumenterat här.", "Unchecked: the guarantee ends only when a declined offer is recorded here.");
    public static string Special => Pick("Låt klinikens kod SoV (särskilda skäl) stoppa klockan", "Let the clinic's code SoV (special reasons) stop the clock");
    public static string SpecialHint => Pick("Lagen nämner inte SoV. Markera bara efter beslut i regionen.", "The statute does not mention SoV. Check it only when the region has so decided.");
}
