using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>The words of the conversation panel.</summary>
internal static class ContactPanelText
{
    public static string Heading => Pick("Samtal", "Conversation");

    // Who and how
    public static string Call => Pick("Ring", "Call");
    public static string NoPhone => Pick("Telefonnummer saknas: skriv brev, eller be kliniken om numret.", "The telephone number is missing: write a letter, or ask the clinic for it.");
    public static string Interpreter(string language) => Pick($"tolk: {language}", $"interpreter: {language}");
    public static string TryOf(NextTry next, int tries) => next switch
    {
        { Kind: NextTryKind.Call } when next.Number <= tries => Pick($"försök {next.Number} av {tries}", $"try {next.Number} of {tries}"),
        { Kind: NextTryKind.Call } => Pick($"försök {next.Number}", $"try {next.Number}"),
        { Kind: NextTryKind.Letter } => Pick($"skriv brev senast {Show.Date(next.On)}", $"write a letter by {Show.Date(next.On)}"),
        _ => Pick($"svar väntas till {Show.Date(next.On)}", $"answer awaited until {Show.Date(next.On)}"),
    };
    public static string Best(NextTry next) => next.Part is { } part ? Pick($"helst {Show.Date(next.On)}, {ContactWords.Of(part)}", $"preferably {Show.Date(next.On)}, {ContactWords.Of(part)}") : "";
    public static string Protected => Pick(
        "Skyddad identitet: ring inte. Skriv genom Skatteverkets förmedling, och aldrig något om var patienten är eller ska vara.",
        "Protected identity: do not call. Write by the Tax Agency's forwarding, and never about where the patient is or will be.");
    public static string NoPermission => Pick("Bara den som har behörighet till skyddade uppgifter får ha kontakten.", "Only those with permission to protected details may have the contact.");
    public static string ClinicHasContact => Pick("Kliniken har patientkontakten.", "The clinic keeps the contact with the patient.");
    public static string ClinicHint(string clinic) => Pick(
        $"Fråga {clinic}, som frågar patienten. Det kliniken svarar skrivs här och syns för alla som öppnar ärendet.",
        $"Ask {clinic}, which asks the patient. What it answers is put down here for everybody who opens the case.");

    // What to say and ask
    public static string Say => Pick("Berätta", "Tell");
    public static string Ask => Pick("Fråga", "Ask");
    public static string OutcomeLabel => Pick("Hur gick det?", "How did it go?");
    public static string Channel => Pick("Hur", "How");
    public static string At => Pick("När (tomt: nu)", "When (empty: now)");
    public static string Told => Pick("Jag har berättat om garantin, gränsen och rätten till annan vårdgivare", "I have told about the guarantee, the limit and the right to another provider");
    public static string Yes => Pick("ja", "yes");
    public static string No => Pick("nej", "no");
    public static string NotAsked => "–";
    public static string StillNeeds => Pick("Behöver vården än", "Still needs the care");
    public static string Travel => Pick("Kan resa", "Can travel");
    public static string Km => Pick("Högst antal km", "At most km");
    public static string By => Pick("Reser med", "Travels by");
    public static string Companion => Pick("Ledsagare", "Companion");
    public static string NeedsInterpreter => Pick("Tolk", "Interpreter");
    public static string Language => Pick("Språk", "Language");
    public static string Away => Pick("Borta", "Away");
    public static string AwayFrom(int number) => number == 1 ? Pick("Borta från", "Away from") : Pick($"Borta från ({number})", $"Away from ({number})");
    public static string AwayTo(int number) => number == 1 ? Pick("Borta till", "Away until") : Pick($"Borta till ({number})", $"Away until ({number})");
    public static string AwayAdd => Pick("Lägg till dagar", "Add days");
    public static string AwayRemove => Pick("Ta bort", "Remove");
    public static string AwayRemoveOf(int number) => Pick($"Ta bort dagar {number}", $"Remove days {number}");
    public static string AwayFull(int most) => Pick($"Högst {most} perioder.", $"At most {most} periods.");

    // Free choice of care
    public static string FreeChoiceLegend => Pick("Fritt vårdval i annan region", "Free choice of care in another region");
    public static string FreeChoicePause => Pick("Tiden räknas inte: för in uppehållet och bevaka", "The time is not counted: record the pause and watch");
    public static string FreeChoiceClose => Pick("Behovet tillgodoses där: stäng ärendet", "The need is met there: close the case");
    public static string FreeLast => Pick("Sista dag (tomt: pågår)", "Last day (empty: goes on)");
    public static string FreeChoiceNoWait => Pick(
        "Utan en rad på klinikens lista finns ingen klocka att göra uppehåll i: ärendet bevakas.", "Without a row on the clinic's list there is no clock to pause: the case is watched.");
    public static string Obstacle => Pick("Medicinskt hinder", "Medical obstacle");
    public static string ObstacleText => Pick("Vad, enligt patienten", "What, by the patient");
    public static string ConsentProvider => Pick("Handlingar till annan vårdgivare", "Documents to another provider");
    public static string ConsentRegion => Pick("Handlingar till annan region", "Documents to another region");
    public static string Consent => Pick("Samtycke", "Consent");
    public static string Note => Pick("Annat att minnas (behövs inte)", "Anything else (optional)");
    public static string Consequence => Pick("Det här händer", "What happens");
    public static string Confirm => Pick("Ja, stäng ärendet", "Yes, close the case");

    // The patient's other cases
    public static string AlsoAbout => Pick("Gällde samtalet också", "Was the conversation also about");
    public static string AlsoOf(TalkCase other) => Pick(
        $"{other.ProcedureText ?? (other.Phase is { } phase ? EnumText.Of(phase) : "Ärende utan väntan")}, {other.Clinic} (ärende {other.CaseId})",
        $"{other.ProcedureText ?? (other.Phase is { } p ? EnumText.Of(p) : "Case without a wait")}, {other.Clinic} (case {other.CaseId})");
    public static string OutcomeOf(long id) => Pick($"Hur gick det för ärende {id}?", $"How did it go for case {id}?");
    public static string SameOutcome => Pick("Samma utfall", "The same outcome");
    public static string ConfirmOf(long id) => Pick($"Ja, stäng ärende {id}", $"Yes, close case {id}");
    public static string AlsoRecorded => Pick("även på", "also on");
    public static string StrikeEverywhere(int others) => Pick($"Stryk också på {others} andra ärenden som samtalet står på", $"Strike it out on the {others} other cases too");

    public static string Save(bool closes) => closes
        ? Pick("Spara och stäng ärendet", "Save and close the case") : Pick("Spara samtalet", "Save the conversation");
    public static string Saved(bool closed) => closed ? Pick("Samtalet är sparat och ärendet stängt.", "The conversation is saved and the case closed.") : Pick("Samtalet är sparat.", "The conversation is saved.");
    public static string OutcomeMissing => Pick("Välj hur det gick.", "Choose how it went.");

    // What is known
    public static string Wishes(string when, string by) => Pick($"Enligt samtal {when}, {by}", $"By the conversation of {when}, {by}");
    public static string History => Pick("Tidigare samtal och försök", "Conversations and tries so far");
    public static string ToldShort => Pick("informerad om garantin", "told about the guarantee");
    public static string Strike => Pick("Stryk …", "Strike out …");
    public static string StrikeOf(string line) => Pick($"Stryk {line}", $"Strike out {line}");
    public static string StrikeTitle => Pick("Stryk samtalet?", "Strike out the conversation?");
    public static string StrikeBody => Pick(
        "Samtalet står kvar i historiken, överstruket, med ditt namn och skälet. Svaren i samtalet före gäller igen. Ett stängt ärende öppnas inte av sig självt.",
        "It stays in the history, struck through, with your name and the reason. The answers of the one before hold again. A closed case does not reopen by itself.");
    public static string StrikeReason => Pick("Varför?", "Why?");
    public static string StrikeConfirm => Pick("Stryk samtalet", "Strike it out");
    public static string StrikeDone => Pick("Samtalet är struket.", "The conversation is struck out.");
    public static string StruckBy(string by, string? reason) => Pick($"struket av {by}: {reason}", $"struck out by {by}: {reason}");

    // The clinic
    public static string Question => Pick("Fråga till kliniken", "Question to the clinic");
    public static string Reply => Pick("Vad svarade kliniken?", "What did the clinic answer?");
    public static string ClinicTold => Pick("Kliniken har berättat för patienten om garantin, gränsen och rätten till annan vårdgivare", "The clinic has told the patient about the guarantee, the limit and the right to another provider");
    public static string SaveQuestion => Pick("Spara frågan", "Save the question");
    public static string SaveReply => Pick("Spara svaret", "Save the answer");
    public static string QuestionSaved => Pick("Frågan är sparad.", "The question is saved.");
    public static string ReplySaved => Pick("Svaret är sparat.", "The answer is saved.");
    public static string Asked => Pick("Fråga till kliniken", "Question to the clinic");
    public static string AnsweredBy => Pick("Klinikens svar", "The clinic's answer");
    public static string NotTold => Pick("Patienten är inte informerad av kliniken.", "The clinic has not told the patient.");
    public static string YouAreAsked => Pick("Vårdlotsarna har frågat kliniken.", "The navigators have asked the clinic.");
    public static string YouAreAskedHint => Pick("Ditt svar syns direkt för den som handlägger ärendet.", "Your answer is seen at once by the case's owner.");
    public static string ClinicAnswer => Pick("Klinikens svar", "The clinic's answer");
    public static string ToldQuestion => Pick("Har kliniken berättat för patienten om garantin, gränsen och rätten till annan vårdgivare?", "Has the clinic told the patient about the guarantee, the limit and the right to another provider?");
    public static string ToldYes => Pick("Ja", "Yes");
    public static string ToldNo => Pick("Nej, inte än", "No, not yet");
    public static string ToldOn => Pick("Vilken dag?", "Which day?");
    public static string SendAnswer => Pick("Skicka svaret", "Send the answer");
    public static string AnswerSent => Pick("Svaret är skickat till vårdlotsarna.", "The answer has been sent to the navigators.");
    public static string AwaitsReply => Pick("Frågan är ställd. Skriv svaret när det kommer.", "The question has been asked. Put the answer down when it comes.");
}
