using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>Where a clock stands without and with a fact that is not yet on record.</summary>
public sealed record ClockPreview(DeadlineExplanation Before, DeadlineExplanation After)
{
    /// <summary>Status or limit would be another.</summary>
    public bool Changes => (Before.Assessment.Status, Before.Assessment.Limit) != (After.Assessment.Status, After.Assessment.Limit);
}

/// <summary>A clock that a change of mind put an end to.</summary>
/// <param name="Limit">As it stood on the day before the change of mind, as if nothing had been waived; null in an open pause.</param>
/// <param name="WaivedOn">Day of the answer, or when PvV was first seen; null where that day is not known.</param>
/// <param name="ReplacedOn">Day of the change of mind: day 0 of the next clock.</param>
public sealed record PastClock(LocalDate Start, LocalDate? Limit, LocalDate? WaivedOn, LocalDate ReplacedOn);

/// <summary>
/// One entry's clock on one day, and what a fact would do to it before it is saved. Pure: every answer is the calculator's own,
/// for the entry's real input with the fact added or taken away.
/// </summary>
public sealed class EntryClock
{
    private readonly DeadlineCalculator _calculator;

    public EntryClock(DeadlineCalculator calculator, DeadlineInput input, LocalDate today)
    {
        (_calculator, Input, Today) = (calculator, input, today);
        Now = Explain(input);
    }

    /// <summary>Not shown to anyone: it holds the birth date that chooses the rule.</summary>
    internal DeadlineInput Input { get; }
    public LocalDate Today { get; }

    /// <summary>As it stands.</summary>
    public DeadlineExplanation Now { get; }

    /// <summary>A clock runs, is paused or waived: the wait is covered and has not ended.</summary>
    public bool HasClock => Now.Assessment.Rule is not null;

    public ClockPreview WithOffer(OfferAnswer answer) => With(Input with { Offers = [.. Input.Offers, answer] });

    public ClockPreview WithoutOffer(OfferAnswer answer) => With(Input with { Offers = Without(Input.Offers, answer) });

    public ClockPreview WithPause(ClockPause pause) => With(Input with { Pauses = [.. Input.Pauses, pause] });

    public ClockPreview WithPauseEnded(ClockPause open, LocalDate last) =>
        With(Input with { Pauses = [.. Without(Input.Pauses, open), open with { Last = last }] });

    public ClockPreview WithoutPause(ClockPause pause) => With(Input with { Pauses = Without(Input.Pauses, pause) });

    public ClockPreview WithChangeOfMind(LocalDate day) => With(Input with { ChangesOfMind = [.. Input.ChangesOfMind, day] });

    public ClockPreview WithoutChangeOfMind(LocalDate day) => With(Input with { ChangesOfMind = Without(Input.ChangesOfMind, day) });

    /// <summary>What to ask of the clinic when the clock stands so.</summary>
    public PatientChosenAdvice Advice(DeadlineExplanation told) => PatientChosenAdvices.Of(Input, told);

    /// <summary>Where it stood on an earlier day, by what is recorded now.</summary>
    public Assessment On(LocalDate day) => _calculator.Assess(Input, day);

    /// <summary>What an answer on record means; null where no clock runs.</summary>
    public ExplainedOffer? Of(OfferAnswer answer) => Now.Offers.FirstOrDefault(offer => offer.Offer == answer);

    /// <summary>What a pause on record does; null where no clock runs.</summary>
    public ExplainedPause? Of(ClockPause pause) => Now.Pauses.FirstOrDefault(explained => explained.Pause == pause);

    /// <summary>The clocks before this one, the first first.</summary>
    public IReadOnlyList<PastClock> PastClocks()
    {
        if (!HasClock)
        {
            return [];
        }
        List<PastClock> past = [];
        foreach (LocalDate day in Input.ChangesOfMind.Where(day => day <= Today).Distinct().Order())
        {
            Assessment before = On(day.PlusDays(-1));
            if (before.Start is { } start)
            {
                past.Add(new PastClock(start, before.LimitWithoutWaiver, before.WaivedOn, day));
            }
        }
        return past;
    }

    private ClockPreview With(DeadlineInput input) => new(Now, Explain(input));

    private DeadlineExplanation Explain(DeadlineInput input) => DeadlineExplanation.From(input, _calculator.Assess(input, Today), Today);

    /// <summary>One of them less, where two are equal.</summary>
    private static List<T> Without<T>(IReadOnlyList<T> facts, T fact)
    {
        List<T> rest = [.. facts];
        rest.Remove(fact);
        return rest;
    }
}
