using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Lines of the history about moves, parking and tasks. Pure; null for what is told elsewhere.</summary>
internal static class FlowEventText
{
    public static string? Title(CaseEventKind kind, TimelineItem i) => kind switch
    {
        CaseEventKind.Moved => $"{Status(i.From)} → {Status(i.To)}",
        CaseEventKind.Parked when i.From is not null => Pick($"Parkerat till {Day(i.To, i)} (förut {Day(i.From, i)})", $"Parked until {Day(i.To, i)} (before: {Day(i.From, i)})"),
        CaseEventKind.Parked => Pick($"Parkerat till {Day(i.To, i)}", $"Parked until {Day(i.To, i)}"),
        CaseEventKind.Unparked => Pick($"Åter i dagens listor, var parkerat till {Day(i.From, i)}", $"Back in the day's lists, was parked until {Day(i.From, i)}"),
        CaseEventKind.CameBack => Pick($"Tillbaka före {Day(i.From, i)}: {Why(i.To)}", $"Back before {Day(i.From, i)}: {Why(i.To)}"),
        CaseEventKind.TaskAdded => Pick($"Att göra {Due(i.To, i)}", $"To do {Due(i.To, i)}"),
        CaseEventKind.TaskChanged => Pick($"Att göra ändrat: {Due(i.From, i)} → {Due(i.To, i)}", $"To do changed: {Due(i.From, i)} → {Due(i.To, i)}"),
        CaseEventKind.TaskDone => Pick("Klart", "Done"),
        CaseEventKind.TaskReopened => Pick("Åter att göra", "To do again"),
        CaseEventKind.TaskStruck => Pick("Uppgift struken", "Task struck out"),
        _ => null,
    };

    private static string Status(string? stored) => Enum.TryParse<CaseStatus>(stored, out var status) ? EnumText.Of(status) : "?";

    private static string Why(string? stored) => Enum.TryParse<WakeReason>(stored, out var reason) ? FlowText.Of(reason) : "?";

    private static string Day(string? iso, TimelineItem i) => TimelineText.Date(iso) is { } day ? DateText.Short(day, i.OnDay) : "?";

    /// <summary>"2026-12-08 Anna Lind" as "8 dec, Anna Lind".</summary>
    private static string Due(string? stored, TimelineItem i) =>
        stored is { Length: > 11 } && TimelineText.Date(stored[..10]) is { } day ? $"{DateText.Short(day, i.OnDay)}, {stored[11..]}" : Day(stored, i);
}
