using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>The warnings that depend on the rule, on what is recorded or on the day; the file's other warnings come from the import.</summary>
[Flags]
public enum AssessmentWarnings
{
    None = 0,
    /// <summary>The date of the rule's start event is missing, BeslutAktivitet stands in for it.</summary>
    W02 = 1 << 1,
    /// <summary>PvV in the file and no declined offer recorded here, or PvV that came after the limit.</summary>
    W03 = 1 << 2,
    /// <summary>The booked time has passed and the row still waits.</summary>
    W05 = 1 << 4,
    /// <summary>SoV where the rule does not pause for it.</summary>
    W06 = 1 << 5,
}

/// <summary>What made the patient's guarantee waived.</summary>
public enum WaiverCause
{
    /// <summary>A valid offer, declined, recorded here.</summary>
    DeclinedOffer,
    /// <summary>PvV in the file, where the rule trusts it.</summary>
    PatientChosenInFile,
}

/// <summary>Where one entry stands on one day, and the dates it stands on. Days left and waited follow from these and a date.</summary>
public sealed class Assessment
{
    /// <summary>Where it stands.</summary>
    public required DeadlineStatus Status { get; init; }
    /// <summary>With <see cref="DeadlineStatus.NotCovered"/>.</summary>
    public NotCoveredReason? NotCovered { get; init; }
    /// <summary>With <see cref="DeadlineStatus.Ended"/>: <see cref="ListStatus.Completed"/> or <see cref="ListStatus.Removed"/>.</summary>
    public ListStatus? EndedAs { get; init; }
    /// <summary>With <see cref="ListStatus.Removed"/>.</summary>
    public RemovalReason? RemovalReason { get; init; }
    /// <summary>The rule that applies; null when ended or not covered.</summary>
    public DeadlineRule? Rule { get; init; }
    /// <summary>Number of the rule book that was asked.</summary>
    public required int RuleBookNumber { get; init; }
    /// <summary>The guarantee of the rule.</summary>
    public GuaranteeType? Guarantee => Rule?.Guarantee;
    /// <summary>The rule's start event, whether or not its date was there.</summary>
    public StartEvent? StartEvent { get; init; }
    /// <summary>The start event's date was missing and BeslutAktivitet stands in for it.</summary>
    public bool StartFellBack { get; init; }
    /// <summary>The start is the day of a change of mind, not the start event.</summary>
    public bool StartIsChangeOfMind { get; init; }
    /// <summary>Day 0 of the clock; also when waived or paused.</summary>
    public LocalDate? Start { get; init; }
    /// <summary>Last day in time (HSF 6 kap. 1 §). Null when there is none: waived, paused, ended, not covered.</summary>
    public LocalDate? Limit { get; init; }
    /// <summary>The day on which the rule's target is reached; null without a target or without a limit.</summary>
    public LocalDate? Target { get; init; }
    /// <summary>The limit as it would be had nothing been waived; equals <see cref="Limit"/> when nothing is.</summary>
    public LocalDate? LimitWithoutWaiver { get; init; }
    /// <summary>
    /// The days after the start that do not count, merged and sorted, those after the limit too. Open pauses yet to begin are not among them.
    /// </summary>
    public IReadOnlyList<DayInterval> CountedPauses { get; init; } = [];
    /// <summary>What the reader should doubt.</summary>
    public AssessmentWarnings Warnings { get; init; }
    /// <summary>With <see cref="DeadlineStatus.Waived"/>.</summary>
    public WaiverCause? Waiver { get; init; }
    /// <summary>Day of the answer, or of the snapshot where PvV was first seen (null when that day is not known).</summary>
    public LocalDate? WaivedOn { get; init; }
    /// <summary>The valid offer that was declined.</summary>
    public OfferAnswer? DeclinedOffer { get; init; }

    /// <summary>Reason in the words of the exports: <c>GENOMFORD</c>, <c>BORTTAGEN</c>, or why it is not covered; else null.</summary>
    public string? Reason => EndedAs switch
    {
        ListStatus.Completed => "GENOMFORD",
        ListStatus.Removed => "BORTTAGEN",
        _ => NotCovered?.ToString(),
    };

    /// <summary>Days that count from the start up to and including a day, also past the limit; null where no clock runs.</summary>
    public int? WaitedDays(LocalDate day) => Start is { } start ? PauseDays.WaitedDays(start, CountedPauses, day) : null;

    /// <summary>Calendar days from a day to the limit, negative after it; null without a limit.</summary>
    public int? DaysLeft(LocalDate day) => Limit is { } limit ? Period.DaysBetween(day, limit) : null;

    /// <summary>Days of the limit still to be waited when the pause ends; null unless <see cref="DeadlineStatus.Paused"/>.</summary>
    public int? RemainingDays(LocalDate day) => Status == DeadlineStatus.Paused ? Rule!.LimitDays - WaitedDays(day) : null;
}
