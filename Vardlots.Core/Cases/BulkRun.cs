using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>What became of one case of a run. Stored by name.</summary>
public enum BulkOutcome { Done, Unchanged, Closed, OtherOwner, Changed, DatesMoved, NoOwner, Gone, Offered }

/// <summary>What became of undoing it. Stored by name.</summary>
public enum BulkUndoOutcome { Undone, Changed, OwnerGone, OtherIsOpen, Gone }

/// <summary>One verb done to many cases by one person. It outlives the process that does it, so another can tell of it and undo it.</summary>
public sealed class BulkRun
{
    /// <summary>How long after its last save a run may be undone, to the instant.</summary>
    public static readonly Duration UndoTime = Duration.FromMinutes(10);

    /// <summary>A run that has saved nothing for so long has been broken off.</summary>
    public static readonly Duration Silence = Duration.FromMinutes(1);

    public long Id { get; init; }
    public required string UserId { get; init; }
    public required BulkKind Kind { get; init; }

    /// <summary>A name, an ISO date, a text or an outcome, by the kind.</summary>
    public required string Detail { get; init; }
    public required int Planned { get; init; }
    public required Instant StartedAt { get; init; }

    /// <summary>Its last save; the time to undo it runs from here.</summary>
    public Instant ChangedAt { get; private set; }
    public Instant? EndedAt { get; private set; }
    public int Done { get; private set; }
    public int Unchanged { get; private set; }
    public int Left { get; private set; }

    /// <summary>The last save of undoing it, while that goes on.</summary>
    public Instant? UndoingAt { get; private set; }
    public Instant? UndoneAt { get; private set; }
    public int Undone { get; private set; }
    public int NotUndone { get; private set; }

    internal static BulkRun Of(BulkVerb verb, BulkReader by, int planned, Instant now) => new()
    {
        UserId = by.UserId, Kind = verb.Kind, Detail = verb.DetailFor(by), Planned = planned, StartedAt = now, ChangedAt = now,
    };

    internal void Count(IEnumerable<BulkRunItem> items, Instant now)
    {
        foreach (var item in items)
        {
            if (item.Outcome == BulkOutcome.Done) Done++;
            else if (item.Outcome == BulkOutcome.Unchanged) Unchanged++;
            else Left++;
        }
        ChangedAt = now;
    }

    internal void CountUndone(IEnumerable<BulkRunItem> items, Instant now)
    {
        foreach (var item in items)
        {
            if (item.Undo == BulkUndoOutcome.Undone) Undone++;
            else NotUndone++;
        }
        UndoingAt = now;
    }

    /// <summary>Up to and including the last instant.</summary>
    public static bool IsUndoTime(Instant changedAt, Instant now) => now <= changedAt + UndoTime;
}

/// <summary>One case of a run: what was before, what came of it, and the version that undoing it takes for granted.</summary>
public sealed class BulkRunItem
{
    public long Id { get; init; }
    public long RunId { get; init; }

    /// <summary>Kept also when the case is gone.</summary>
    public required long CaseId { get; init; }
    public BulkOutcome Outcome { get; internal set; }

    /// <summary>Who was faster, where that is known.</summary>
    public string? By { get; internal set; }
    public int VersionAfter { get; internal set; }
    public CaseBefore Before { get; init; } = new();
    public CaseTask? Task { get; private set; }
    public long? TaskId { get; private set; }
    public BulkUndoOutcome? Undo { get; internal set; }
    public string? UndoBy { get; internal set; }

    internal void Made(CaseTask task) => Task = task;
}

/// <summary>What a run may change of a case, as it was.</summary>
public sealed record CaseBefore
{
    public CaseStatus? Status { get; init; }
    public string? OwnerId { get; init; }
    public LocalDate? ParkedUntil { get; init; }
    public WakeReason? WokenBy { get; init; }
    public string? ParkedByName { get; init; }
    public string? ParkReason { get; init; }
    public LocalDate? ParkedVanishedOn { get; init; }
    public LocalDate? NotAtRiskSince { get; init; }
    public Instant? NewsSince { get; init; }

    internal static CaseBefore Of(CareCase c) => new()
    {
        Status = c.Status, OwnerId = c.OwnerId, ParkedUntil = c.ParkedUntil, WokenBy = c.WokenBy, ParkedByName = c.ParkedByName, ParkReason = c.ParkReason,
        ParkedVanishedOn = c.ParkedVanishedOn, NotAtRiskSince = c.NotAtRiskSince, NewsSince = c.NewsSince,
    };
}
