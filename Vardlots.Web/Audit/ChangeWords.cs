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
            _ => $"{Kind(kind)} {id}",
        };
    }

    public static string? Link(string subject) => Split(subject) switch
    {
        ("User", var id) => Urls.User(id),
        ("Clinic", var id) when int.TryParse(id, out var number) => Urls.Clinic(number),
        ("Setting", _) => Urls.Settings,
        ("ImportRun", var id) when long.TryParse(id, out var number) => Urls.ImportRun(number),
        _ => null,
    };

    private static (string Kind, string Id) Split(string subject) =>
        subject.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (subject[..at], subject[(at + 1)..]) : (subject, "");

    public static string Of(string action) => action switch
    {
        "Created" or "Added" => Pick("lade till", "added"),
        "Changed" => Pick("ändrade", "changed"),
        "ChangedAndRenamed" => Pick("ändrade, och namnet", "changed, and the name"),
        "Closed" => Pick("stängde", "closed"),
        "Opened" => Pick("öppnade", "opened"),
        "PasswordReset" => Pick("gav engångslösenord", "gave a one-time password"),
        "PasswordChanged" => Pick("bytte lösenord", "changed password"),
        "Confirmed" => Pick("bekräftade", "confirmed"),
        "Withdrawn" => Pick("tog bort", "withdrew"),
        "Reserved" => Pick("reserverade", "reserved"),
        "Released" => Pick("släppte", "released"),
        "UsedUp" => Pick("förbrukade", "used up"),
        "Updated" => Pick("ersatte", "replaced"),
        "KeyMade" => Pick("skapade nyckel", "made a key"),
        "KeyRevoked" => Pick("återkallade nyckel", "revoked a key"),
        "Asked" => Pick("frågade", "asked"),
        _ => action,
    };

    private static readonly (string Code, string Swedish)[] Words =
    [
        ("mayUnmask True", "får visa skyddade"), ("mayUnmask False", "får inte visa skyddade"), ("own password", "eget lösenord"), ("one-time password", "engångslösenord"),
        ("WorkingDays ", "arbetsdagar "), ("WithinDays ", "dagar "), ("AnswerDays ", "svarsdagar "), ("PatientsBoard ", "patientnämnden "), ("PostalCode ", "postnummer "), ("Forwarding ", "förmedling "),
        ("Unit ", "enhet "), ("Street ", "gata "), ("City ", "ort "), ("Phone ", "telefon "), ("Hours ", "öppettider "), ("role navigator", "roll vårdlots"), ("role manager", "roll klinikchef"), ("role administrator", "roll administratör"), ("clinics ", "kliniker "), ("name ", "namn "), ("model ", "modell "),
        ("contact ", "kontakt "), ("guard ", "spärr "), (" and ", " och "), ("closed", "stängd"), ("active", "aktiv"), ("open", "öppet"),
    ];

    /// <summary>The two sides of what was noted; the second alone when there was nothing before.</summary>
    public static (string Before, string After) Sides(string? detail)
    {
        if (detail is null) return ("", "");
        var parts = detail.Split(" → ", 2);
        return parts.Length == 2 ? (Said(parts[0]), Said(parts[1])) : ("", Said(detail));
    }

    private static string Said(string codes) => !Language.IsEnglish ? Words.Aggregate(codes, (text, word) => text.Replace(word.Code, word.Swedish, StringComparison.Ordinal)) : codes;
}
