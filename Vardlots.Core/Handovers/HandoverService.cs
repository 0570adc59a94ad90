using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Handovers;

/// <summary>
/// Offers cases to a colleague, who accepts or declines. Only navigators do. All is done in short saves, each with the history of its
/// cases; broken off in the middle it can be done again, and goes on from there.
/// </summary>
/// <exception cref="AccessDeniedException">The role may not do this, or it is another's to do.</exception>
/// <exception cref="NotFoundException">No such handover.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class HandoverService(IDbContextFactory<VardlotsDb> factory, UserDirectory users, IClock clock)
{
    /// <summary>What an offer would hold. Nothing is changed.</summary>
    public async Task<HandoverPlan> PlanAsync(OfferHandover offer, ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await ReceiverAsync(offer, view, ct);
        var seen = await SelectedAsync(db, view, offer.Cases, ct);
        var free = seen.Count(c => IsFree(c, offer.ToUserId));
        return new HandoverPlan(free, seen.Count(c => !c.IsClosed && c.OwnerId == offer.ToUserId), seen.Count(c => !c.IsClosed && c.OwnerId != offer.ToUserId && c.IsOffered), seen.Count(c => c.IsClosed));
    }

    /// <returns>The id of the handover.</returns>
    public async Task<long> OfferAsync(OfferHandover offer, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (CleanText.OrNull(offer.Why) is not { Length: <= CaseHandover.MaxWhy } why) throw new UserMistakeException(HandoverText.WhyMissing(CaseHandover.MaxWhy));
        if (offer.Until <= change.Today) throw new UserMistakeException(HandoverText.UntilPassed(change.Today));
        await using var db = await factory.CreateDbContextAsync(ct);
        var to = await ReceiverAsync(offer, view, ct);
        var free = (await SelectedAsync(db, view, offer.Cases, ct)).Where(c => IsFree(c, to.Id)).ToList();
        if (free.Count == 0) throw new UserMistakeException(HandoverText.Nothing);
        var owners = free.Select(c => c.OwnerId).Distinct().ToList();
        var made = new CaseHandover { FromId = owners.Count == 1 ? owners[0] : null, ToId = to.Id, ById = view.UserId, OfferedAt = change.Now, Why = why, Until = offer.Until };
        db.Handovers.Add(made);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Handover, ct);
        await db.SaveChangesAsync(ct);
        // What has begun is finished: half an offer would be told to nobody.
        var offered = 0;
        foreach (var part in free.Chunk(ManyCases.Batch)) offered += await ManyCases.RetryAsync(() => OfferPartAsync(made.Id, part, to, why, change));
        if (offered > 0) return made.Id;
        await db.Handovers.Where(h => h.Id == made.Id).ExecuteDeleteAsync(CancellationToken.None);
        throw new UserMistakeException(HandoverText.Nothing);
    }

    /// <summary>The receiver takes over all but those unticked, as far as they are open and still their former owner's.</summary>
    /// <param name="reason">Why some were unticked; required when there are any.</param>
    public async Task<HandoverResult> AcceptAsync(long id, IReadOnlyCollection<long> unticked, string? reason, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var found = await FindAsync(id, view, h => h.ToId == view.UserId, ct);
        var why = unticked.Count == 0 ? null : Reason(reason);
        var pending = await PendingAsync(id, ct);
        if (pending.All(unticked.Contains)) throw new UserMistakeException(HandoverText.NoneTicked);
        return await SettleAsync(found.Id, HandoverState.Accepted, why, (item, one) => item switch
        {
            _ when unticked.Contains(item.CaseId) => Refuse(one, CaseEventKind.HandoverDeclined, HandoverOutcome.Declined, view.UserName, why, change),
            _ when !one.IsOpen => HandoverOutcome.Closed,
            _ when one.OwnerId != item.OwnerSeen => HandoverOutcome.OtherOwner,
            _ => Take(one, view, change),
        }, change);
    }

    public async Task<HandoverResult> DeclineAsync(long id, string? reason, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var found = await FindAsync(id, view, h => h.ToId == view.UserId, ct);
        var why = Reason(reason);
        return await SettleAsync(found.Id, HandoverState.Declined, why, (_, one) => Refuse(one, CaseEventKind.HandoverDeclined, HandoverOutcome.Declined, view.UserName, why, change), change);
    }

    /// <summary>The one who offered takes it back, or the one whose cases they are.</summary>
    public async Task WithdrawAsync(long id, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var found = await FindAsync(id, view, h => h.ById == view.UserId || h.FromId == view.UserId, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var to = await db.Users.Where(u => u.Id == found.ToId).Select(u => u.DisplayName).SingleAsync(ct);
        await SettleAsync(found.Id, HandoverState.Withdrawn, null, (_, one) => Refuse(one, CaseEventKind.HandoverWithdrawn, HandoverOutcome.Withdrawn, to, null, change), change);
    }

    private static HandoverOutcome Take(CareCase one, ViewContext view, ChangeContext change)
    {
        one.TakeOver(view.UserId, view.UserName, change);
        return HandoverOutcome.Taken;
    }

    private static HandoverOutcome Refuse(CareCase one, CaseEventKind kind, HandoverOutcome outcome, string toName, string? why, ChangeContext change)
    {
        one.TellOfHandover(kind, toName, why, change);
        return outcome;
    }

    /// <summary>The cases first and the handover itself last: broken off, it is still there to be answered.</summary>
    private async Task<HandoverResult> SettleAsync(long id, HandoverState state, string? answer, Func<HandoverItem, CareCase, HandoverOutcome> settle, ChangeContext change)
    {
        var outcomes = new List<HandoverOutcome>();
        foreach (var part in (await PendingAsync(id, CancellationToken.None)).Chunk(ManyCases.Batch))
        {
            var now = await ManyCases.RetryAsync(() => SettlePartAsync(id, part, settle));
            outcomes.AddRange(now);
        }
        await ManyCases.RetryAsync(async () =>
        {
            await using var db = await factory.CreateDbContextAsync();
            var found = await db.Handovers.SingleAsync(h => h.Id == id);
            // Answered twice at once: the cases say which answer each of them got.
            if (found.IsPending) found.Settle(state, answer, change);
            return await db.SaveChangesAsync();
        });
        return new HandoverResult(Count(HandoverOutcome.Taken), Count(HandoverOutcome.Declined), Count(HandoverOutcome.Closed), Count(HandoverOutcome.OtherOwner));

        int Count(HandoverOutcome outcome) => outcomes.Count(o => o == outcome);
    }

    private async Task<List<HandoverOutcome>> SettlePartAsync(long id, long[] part, Func<HandoverItem, CareCase, HandoverOutcome> settle)
    {
        await using var db = await factory.CreateDbContextAsync();
        var items = await db.HandoverItems.Where(i => i.HandoverId == id && i.Outcome == null && part.Contains(i.CaseId)).ToListAsync();
        var cases = await db.Cases.Where(c => part.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        foreach (var item in items)
        {
            item.Settle(settle(item, cases[item.CaseId]));
            // Every answer makes a new version of its case, so that two at once cannot both be given.
            db.Entry(cases[item.CaseId]).Property(c => c.Version).IsModified = true;
        }
        await db.SaveChangesAsync();
        return items.ConvertAll(i => i.Outcome!.Value);
    }

    private async Task<int> OfferPartAsync(long id, Selected[] part, NamedUser to, string why, ChangeContext change)
    {
        await using var db = await factory.CreateDbContextAsync();
        var ids = part.Select(c => c.Id).ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToListAsync();
        var taken = await db.HandoverItems.Where(i => ids.Contains(i.CaseId) && i.Outcome == null).Select(i => i.CaseId).ToListAsync();
        var offered = cases.Where(c => c.IsOpen && c.OwnerId != to.Id && !taken.Contains(c.Id)).ToList();
        foreach (var one in offered)
        {
            one.TellOfHandover(CaseEventKind.HandoverOffered, to.Name, why, change);
            db.Entry(one).Property(c => c.Version).IsModified = true;
            db.HandoverItems.Add(new HandoverItem { HandoverId = id, CaseId = one.Id, OwnerSeen = one.OwnerId });
        }
        await db.SaveChangesAsync();
        return offered.Count;
    }

    private async Task<CaseHandover> FindAsync(long id, ViewContext view, Func<CaseHandover, bool> may, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw new NotFoundException($"Handover {id}");
        if (!may(found)) throw new AccessDeniedException();
        return found.IsPending ? found : throw new UserMistakeException(HandoverText.Answered);
    }

    private async Task<List<long>> PendingAsync(long id, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.HandoverItems.Where(i => i.HandoverId == id && i.Outcome == null).OrderBy(i => i.CaseId).Select(i => i.CaseId).ToListAsync(ct);
    }

    private async Task<List<Selected>> SelectedAsync(VardlotsDb db, ViewContext view, CaseSelection selection, CancellationToken ct)
    {
        return await ManyCases.ReadAsync(db, view, selection, clock.Today(), Read, seen => seen.Id, ct).ToListAsync(ct);

        IQueryable<Selected> Read(IQueryable<CareCase> cases) => cases.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => new Selected(
            c.Id, c.OwnerId, c.ClosedOn != null, db.HandoverItems.Any(i => i.CaseId == c.Id && i.Outcome == null)));
    }

    private sealed record Selected(long Id, string? OwnerId, bool IsClosed, bool IsOffered);

    private static bool IsFree(Selected c, string toId) => !c.IsClosed && !c.IsOffered && c.OwnerId != toId;

    private static string Reason(string? text) =>
        CleanText.OrNull(text) is { Length: <= CaseHandover.MaxWhy } reason ? reason : throw new UserMistakeException(HandoverText.ReasonMissing(CaseHandover.MaxWhy));

    private async Task<NamedUser> ReceiverAsync(OfferHandover offer, ViewContext view, CancellationToken ct)
    {
        if (offer.ToUserId == view.UserId) throw new UserMistakeException(HandoverText.ToOneself);
        return await users.FindAsync(offer.ToUserId, ct) is { Role: Roles.Navigator, IsClosed: false } to
            ? new NamedUser(to.UserId, to.DisplayName) : throw new UserMistakeException(HandoverText.NotANavigator);
    }
}
