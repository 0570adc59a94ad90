using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>Stored by name.</summary>
public enum BulkKind { Assign, Park, AddTask, Close }

/// <summary>
/// Something that can be done to many cases at once. A new verb is one more record like <see cref="AssignMany"/>, a <see cref="BulkKind"/>, and, where
/// it can be undone, a line in <see cref="BulkUndoing"/>; plan, progress, conflicts, history and undo are then there by themselves.
/// </summary>
public abstract record BulkVerb
{
    public abstract BulkKind Kind { get; }

    /// <summary>What the run is told by, stored: a name, an ISO date, a text or an outcome.</summary>
    internal abstract string DetailFor(BulkReader by);

    /// <summary>What planning needs is there and may be.</summary>
    /// <exception cref="UserMistakeException">It is not; the sentence says what.</exception>
    internal abstract void RequirePlannable(BulkReader by);

    /// <summary>Everything that doing it needs.</summary>
    /// <inheritdoc cref="RequirePlannable" path="/exception"/>
    internal virtual void RequireComplete(BulkReader by) => RequirePlannable(by);

    /// <summary>Why an open case is not to be touched; null when it is.</summary>
    internal virtual BulkException? LeavesOut(SeenCase seen, BulkReader by) => null;

    internal virtual IEnumerable<BulkConcern> Concerns(SeenCase seen, BulkReader by) => [];

    /// <summary>Does it to an open case, unless what the plan saw no longer holds.</summary>
    /// <param name="now">Its open tasks are loaded.</param>
    /// <param name="item">Holds what was before; what is needed to undo it is added.</param>
    internal abstract BulkOutcome Do(CareCase now, PlannedCase planned, BulkBatch batch, BulkRunItem item);

    /// <summary>It changes whose case it is, which a handover that waits for an answer does as well: the answer comes first.</summary>
    internal virtual bool AsksForHandovers => false;

    /// <summary>A colleague has taken it, or given it away.</summary>
    private protected static bool HasOtherOwner(CareCase now, PlannedCase planned) => now.OwnerId != planned.OwnerSeen;
}

/// <summary>What the cases of one save have in common.</summary>
/// <param name="VanishedOn">By entry: since when its row is missing from the clinic's list.</param>
/// <param name="Offered">Cases in a handover that is not answered, where the verb asks (<see cref="BulkVerb.AsksForHandovers"/>).</param>
internal sealed record BulkBatch(BulkReader By, ChangeContext Change, IReadOnlyDictionary<long, LocalDate?> VanishedOn, IReadOnlySet<long> Offered);
