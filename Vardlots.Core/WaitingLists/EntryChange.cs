using NodaTime;

namespace Vardlots.Core.WaitingLists;

public enum EntryChangeKind { Added, Changed, Ended, Reinstated, Vanished, Returned, Stale, Fresh }

/// <summary>What a snapshot changed on an entry. Nothing of an entry's past is overwritten without a trace.</summary>
public sealed class EntryChange
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required long ImportRunId { get; init; }
    public required LocalDate SnapshotDate { get; init; }
    public required EntryChangeKind Kind { get; init; }

    /// <summary>Column → [before, after] as JSON for list data; for personal data only that it changed. Null for pure flag changes.</summary>
    public string? Changes { get; init; }
}
