using NodaTime;
using Vardlots.Core.Import;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Import;

internal static class ImportWords
{
    public static string Title => "Import";
    public static string Sub => Pick("Väntelistor som har lästs in, den senaste först.", "Waiting lists that have been read, the latest first.");
    public static string Upload => Pick("Ladda upp en väntelista", "Upload a waiting list");
    public static string File => Pick("Fil (CSV, UTF-8)", "File (CSV, UTF-8)");
    public static string AsOf => Pick("Gäller den", "As of");
    public static string AsOfHint => Pick("Lämna tomt: filnamnets datum gäller, annars idag.", "Leave empty: the file name's date counts, otherwise today.");
    public static string Receiving(string megabytes) => Pick($"Tar emot filen, {megabytes} MB", $"Receiving the file, {megabytes} MB");
    public static string Received => Pick("Filen är mottagen och importeras i bakgrunden. Du kan lämna sidan.", "The file has been received and is being imported. You may leave the page.");
    public static string TooLarge => Pick("Filen är större än 1 GB. Dela upp den per klinik.", "The file is larger than 1 GB. Split it by clinic.");
    public static string Lost => Pick("Filen kom inte fram hel. Ladda upp den igen.", "The file did not arrive whole. Upload it again.");
    public static string Inbox(string folder) => Pick($"Filer som läggs i {folder} importeras av sig själva.", $"Files put into {folder} are imported by themselves.");
    public static string Silent => Pick("Ingen fil på två nätter", "No file for two nights");
    public static string SilentHint(string clinic, LocalDate latest) => Pick($"{clinic}: senaste listan är från {latest:uuuu-MM-dd}.", $"{clinic}: the latest list is from {latest:uuuu-MM-dd}.");
    public static string None => Pick("Ingen väntelista har importerats än.", "No waiting list has been imported yet.");
    public static string Asks => Pick("väntar på svar", "awaits an answer");

    public static string Snapshot => Pick("Lista", "List");
    public static string Result => Pick("Resultat", "Result");
    public static string Rows => Pick("Rader", "Rows");
    public static string Added => Pick("Nya", "New");
    public static string Changed => Pick("Ändrade", "Changed");
    public static string Unchanged => Pick("Oförändrade", "Unchanged");
    public static string Ended => Pick("Avslutade", "Ended");
    public static string Rejected => Pick("Avvisade", "Rejected");
    public static string Warnings => Pick("Med varning", "With warnings");
    public static string Vanished => Pick("Försvunna", "Vanished");
    public static string Returned => Pick("Tillbaka", "Back");
    public static string Stale => Pick("Ej uppdaterade", "Not updated");
    public static string Held => Pick("Hålls", "Held");
    public static string ActiveNow => Pick("Aktiva före → efter", "Active before → after");
    public static string When => Pick("När", "When");
    public static string Clinic => Pick("Klinik", "Clinic");

    public static string RunTitle(long id) => Pick($"Import {id}", $"Import {id}");
    public static string Back => Pick("‹ Alla importer", "‹ All imports");
    public static string Balance(int rows, int added, int changed, int unchanged, int rejected) => Pick(
        $"{added} nya + {changed} ändrade + {unchanged} oförändrade + {rejected} avvisade = {rows} rader i filen",
        $"{added} new + {changed} changed + {unchanged} unchanged + {rejected} rejected = {rows} rows in the file");
    public static string PerClinic => Pick("Vad som ändrades, per klinik", "What changed, by clinic");
    public static string Issues => Pick("Avvisade rader och varningar", "Rejected rows and warnings");
    public static string NoIssues => Pick("Inga rader avvisades och inga varningar gavs.", "No rows were rejected and no warnings given.");
    public static string AllIssues => Pick("Alla", "All");
    public static string OnlyErrors => Pick("Avvisade", "Rejected");
    public static string OnlyWarnings => Pick("Varningar", "Warnings");
    public static string Code => Pick("Kod", "Code");
    public static string Row => Pick("Rad", "Row");
    public static string Column => Pick("Kolumn", "Column");
    public static string Problem => Pick("Vad som är fel", "What is wrong");
    public static string IssuesRemoved => Pick("Raderna är gallrade: de sparas så länge som Inställningar säger. Antalen står kvar.", "The rows have been removed: they are kept for as long as Settings says. The counts remain.");
    public static string Key => "VardkontaktId";
    public static string Download => Pick("Ladda ner som CSV", "Download as CSV");
    public static string Unreadable(int rows, int vanished) => Pick(
        $"{rows} avvisade rader hade en nyckel som inte gick att läsa. De kan vara några av de {vanished} försvunna.",
        $"{rows} rejected rows had a key that could not be read. They may be some of the {vanished} vanished.");
    public static string UnknownColumns(string columns) => Pick($"Okända kolumner som inte lästes: {columns}.", $"Unknown columns that were not read: {columns}.");
    public static string VanishedTitle => Pick("Försvunna poster", "Vanished entries");
    public static string VanishedHint => Pick("Aktiva poster vars rad saknades i filen. De står kvar tills kliniken har förklarat dem.", "Active entries whose row was missing from the file. They stay until the clinic has explained them.");
    public static string NoVanished => Pick("Inga poster försvann.", "No entries vanished.");
    public static string HeldMark => Pick("hålls för bekräftelse", "held for confirmation");
    public static string Patient => "Patient";
    public static string Waits => Pick("Väntar på", "Waits for");
    public static string Limit => Pick("Gräns", "Limit");

    public static string HoldTitle(string clinic) => Pick($"{clinic}: ovanligt många rader saknas", $"{clinic}: unusually many rows are missing");
    public static string HoldQuestion(int held, int active) => Pick(
        $"{held} av {active} aktiva poster saknades i filen. Inget av dem har markerats som försvunnet. Stämmer det att de har lämnat listan?",
        $"{held} of {active} active entries were missing from the file. None has been marked as vanished. Have they really left the list?");
    public static string HoldAdmin => Pick("Klinikens chef eller en vårdlots svarar.", "The clinic's manager or a navigator answers.");
    public static string Confirm => Pick("Bekräfta", "Confirm");
    public static string ConfirmWhat(int held) => Pick($"{held} poster markeras som försvunna och ska förklaras av kliniken.", $"{held} entries are marked as vanished, to be explained by the clinic.");
    public static string Discard => Pick("Förkasta", "Discard");
    public static string DiscardWhat => Pick("Filen var fel: ingenting markeras, och nästa fil jämförs på nytt.", "The file was wrong: nothing is marked, and the next file is compared afresh.");
    public static string HoldOutcome(HoldStatus hold) => hold switch
    {
        HoldStatus.Confirmed => Pick("bekräftat", "confirmed"),
        HoldStatus.Discarded => Pick("förkastat", "discarded"),
        HoldStatus.Superseded => Pick("ersatt av en nyare lista", "superseded by a newer list"),
        _ => "",
    };
    public static string Answered => Pick("Svaret är sparat.", "The answer has been saved.");
    public static string Rescan => Pick("Gränserna räknas om i nattens körning, eller nu under Körningar.", "Deadlines are computed in the night's run, or now under Runs.");

    public static string SourceOf(ImportSource source) => source switch
    {
        ImportSource.Upload => Pick("uppladdad", "uploaded"),
        ImportSource.Inbox => Pick("inkorgen", "the inbox"),
        ImportSource.CommandLine => Pick("kommandoraden", "the command line"),
        _ => "demo",
    };
}
