using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// What a person has recorded and what moves a clock. A mistaken one is struck out with who and why: it stays to be read and no
/// longer counts (patientdatalagen 3 kap. 17 §).
/// </summary>
public abstract class RecordedFact
{
    /// <summary>Longest reason for striking out, and longest comment.</summary>
    public const int MaxText = 500;

    public string? StruckBy { get; private set; }
    public Instant? StruckAt { get; private set; }
    public string? StruckWhy { get; private set; }
    public bool IsStruck => StruckAt is not null;

    public void Strike(string why, ChangeContext change)
    {
        if (IsStruck) throw new InvalidOperationException("Struck out already.");
        (StruckBy, StruckAt, StruckWhy) = (change.UserName, change.Now, why);
    }
}

/// <summary>A pause that does not stand as an interval in the file: a spell of MoV or SoV rows, or one a person recorded.</summary>
public sealed class EntryPause : RecordedFact
{
    public const int MaxSource = 200;

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

    /// <summary>Of a recorded one: who at the clinic judged the obstacle, or where the free choice led.</summary>
    public string? Source { get; init; }
}

/// <summary>The patient wants the guarantee back after a waiver: a new clock from this day.</summary>
public sealed class EntryChangeOfMind : RecordedFact
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required LocalDate Day { get; init; }
    public required string RecordedBy { get; init; }
    public required Instant RecordedAt { get; init; }
}
