using Vardlots.Core.Retention;
using Vardlots.Core.Settings;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Settings;

internal static class SettingsWords
{
    public static string Title => Pick("Inställningar", "Settings");
    public static string Sub => Pick("Regionens egna uppgifter. En ändring gäller från nästa brev, samtal eller lista och står i ändringsloggen.", "The region's own details. A change holds from the next letter, call or list and stands in the change log.");
    public static string Save => Pick("Spara", "Save");
    public static string Server => Pick("Ställs in på servern", "Set on the server");
    public static string ServerHint => Pick("De här ändras av den som driver servern, eftersom de rör alla gränser eller kräver omstart.", "These are changed by whoever runs the server, because they concern every limit or need a restart.");
    public static string Region => Pick("Den egna regionens kod", "The own region's code");
    public static string Night => Pick("Nattens arbete, svensk tid", "The night's work, Swedish time");
    public static string Mail => Pick("Larm om nätterna till", "Notices of the nights to");
    public static string MailOff => Pick("skickas inte", "not sent");
    public static string Off => Pick("avstängt på den här servern", "off on this server");

    public static string Heading(string section) => section switch
    {
        SettingsService.Letters => Pick("Avsändare och kontakt i brev", "Sender and contact in letters"),
        SettingsService.Ladder => Pick("Försök att nå patienten", "Tries to reach the patient"),
        SettingsService.Inform => Pick("Information om att gränsen missas", "Information that the limit is missed"),
        _ => Pick("Gallring", "Retention periods"),
    };

    public static string Hint(string section) => section switch
    {
        SettingsService.Letters => Pick("Står överst i varje brev och i rutorna om vart patienten kan vända sig.", "Stands at the top of every letter and where it says whom the patient can turn to."),
        SettingsService.Ladder => Pick("Arbetsdagar till nästa försök, efter första, andra … försöket. Efter det sista följer ett brev.", "Working days to the next try, after the first, the second … try. After the last a letter follows."),
        SettingsService.Inform => Pick("Kalenderdagar från den dag systemet vet, tills patienten ska vara informerad.", "Calendar days from the day the system knows until the patient is to have been told."),
        _ => Pick(
            "Det som är äldre tas bort sist i nattens arbete; antalen står i nattens logg och i ändringsloggen. Vårddokumentation – ärenden, kontakter, brev och väntelistornas historik – tas aldrig bort av systemet: patientjournaler ska sparas i minst tio år, och att gallra dem är ett arkivbeslut.",
            "What is older is removed last in the night's work; the counts stand in the night's log and in the change log. Care records – cases, contacts, letters and the lists' history – are never removed by the system: patient records are kept for at least ten years, and removing them is an archive decision."),
    };

    public static string Label(string key) => key switch
    {
        "Unit" => Pick("Enhet", "Unit"),
        "Street" => Pick("Gatuadress", "Street"),
        "PostalCode" => Pick("Postnummer", "Postal code"),
        "City" => Pick("Ort", "Town"),
        "Phone" => Pick("Telefon", "Telephone"),
        "Hours" => Pick("Öppettider", "Opening hours"),
        "PatientsBoard" => Pick("Patientnämnden", "Patients' board"),
        "AnswerDays" => Pick("Dagar att svara på ett brev", "Days to answer a letter"),
        "Forwarding" => Pick("Förmedling av post vid skyddad identitet", "Forwarding of post for protected identity"),
        SettingsService.Steps => Pick("Arbetsdagar, till exempel 1, 3, 5", "Working days, such as 1, 3, 5"),
        "WithinDays" => Pick("Dagar", "Days"),
        nameof(RetentionOptions.AccessLogYears) => Pick("Åtkomstloggen, år (lagen kräver minst 5)", "Access log, years (the law asks for 5 at least)"),
        nameof(RetentionOptions.ImportIssueMonths) => Pick("Radfel i importernas rapporter, månader (minst 3)", "Row problems in import reports, months (3 at least)"),
        nameof(RetentionOptions.DryRunMonths) => Pick("Provkörningar av regler, månader", "Dry-runs of rules, months"),
        nameof(RetentionOptions.NightLogMonths) => Pick("Nätternas loggrader och larm, månader (minst 3)", "The nights' log lines and notices, months (3 at least)"),
        nameof(RetentionOptions.TextDraftDays) => Pick("Påbörjade texter som ingen sparat, dagar (minst 30)", "Texts begun and never saved, days (30 at least)"),
        _ => key,
    };
}
