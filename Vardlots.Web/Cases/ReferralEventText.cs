using Vardlots.Core.Cases;
using Vardlots.Core.Referrals;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Lines of the history about referrals to another provider. Pure; null for what is told elsewhere.</summary>
internal static class ReferralEventText
{
    public static string? Title(CaseEventKind kind, TimelineItem i) => kind != CaseEventKind.ReferralStep ? null
        : Enum.TryParse<ReferralStep>(i.To, out var step) ? Pick("Hänvisning: ", "Referral: ") + EnumText.Lower(ReferralWords.Of(step))
        : Pick("Hänvisning", "Referral");
}
