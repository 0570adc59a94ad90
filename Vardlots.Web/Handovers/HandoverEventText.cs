using Vardlots.Core.Cases;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Handovers;

/// <summary>Lines of the history about handing over with an answer. Pure; null for what is told elsewhere.</summary>
internal static class HandoverEventText
{
    public static string? Title(CaseEventKind kind, TimelineItem i) => kind switch
    {
        CaseEventKind.HandoverOffered => Pick($"Erbjudet {i.To}", $"Offered to {i.To}") + From(i),
        CaseEventKind.HandoverAccepted => Pick($"Mottaget av {i.To}", $"Accepted by {i.To}") + From(i),
        CaseEventKind.HandoverDeclined => Pick($"{i.To} har avböjt överlämningen", $"{i.To} has declined the handover"),
        CaseEventKind.HandoverWithdrawn => Pick($"Erbjudandet till {i.To} återtaget", $"The offer to {i.To} withdrawn"),
        _ => null,
    };

    private static string From(TimelineItem i) => i.From is null ? "" : Pick($" från {i.From}", $" from {i.From}");
}
