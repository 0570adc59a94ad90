using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Status, parking and tasks on the case page.</summary>
internal static class FlowWords
{
    // Status
    public static string Section => Pick("Status och bevakning", "Status and parking");
    public static string MoveTo => Pick("Flytta till", "Move to");
    public static string Choose => Pick("Välj status …", "Choose a status …");
    public static string Option(CaseMove move, bool isProposed, bool isPossible) =>
        EnumText.Of(move.To) + (isProposed ? Pick(" (föreslås)", " (proposed)") : !isPossible ? Pick(" (något saknas)", " (something is missing)") : "");
    public static string Move => Pick("Flytta", "Move");
    public static string Proposed(ProposedMove move) => Pick($"Föreslås: {move.Why}.", $"Proposed: {move.Why}.");
    public static string Requires(CaseMove move) => Pick($"Förutsätter att {move.Requires}.", $"Takes for granted that {move.Requires}.");
    public static string TakesToo => Pick("Du blir handläggare.", "You become the owner.");
    public static string Moved(CaseStatus to) => Pick($"Status: {EnumText.Lower(EnumText.Of(to))}.", $"Status: {EnumText.Lower(EnumText.Of(to))}.");
    public static string MoveAlso(CaseStatus to) => Pick($"Flytta ärendet till {EnumText.Of(to)}", $"Move the case to {EnumText.Of(to)}");
    public static string SavingTakes => Pick("Ingen handlägger ärendet: du blir handläggare när du sparar.", "Nobody owns the case: you become the owner when you save.");

    // Parking
    public static string Park => Pick("Bevaka till …", "Park until …");
    public static string ParkAgain => Pick("Ändra dag …", "Change the day …");
    public static string ParkTitle => Pick("Bevaka till", "Park until");
    public static string ParkBody => Pick(
        "Ärendet lämnar dagens listor och är tillbaka den dagen. Händer något som inte kan vänta kommer det tillbaka direkt. Under tiden finns det under Parkerade.",
        "The case leaves the day's lists and is back on that day. If something happens that cannot wait it comes back at once. Meanwhile it stands under Parked.");
    public static string Until => Pick("Tillbaka den", "Back on");
    public static string InDays(int days) => Pick(days == 30 ? "om 30 dagar" : days == 7 ? "om en vecka" : "om två veckor", days == 30 ? "in 30 days" : days == 7 ? "in a week" : "in two weeks");
    public static string Reason => Pick("Vad väntar du på?", "What do you wait for?");
    public static string ConfirmPark => Pick("Jag har sett det. Parkera ändå", "I have seen it. Park all the same");
    public static string ParkConfirm => Pick("Parkera ärendet", "Park the case");
    public static string ParkDone(LocalDate until, LocalDate today) => Pick($"Parkerat till {DateText.Short(until, today)}.", $"Parked until {DateText.Short(until, today)}.");
    public static string Unpark => Pick("Ta upp nu", "Take up now");
    public static string Unparked => Pick("Ärendet är åter i dagens listor.", "The case is back in the day's lists.");
    public static string ParkedTitle(ParkedCard p) => Pick($"Parkerat till {Show.Date(p.Until)}", $"Parked until {Show.Date(p.Until)}");
    public static string BackTitle(ParkedCard p) => p.WokenBy is { } why
        ? Pick($"Tillbaka från parkering {Show.Date(p.Until)}: {FlowText.Of(why)}", $"Back from parking {Show.Date(p.Until)}: {FlowText.Of(why)}")
        : Pick($"Tillbaka från parkering {Show.Date(p.Until)}", $"Back from parking {Show.Date(p.Until)}");
    public static string ParkedBy(ParkedCard p) => $"{p.By}: {p.Reason}";

    /// <summary>In a list: "parkerad till 8 dec av Anna Lind: väntar på röntgen".</summary>
    public static string InList(ParkedCard p, LocalDate today) => p switch
    {
        _ when !p.IsBackOn(today) => Pick($"parkerad till {DateText.Short(p.Until, today)} av {p.By}: {p.Reason}", $"parked until {DateText.Short(p.Until, today)} by {p.By}: {p.Reason}"),
        { WokenBy: { } why } => Pick($"tillbaka, {FlowText.Of(why)}", $"back, {FlowText.Of(why)}"),
        _ => Pick($"tillbaka från parkering: {p.Reason}", $"back from parking: {p.Reason}"),
    };

    // Tasks
    public static string Tasks => Pick("Att göra", "To do");
    public static string NoTasks => Pick("Inget att göra antecknat.", "Nothing noted to do.");
    public static string NewTask => Pick("Ny uppgift", "New task");
    public static string Due => Pick("Senast", "By");
    public static string Who => Pick("Vem", "Who");
    public static string Me => Pick("Jag", "Me");
    public static string Add => Pick("Lägg till", "Add");
    public static string Added => Pick("Uppgiften är tillagd.", "The task is added.");
    public static string Done => Pick("Klar", "Done");
    public static string DoneOf(string text) => Pick($"Klar: {text}", $"Done: {text}");
    public static string DoneSaved => Pick("Klart.", "Done.");
    public static string Change => Pick("Ändra …", "Change …");
    public static string ChangeOf(string text) => Pick($"Ändra {text}", $"Change {text}");
    public static string ChangeTitle => Pick("Ändra uppgiften", "Change the task");
    public static string ChangeConfirm => Pick("Spara", "Save");
    public static string Changed => Pick("Uppgiften är ändrad.", "The task is changed.");
    public static string Strike => Pick("Stryk …", "Strike out …");
    public static string StrikeOf(string text) => Pick($"Stryk {text}", $"Strike out {text}");
    public static string StrikeTitle => Pick("Stryk uppgiften?", "Strike out the task?");
    public static string StrikeBody(string text) => Pick($"”{text}” står kvar i historiken med ditt namn och skälet.", $"\"{text}\" stays in the history with your name and the reason.");
    public static string Why => Pick("Varför?", "Why?");
    public static string StrikeConfirm => Pick("Stryk uppgiften", "Strike out the task");
    public static string Struck => Pick("Uppgiften är struken.", "The task is struck out.");
    public static string Undo => Pick("Inte klar", "Not done");
    public static string UndoOf(string text) => Pick($"Inte klar: {text}", $"Not done: {text}");
    public static string Undone => Pick("Uppgiften är åter att göra.", "The task is to be done again.");
    public static string Earlier(int count) => Pick($"Klara och strukna ({count})", $"Done and struck out ({count})");
    public static string StruckBy(TaskLine t) => Pick($"struken av {t.StruckBy}: {t.StruckReason}", $"struck out by {t.StruckBy}: {t.StruckReason}");

    /// <summary>"idag", "sen, 3 dec" or the day.</summary>
    public static string DueOf(LocalDate due, LocalDate today) =>
        due == today ? Pick("idag", "today") : due < today ? Pick($"sen, {DateText.Short(due, today)}", $"late, {DateText.Short(due, today)}") : DateText.Short(due, today);

    // The list of tasks
    public static string Title => Pick("Att göra", "To do");
    public static string Sub => Pick("Uppgifter i ärenden, de äldsta först.", "Tasks in cases, the oldest first.");
    public static string Views => Pick("Vyer", "Views");
    public static string Tab(TaskTab tab) => tab == TaskTab.Due ? Pick("Idag och sena", "Today and late") : Pick("Kommande", "Coming");
    public static string Everybodys => Pick("Även kollegors", "Colleagues' too");
    public static string Task => Pick("Uppgift", "Task");
    public static string EmptyDue => Pick("Inget att göra idag", "Nothing to do today");
    public static string EmptyComing => Pick("Inga kommande uppgifter", "No coming tasks");
    public static string EmptyHint => Pick("Uppgifter läggs till i ett ärende.", "Tasks are added in a case.");
    public static string ClosedCase => Pick("ärendet är avslutat", "the case is closed");
    public static string Conflict => Pick("Ärendet ändrades samtidigt av någon annan. Listan är uppdaterad; försök igen.", "Somebody else changed the case at the same time. The list is up to date; try again.");
}
