using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Cases.ClockEdit.Work;

namespace Vardlots.Core.Cases;

/// <summary>
/// Offers, answers and changes of mind. Whether a no waives the guarantee is never asked: it is derived when the wait is assessed,
/// at once after the save. Only navigators write.
/// </summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such case or fact, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class OfferService(ClockEdit edit)
{
    /// <summary>Records an offer, and its answer when there is one.</summary>
    public Task RecordAsync(RecordOffer command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireWaiting();
        Refuse(OfferChecks.Mistake(command, work.Clock.Now.Decided, change.Today));
        var offer = work.Db.AddOffer(
            work.EntryId, CleanText.OrNull(command.Provider)!, command.OfferedOn!.Value, command.CareDate!.Value, command.AnswerBy, command.Information.HowTold, change);
        work.Case.TellOfOffer(offer, change);
        if (command.Reply is { } reply)
        {
            offer.Answer(OfferChecks.Given(reply), change);
            work.Case.TellOfReply(offer, change);
        }
        await AwaitAsync(work, ct);
    }, ct, CaseDrafts.Offer(command.CaseId));

    /// <summary>Records the answer to an offer, and what the patient had been told by then.</summary>
    public Task AnswerAsync(AnswerOffer command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireWaiting();
        var offer = await OfferAsync(work, command.OfferId, ct);
        if (offer.IsStruck) Refuse(OfferText.StruckAlready);
        if (offer.Reply is not null) Refuse(OfferText.AnsweredAlready);
        Refuse(OfferChecks.Mistake(command.Information) ?? OfferChecks.Mistake(command.Reply, offer.OfferedOn, offer.CareDate, change.Today));
        offer.Inform(command.Information.HowTold);
        offer.Answer(OfferChecks.Given(command.Reply), change);
        work.Case.TellOfReply(offer, change);
        await AwaitAsync(work, ct);
    }, ct, CaseDrafts.Answer(command.CaseId, command.OfferId));

    /// <summary>Strikes a mistaken offer out, with its answer. It stays to be read and no longer counts.</summary>
    public Task StrikeAsync(StrikeOffer command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var offer = await OfferAsync(work, command.OfferId, ct);
        Strike(offer, command.Why, change);
        work.Case.TellOfStruckOffer(offer, change);
        await AwaitAsync(work, ct);
    }, ct, CaseDrafts.Strike(command.CaseId, "offer", command.OfferId));

    /// <summary>The patient wants the guarantee back: a new clock from that day, also where the case is closed.</summary>
    public Task ChangeMindAsync(RecordChangeOfMind command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.RequireWaiting();
        Refuse(OfferChecks.Mistake(command.Day, work.Clock));
        work.Db.AddChangeOfMind(work.EntryId, command.Day!.Value, change);
        work.Case.TellOfChangeOfMind(command.Day.Value, change);
        return Task.CompletedTask;
    }, ct, evenClosed: true);

    /// <summary>Strikes a mistaken change of mind out: the clock before it is the clock again.</summary>
    public Task StrikeChangeOfMindAsync(StrikeChangeOfMind command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var struck = await work.Db.EntryChangesOfMind.SingleOrDefaultAsync(m => m.Id == command.ChangeOfMindId && m.EntryId == work.EntryId, ct)
            ?? throw new NotFoundException($"Change of mind {command.ChangeOfMindId}");
        Strike(struck, command.Why, change);
        work.Case.TellOfStruckChangeOfMind(struck, change);
    }, ct, CaseDrafts.Strike(command.CaseId, "mind", command.ChangeOfMindId));

    /// <summary>The case knows until when the answer it waits for is in time, so that one that does not come is asked for.</summary>
    private static async Task AwaitAsync(ClockEdit.Work work, CancellationToken ct) => work.Case.AwaitAnswer(await work.Db.AwaitedAnswerAsync(work.EntryId, ct));

    private static async Task<EntryOffer> OfferAsync(ClockEdit.Work work, long offerId, CancellationToken ct) =>
        await work.Db.EntryOffers.SingleOrDefaultAsync(o => o.Id == offerId && o.EntryId == work.EntryId, ct) ?? throw new NotFoundException($"Offer {offerId}");
}
