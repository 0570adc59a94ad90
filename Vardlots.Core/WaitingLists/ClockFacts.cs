using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>A pause that does not stand as an interval in the file: a spell of MoV or SoV rows, or one a person recorded.</summary>
public sealed class EntryPause
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required PauseKind Kind { get; init; }
    public required LocalDate FirstDay { get; init; }

    /// <summary>Last day that does not count, inclusive; null while it goes on.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>True when a person recorded it, false for a spell read out of snapshots.</summary>
    public required bool Recorded { get; init; }
    public string? RecordedBy { get; init; }
    public Instant? RecordedAt { get; init; }
}

/// <summary>An offer the patient has answered. Whether a no waives the guarantee is derived, never stored (HSF 6 kap. 2 § 3).</summary>
public sealed class EntryOffer
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required LocalDate OfferedOn { get; init; }
    public required LocalDate CareDate { get; init; }
    public required LocalDate AnsweredOn { get; init; }
    public required bool Informed { get; init; }
    public required bool Declined { get; init; }
    public required string RecordedBy { get; init; }
    public required Instant RecordedAt { get; init; }
}

/// <summary>The patient wants the guarantee back after a waiver: a new clock from this day.</summary>
public sealed class EntryChangeOfMind
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required LocalDate Day { get; init; }
    public required string RecordedBy { get; init; }
    public required Instant RecordedAt { get; init; }
}
