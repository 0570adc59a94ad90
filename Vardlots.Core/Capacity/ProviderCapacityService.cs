using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>What stating an offer came to. <see cref="Older"/>: a later figure stands. <see cref="NotYours"/>: the unit or the offer is another provider's.</summary>
public enum StateOutcome { Added, Changed, Unchanged, Wrong, Older, NotYours }

/// <param name="Errors">What is wrong with it, as a file's report would say.</param>
public sealed record StateResult(StateOutcome Outcome, IReadOnlyList<RowIssue> Errors);

/// <summary>An offer as its own provider sees it.</summary>
/// <param name="Held">Places that are reserved or used.</param>
public sealed record OwnOffer(CapacitySlot Slot, string HsaId, int Held);

/// <summary>What a provider's own system may do with the holder's key: state, see and withdraw the capacity of that provider's units.</summary>
public sealed class ProviderCapacityService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int PageSize = 100;
    private const int Attempts = 5;

    /// <param name="value">What was given for a column; the provider's own are filled in here.</param>
    public async Task<StateResult> StateAsync(KeyHolder holder, string offerId, Func<CapacityColumn, string?> value, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StateOnceAsync(holder, offerId, value, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody stated the same offer at the same moment; what they said is read anew.
            }
        }
    }

    private async Task<StateResult> StateOnceAsync(KeyHolder holder, string offerId, Func<CapacityColumn, string?> value, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var hsaId = value(CapacityColumn.HSAId);
        var unit = await db.CareUnits.AsNoTracking().Include(u => u.Provider).SingleOrDefaultAsync(u => u.HsaId == hsaId && u.ProviderId == holder.ProviderId, ct);
        var read = CapacityRowText.Read(column => column switch
        {
            CapacityColumn.ErbjudandeId => offerId,
            CapacityColumn.Vardgivare => holder.Provider,
            // Of a unit that is not the holder's nothing is said; that it is not is told below.
            CapacityColumn.Kommun => unit?.Municipality ?? "0180",
            CapacityColumn.Region => unit?.Provider!.Region ?? "10",
            _ => value(column),
        }, clock.Today());
        if (read.Row is not { } row) return new StateResult(StateOutcome.Wrong, read.Errors);
        if (unit is null) return new StateResult(StateOutcome.NotYours, []);
        var slot = await db.CapacitySlots.SingleOrDefaultAsync(s => s.OfferId == offerId, ct);
        if (slot is not null && !await db.CareUnits.AnyAsync(u => u.Id == slot.UnitId && u.ProviderId == holder.ProviderId, ct)) return new StateResult(StateOutcome.NotYours, []);
        if (slot?.IsNewerThan(row.StatedOn) == true) return new StateResult(StateOutcome.Older, []);
        var outcome = slot is null ? StateOutcome.Added : slot.State(row, unit.Id, holder.Provider, SlotSource.Api) ? StateOutcome.Changed : StateOutcome.Unchanged;
        if (slot is null) db.CapacitySlots.Add(CapacitySlot.Of(row, unit.Id, holder.Provider, SlotSource.Api));
        if (outcome != StateOutcome.Unchanged) db.ChangeLog.Add(ChangeLogEntry.Of(Change(holder), $"CapacitySlot {offerId}", outcome == StateOutcome.Added ? ChangeAction.Added : ChangeAction.Changed, $"{row.Places}"));
        await db.SaveChangesAsync(ct);
        return new StateResult(outcome, []);
    }

    public async Task<(IReadOnlyList<OwnOffer> Offers, int Total)> ListAsync(KeyHolder holder, int page, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var own = Own(db, holder);
        return (await Offers(db, own.OrderBy(s => s.OfferId).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(ct), await own.CountAsync(ct));
    }

    /// <summary>Null when the provider has no such offer.</summary>
    public async Task<OwnOffer?> FindAsync(KeyHolder holder, string offerId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Offers(db, Own(db, holder).Where(s => s.OfferId == offerId)).SingleOrDefaultAsync(ct);
    }

    /// <returns>False when the provider has no such offer.</returns>
    public async Task<bool> WithdrawAsync(KeyHolder holder, string offerId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var today = clock.Today();
        var withdrawn = await db.CapacitySlots.Where(s => s.OfferId == offerId && s.Unit!.ProviderId == holder.ProviderId && !s.IsWithdrawn).ExecuteUpdateAsync(u => u
            .SetProperty(s => s.IsWithdrawn, true).SetProperty(s => s.StatedOn, today).SetProperty(s => s.StatedBy, holder.Provider)
            .SetProperty(s => s.Source, SlotSource.Api).SetProperty(s => s.Version, s => s.Version + 1), ct);
        if (withdrawn == 0) return await Own(db, holder).AnyAsync(s => s.OfferId == offerId, ct);
        db.ChangeLog.Add(ChangeLogEntry.Of(Change(holder), $"CapacitySlot {offerId}", ChangeAction.Withdrawn));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static IQueryable<CapacitySlot> Own(VardlotsDb db, KeyHolder holder) => db.CapacitySlots.AsNoTracking().Where(s => s.Unit!.ProviderId == holder.ProviderId);

    private IQueryable<OwnOffer> Offers(VardlotsDb db, IQueryable<CapacitySlot> slots)
    {
        var now = clock.GetCurrentInstant();
        return slots.Select(s => new OwnOffer(s, s.Unit!.HsaId,
            db.CapacityReservations.Where(r => r.SlotId == s.Id && r.ReleasedAt == null && (r.HoldsUntil == null || r.HoldsUntil > now)).Sum(r => r.Places)));
    }

    private ChangeContext Change(KeyHolder holder) => ChangeContext.System(clock.GetCurrentInstant(), clock.Today(), $"key {holder.KeyId}");
}
