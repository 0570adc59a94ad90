using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What is recorded about the guarantee, told in the case's history; what it means is for the assessment to say.</summary>
public sealed partial class CareCase
{
    /// <summary>
    /// The last day to answer the offer whose answer is awaited, the earliest if there are several; null when none is. Once it has passed
    /// somebody must ask: silence neither accepts nor declines, so it never waives the guarantee (HSF 6 kap. 2 § 3).
    /// </summary>
    public LocalDate? AnswerDue { get; private set; }

    /// <summary>The answer should have come: in time up to and including the last day.</summary>
    public bool IsAnswerLate(LocalDate today) => IsOpen && AnswerDue < today;

    /// <summary>Which answer the case now waits for.</summary>
    public void AwaitAnswer(LocalDate? lastDay) => AnswerDue = lastDay;

    public void TellOfOffer(EntryOffer offer, ChangeContext change) =>
        Tell(CaseEventKind.OfferMade, change, Iso(offer.OfferedOn), Iso(offer.CareDate), offer.Provider);

    /// <summary><c>To</c> is <c>Accepted</c> or the reason of a no.</summary>
    public void TellOfReply(EntryOffer offer, ChangeContext change) => Tell(
        CaseEventKind.OfferAnswered, change, Iso(offer.AnsweredOn), offer.DeclineReason?.ToString() ?? offer.Reply.ToString(), offer.ReplyComment);

    public void TellOfStruckOffer(EntryOffer offer, ChangeContext change) =>
        Tell(CaseEventKind.OfferStruck, change, Iso(offer.OfferedOn), Iso(offer.CareDate), offer.StruckWhy);

    public void TellOfPause(PauseKind kind, LocalDate first, LocalDate? last, string? source, ChangeContext change) => Tell(
        kind == PauseKind.Medical ? CaseEventKind.MedicalPauseRecorded : CaseEventKind.FreeChoicePauseRecorded, change, Iso(first), Iso(last), source);

    public void TellOfEndedPause(EntryPause pause, ChangeContext change) =>
        Tell(CaseEventKind.PauseEnded, change, Iso(pause.FirstDay), Iso(pause.LastDay), null);

    public void TellOfStruckPause(EntryPause pause, ChangeContext change) =>
        Tell(CaseEventKind.PauseStruck, change, Iso(pause.FirstDay), Iso(pause.LastDay), pause.StruckWhy);

    /// <summary>Closed cases may be told of it too: a new clock starts whether or not somebody works on the wait.</summary>
    public void TellOfChangeOfMind(LocalDate day, ChangeContext change)
    {
        Record(CaseEventKind.ChangedMind, change, to: Iso(day));
        HasPersonalWork = true;
    }

    public void TellOfStruckChangeOfMind(EntryChangeOfMind struck, ChangeContext change) =>
        Tell(CaseEventKind.ChangeOfMindStruck, change, null, Iso(struck.Day), struck.StruckWhy);

    private void Tell(CaseEventKind kind, ChangeContext change, string? from, string? to, string? text)
    {
        RequireOpen();
        Record(kind, change, from, to, text);
        HasPersonalWork = true;
    }
}
