using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>Sentences of dry-runs and publications.</summary>
internal static class RulesText
{
    public static string DryRunning => Language.Pick("Provkör reglerna", "Trying the rules");
    public static string Backtesting => Language.Pick("Provar mot tidigare nätter", "Trying against earlier nights");
    public static string Computing => Language.Pick("Räknar det som berörs", "Computing what is touched");
    public static string Writing => Language.Pick("Byter regelbok", "Switching rule book");
    public static string SameHand => Language.Pick(
        "Den som skrev reglerna kan inte godkänna dem. Be en annan administratör.", "Whoever drafted the rules cannot approve them. Ask another administrator.");
    public static string NotAdministrator(string name) => Language.Pick(
        $"{name} är ingen administratör med öppet konto; bara en sådan kan skriva eller godkänna regler.", $"{name} is no administrator with an open account; only such a person may draft or approve rules.");
    public static string UnknownUser(string name) => Language.Pick($"Användaren {name} finns inte.", $"There is no user {name}.");
    public static string DraftIsPublished(int number) => Language.Pick($"Utkastet är redan publicerat som regelbok {number}.", $"The draft has already been published as rule book {number}.");
    public static string NoteTooLong => Language.Pick($"Anteckningen får vara högst {RuleBookRecord.MaxNote} tecken.", $"The note may be at most {RuleBookRecord.MaxNote} characters.");
    public static string Broken(int problems) => Language.Pick(
        problems == 1 ? "Regelboken har ett fel som måste rättas först." : $"Regelboken har {problems} fel som måste rättas först.",
        problems == 1 ? "The rule book has a problem that must be put right first." : $"The rule book has {problems} problems that must be put right first.");
}
