using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>One pause as it was handed in, and what it did.</summary>
/// <param name="Pause">As recorded or read.</param>
/// <param name="OwnDays">Its length, both ends included; null when open.</param>
/// <param name="CountedDays">
/// Days by which it stopped the clock up to <see cref="DeadlineExplanation.CountedTo"/>. A day in two pauses is given to the one that
/// begins first, so the pauses add up.
/// </param>
/// <param name="Disregard">Why it did nothing; <see cref="PauseDisregard.None"/> with 0 days: others cover all its days.</param>
public sealed record ExplainedPause(ClockPause Pause, int? OwnDays, int CountedDays, PauseDisregard Disregard);

/// <summary>An answer to an offer, the limit as it stood on the day of the answer, and what it meant.</summary>
public sealed record ExplainedOffer(OfferAnswer Offer, LocalDate? LimitThen, OfferEffect Effect);

/// <summary>
/// Everything that led to an assessment, for anyone to do the sum again by hand. With a limit:
/// <c>Start + LimitDays + PausedDays = CountedTo = Limit</c>. Without one (waived, paused), up to the day asked about:
/// <c>Start + WaitedDays + PausedDays = CountedTo</c>.
/// </summary>
public sealed record DeadlineExplanation
{
    /// <summary>The assessment explained.</summary>
    public required Assessment Assessment { get; init; }
    /// <summary>The day it was made for.</summary>
    public required LocalDate AsOf { get; init; }
    /// <summary>BeslutAktivitet, which chose the rule.</summary>
    public required LocalDate Decided { get; init; }
    /// <summary>Date of the rule's start event; null when missing, so that BeslutAktivitet stood in.</summary>
    public LocalDate? StartEventDate { get; init; }
    /// <summary>The change of mind that started this clock.</summary>
    public LocalDate? ChangeOfMind { get; init; }
    /// <summary>Last day of the arithmetic: the limit; without one the day asked about (the start, if that is later).</summary>
    public LocalDate? CountedTo { get; init; }
    /// <summary>Days that count, from the start up to <see cref="CountedTo"/>: the limit's days, or those waited so far.</summary>
    public int CountedDays { get; init; }
    /// <summary>Days that do not, in the same time: the sum of the pauses' counted days.</summary>
    public int PausedDays { get; init; }
    /// <summary>In the order of their first days.</summary>
    public IReadOnlyList<ExplainedPause> Pauses { get; init; } = [];
    /// <summary>In the order of the answers.</summary>
    public IReadOnlyList<ExplainedOffer> Offers { get; init; } = [];
    /// <summary>What PvV in the file meant.</summary>
    public PatientChosenEffect PatientChosen { get; init; }
    /// <summary>Snapshot date on which PvV was first seen.</summary>
    public LocalDate? PatientChosenSince { get; init; }
    /// <summary>BokadTid.</summary>
    public LocalDate? Booked { get; init; }
    /// <summary>The booked day had passed (W05), so the booking says nothing.</summary>
    public bool BookingDisregarded { get; init; }

    /// <summary>Explains an assessment made for the same entry and day. Ended and not covered entries have no arithmetic.</summary>
    public static DeadlineExplanation From(DeadlineInput input, Assessment assessment, LocalDate asOf)
    {
        DeadlineExplanation bare = new()
        {
            Assessment = assessment,
            AsOf = asOf,
            Decided = input.Decided,
            Booked = input.Booked,
            BookingDisregarded = input.Booked < asOf,
            PatientChosenSince = input.PatientChosenSince,
        };
        return assessment is { Rule: { } rule, Start: { } start } ? bare.WithClock(input, rule, start) : bare;
    }

    private DeadlineExplanation WithClock(DeadlineInput input, DeadlineRule rule, LocalDate start)
    {
        ClockStart clock = ClockStart.Of(input, rule, AsOf);
        LocalDate countedTo = Assessment.Limit ?? LocalDate.Max(AsOf, start);
        IReadOnlyList<ExplainedPause> pauses = ExplainedPauses.Of(input.Pauses, rule, start, countedTo, AsOf);
        return this with
        {
            StartEventDate = ClockStart.DateOf(clock.Event, input),
            ChangeOfMind = clock.ChangeOfMind,
            CountedTo = countedTo,
            CountedDays = PauseDays.WaitedDays(start, Assessment.CountedPauses, countedTo),
            PausedDays = pauses.Sum(pause => pause.CountedDays),
            Pauses = pauses,
            Offers = [.. input.Offers.OrderBy(offer => offer.AnsweredOn).Select(offer => Explain(offer, input, rule, clock))],
            PatientChosen = Waivers.PatientChosen(input, rule, clock.ChangeOfMind, Assessment.LimitWithoutWaiver, AsOf),
        };
    }

    private ExplainedOffer Explain(OfferAnswer offer, DeadlineInput input, DeadlineRule rule, ClockStart clock)
    {
        ClockStart then = ClockStart.Of(input, rule, offer.AnsweredOn);
        return new ExplainedOffer(offer, Waivers.LimitOn(offer.AnsweredOn, input, rule, then),
            Waivers.Judge(offer, input, rule, clock, AsOf));
    }
}
