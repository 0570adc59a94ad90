using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Handovers;

public enum HandoverState { Offered, Accepted, Declined, Withdrawn }

/// <summary>What became of a case that was offered.</summary>
public enum HandoverOutcome
{
    Taken, Declined, Withdrawn,
    /// <summary>Closed before the answer.</summary>
    Closed,
    /// <summary>Had another owner by then.</summary>
    OtherOwner,
}

/// <summary>Cases offered to a colleague, who accepts or declines. Until then their owner stays.</summary>
public sealed class CaseHandover
{
    public const int MaxWhy = 500;

    public long Id { get; private set; }

    /// <summary>Whose cases they are; null for nobody's, or several people's.</summary>
    public required string? FromId { get; init; }
    public required string ToId { get; init; }

    /// <summary>Who offers: the owner, or a colleague in the owner's place.</summary>
    public required string ById { get; init; }
    public required Instant OfferedAt { get; init; }
    public required string Why { get; init; }

    /// <summary>Until when it is meant to last; nothing happens by itself on that day.</summary>
    public LocalDate? Until { get; init; }
    public HandoverState State { get; private set; }
    public Instant? AnsweredAt { get; private set; }

    /// <summary>Why it was declined, wholly or in part.</summary>
    public string? Answer { get; private set; }
    public int Version { get; private set; }

    public bool IsPending => State == HandoverState.Offered;

    public void Settle(HandoverState state, string? answer, ChangeContext change)
    {
        if (!IsPending || state == HandoverState.Offered) throw new InvalidOperationException($"Handover {Id} is {State} and cannot become {state}.");
        (State, Answer, AnsweredAt) = (state, answer, change.Now);
    }
}

/// <summary>A case of a handover.</summary>
public sealed class HandoverItem
{
    public required long HandoverId { get; init; }
    public required long CaseId { get; init; }

    /// <summary>Who owned it when it was offered; null for nobody.</summary>
    public required string? OwnerSeen { get; init; }

    /// <summary>Null while the offer is not answered.</summary>
    public HandoverOutcome? Outcome { get; private set; }

    public void Settle(HandoverOutcome outcome) => Outcome ??= outcome;
}
