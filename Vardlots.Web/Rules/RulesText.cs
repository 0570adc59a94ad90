using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of the rules' pages.</summary>
internal static class RulesText
{
    public static string Title => Pick("Regler", "Rules");
    public static string Sub => Pick(
        "Reglerna avgör vilken dag varje patient senast ska få vård. De ändras i ett utkast. Ingen patient påverkas av ett utkast, bara av en publicerad regelbok.",
        "The rules decide by which day each patient is to have care. They are changed in a draft. No patient is affected by a draft, only by a published rule book.");
    public static string SingleTitle => Pick("En ensam administratör får godkänna sina egna regler", "A single administrator may approve his or her own rules");
    public static string SingleHint => Pick(
        "Inställningen Rules:SingleAdministrator är på. Då granskar ingen annan innan reglerna börjar gälla. Stäng av den så snart ni är två.",
        "The setting Rules:SingleAdministrator is on, so nobody else looks before the rules take effect. Turn it off as soon as there are two of you.");
    public static string Back => Pick("‹ Regler", "‹ Rules");

    public static string Books => Pick("Publicerade regelböcker", "Published rule books");
    public static string BookHead => Pick("Regelbok", "Rule book");
    public static string Book(int number) => Pick($"Regelbok {number}", $"Rule book {number}");
    public static string AppliesFrom => Pick("Gäller från", "Applies from");
    public static string State => Pick("Läge", "State");
    public static string Published => Pick("Publicerad", "Published");
    public static string By => Pick("Av", "By");
    public static string Shipped => Pick("Följer med systemet", "Comes with the system");
    public static string DraftedBy => Pick("Skriven av", "Drafted by");
    public static string ApprovedBy => Pick("Godkänd av", "Approved by");
    public static string RuleCount => Pick("Regler", "Rules");
    public static string DiffersFromBefore => Pick("Skillnader mot boken före", "Differences from the book before");
    public static string NoDifferences => Pick("Inga skillnader.", "No differences.");
    public static string FirstBook => Pick("Den första boken: de nationella reglerna.", "The first book: the national rules.");
    public static string Rules => Pick("Reglerna i ord", "The rules in words");
    public static string RulesTable => Pick("Reglerna i tabell", "The rules as a table");
    public static string Export => Pick("Ladda ner som fil", "Download as a file");
    public static string Return => Pick("Återgå till den här boken …", "Go back to this book …");
    public static string ReturnTitle(int number) => Pick($"Återgå till regelbok {number}?", $"Go back to rule book {number}?");
    public static string ReturnBody(int number) => Pick(
        $"Det blir ett utkast med samma regler som regelbok {number}. Inget ändras för någon patient och inget tas bort. Utkastet granskas, godkänns av en annan administratör och blir en ny regelbok.",
        $"This makes a draft with the same rules as rule book {number}. Nothing changes for any patient and nothing is removed. The draft is checked, approved by another administrator and becomes a new rule book.");
    public static string ReturnConfirm => Pick("Gör ett utkast", "Make a draft");
    public static string ChangeFrom => Pick("Nytt utkast från den här boken", "New draft from this book");

    public static string Of(RuleBookState state) => state switch
    {
        RuleBookState.InForce => Pick("Gäller nu", "In force"),
        RuleBookState.Waiting => Pick("Väntar", "Waiting"),
        _ => Pick("Har gällt", "Earlier"),
    };

    public static (string Class, string Shape) MarkOf(RuleBookState state) => state switch
    {
        RuleBookState.InForce => ("near", "✓"),
        RuleBookState.Waiting => ("urgent", "◆"),
        _ => ("calm", "○"),
    };

    public static string Drafts => Pick("Utkast", "Drafts");
    public static string ActiveDrafts => Pick("Pågående", "Active");
    public static string FinishedDrafts => Pick("Avslutade", "Finished");
    public static string NoDrafts => Pick("Inga utkast här", "No drafts here");
    public static string NoDraftsHint => Pick("Börja med Nytt utkast för att ändra en regel.", "Begin with New draft to change a rule.");
    public static string Name => Pick("Namn", "Name");
    public static string NameHint => Pick("Till exempel: Kortare gräns för första besök 2027", "For example: Shorter limit for first visits 2027");
    public static string BasedOn => Pick("Bygger på", "Based on");
    public static string Changed => Pick("Ändrat", "Changed");
    public static string Editors => Pick("Har ändrat", "Has changed it");

    public static string Of(RuleDraftState state) => state switch
    {
        RuleDraftState.Open => Pick("Skrivs", "Being written"),
        RuleDraftState.Submitted => Pick("Väntar på godkännande", "Waits for approval"),
        RuleDraftState.Published => Pick("Publicerat", "Published"),
        _ => Pick("Kastat", "Discarded"),
    };

    public static (string Class, string Shape) MarkOf(RuleDraftState state) => state switch
    {
        RuleDraftState.Open => ("calm", "○"),
        RuleDraftState.Submitted => ("urgent", "◆"),
        RuleDraftState.Published => ("near", "✓"),
        _ => ("calm", "–"),
    };

    public static string NewDraft => Pick("Nytt utkast", "New draft");
    public static string NewDraftHint(int number) => Pick(
        $"Utkastet börjar som en kopia av regelbok {number}, den som gäller nu.", $"The draft begins as a copy of rule book {number}, which is in force.");
    public static string Make => Pick("Gör utkastet", "Make the draft");
    public static string ImportTitle => Pick("Läs in en regelfil", "Read a rule file");
    public static string ImportHint => Pick(
        "En regelbok som har laddats ner härifrån eller från en annan region. Den blir ett utkast; en fil med fel blir inget alls, och alla fel visas.",
        "A rule book downloaded here or from another region. It becomes a draft; a file with mistakes becomes nothing, and all mistakes are shown.");
    public static string Schema => Pick("Filens form som JSON-schema", "The file's form as a JSON schema");
    public static string File => Pick("Fil (JSON)", "File (JSON)");
    public static string FileRefused(int count) => count == 1
        ? Pick("Filen har ett fel och har inte lästs in", "The file has one mistake and has not been read")
        : Pick($"Filen har {count} fel och har inte lästs in", $"The file has {count} mistakes and has not been read");
    public static string FileRefusedHint => Pick("Rätta filen och läs in den igen. Inget är ändrat.", "Put the file right and read it again. Nothing has changed.");
    public static string FileLost => Pick("Filen kunde inte tas emot. Försök igen.", "The file could not be received. Try again.");

    public static string Guarantee => Pick("Garanti", "Guarantee");
    public static string For => Pick("Gäller", "For");
    public static string Decisions => Pick("Beslut", "Decisions");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Target => Pick("Mål", "Target");
    public static string Opens => Pick("Ärende vid", "Case at");
    public static string Urgent => Pick("Brådskar vid", "Urgent at");
    public static string Source => Pick("Rättskälla", "Legal source");
    public static string NoSource => Pick("ingen angiven", "none given");
    public static string ForDecisions(DeadlineRule rule) => Pick($"Gäller beslut {RuleText.Validity(rule)}.", $"For decisions {RuleText.Validity(rule)}.");
    public static string TargetTag => Pick("Mål, ingen rättighet", "A target, no right");

    public static string Of(RuleDifferenceKind kind) => kind switch
    {
        RuleDifferenceKind.Added => Pick("Ny", "New"),
        RuleDifferenceKind.Changed => Pick("Ändrad", "Changed"),
        _ => Pick("Borttagen", "Removed"),
    };

    public static (string Class, string Shape) MarkOf(RuleDifferenceKind kind) => kind switch
    {
        RuleDifferenceKind.Added => ("near", "+"),
        RuleDifferenceKind.Changed => ("urgent", "≠"),
        _ => ("passed", "−"),
    };

    public static string Moved(FieldDifference f, DeadlineRule rule, IReadOnlyDictionary<string, string> clinics) =>
        $"{RuleText.Field(f.Field)}: {RuleText.Value(f.Field, f.Before, rule.Guarantee, clinics)} → {RuleText.Value(f.Field, f.After, rule.Guarantee, clinics)}";

    public static string Differences(int count) => count == 0 ? Pick("inga", "none") : count == 1 ? Pick("1 regel", "1 rule") : Pick($"{count} regler", $"{count} rules");
}
