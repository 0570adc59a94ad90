using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Shared;

internal static class SharedText
{
    public static string ListChanged => Language.Pick("Det har hänt saker sedan listan hämtades.", "Things have happened since the list was read.");
    public static string CaseChanged => Language.Pick("Ärendet har ändrats sedan du öppnade det.", "The case has changed since you opened it.");
    public static string ShowLatest => Language.Pick("Visa det senaste", "Show the latest");
    public static string Loading => Language.Pick("Hämtar …", "Loading …");
    public static string Previous => Language.Pick("Föregående", "Previous");
    public static string Next => Language.Pick("Nästa", "Next");
    public static string First => Language.Pick("Första", "First");
    public static string Last => Language.Pick("Sista", "Last");
    public static string Pages => Language.Pick("Sidor", "Pages");
    public static string Range(int from, int to, string total) => Language.Pick($"{Show.Number(from)}–{Show.Number(to)} av {total}", $"{Show.Number(from)}–{Show.Number(to)} of {total}");
    public static string PageNumber(int page) => Language.Pick($"sida {Show.Number(page)}", $"page {Show.Number(page)}");
    public static string OutOfReach => Language.Pick(
        $"Listan visar de första {Show.Number(ListReach.Rows)}. Smalna av den med ett filter eller vänd ordningen för att komma åt resten.",
        $"The list shows the first {Show.Number(ListReach.Rows)}. Narrow it with a filter or turn the order round to reach the rest.");
    public static string TooLongToSort => Language.Pick(
        "Listan är för lång för att sorteras så. Den står i en annan ordning tills den smalnats av med ett filter.",
        "The list is too long to be sorted like that. It stands in another order until it is narrowed with a filter.");
    public static string WideSearch => Language.Pick(
        "Sökningen passar så många personer att bara några av dem har letats igenom. Skriv mer av namnet eller numret.",
        "The search fits so many people that only some of them have been looked through. Write more of the name or number.");
    public static string PageOf(int page, int pages) => Language.Pick($"sida {Show.Number(page)} av {Show.Number(pages)}", $"page {Show.Number(page)} of {Show.Number(pages)}");
    public static string Cancel => Language.Pick("Avbryt", "Cancel");
    public static string Close => Language.Pick("Stäng", "Close");
    public static string ProtectedIdentity => Language.Pick("Skyddad identitet", "Protected identity");
    public static string MaskedInLists => Language.Pick("maskerad i listor", "masked in lists");
    public static string NameMissing => Language.Pick("Namn saknas", "Name missing");
    public static string Progress(int done, int total) => Language.Pick($"{Show.Number(done)} av {Show.Number(total)}", $"{Show.Number(done)} of {Show.Number(total)}");

    public static string SomebodyElse => Language.Pick("någon annan hann före; läs om", "somebody else was first; reload");
    public static string Saved => Language.Pick("Sparat", "Saved");
    public static string Conflict => Language.Pick("Någon annan hann ändra. Inget sparades; ladda om sidan, kontrollera och spara igen.", "Somebody else changed it first. Nothing was saved; reload the page, check and save again.");
    public static string DraftSaved(string time) => Language.Pick($"Sparat {time}", $"Saved {time}");
    public static string DraftFrom(string when) => Language.Pick($"Utkast från {when}", $"Draft from {when}");
    public static string DraftUnsaved => Language.Pick("Inte sparat än, försöker igen …", "Not saved yet, trying again …");
    public static string DraftSignedOut => Language.Pick("Inte sparat: logga in igen i en annan flik så sparas texten.", "Not saved: sign in again in another tab and the text will be saved.");
    public static string DraftTooLong(int max) => Language.Pick($"Inte sparat: texten får ha högst {Show.Number(max)} tecken.", $"Not saved: the text may have at most {Show.Number(max)} characters.");

    /// <summary>What stands in place of a number of days.</summary>
    public static string NoDays(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Paused => Language.Pick("Uppehåll", "Paused"),
        DeadlineStatus.Waived => Language.Pick("Avstått", "Waived"),
        DeadlineStatus.NotCovered => Language.Pick("Omfattas inte", "Not covered"),
        DeadlineStatus.Ended => Language.Pick("Avslutad", "Ended"),
        _ => "–",
    };

    public static string Status(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Breached => Language.Pick("passerad", "passed"),
        DeadlineStatus.Urgent => Language.Pick("brådskande", "urgent"),
        DeadlineStatus.Approaching => Language.Pick("närmar sig", "approaching"),
        DeadlineStatus.BookedLate => Language.Pick("bokad efter gränsen", "booked after the limit"),
        DeadlineStatus.BookedInTime => Language.Pick("bokad i tid", "booked in time"),
        DeadlineStatus.OnTrack => Language.Pick("god tid", "on track"),
        DeadlineStatus.Paused => Language.Pick("uppehåll, klockan står", "paused, the clock stands still"),
        DeadlineStatus.Waived => Language.Pick("patienten har avstått från garantin", "the patient has waived the guarantee"),
        DeadlineStatus.NotCovered => Language.Pick("omfattas inte av garantin", "not covered by the guarantee"),
        _ => Language.Pick("avslutad", "ended"),
    };

    public static string DaysLeft(int days) => days < 0
        ? Language.Pick($"{Show.Days(-days)} över gränsen", $"{Show.Days(-days)} over the limit")
        : Language.Pick($"{Show.Days(days)} kvar", $"{Show.Days(days)} left");

    public static string LineName => Language.Pick("Garantilinjen", "Guarantee line");
    public static string LineWaited(int days, LocalDate start) => Language.Pick($"{Show.Days(days)} väntat sedan {Show.LongDate(start)}", $"{Show.Days(days)} waited since {Show.LongDate(start)}");
    public static string LinePaused(int days) => Language.Pick($"{Show.Days(days)} uppehåll", $"{Show.Days(days)} paused");
    public static string LineLimit(LocalDate limit, int left) => Language.Pick($"gräns {Show.LongDate(limit)}, {DaysLeft(left)}", $"limit {Show.LongDate(limit)}, {DaysLeft(left)}");
    public static string LineNoLimit => Language.Pick("ingen gräns räknas just nu", "no limit is counted at present");
    public static string LineBooked(LocalDate booked) => Language.Pick($"bokad {Show.LongDate(booked)}", $"booked {Show.LongDate(booked)}");
    public static string LineBookedAfter(LocalDate booked, int days) => Language.Pick($"bokad {Show.LongDate(booked)}, {Show.Days(days)} efter gränsen", $"booked {Show.LongDate(booked)}, {Show.Days(days)} after the limit");
    public static string LabelStart(LocalDate start, LocalDate today) => Language.Pick($"Start {DateText.Short(start, today)}", $"Start {DateText.Short(start, today)}");
    public static string LabelToday(int day) => Language.Pick($"Idag, dag {Show.Number(day)}", $"Today, day {Show.Number(day)}");
    public static string LabelLimit(LocalDate limit, int day, LocalDate today) => Language.Pick($"Gräns {DateText.Short(limit, today)}, dag {Show.Number(day)}", $"Limit {DateText.Short(limit, today)}, day {Show.Number(day)}");
    public static string LabelBooked(LocalDate booked, LocalDate today) => Language.Pick($"Bokad {DateText.Short(booked, today)}", $"Booked {DateText.Short(booked, today)}");
    public static string LabelPause(int days) => Language.Pick($"Uppehåll {Show.Days(days)}", $"Paused {Show.Days(days)}");
    public static string LabelPauses(int count, int days) => Language.Pick($"{count} uppehåll, {Show.Days(days)}", $"{count} pauses, {Show.Days(days)}");
}
