using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>The forms that record what moves a clock, and what they would do.</summary>
internal static class FactText
{
    public static string Now => Pick("Nu", "Now");
    public static string After => Pick("Efter", "After");
    public static string Same => Pick("Samma läge och gräns", "The same status and limit");
    public static string Preview => Pick("Vad som händer", "What it does");
    public static string PreviewWaits => Pick("Fyll i dagarna och svaret, så visas läget och gränsen före och efter.", "Fill in the days and the answer to see status and limit before and after.");
    public static string PreviewWaitsForDays => Pick("Fyll i dagarna, så visas läget och gränsen före och efter.", "Fill in the days to see status and limit before and after.");
    public static string Choose => Pick("Välj …", "Choose …");

    public static string OfferTitle => Pick("Nytt erbjudande", "New offer");
    public static string OfferConfirm => Pick("Spara erbjudandet", "Save the offer");
    public static string OfferSaved => Pick("Erbjudandet är sparat.", "The offer is saved.");
    public static string Provider => Pick("Vårdgivare", "Provider");
    public static string OfferedOn => Pick("Erbjudet den", "Offered on");
    public static string CareDate => Pick("Vårddag", "Care date");
    public static string AnswerBy => Pick("Svar senast (behövs inte)", "Answer by (optional)");
    public static string Informed => Pick("Informerad om garantin", "Told of the guarantee");
    public static string InformedNo => Pick("Nej", "No");
    public static string InformedYes(string how) => Pick($"Ja, {how}", $"Yes, {how}");
    public static string InformedHint => Pick("Vad garantin är, vilken gräns som gäller och vad ett nej betyder.", "What the guarantee is, which limit counts and what a no means.");
    public static string Reply => Pick("Patientens svar", "The patient's answer");
    public static string NoReply => Pick("Inget svar än", "No answer yet");
    public static string Accepted => Pick("Tackar ja", "Says yes");
    public static string Declined => Pick("Tackar nej", "Says no");
    public static string AnsweredOn => Pick("Svarade den", "Answered on");
    public static string Reason => Pick("Varför nej?", "Why no?");
    public static string Comment => Pick("Kommentar (behövs inte)", "Comment (optional)");
    public static string CommentNeeded => Pick("Vilken orsak?", "Which reason?");

    public static string AnswerTitle => Pick("Patientens svar", "The patient's answer");
    public static string AnswerConfirm => Pick("Spara svaret", "Save the answer");
    public static string AnswerSaved => Pick("Svaret är sparat.", "The answer is saved.");
    public static string AnswerAbout(string provider, LocalDate care, LocalDate offered, LocalDate today) => Pick(
        $"{provider}, vård {DateText.Short(care, today)}. Erbjudet {DateText.Short(offered, today)}.", $"{provider}, care on {DateText.Short(care, today)}. Offered on {DateText.Short(offered, today)}.");

    public static string PauseTitle => Pick("Nytt uppehåll", "New pause");
    public static string PauseBody => Pick("Dagar som inte räknas mot gränsen, första och sista inräknade. Utan sista dag pågår uppehållet tills vidare.", "Days that do not count against the limit, the first and the last included. Without a last day the pause goes on until further notice.");
    public static string PauseConfirm => Pick("Spara uppehållet", "Save the pause");
    public static string PauseSaved => Pick("Uppehållet är sparat.", "The pause is saved.");
    public static string Kind => Pick("Slag", "Kind");
    public static string First => Pick("Första dag", "First day");
    public static string Last => Pick("Sista dag", "Last day");
    public static string JudgedBy => Pick("Vem på kliniken har bedömt hindret?", "Who at the clinic judged the obstacle?");
    public static string Where => Pick("Region eller vårdgivare (behövs inte)", "Region or provider (optional)");

    public static string EndTitle => Pick("Avsluta uppehållet", "End the pause");
    public static string EndDay => Pick("Sista dag som inte räknas", "Last day that does not count");
    public static string EndConfirm => Pick("Avsluta uppehållet", "End the pause");
    public static string Ended => Pick("Uppehållet har fått en sista dag.", "The pause has a last day.");

    public static string MindTitle => Pick("Patienten ångrar sig", "The patient wants the guarantee back");
    public static string MindBody => Pick("Patienten vill ha garantin tillbaka. En ny klocka börjar den dagen; den förra syns kvar.", "The patient wants the guarantee back. A new clock begins on that day; the former stays to be seen.");
    public static string MindClosed => Pick("Ärendet är stängt. Det öppnas igen av sig självt när den nya gränsen närmar sig.", "The case is closed. It reopens by itself when the new limit draws near.");
    public static string MindDay => Pick("Ångrade sig den", "Took it back on");
    public static string MindConfirm => Pick("Starta ny klocka", "Start a new clock");
    public static string MindSaved => Pick("En ny klocka går.", "A new clock runs.");

    public static string StrikeTitle => Pick("Stryk uppgiften?", "Strike it out?");
    public static string StrikeBody(string title) => Pick($"{title}. Den står kvar överstruken med ditt namn och räknas inte längre.", $"{title}. It stays, struck through with your name, and no longer counts.");
    public static string Why => Pick("Vad är fel?", "What is wrong?");
    public static string StrikeConfirm => Pick("Stryk", "Strike out");
    public static string StruckDone => Pick("Uppgiften är struken.", "It has been struck out.");
}
