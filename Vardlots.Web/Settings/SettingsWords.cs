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
        _ => Pick("Information om att gränsen missas", "Information that the limit is missed"),
    };

    public static string Hint(string section) => section switch
    {
        SettingsService.Letters => Pick("Står överst i varje brev och i rutorna om vart patienten kan vända sig.", "Stands at the top of every letter and where it says whom the patient can turn to."),
        SettingsService.Ladder => Pick("Arbetsdagar till nästa försök, efter första, andra … försöket. Efter det sista följer ett brev.", "Working days to the next try, after the first, the second … try. After the last a letter follows."),
        _ => Pick("Kalenderdagar från den dag systemet vet, tills patienten ska vara informerad.", "Calendar days from the day the system knows until the patient is to have been told."),
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
        _ => key,
    };
}
