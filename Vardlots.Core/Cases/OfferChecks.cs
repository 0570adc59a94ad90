using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>
/// What is missing or cannot be in an offer, an answer or a change of mind: one sentence, or null when all is well. Pure; the form
/// asks while it is filled in and the service before it saves.
/// </summary>
public static class OfferChecks
{
    /// <summary>No offer or pause lies further ahead than this; a later year is a slip of the hand.</summary>
    internal static readonly Period Furthest = Period.FromYears(2);

    /// <param name="decided">The day the wait began to exist: nothing was offered before it.</param>
    public static string? Mistake(RecordOffer offer, LocalDate decided, LocalDate today)
    {
        if (CleanText.OrNull(offer.Provider) is not { } provider) return OfferText.ProviderMissing;
        if (provider.Length > EntryOffer.MaxProvider) return OfferText.ProviderTooLong;
        if (offer.OfferedOn is not { } made) return OfferText.OfferedOnMissing;
        if (made > today) return OfferText.OfferedAhead;
        if (made < decided) return OfferText.OfferedBeforeWait(decided);
        if (offer.CareDate is not { } care) return OfferText.CareDateMissing;
        if (care < made) return OfferText.CareBeforeOffer;
        if (care > today + Furthest) return OfferText.CareTooFar;
        if (offer.AnswerBy < made) return OfferText.AnswerByBeforeOffer;
        if (offer.AnswerBy > care) return OfferText.AnswerByAfterCare;
        return Mistake(offer.Information) ?? (offer.Reply is { } reply ? Mistake(reply, made, care, today) : null);
    }

    public static string? Mistake(GivenInformation information) => information switch
    {
        { Told: null } => OfferText.InformedMissing,
        { Told: true, How: null } => OfferText.InformedHowMissing,
        _ => null,
    };

    public static string? Mistake(ReplyFields reply, LocalDate offeredOn, LocalDate careDate, LocalDate today)
    {
        if (reply.Reply is null) return OfferText.ReplyMissing;
        if (reply.On is not { } day) return OfferText.AnsweredOnMissing;
        if (day < offeredOn) return OfferText.AnsweredBeforeOffer(offeredOn);
        if (day > today) return OfferText.AnsweredAhead;
        if (day > careDate) return OfferText.AnsweredAfterCare(careDate);
        if (reply.Reply == OfferReply.Declined && reply.Reason is null) return OfferText.ReasonMissing;
        var comment = CleanText.OrNull(reply.Comment);
        if (comment?.Length > RecordedFact.MaxText) return OfferText.TooLong;
        return IsOther(reply) && comment is null ? OfferText.CommentMissing : null;
    }

    /// <summary>Only a waived guarantee can be wanted back, from a day after the waiver: what was said on the day itself still counts.</summary>
    public static string? Mistake(LocalDate? changeOfMind, EntryClock clock)
    {
        if (changeOfMind is not { } day) return OfferText.ChangeDayMissing;
        if (day > clock.Today) return OfferText.ChangeAhead;
        if (clock.Now.ChangeOfMind is { } later && later > day) return OfferText.LaterChange(later);
        var then = clock.On(day);
        if (then.Status != DeadlineStatus.Waived) return OfferText.NothingWaived;
        if (then.WaivedOn is not { } waived || day > waived) return null;
        return then.Waiver == WaiverCause.DeclinedOffer ? OfferText.ChangeOnWaiver(waived) : OfferText.ChangeOnPatientChosen(waived);
    }

    public static string? MistakeInWhy(string? why) => CleanText.OrNull(why) switch
    {
        null => OfferText.WhyMissing,
        { Length: > RecordedFact.MaxText } => OfferText.TooLong,
        _ => null,
    };

    /// <summary>The answer of a form without mistakes.</summary>
    internal static GivenReply Given(ReplyFields reply)
    {
        var declined = reply.Reply == OfferReply.Declined;
        return new GivenReply(reply.Reply!.Value, reply.On!.Value, declined ? reply.Reason : null, CleanText.OrNull(reply.Comment));
    }

    private static bool IsOther(ReplyFields reply) => reply is { Reply: OfferReply.Declined, Reason: DeclineReason.Other };
}
