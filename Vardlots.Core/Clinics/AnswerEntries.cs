using NodaTime;

namespace Vardlots.Core.Clinics;

/// <summary>A clinic's answer about one or several flagged entries.</summary>
/// <param name="EntryIds">All of the manager's own clinics.</param>
/// <param name="PlannedOn">With <see cref="ReviewAnswer.Planned"/>: today or later.</param>
/// <param name="Explanation">With <see cref="ReviewAnswer.Explained"/>.</param>
/// <param name="DraftKey">What was typed goes with the answer.</param>
public sealed record AnswerEntries(
    IReadOnlyCollection<long> EntryIds, ReviewAnswer Answer, LocalDate? PlannedOn = null, VanishedExplanation? Explanation = null,
    string? Comment = null, string? DraftKey = null)
{
    /// <summary>Most entries answered at a time.</summary>
    public const int Most = 1000;
}

/// <summary>What an answer will do, or has done.</summary>
/// <param name="Entries">Entries that get the answer.</param>
/// <param name="OpenCases">Of these, with an open case that is told.</param>
/// <param name="NewCases">Cases opened because help is wanted and there was none.</param>
/// <param name="Reopened">Closed cases taken up again for the same reason.</param>
/// <param name="Replaced">Entries that had an answer already; it is kept as history.</param>
/// <param name="AfterLimit">Entries whose planned day is after their limit.</param>
/// <param name="Ended">Entries left out because they have ended since the list was shown.</param>
public sealed record ReviewOutcome(int Entries, int OpenCases, int NewCases, int Reopened, int Replaced, int AfterLimit, int Ended);
