using System.Globalization;
using NodaTime;
using Vardlots.Core.Clinics;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Clinics;

internal static class ClinicsText
{
    public static string Title => Pick("Klinikens kö", "The clinic's queue");
    public static string Sub => Pick(
        "Poster som kliniken behöver se över: nära eller över gränsen, försvunna ur filen, inte uppdaterade eller med varningar.",
        "Entries that the clinic needs to look at: near or over the limit, missing from the file, not updated or with warnings.");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string ChooseClinic => Pick("Välj klinik", "Choose a clinic");
    public static string ChooseClinicHint => Pick("Kön visas för en klinik i taget.", "The queue is shown for one clinic at a time.");
    public static string AllMine => Pick("Alla mina kliniker", "All my clinics");
    public static string NoClinics => Pick("Du har ingen klinik än", "You have no clinic yet");
    public static string NoClinicsHint => Pick("En administratör kopplar dig till din klinik.", "An administrator connects you to your clinic.");

    public static string LatestList(LocalDate day) => Pick($"Senaste lista {Show.Date(day)}", $"Latest list {Show.Date(day)}");
    public static string NoList => Pick("Ingen lista än", "No list yet");
    public static string Silent(int nights) => Pick($"Ingen fil på {nights} nätter eller mer", $"No file for {nights} nights or more");
    public static string SilentHint(LocalDate day) => Pick(
        $"Det som visas är klinikens lista från {Show.Date(day)}. Se till att filen skickas.", $"What is shown is the clinic's list of {Show.Date(day)}. See that the file is sent.");
    public static string Hold(int held, LocalDate day) => Pick(
        $"{Show.Number(held)} {(held == 1 ? "post saknas" : "poster saknas")} i listan från {Show.Date(day)} och väntar på besked",
        $"{Show.Number(held)} {(held == 1 ? "entry is" : "entries are")} missing from the list of {Show.Date(day)} and wait for a decision");
    public static string HoldHint => Pick("Så många på en gång kan vara fel i filen. Bekräfta eller förkasta.", "So many at once may be a mistake in the file. Confirm or discard.");
    public static string HoldLink => Pick("Till importen", "To the import");

    public static string ShareName => Pick("inom garantin", "within the guarantee");
    public static string ShareOf => Pick("av", "of");
    public static string Percent(double share) => Pick(
        (share * 100).ToString("0.#", CultureInfo.GetCultureInfo("sv-SE")) + " %", (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %");
    public static string NothingCounted => Pick("Inga väntande räknas i det officiella måttet.", "No waits are counted in the official measure.");
    public static string MeasureHint => Pick(
        "Officiellt mått: vårdgaranti ja, utan patientvald väntan, dagar sedan beslutet.", "Official measure: guarantee yes, no wait chosen by the patient, days since the decision.");
    public static string Unjudged => Pick("utan regel, räknas inte i andelen", "without a rule, not part of the share");
    public static string Buckets(string clinic) => Pick($"Väntande per väntetid, {clinic}", $"Waits by time waited, {clinic}");
    public static string Waits(int count) => count == 1 ? Pick("1 väntande", "1 wait") : Pick($"{Show.Number(count)} väntande", $"{Show.Number(count)} waits");

    public static string Views => Pick("Vyer", "Views");
    public static string Of(QueueTab tab) => tab switch
    {
        QueueTab.Unanswered => Pick("Obesvarade", "Unanswered"),
        QueueTab.Answered => Pick("Besvarade", "Answered"),
        QueueTab.Vanished => Pick("Försvunna", "Missing"),
        QueueTab.Stale => Pick("Ej uppdaterade", "Not updated"),
        QueueTab.Warnings => Pick("Varningar", "Warnings"),
        _ => Pick("Alla", "All"),
    };

    public static string New => Pick("Ny", "New");
    public static string NewSince(int count, string when) => count == 0
        ? Pick($"Inget nytt sedan ditt senaste besök {when}.", $"Nothing new since your last visit {when}.")
        : Pick($"{Show.Count(count)} {(count == 1 ? "ny" : "nya")} sedan ditt senaste besök {when}, överst i listan.", $"{Show.Count(count)} new since your last visit {when}, at the top of the list.");

    public static string Answer => Pick("Svar", "Answer");
    public static string NoAnswer => Pick("inget svar", "no answer");
    public static string SelectPage => Pick("Välj alla på sidan", "Select all on the page");
    public static string SelectRow(QueueRow row) => row.Entry.Patient.IsMasked
        ? Pick($"Välj post {row.Entry.Id}, skyddad identitet", $"Select entry {row.Entry.Id}, protected identity")
        : Pick($"Välj {row.Entry.Patient.Name ?? SharedText.NameMissing}", $"Select {row.Entry.Patient.Name ?? SharedText.NameMissing}");
    public static string Bar => Pick("Valda poster", "Selected entries");
    public static string Selected(int count) => count == 1 ? Pick("1 vald", "1 selected") : Pick($"{Show.Number(count)} valda", $"{Show.Number(count)} selected");
    public static string SelectAll(int total) => Pick($"Välj alla {Show.Count(total)} i vyn", $"Select all {Show.Count(total)} in the view");
    public static string ClearSelection => Pick("Avmarkera", "Clear selection");
    public static string AnswerSelected(int count) => count == 1 ? Pick("Besvara 1 vald", "Answer 1 selected") : Pick($"Besvara {Show.Number(count)} valda", $"Answer {Show.Number(count)} selected");

    public static string Empty(QueueTab tab) => tab switch
    {
        QueueTab.Unanswered => Pick("Allt är besvarat", "Everything is answered"),
        QueueTab.Answered => Pick("Inget är besvarat än", "Nothing is answered yet"),
        QueueTab.Vanished => Pick("Inga poster har försvunnit ur filen", "No entries are missing from the file"),
        QueueTab.Stale => Pick("Alla poster är uppdaterade", "All entries are up to date"),
        QueueTab.Warnings => Pick("Inga varningar", "No warnings"),
        _ => Pick("Inget att se över", "Nothing to look at"),
    };

    public static string Situation(EntryAnswer a) => a.Answer switch
    {
        ReviewAnswer.Planned when a.PlannedOn is { } day => Pick($"{EnumText.Of(a.Answer)} {Show.Date(day)}", $"{EnumText.Of(a.Answer)} {Show.Date(day)}"),
        ReviewAnswer.Explained when a.Explanation is { } why => $"{EnumText.Of(a.Answer)}: {EnumText.Lower(EnumText.Of(why))}",
        _ => EnumText.Of(a.Answer),
    };
    public static string By(EntryAnswer a, LocalDate today) => $"{a.ByName}, {Show.When(a.At, today)}";

    /// <summary>Why an answer counts as none; null while it holds.</summary>
    public static string? Doubt(ReviewDoubt doubt) => doubt switch
    {
        ReviewDoubt.PlannedDatePassed => Pick("Planerat datum har passerat", "The planned date has passed"),
        ReviewDoubt.LimitPassed => Pick("Svaret är äldre än att gränsen passerade", "The answer is older than the passing of the limit"),
        ReviewDoubt.VanishedSince => Pick("Svaret är äldre än att posten försvann ur filen", "The answer is older than the entry's going missing"),
        ReviewDoubt.StaleSince => Pick("Svaret är äldre än att posten slutade uppdateras", "The answer is older than the entry's last update"),
        _ => null,
    };

    public static string Comment => Pick("Kommentar", "Comment");
    public static string PlannedOn => Pick("Planerat datum", "Planned date");
    public static string PlannedHint => Pick("Ni har egen kapacitet den dagen.", "You have capacity of your own that day.");
    public static string WantsHelpHint => Pick("Ärendet säger det direkt till vårdlotsarna.", "The case tells the navigators at once.");
    public static string ExplainedHint => Pick("Varför posten saknas eller är fel.", "Why the entry is missing or wrong.");
    public static string Explanation => Pick("Förklaring", "Explanation");
    public static string Choose => Pick("Välj", "Choose");
    public static string ChooseAnswer => Pick("Välj ett svar.", "Choose an answer.");
    public static string Save => Pick("Spara svaret", "Save the answer");

    /// <summary>What will happen, one sentence each.</summary>
    public static IEnumerable<string> Preview(ReviewOutcome o)
    {
        yield return Pick($"{Entries(o.Entries)} får svaret.", $"{Entries(o.Entries)} will get the answer.");
        if (o.OpenCases > 0) yield return Pick($"Det skrivs i {Cases(o.OpenCases)} som är öppna.", $"It is written in {Cases(o.OpenCases)} that are open.");
        if (o.NewCases > 0) yield return Pick($"{Cases(o.NewCases)} öppnas hos vårdlotsarna.", $"{Cases(o.NewCases)} will be opened with the navigators.");
        if (o.Reopened > 0) yield return Pick($"{Cases(o.Reopened)} öppnas igen.", $"{Cases(o.Reopened)} will be reopened.");
        if (o.Replaced > 0) yield return Pick($"{Entries(o.Replaced)} har redan ett svar; det finns kvar i historiken.", $"{Entries(o.Replaced)} already answered; the old answer is kept as history.");
        if (o.AfterLimit > 0) yield return Pick($"För {Entries(o.AfterLimit)} ligger datumet efter garantigränsen.", $"For {Entries(o.AfterLimit)} the date is after the guarantee's limit.");
        if (o.Ended > 0) yield return Pick($"{Entries(o.Ended)} har avslutats och hoppas över.", $"{Entries(o.Ended)} have ended and are left out.");
    }

    public static string Done(ReviewOutcome o)
    {
        var opened = o.NewCases + o.Reopened;
        return opened == 0
            ? Pick($"{Entries(o.Entries)} besvarade.", $"{Entries(o.Entries)} answered.")
            : Pick($"{Entries(o.Entries)} besvarade, {Cases(opened)} öppnade.", $"{Entries(o.Entries)} answered, {Cases(opened)} opened.");
    }

    private static string Entries(int count) => count == 1 ? Pick("1 post", "1 entry") : Pick($"{Show.Number(count)} poster", $"{Show.Number(count)} entries");
    private static string Cases(int count) => count == 1 ? Pick("1 ärende", "1 case") : Pick($"{Show.Number(count)} ärenden", $"{Show.Number(count)} cases");
}
