using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Rules;

/// <summary>Sentences told to whoever changes a draft.</summary>
internal static class RuleDraftText
{
    public static string NotOpen => Pick("Utkastet är avslutat och kan inte ändras. Gör ett nytt utkast.", "The draft is finished and cannot be changed. Make a new one.");
    public static string IsSubmitted => Pick("Utkastet väntar på godkännande. Ta tillbaka det för att ändra något.", "The draft waits for approval. Take it back to change something.");
    public static string NotSubmitted => Pick("Utkastet är inte skickat för godkännande.", "The draft has not been submitted for approval.");
    public static string NameMissing => Pick("Ge utkastet ett namn, högst 120 tecken.", "Give the draft a name, 120 characters at most.");
    public static string TooLong => Pick("Texten är för lång.", "The text is too long.");
    public static string DayMissing => Pick("Välj den dag från vilken boken ska gälla.", "Choose the day from which the book is to apply.");
    public static string ReasonMissing => Pick("Skriv varför utkastet skickas tillbaka, så att det går att rätta.", "Write why the draft is sent back, so that it can be put right.");
    public static string Own => Pick(
        "Du har själv arbetat med utkastet. En annan administratör måste godkänna det.", "You have worked on the draft yourself. Another administrator must approve it.");
    public static string HasProblems(int count) => count == 1
        ? Pick("Utkastet har ett fel som måste rättas först.", "The draft has a mistake that must be put right first.")
        : Pick($"Utkastet har {count} fel som måste rättas först.", $"The draft has {count} mistakes that must be put right first.");
    public static string NoChange => Pick("Utkastet säger samma sak som den bok som redan gäller. Det finns inget att publicera.", "The draft says the same as the book that already applies. There is nothing to publish.");
    public static string NothingChanged => Pick("Regeln är oförändrad.", "The rule is unchanged.");
    public static string EndBeforeStart => Pick("Sista dagen ligger före regelns första.", "The last day lies before the rule's first.");
    public static string FileTooLarge => Pick("Filen är för stor för att vara en regelbok.", "The file is too large to be a rule book.");
    public static string CopyOf(int number) => Pick($"Ändring av regelbok {number}", $"Change of rule book {number}");
    public static string ReturnTo(int number) => Pick($"Åter till regelbok {number}", $"Back to rule book {number}");
}
