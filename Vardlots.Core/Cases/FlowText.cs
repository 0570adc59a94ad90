using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>What is said when a move, a parking or a task cannot be done as asked, and what parking would let pass.</summary>
public static class FlowText
{
    public static string TaskEmpty => Pick("Skriv vad som ska göras.", "Write what is to be done.");
    public static string TaskTooLong(int most) => Pick($"Uppgiften får ha högst {most} tecken. Skriv resten i en anteckning.", $"The task may have at most {most} characters. Put the rest in a note.");
    public static string TaskDue(LocalDate today) => Pick($"Ange en dag, tidigast {DateText.Iso(today)}.", $"Give a day, {DateText.Iso(today)} at the earliest.");
    public static string TaskOwner => Pick("Välj en vårdlots som ska göra det.", "Choose a navigator to do it.");
    public static string TaskDone => Pick("Uppgiften är redan klar.", "The task is already done.");
    public static string TaskNotDone => Pick("Uppgiften är inte klar.", "The task is not done.");
    public static string TaskStruck => Pick("Uppgiften är struken.", "The task has been struck out.");
    public static string WhyStruck(int most) => Pick($"Skriv varför uppgiften stryks, högst {most} tecken.", $"Write why the task is struck out, at most {most} characters.");

    public static string ParkDay(LocalDate first, LocalDate last) => Pick(
        $"Ange vilken dag ärendet ska vara tillbaka, {DateText.Iso(first)} till {DateText.Iso(last)}.", $"Give the day the case is to be back, {DateText.Iso(first)} to {DateText.Iso(last)}.");
    public static string ParkReason(int most) => Pick($"Skriv vad som väntas, högst {most} tecken.", $"Write what is awaited, at most {most} characters.");
    public static string ParkConfirm => Pick("Kryssa i att ärendet ska parkeras ändå.", "Tick that the case is to be parked all the same.");
    public static string NotParked => Pick("Ärendet är inte parkerat.", "The case is not parked.");

    public static string Of(ParkWarning w) => w.Risk switch
    {
        ParkRisk.PassesLimit => Pick(
            $"Garantigränsen {DateText.Iso(w.Day)} passeras medan ärendet är parkerat. Det kommer tillbaka när gränsen har passerats.",
            $"The guarantee's limit {DateText.Iso(w.Day)} passes while the case is parked. It comes back when the limit has passed."),
        ParkRisk.LimitHasPassed => Pick($"Garantigränsen {DateText.Iso(w.Day)} har redan passerat.", $"The guarantee's limit {DateText.Iso(w.Day)} has already passed."),
        _ => Pick($"Medicinskt måldatum {DateText.Iso(w.Day)} passeras utan bokad tid.", $"The medical target date {DateText.Iso(w.Day)} passes without a booked time."),
    };

    public static string Of(WakeReason reason) => reason switch
    {
        WakeReason.Breached => Pick("gränsen har passerat", "the limit has passed"),
        WakeReason.BookedLate => Pick("bokad efter gränsen", "booked after the limit"),
        WakeReason.RowVanished => Pick("raden saknas i klinikens lista", "the row is missing from the clinic's list"),
        WakeReason.ClinicWantsHelp => Pick("kliniken ber om hjälp", "the clinic asks for help"),
        _ => Pick("kliniken har svarat", "the clinic has answered"),
    };
}
