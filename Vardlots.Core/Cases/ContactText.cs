using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>What is said when a conversation cannot be put down as asked.</summary>
internal static class ContactText
{
    public static string ClinicHasContact => Pick(
        "Kliniken har patientkontakten. Fråga kliniken i stället.",
        "The clinic keeps the contact with the patient. Ask the clinic instead.");
    public static string NeedsPermission => Pick(
        "Patienten har skyddad identitet. Bara den som har behörighet får ha kontakten.",
        "The patient's identity is protected. Only those with permission may have the contact.");
    public static string AnswerEmpty => Pick("Skriv klinikens svar.", "Write the clinic's answer.");
    public static string ToldMissing => Pick("Ange om kliniken har informerat patienten.", "Say whether the clinic has told the patient.");
    public static string ToldOnWrong(LocalDate from, LocalDate today) => Pick(
        $"Ange vilken dag patienten informerades, {DateText.Iso(from)} till {DateText.Iso(today)}.", $"Give the day the patient was told, {DateText.Iso(from)} to {DateText.Iso(today)}.");
    public static string NothingAsked => Pick("Ingen fråga väntar på svar. Skriv en anteckning i stället.", "No question awaits an answer. Write a note instead.");
    public static string NotConfirmed => Pick("Kryssa i att ärendet ska stängas.", "Tick that the case is to be closed.");
    public static string TimeWrong(LocalDate? from) => from is { } first
        ? Pick($"Samtalet kan inte ligga före {DateText.Iso(first)} eller i framtiden.", $"The conversation cannot be before {DateText.Iso(first)} or in the future.")
        : Pick("Samtalet kan inte ligga i framtiden.", "The conversation cannot be in the future.");
    public static string NoteTooLong(int most) => Pick($"Anteckningen får ha högst {most} tecken.", $"The note may have at most {most} characters.");
    public static string KmWrong(int most) => Pick($"Ange hur långt patienten kan resa, 1–{most} km.", $"Give how far the patient can travel, 1–{most} km.");
    public static string LanguageWrong => Pick("Välj vilket språk tolken ska ha.", "Choose the interpreter's language.");
    public static string AwayWrong(int most) => Pick(
        $"Ange första dagen borta, och en sista dag som inte ligger före den. Högst {most} perioder.", $"Give the first day away, and a last day that is not before it. At most {most} periods.");
    public static string ObstacleTooLong(int most) => Pick($"Hindret får beskrivas med högst {most} tecken.", $"The obstacle may have at most {most} characters.");
    public static string NeedDiffers => Pick(
        "Patienten behöver inte vården enligt svaret. Välj utfallet Behovet har upphört, eller ändra svaret.",
        "The patient does not need the care by the answer. Choose the outcome Need gone, or change the answer.");
    public static string OutcomesDiffer => Pick(
        "Ej nådd, flyttat och avliden gäller personen och är lika för alla ärenden i samtalet. Övriga utfall väljs för varje ärende.",
        "Not reached, moved and deceased concern the person and are the same for every case of the conversation. Other outcomes are chosen for each.");
    public static string StrikeReason(int most) => Pick($"Skriv varför samtalet stryks, högst {most} tecken.", $"Write why the conversation is struck out, at most {most} characters.");
    public static string AlreadyStruck => Pick("Samtalet är redan struket.", "The conversation is already struck out.");
    public static string QuestionEmpty => Pick("Skriv frågan till kliniken först.", "Write the question to the clinic first.");
    public static string ReplyEmpty => Pick("Skriv vad kliniken svarade först.", "Write what the clinic answered first.");
}
