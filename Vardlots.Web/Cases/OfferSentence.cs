using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;

namespace Vardlots.Web.Cases;

/// <summary>What an answer that is not yet saved would mean, in a sentence.</summary>
internal static class OfferSentence
{
    public static string Of(EntryClock clock, OfferAnswer answer) =>
        clock.WithOffer(answer).After.Offers.LastOrDefault(o => o.Offer == answer) is { } explained
            ? ClockEffectText.Offer(explained, clock.Today)
            : GuaranteeText.NoClock;

    public static string Of(ClockPreview preview, ClockPause pause) =>
        preview.After.Pauses.LastOrDefault(p => p.Pause == pause) is { } explained ? ClockEffectText.Pause(explained, preview.After) : GuaranteeText.NoClock;
}
