using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>The buttons and dialogs of a case's verbs: what will happen is said before it does.</summary>
internal static class CaseVerbWords
{
    public static string Actions => Pick("Åtgärder", "Actions");
    public static string Take => Pick("Ta ärendet", "Take the case");
    public static string TakeHint => Pick("Du blir handläggare och ärendet finns under Mina.", "You become the owner and find the case under Mine.");
    public static string TakeTitle(string owner) => Pick($"Ta ärendet från {owner}?", $"Take the case from {owner}?");
    public static string TakeBody(string owner) => Pick(
        $"Du blir handläggare i stället för {owner}. {owner} ser bytet i historiken och behåller sina utkast.",
        $"You become the owner instead of {owner}. {owner} sees the change in the history and keeps own drafts.");
    public static string Taken => Pick("Ärendet är ditt.", "The case is yours.");

    public static string HandOver => Pick("Lämna över …", "Hand over …");

    public static string Choose => Pick("Välj …", "Choose …");
    public static string Release => Pick("Släpp …", "Release …");
    public static string ReleaseTitle => Pick("Släpp ärendet?", "Release the case?");
    public static string ReleaseBody => Pick("Ärendet får ingen handläggare och hamnar bland Nya. Anteckningar och historik finns kvar.", "The case has no owner and goes among New. Notes and history stay.");
    public static string ReleaseConfirm => Pick("Släpp ärendet", "Release the case");
    public static string Released => Pick("Ärendet finns bland Nya.", "The case is among New.");

    public static string Close => Pick("Stäng …", "Close …");
    public static string CloseTitle => Pick("Stäng ärendet", "Close the case");
    public static string CloseBody => Pick(
        "Ärendet lämnar kön. Nattens körning öppnar det inte igen för samma klocka, även om gränsen passeras. Du kan öppna det igen själv.",
        "The case leaves the queue. The nightly run does not reopen it for the same clock, even if the limit passes. You can reopen it yourself.");
    public static string Outcome => Pick("Varför stängs ärendet?", "Why is the case closed?");
    public static string OutcomeMissing => Pick("Välj varför ärendet stängs.", "Choose why the case is closed.");
    public static string CareOn => Pick("Vilken dag gavs vården?", "Which day was the care given?");
    public static string CareOnHint => Pick("Dagen avgör om vården gavs i tid.", "The day decides whether the care was in time.");
    public static string Comment => Pick("Kommentar (behövs inte)", "Comment (optional)");
    public static string CloseConfirm => Pick("Stäng ärendet", "Close the case");
    public static string Closed => Pick("Ärendet är stängt.", "The case is closed.");

    /// <summary>As a choice: care given is one choice, the date tells which.</summary>
    public static string Choice(CaseOutcome outcome) => CaseClosing.IsCareGiven(outcome) ? Pick("Vården är given", "The care has been given") : EnumText.Of(outcome);

    public static string Reopen => Pick("Öppna igen …", "Reopen …");
    public static string ReopenTitle => Pick("Öppna ärendet igen?", "Reopen the case?");
    public static string ReopenBody => Pick("Ärendet kommer tillbaka i kön, hos sin förra handläggare om det hade någon. Läget räknas om direkt.", "The case returns to the queue, with its former owner if it had one. Its status is worked out anew at once.");
    public static string ReopenConfirm => Pick("Öppna igen", "Reopen");
    public static string Reopened => Pick("Ärendet är öppet.", "The case is open.");
    public static string NoteSaved => Pick("Anteckningen är sparad.", "The note is saved.");
    public static string IsMine => Pick("Du är handläggare.", "You are the owner.");
}
