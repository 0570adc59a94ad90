using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Parked, or back from it and not taken up yet.</summary>
/// <param name="Until">The first day it is or was back.</param>
/// <param name="WokenBy">What brought it back before its day.</param>
public sealed record ParkedCard(LocalDate Until, string By, string Reason, WakeReason? WokenBy)
{
    public bool IsBackOn(LocalDate today) => Until <= today;

    internal static ParkedCard? Of(CareCase c) => c.ParkedUntil is { } until ? new ParkedCard(until, c.ParkedByName ?? "", c.ParkReason ?? "", c.WokenBy) : null;
}

/// <summary>A task as the case shows it.</summary>
public sealed record TaskLine(long Id, string Text, LocalDate Due, string OwnerId, string Owner, string MadeBy, Instant? DoneAt, string? DoneBy, string? StruckBy, string? StruckReason)
{
    public bool IsOpen => DoneAt is null && StruckBy is null;
}

/// <summary>Where the work on a case stands and where it may go.</summary>
/// <param name="Proposed">The status that fits, with why; null when this one does.</param>
/// <param name="Tasks">Open ones first, the earliest on top; then those done or struck out, the newest first.</param>
/// <param name="Has">What the case has to show for a move; whoever moves nobody's case takes it.</param>
public sealed record FlowCard(IReadOnlyList<CaseMove> Moves, MoveEvidence Has, ProposedMove? Proposed, ParkedCard? Parked, IReadOnlyList<TaskLine> Tasks)
{
    internal static async Task<FlowCard> ReadAsync(VardlotsDb db, CareCase c, NextStepFacts next, WaitCard? wait, ClockCard? clock, CancellationToken ct)
    {
        var offer = clock?.Offers.FirstOrDefault(o => o.Struck is null);
        var booked = wait is null ? null : wait.BookedAhead;
        var facts = new MoveFacts(c.Status, next.Deadline, next.Model, next.Contacts?.Lead ?? ContactLead.None)
        {
            Offer = offer is null ? null : new StandingOffer(offer.Provider, offer.Reply, offer.Reply == OfferReply.Accepted && await IsSpentAsync(db, c.Id, offer.Id, ct)), BookedAhead = booked,
            WantsHelp = c.WantsHelp, NotAtRisk = c.NotAtRiskSince is not null, IsParked = c.IsParkedOn(next.Today),
        };
        return new FlowCard(CaseMoves.ChoicesFrom(c.Status), (await MoveEvidence.ReadAsync(db, c, next.Today, ct)) with { HasOwner = true }, ProposedMove.Of(facts), ParkedCard.Of(c), await TasksAsync(db, c.Id, ct));
    }

    private static Task<bool> IsSpentAsync(VardlotsDb db, long caseId, long offerId, CancellationToken ct) =>
        db.Referrals.AnyAsync(r => r.CaseId == caseId && r.OfferId == offerId && r.Step == ReferralStep.Ended, ct);

    private static async Task<IReadOnlyList<TaskLine>> TasksAsync(VardlotsDb db, long caseId, CancellationToken ct)
    {
        var read = await (from t in db.CaseTasks.AsNoTracking()
                          where t.CaseId == caseId
                          join u in db.Users on t.OwnerId equals u.Id
                          orderby t.Due, t.Id
                          select new TaskLine(t.Id, t.Text, t.Due, t.OwnerId, u.DisplayName, t.MadeByName, t.DoneAt, t.DoneByName, t.StruckByName, t.StruckReason)).ToListAsync(ct);
        return [.. read.Where(t => t.IsOpen), .. read.Where(t => !t.IsOpen).OrderByDescending(t => t.DoneAt).ThenByDescending(t => t.Id)];
    }
}
