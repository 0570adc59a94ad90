using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>The newest offer that counts, as far as the status of the case depends on it.</summary>
/// <param name="Reply">Null while no answer has been given.</param>
/// <param name="IsSpent">A yes whose referral has ended: nothing more comes of it.</param>
public readonly record struct StandingOffer(string Provider, OfferReply? Reply, bool IsSpent = false);

/// <summary>What a proposal is derived from.</summary>
public sealed record MoveFacts(CaseStatus Status, DeadlineStatus? Deadline, CareModel Model, ContactLead Lead)
{
    public StandingOffer? Offer { get; init; }

    /// <summary>A booked day that has not passed.</summary>
    public LocalDate? BookedAhead { get; init; }
    public bool WantsHelp { get; init; }
    public bool NotAtRisk { get; init; }
    public bool IsParked { get; init; }
}

/// <summary>The status that fits what is known of a case. It is proposed, with why; a person decides. Pure.</summary>
public sealed record ProposedMove(CaseStatus To, string Why)
{
    /// <summary>Null where the status fits, or where nothing better is allowed from it.</summary>
    public static ProposedMove? Of(MoveFacts f) =>
        f.Status != CaseStatus.Closed && Fits(f.Offer is { IsSpent: true } ? f with { Offer = null } : f) is { } fitting && CaseMoves.Find(f.Status, fitting.To) is { By: MoveBy.Move } ? fitting : null;

    /// <summary>What an outcome of a conversation means for the status, offered in the same save; null where it means nothing, or closes the case.</summary>
    public static CaseStatus? After(ContactOutcome outcome, CaseStatus status)
    {
        CaseStatus? to = outcome switch
        {
            ContactOutcome.WantsOffer when status is CaseStatus.New or CaseStatus.Assigned or CaseStatus.ContactingPatient or CaseStatus.Watching => CaseStatus.FindingProvider,
            ContactOutcome.WaitsForHomeClinic or ContactOutcome.FreeChoice => CaseStatus.Watching,
            ContactOutcome.NotReached when status is CaseStatus.New or CaseStatus.Assigned => CaseStatus.ContactingPatient,
            _ => null,
        };
        return to is { } next && CaseMoves.Find(status, next) is { By: MoveBy.Move } ? to : null;
    }

    /// <summary>The first that applies.</summary>
    private static ProposedMove? Fits(MoveFacts f) => f switch
    {
        { BookedAhead: { } day, Deadline: DeadlineStatus.BookedInTime } => new(CaseStatus.Booked, CaseMoveText.BookedInTime(day)),
        { Deadline: DeadlineStatus.Waived } => new(CaseStatus.Watching, CaseMoveText.Waived),
        // Once referred or booked, the accepted offer has led where it should.
        { Offer: { Reply: OfferReply.Accepted }, Status: CaseStatus.Referred or CaseStatus.Booked } => null,
        { Offer: { Reply: OfferReply.Accepted } yes, Status: CaseStatus.FindingProvider or CaseStatus.Offered } => new(CaseStatus.Referred, CaseMoveText.Accepted(yes.Provider)),
        { Offer: { Reply: OfferReply.Accepted } yes } => new(CaseStatus.Offered, CaseMoveText.Accepted(yes.Provider)),
        { Offer: { Reply: null } open } => new(CaseStatus.Offered, CaseMoveText.Offered(open.Provider)),
        { Offer: { Reply: OfferReply.Declined } no, Status: CaseStatus.Offered } => new(CaseStatus.FindingProvider, CaseMoveText.Declined(no.Provider)),
        { IsParked: true } => new(CaseStatus.Watching, CaseMoveText.Parked),
        { Status: CaseStatus.Referred or CaseStatus.Booked or CaseStatus.Offered } => null,
        { Lead: ContactLead.AwaitClinic } => new(CaseStatus.Watching, CaseMoveText.AwaitsClinic),
        { WantsHelp: true } => new(CaseStatus.FindingProvider, CaseMoveText.WantsHelp),
        { Lead: ContactLead.FindProvider } => new(CaseStatus.FindingProvider, CaseMoveText.WantsOffer),
        { Lead: ContactLead.WatchFreeChoice } => new(CaseStatus.Watching, CaseMoveText.UsesFreeChoice),
        { Lead: ContactLead.WatchHomeClinic } => new(CaseStatus.Watching, CaseMoveText.WaitsHome),
        { NotAtRisk: true } => new(CaseStatus.Watching, CaseMoveText.NotAtRisk),
        { Lead: ContactLead.Ladder, Status: CaseStatus.New or CaseStatus.Assigned } => new(CaseStatus.ContactingPatient, CaseMoveText.NotReached),
        { Lead: ContactLead.None, Status: CaseStatus.New or CaseStatus.Assigned, Model: CareModel.A } => new(CaseStatus.ContactingPatient, CaseMoveText.NotContacted),
        _ => null,
    };
}
