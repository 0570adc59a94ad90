using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;
using static Vardlots.Core.Referrals.ReferralEdit.Work;

namespace Vardlots.Core.Referrals;

/// <summary>
/// The gate that cannot be passed by: complete papers, the manager who answers for the cost, and then the sending. Navigators gather and
/// send; a manager of the home clinic approves or sends back.
/// </summary>
/// <inheritdoc cref="ReferralService" path="/exception"/>
public sealed class ReferralPapersService(ReferralEdit edit)
{
    /// <summary>The four that a handover is complete with: referral, original start date, consent, payment commitment.</summary>
    public Task CompleteAsync(CompletePapers command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.CompletePapers);
        var document = Short(command.Document) ?? throw new UserMistakeException(ReferralText.DocumentMissing(CareReferral.MaxShort));
        var commitment = Short(command.Commitment);
        if (work.Referral.Agreement != AgreementKind.OwnRegion)
        {
            if (commitment is null) Refuse(ReferralText.CommitmentMissing(CareReferral.MaxShort));
            if (command.Kronor is not > 0) Refuse(ReferralText.KronorMissing);
        }
        if (work.Consent != ConsentNeed.None && work.Referral.ConsentedOn is null) Refuse(ReferralText.ConsentMissing(work.Consent));
        var start = await work.Db.Entries.Where(e => e.Id == work.Referral.EntryId).Select(e => e.StartDate ?? e.DecidedOn).Cast<NodaTime.LocalDate?>().SingleOrDefaultAsync(ct);
        if (start is null) Refuse(ReferralText.StartMissing);
        work.Referral.CompletePapers(new ReferralPapers(document, start, work.Referral.ConsentedOn, commitment, commitment is null ? null : command.Kronor), await GrantAsync(work, command.Grant, ct), change);
    }, ct);

    private static async Task<int?> GrantAsync(ReferralEdit.Work work, string? written, CancellationToken ct)
    {
        if (await FundingGrantNames.FindOrAddAsync(work.Db, written, ct) is not { } grant) return (await work.Db.AgreementOfAsync(work.Provider.Id, work.Referral, work.Slot.MedicalField, ct))?.GrantId;
        // A new one gets its key first.
        if (grant.Id == 0) await work.Db.SaveChangesAsync(ct);
        return grant.Id;
    }

    /// <summary>The manager's yes: from now on the payment commitment binds.</summary>
    public Task ApproveAsync(ApproveReferral command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Approve);
        work.Referral.Approve(change);
        return Task.CompletedTask;
    }, ct, v => v.IsManager);

    /// <summary>The manager's not yet, with what is wrong.</summary>
    public Task ReturnAsync(ReturnReferral command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.Require(ReferralVerb.Return);
        work.Referral.Return(Long(command.Why) ?? throw new UserMistakeException(ReferralText.WhyMissing(CareReferral.MaxText)), change);
        return Task.CompletedTask;
    }, ct, v => v.IsManager);

    /// <summary>The papers have left; the kept place is used up.</summary>
    public Task SendAsync(SendReferral command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Send);
        var how = Short(command.How) ?? throw new UserMistakeException(ReferralText.HowMissing(CareReferral.MaxShort));
        var kept = await work.Db.CapacityReservations.SingleOrDefaultAsync(r => r.Id == work.Referral.ReservationId, ct);
        if (kept?.Holds(change.Now) != true) Refuse(ReferralText.NoLongerKept(work.Unit.Name));
        await work.Reservations.KeepForGoodAsync(work.Db, kept!.Id, change, ct);
        work.Referral.Send(how, work.Case.BookedOn, change);
    }, ct);

    /// <summary>What the receiver lacked (KOM) has been sent.</summary>
    public Task SupplementAsync(SupplementReferral command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Supplement);
        work.Referral.Supplement(change);
        return Task.CompletedTask;
    }, ct);

    private static string? Short(string? text) => Within(text, CareReferral.MaxShort);

    private static string? Long(string? text) => Within(text, CareReferral.MaxText);

    private static string? Within(string? text, int max) => CleanText.OrNull(text) is { } kept && kept.Length <= max ? kept : null;
}
