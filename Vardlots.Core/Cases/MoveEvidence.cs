using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Persistence;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What a case has to show for a move to another status. Pure but for <see cref="ReadAsync"/>.</summary>
/// <param name="HasOwner">Whoever moves nobody's case owns it from then on.</param>
/// <param name="HasOffer">An offer that counts, answered or not.</param>
/// <param name="HasYes">An offer that was accepted.</param>
/// <param name="HasTime">A booked day that has not passed: the clinic's, the day of an accepted offer, or one the clinic has planned.</param>
/// <param name="HasNote">A note: where the offer or the referral is not kept here, it says which.</param>
/// <param name="HasWait">The case is about a row of a list; without one no offer and no booking can be recorded.</param>
public sealed record MoveEvidence(bool HasOwner, bool HasOffer, bool HasYes, bool HasTime, bool HasNote, bool HasWait)
{
    /// <summary>Owned, with a row, and nothing done yet.</summary>
    public static readonly MoveEvidence OwnerOnly = new(HasOwner: true, HasOffer: false, HasYes: false, HasTime: false, HasNote: false, HasWait: true);

    /// <summary>A referral kept here, each of whose steps has been guarded by itself.</summary>
    public static readonly MoveEvidence OfReferral = new(HasOwner: true, HasOffer: true, HasYes: true, HasTime: true, HasNote: false, HasWait: true);

    public bool Meets(MoveNeed need) => need switch
    {
        MoveNeed.Owner or MoveNeed.Answer => HasOwner,
        MoveNeed.Offer => HasOffer || (!HasWait && HasNote),
        // The referral itself may have been written elsewhere.
        MoveNeed.AcceptedOffer => HasYes || HasNote,
        MoveNeed.BookedTime => HasTime || (!HasWait && HasNote),
        // Verbs of their own guard the rest.
        _ => true,
    };

    /// <summary>Why a move cannot be made yet, with what to do; null when it can.</summary>
    public string? Missing(CaseMove move) => Meets(move.Need) ? null : CaseMoveText.Missing(move.Need, HasWait);

    internal static async Task<MoveEvidence> ReadAsync(VardlotsDb db, CareCase c, LocalDate today, CancellationToken ct)
    {
        var offers = c.EntryId is { } entry
            ? await db.EntryOffers.Where(o => o.EntryId == entry && o.StruckAt == null).Select(o => new { o.Reply, o.CareDate }).ToListAsync(ct) : [];
        var told = await db.CaseEvents.Where(e => e.CaseId == c.Id && (e.Kind == CaseEventKind.Note || e.Kind == CaseEventKind.ClinicPlanned))
            .OrderBy(e => e.Id).Select(e => new { e.Kind, e.To }).ToListAsync(ct);
        var planned = told.LastOrDefault(e => e.Kind == CaseEventKind.ClinicPlanned)?.To is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } parsed ? parsed.Value : (LocalDate?)null;
        var referral = await db.Referrals.Where(r => r.CaseId == c.Id && r.Step != ReferralStep.Ended && r.SentOn != null).Select(r => new { r.BookedOn }).FirstOrDefaultAsync(ct);
        var yes = offers.Where(o => o.Reply == OfferReply.Accepted).ToList();
        return new MoveEvidence(
            c.OwnerId is not null, offers.Count > 0, yes.Count > 0 || referral is not null, c.BookedOn >= today || planned >= today || referral?.BookedOn >= today || yes.Exists(o => o.CareDate >= today),
            told.Exists(e => e.Kind == CaseEventKind.Note), c.EntryId is not null);
    }
}
