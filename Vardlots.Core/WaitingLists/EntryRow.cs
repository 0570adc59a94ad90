using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>The clinic's answer about an entry, as lists show it.</summary>
/// <param name="Doubt">What has happened since that makes it count as unanswered.</param>
public sealed record EntryAnswer(
    ReviewAnswer Answer, LocalDate? PlannedOn, VanishedExplanation? Explanation, string? Comment, string ByName, Instant At, ReviewDoubt Doubt);

/// <summary>A row of the waiting lists or of a clinic's queue.</summary>
public sealed record EntryRow
{
    public required long Id { get; init; }
    public required PatientLabel Patient { get; init; }
    public required int ClinicId { get; init; }
    public required string Clinic { get; init; }

    /// <summary>The procedure's text or code; null where the file has none.</summary>
    public string? WaitsFor { get; init; }
    public required string Field { get; init; }
    public required CarePhase Phase { get; init; }

    public required EntryState State { get; init; }

    /// <summary>As of the last scan, but never better than the limit says today; null before the first scan.</summary>
    public DeadlineStatus? Status { get; init; }
    public NotCoveredReason? NotCovered { get; init; }
    public RemovalReason? Removal { get; init; }

    /// <summary>Calendar days from today to the limit, negative after it; null without a limit.</summary>
    public int? DaysLeft { get; init; }
    public LocalDate? Start { get; init; }
    public LocalDate? Limit { get; init; }

    /// <summary>Merged days that do not count, for the guarantee line.</summary>
    public IReadOnlyList<DayInterval> Pauses { get; init; } = [];

    /// <summary>Days that count up to today; null where no clock runs.</summary>
    public int? DaysWaited { get; init; }
    public required LocalDate Decided { get; init; }
    public LocalDate? Booked { get; init; }
    public LocalDate? VanishedOn { get; init; }
    public LocalDate? StaleOn { get; init; }

    /// <summary>W01–W06.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The open case, if any.</summary>
    public long? CaseId { get; init; }

    /// <summary>The clinic's current answer, if any.</summary>
    public EntryAnswer? Answer { get; init; }
}
