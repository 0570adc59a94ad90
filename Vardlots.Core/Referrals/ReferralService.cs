using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Referrals.ReferralEdit.Work;

namespace Vardlots.Core.Referrals;

/// <summary>A referral on its way to the patient's yes: a place kept, the offer, the answer with consent. Only navigators.</summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such referral, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class ReferralService(ReferralEdit edit)
{
    /// <summary>Keeps a place of the slot, or keeps it anew where the time of the former has run out.</summary>
    public Task ReserveAsync(ReservePlace command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Reserve);
        await work.ReleaseAsync(change, ct);
        var kept = await work.Reservations.KeepAsync(work.Db, [new ReservePlaces(work.Slot.Id, 1, work.Case.Id)], change, ct);
        work.Referral.Reserve(kept[0], change);
    }, ct);

    /// <summary>The patient has been given the offer.</summary>
    public Task AskAsync(AskPatient command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Ask);
        var entryId = work.Referral.EntryId ?? throw new UserMistakeException(OfferText.NoWait);
        var decided = (await work.Db.Entries.Where(e => e.Id == entryId).Select(e => (LocalDate?)e.DecidedOn).SingleAsync(ct))!.Value;
        var offer = new RecordOffer(work.Case.Id, work.Case.Version, work.Unit.Name, command.OfferedOn, work.Referral.CareDate, command.AnswerBy, command.Information);
        Refuse(OfferChecks.Mistake(offer, decided, change.Today));
        var made = work.Db.AddOffer(entryId, work.Unit.Name, command.OfferedOn!.Value, work.Referral.CareDate, command.AnswerBy, command.Information.HowTold, change);
        work.Case.TellOfOffer(made, change);
        await work.Db.SaveChangesAsync(ct);
        work.Referral.Ask(made.Id, change);
    }, ct);

    /// <summary>The patient's answer. A yes needs consent to what must be sent; a no ends the referral, and whether it waives the guarantee is derived.</summary>
    public Task AnswerAsync(PatientAnswers command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(command.Reply.Reply == OfferReply.Declined ? ReferralVerb.Decline : ReferralVerb.Agree);
        var offer = await work.Db.EntryOffers.SingleAsync(o => o.Id == work.Referral.OfferId, ct);
        Refuse(OfferChecks.Mistake(command.Information) ?? OfferChecks.Mistake(command.Reply, offer.OfferedOn, offer.CareDate, change.Today));
        if (offer.IsStruck) Refuse(OfferText.StruckAlready);
        if (offer.Reply is not null) Refuse(OfferText.AnsweredAlready);
        var yes = command.Reply.Reply == OfferReply.Accepted;
        if (yes && work.Consent != ConsentNeed.None && !command.Consented) Refuse(ReferralText.ConsentMissing(work.Consent));
        offer.Inform(command.Information.HowTold);
        offer.Answer(OfferChecks.Given(command.Reply), change);
        work.Case.TellOfReply(offer, change);
        if (yes)
        {
            work.Referral.Agree(command.Consented, change);
            return;
        }
        await work.ReleaseAsync(change, ct);
        work.Referral.Decline(offer.ReplyComment, change);
    }, ct);
}
