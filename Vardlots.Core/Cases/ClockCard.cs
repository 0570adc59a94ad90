using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Who struck something out, when and why.</summary>
public sealed record StruckNote(string By, Instant At, string Why)
{
    internal static StruckNote? Of(RecordedFact fact) => fact.StruckAt is { } at ? new StruckNote(fact.StruckBy!, at, fact.StruckWhy!) : null;
}

/// <summary>An offer as the case shows it.</summary>
/// <param name="Struck">Null while it counts.</param>
/// <param name="Effect">What the answer means; null without one, when struck out, or where no clock runs.</param>
public sealed record OfferLine(
    long Id, string Provider, LocalDate OfferedOn, LocalDate CareDate, LocalDate? AnswerBy, InformedHow? InformedHow,
    OfferReply? Reply, LocalDate? AnsweredOn, DeclineReason? Reason, string? Comment, string By, StruckNote? Struck, ExplainedOffer? Effect)
{
    public bool IsOpen => Reply is null && Struck is null;

    /// <summary>As the calculator knows it; null while there is no answer.</summary>
    public OfferAnswer? Answer => AnsweredOn is { } day ? new OfferAnswer(OfferedOn, CareDate, day, InformedHow is not null, Reply == OfferReply.Declined) : null;
}

/// <summary>A pause that a person recorded.</summary>
public sealed record PauseLine(
    long Id, PauseKind Kind, LocalDate First, LocalDate? Last, string? Source, string By, StruckNote? Struck, ExplainedPause? Effect)
{
    public bool IsOpen => Last is null && Struck is null;
    public ClockPause Pause => new(First, Last, Kind, Recorded: true);
}

/// <summary>A day on which the patient wanted the guarantee back.</summary>
public sealed record ChangeOfMindLine(long Id, LocalDate Day, string By, StruckNote? Struck);

/// <summary>What is recorded about a wait's guarantee, newest first, and the clock it moves.</summary>
/// <param name="Clock">To see what a new fact would do; it holds no more about the patient than the card itself.</param>
public sealed record ClockCard(
    EntryClock Clock, IReadOnlyList<OfferLine> Offers, IReadOnlyList<PauseLine> Pauses, IReadOnlyList<ChangeOfMindLine> ChangesOfMind,
    IReadOnlyList<PastClock> PastClocks, PatientChosenAdvice Advice);
