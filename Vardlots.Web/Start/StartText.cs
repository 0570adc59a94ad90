using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Start;

internal static class StartText
{
    public static string Heading(string role) => role switch
    {
        Roles.Navigator => Pick("Min dag", "My day"),
        Roles.Manager => Pick("Mina kliniker", "My clinics"),
        _ => Pick("Nätterna", "The nights"),
    };

    // Navigator
    public static string Card(CaseTab tab) => tab == CaseTab.TargetPassed ? QueueText.MedicalTarget : QueueText.Tab(tab);

    public static string CountHint(CaseTab tab) => tab switch
    {
        CaseTab.Mine => Pick("ärenden du handlägger", "cases you own"),
        CaseTab.News => Pick("har hänt sedan du tittade", "happened since you looked"),
        CaseTab.New => Pick("ingen har tagit dem än", "nobody has taken them yet"),
        CaseTab.TargetPassed => Pick("passerat, ingen tid bokad", "passed, nothing booked"),
        CaseTab.AnswerLate => Pick("fråga om erbjudandet", "ask about the offer"),
        CaseTab.ClinicAsked => Pick("väntar på klinikens svar", "await the clinic's answer"),
        CaseTab.DueToday => Pick("sista dagen i tid", "the last day in time"),
        CaseTab.Urgent => Pick("gränsen är nära", "the limit is near"),
        _ => Pick("gränsen har passerat", "the limit has passed"),
    };
    public static string TasksHint => Pick("idag och sena", "today and late");
    public static string Take => Pick("Att ta idag", "To take today");
    public static string TakeHint => Pick("Dina egna och de som ingen har tagit: det som inte kan vänta först.", "Your own and those nobody has taken: what cannot wait comes first.");
    public static string Why => Pick("Därför nu", "Why now");
    public static string TakeNone => Pick("Inget brådskar just nu", "Nothing is urgent at present");
    public static string ToQueue => Pick("Till alla ärenden", "To all cases");

    /// <summary>Why now; the clinic's medical priority stands with it.</summary>
    public static string Reason(CaseToTake c, LocalDate today) =>
        ReasonOf(c, today) + (c.Row.Priority is { } priority ? Pick($" · prioritet {priority}", $" · priority {priority}") : "");

    private static string ReasonOf(CaseToTake c, LocalDate today) => c.Reason switch
    {
        TakeReason.MedicalTargetPassed => Pick($"Medicinskt måldatum {DateText.Short(c.Row.MedicalTarget!.Value, today)} har passerat, ingen tid bokad", $"Medical target date {DateText.Short(c.Row.MedicalTarget!.Value, today)} has passed, nothing booked"),
        TakeReason.BackFromParking when c.Row.Parked is { } parked => QueueText.Capital(FlowWords.InList(parked, today)),
        TakeReason.TaskDue when c.Task is { } task => $"{QueueText.Capital(FlowWords.DueOf(task.Due, today))}: {task.Text}",
        TakeReason.DueToday => Pick("Gränsen går ut idag", "The limit runs out today"),
        TakeReason.MedicalTargetNear => Pick($"Medicinskt måldatum {DateText.Short(c.Row.MedicalTarget!.Value, today)}, ingen tid före det", $"Medical target date {DateText.Short(c.Row.MedicalTarget!.Value, today)}, no time before it"),
        TakeReason.AnswerLate when c.Row.AnswerDue is { } last => Pick($"Svar på erbjudandet skulle ha kommit {DateText.Short(last, today)}", $"The answer to the offer was due {DateText.Short(last, today)}"),
        TakeReason.ClinicAsksForHelp => Pick("Kliniken har bett om hjälp", "The clinic has asked for help"),
        TakeReason.PassedWithoutOwner => Pick($"Passerad sedan {Show.Days(-c.Row.DaysLeft!.Value)}, ingen har tagit den", $"Passed {Show.Days(-c.Row.DaysLeft!.Value)} ago, nobody has taken it"),
        TakeReason.Urgent when c.Row.Limit is { } limit => Pick($"Gränsen går ut {DateText.Short(limit, today)}", $"The limit runs out {DateText.Short(limit, today)}"),
        TakeReason.BookedLate when c.Row is { Booked: { } booked, Limit: { } limit } => Pick(
            $"Bokad {Show.Days(Period.DaysBetween(limit, booked))} efter gränsen", $"Booked {Show.Days(Period.DaysBetween(limit, booked))} after the limit"),
        TakeReason.MinePassed => Pick($"Din, passerad sedan {Show.Days(-c.Row.DaysLeft!.Value)}", $"Yours, passed {Show.Days(-c.Row.DaysLeft!.Value)} ago"),
        _ => QueueTextOf(c),
    };

    private static string QueueTextOf(CaseToTake c) => SharedText.Status(c.Row.Deadline);

    // Manager
    public static string ApproveHint => Pick("hänvisningar som binder kliniken", "referrals that bind the clinic");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string Active => Pick("Väntar", "Waiting");
    public static string AtRisk => Pick("I riskzonen", "At risk");
    public static string Passed => Pick("Passerade", "Passed");
    public static string Vanished => Pick("Saknas i listan", "Missing from the list");
    public static string Stale => Pick("Gammal uppgift", "Old information");
    public static string Share => Pick("Inom garantin", "Within the guarantee");
    public static string ShareHelp => Pick(
        "Nationella måttet: väntande med vårdgaranti, utan patientvald väntan, som väntat högst så länge regeln säger sedan beslutet. Uppehåll räknas inte bort.",
        "The national measure: waiting patients with a guarantee, without patient-chosen wait, who have waited at most as long as the rule says since the decision. Pauses are not taken off.");
    public static string ShareOf(int inTime, int judged) => Pick($"{Show.Number(inTime)} av {Show.Number(judged)}", $"{Show.Number(inTime)} of {Show.Number(judged)}");
    public static string Latest => Pick("Senaste lista", "Latest list");
    public static string Silent(string clinic, LocalDate latest) => Pick($"{clinic}: ingen väntelista sedan {Show.LongDate(latest)}", $"{clinic}: no waiting list since {Show.LongDate(latest)}");
    public static string SilentTitle => Pick("Väntelistor har uteblivit två nätter", "Waiting lists have been missing for two nights");
    public static string SilentHint => Pick("Gränserna räknas på gamla uppgifter. Kontakta den som sänder listan.", "The limits are computed from old information. Contact whoever sends the list.");
    public static string NoClinics => Pick("Du har ingen klinik än", "You have no clinic yet");
    public static string NoClinicsHint => Pick("Be administratören att koppla dig till din klinik.", "Ask the administrator to connect you with your clinic.");

    // Administrator
    public static string FailedTitle => Pick("Den senaste natten misslyckades", "The latest night failed");
    public static string LateTitle => Pick("Nattens körning har inte gjorts", "The night's run has not been done");
    public static string LateHint => Pick("Gränserna på skärmarna är från en tidigare natt.", "The limits on screens are from an earlier night.");
    public static string ToRuns => Pick("Till körningar", "To the runs");
    public static string ToImport => Pick("Till import", "To import");
    public static string SilentCount => Pick("Tysta kliniker", "Silent clinics");
    public static string SilentCountHint => Pick("ingen lista på två nätter", "no list for two nights");
    public static string Rejected => Pick("Avvisade filer", "Rejected files");
    public static string RejectedHint => Pick("senaste sju dagarna", "in the last seven days");
    public static string Holds => Pick("Väntar på svar", "Waiting for an answer");
    public static string HoldsHint => Pick("listor där många saknas", "lists from which many are missing");
    public static string Latest7 => Pick("Senaste nätterna", "Latest nights");
    public static string Nights0 => Pick("Ingen natt har körts än", "No night has been run yet");
}
