using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Audit;

internal static class ChangeWords
{
    public static string Title => Pick("Ändringslogg", "Change log");
    public static string Sub => Pick("Vad administratörer och systemet har ändrat, nyast först. Ändringar i ärenden står i ärendenas egen historik.", "What administrators and the system have changed, newest first. Changes of cases stand in the cases' own history.");
    public static string Latest => Pick("Senaste ändringarna", "Latest changes");
    public static string None => Pick("Inga ändringar än.", "No changes yet.");
    public static string When => Pick("När", "When");
    public static string Who => Pick("Vem", "Who");
    public static string What => Pick("Vad", "What");
    public static string Action => Pick("Åtgärd", "Action");
    public static string Before => Pick("Före", "Before");
    public static string After => Pick("Efter", "After");
    public static string System => Pick("systemet", "the system");
    public static string Kinds => Pick("Vad det gäller", "What it concerns");
    public static string All => Pick("Allt", "Everything");

    /// <summary>The kinds that have a tab of their own.</summary>
    public static readonly IReadOnlyList<string> Tabs = ["User", "Clinic", "RuleBook", "RuleDraft", "Setting", "ImportRun", "CapacitySlot", "LetterTemplate"];

    public static string Kind(string kind) => kind switch
    {
        "User" => Pick("Användare", "User"),
        "Clinic" => Pick("Klinik", "Clinic"),
        "RuleBook" => Pick("Regelbok", "Rule book"),
        "RuleDraft" => Pick("Regelutkast", "Rule draft"),
        "Setting" => Pick("Inställning", "Setting"),
        "ImportRun" => Pick("Import", "Import"),
        "CapacitySlot" => Pick("Kapacitet", "Capacity"),
        "LetterTemplate" => Pick("Brevmall", "Letter template"),
        "CareProvider" => Pick("Vårdgivare", "Provider"),
        "CareUnit" => Pick("Enhet", "Unit"),
        "Agreement" => Pick("Avtal", "Agreement"),
        "ClinicQuestion" => Pick("Fråga om kapacitet", "Question of capacity"),
        "Patient" => Pick("Patient", "Patient"),
        _ => kind,
    };

    /// <summary>"Klinik 12" of <c>Clinic 12</c>; a user's id is no reading, the link is.</summary>
    public static string Subject(string subject)
    {
        var (kind, id) = Split(subject);
        return kind switch
        {
            "User" => Kind(kind),
            "Setting" => Settings.SettingsWords.Heading(id),
            "Agreement" => $"{Kind(kind)} {id.Split(' ')[0]}".TrimEnd(),
            _ => $"{Kind(kind)} {id}",
        };
    }

    /// <summary>To its page, where administrators have one; patients and letters are not theirs to open.</summary>
    public static string? Link(string subject) => Split(subject) switch
    {
        ("User", var id) => Urls.User(id),
        ("Clinic", var id) when int.TryParse(id, out var number) => Urls.Clinic(number),
        ("Setting", _) => Urls.Settings,
        ("ImportRun", var id) when long.TryParse(id, out var number) => Urls.ImportRun(number),
        ("RuleBook", var id) when int.TryParse(id, out var number) => Urls.RuleBook(number),
        ("RuleDraft", var id) when long.TryParse(id, out var number) => Urls.RuleDraft(number),
        ("CareProvider", var id) when int.TryParse(id, out var number) => Urls.Provider(number),
        ("Agreement", var id) when int.TryParse(id[(id.LastIndexOf(' ') + 1)..], out var number) => Urls.Provider(number),
        _ => null,
    };

    private static (string Kind, string Id) Split(string subject) =>
        subject.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (subject[..at], subject[(at + 1)..]) : (subject, "");

    private static readonly (string Code, string Swedish)[] Words =
    [
        ("mayUnmask True", "får visa skyddade"), ("mayUnmask False", "får inte visa skyddade"), ("own password", "eget lösenord"), ("one-time password", "engångslösenord"),
        ("WorkingDays ", "arbetsdagar "), ("WithinDays ", "dagar "), ("AnswerDays ", "svarsdagar "), ("PatientsBoard ", "patientnämnden "), ("PostalCode ", "postnummer "), ("Forwarding ", "förmedling "),
        ("AccessLogYears ", "åtkomstlogg, år "), ("ImportIssueMonths ", "radfel, månader "), ("DryRunMonths ", "provkörningar, månader "), ("NightLogMonths ", "nätters loggrader, månader "), ("TextDraftDays ", "påbörjade texter, dagar "),
        ("AccessLog ", "åtkomstlogg "), ("ImportIssues ", "radfel "), ("DryRuns ", "provkörningar "), ("NightLogs ", "nätters loggrader "), ("Notices ", "larm "), ("TextDrafts ", "påbörjade texter "),
        ("Unit ", "enhet "), ("Street ", "gata "), ("City ", "ort "), ("Phone ", "telefon "), ("Hours ", "öppettider "), ("role navigator", "roll vårdlots"), ("role manager", "roll klinikchef"), ("role administrator", "roll administratör"), ("clinics ", "kliniker "), ("name ", "namn "), ("model ", "modell "),
        ("contact ", "kontakt "), ("guard ", "spärr "), (" and ", " och "), ("closed", "stängd"), ("active", "aktiv"), ("open", "öppet"),
    ];

    /// <summary>The two sides of what was noted; the second alone when there was nothing before.</summary>
    public static (string Before, string After) Sides(ChangeRow row)
    {
        if (row.Detail is not { } detail) return ("", "");
        if (Split(row.Subject).Kind is "RuleBook" or "RuleDraft") return RuleChangeWords.Sides(row.Action, detail);
        var parts = detail.Split(" → ", 2);
        return parts.Length == 2 ? (Said(parts[0]), Said(parts[1])) : ("", Said(detail));
    }

    private static string Said(string codes) => !Language.IsEnglish ? Words.Aggregate(codes, (text, word) => text.Replace(word.Code, word.Swedish, StringComparison.Ordinal)) : codes;
}
