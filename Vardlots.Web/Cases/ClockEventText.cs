using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Lines of the history about offers, pauses and changes of mind. Pure.</summary>
internal static class ClockEventText
{
    public static string Title(CaseEventKind kind, TimelineItem i) => kind switch
    {
        CaseEventKind.OfferMade => Pick($"Erbjudande {Day(i.From, i)} om vård {Day(i.To, i)}", $"Offered on {Day(i.From, i)} care on {Day(i.To, i)}"),
        CaseEventKind.OfferAnswered => Reply(i),
        CaseEventKind.OfferStruck => Pick($"Erbjudandet om vård {Day(i.To, i)} struket", $"The offer of care on {Day(i.To, i)} struck out"),
        CaseEventKind.ChangedMind => Pick($"Patienten ångrade sig {Day(i.To, i)}: ny klocka", $"The patient took the waiver back on {Day(i.To, i)}: a new clock"),
        CaseEventKind.ChangeOfMindStruck => Pick($"Ångern {Day(i.To, i)} struken", $"The change of mind of {Day(i.To, i)} struck out"),
        CaseEventKind.MedicalPauseRecorded => Pick($"Medicinskt hinder {Days(i)}", $"Medical obstacle {Days(i)}"),
        CaseEventKind.FreeChoicePauseRecorded => Pick($"Fritt vårdval i annan region {Days(i)}", $"Free choice of care in another region {Days(i)}"),
        CaseEventKind.PauseEnded => Pick($"Uppehållet från {Day(i.From, i)} slutar {Day(i.To, i)}", $"The pause from {Day(i.From, i)} ends on {Day(i.To, i)}"),
        CaseEventKind.PauseStruck => Pick($"Uppehållet {Days(i)} struket", $"The pause {Days(i)} struck out"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Reply(TimelineItem i)
    {
        var day = Day(i.From, i);
        return Enum.TryParse<DeclineReason>(i.To, out var reason)
            ? Pick($"Patienten tackade nej {day}: {EnumText.Lower(EnumText.Of(reason))}", $"The patient said no on {day}: {EnumText.Lower(EnumText.Of(reason))}")
            : Pick($"Patienten tackade ja {day}", $"The patient said yes on {day}");
    }

    private static string Days(TimelineItem i) => i.To is null ? Pick($"från {Day(i.From, i)}", $"from {Day(i.From, i)}") : $"{Day(i.From, i)} – {Day(i.To, i)}";

    private static string Day(string? iso, TimelineItem i) => TimelineText.Date(iso) is { } day ? DateText.Short(day, i.OnDay) : "?";
}
