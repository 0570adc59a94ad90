using NodaTime;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Handovers;

/// <param name="ToUserId">A navigator, and not the sender.</param>
/// <param name="Why">Required, e.g. illness or holiday.</param>
public sealed record OfferHandover(CaseSelection Cases, string ToUserId, string? Why, LocalDate? Until = null)
{
    /// <summary>Somebody's whole portfolio: every open case, parked ones too.</summary>
    public static CaseSelection AllOf(string ownerId) => CaseSelection.AllOf(new CaseFilter { Owner = ownerId });
}

/// <summary>What an offer would hold.</summary>
/// <param name="Cases">Open cases that would be offered.</param>
/// <param name="AlreadyTheirs">Left out: the receiver's own.</param>
/// <param name="AlreadyOffered">Left out: in another offer that is not answered.</param>
/// <param name="Closed">Left out.</param>
public sealed record HandoverPlan(int Cases, int AlreadyTheirs, int AlreadyOffered, int Closed);

/// <summary>How an answer went; the rest is told case by case.</summary>
public sealed record HandoverResult(int Taken, int Declined, int Closed, int OtherOwner)
{
    public int Left => Closed + OtherOwner;
}

/// <summary>A handover as those see it who have part in it. No patients.</summary>
/// <param name="From">Null for nobody's or several people's cases.</param>
/// <param name="Cases">All of them.</param>
/// <param name="Taken">Those the receiver has.</param>
/// <param name="MayAnswer">The reader is the one it is offered to, and has not answered.</param>
/// <param name="MayWithdraw">The reader offered it, or owns the cases, and it is not answered.</param>
public sealed record HandoverLine(
    long Id, HandoverState State, string? From, string To, string By, string Why, LocalDate? Until, Instant OfferedAt, Instant? AnsweredAt, string? Answer,
    int Cases, int Taken, bool MayAnswer, bool MayWithdraw)
{
    public bool IsPending => State == HandoverState.Offered;
}

/// <summary>How many wait for the reader's answer, and how many of the reader's own wait for a colleague's.</summary>
public sealed record HandoverCounts(int Received, int Sent);

public sealed record HandoverRow(CaseRow Case, HandoverOutcome? Outcome);

/// <param name="Total">All cases; <paramref name="Rows"/> are those of the page.</param>
public sealed record HandoverDetail(HandoverLine Line, IReadOnlyList<HandoverRow> Rows, int Total, int Page);

/// <summary>What the page of a case says of it.</summary>
public sealed record CaseHandovers(HandoverLine? Pending, IReadOnlyList<ColleagueDraft> Drafts);

/// <summary>A colleague has begun to write and not saved; who and when, never what.</summary>
public sealed record ColleagueDraft(string Who, Instant At);
