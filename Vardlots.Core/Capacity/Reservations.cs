using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Capacity;

/// <summary>How a place is kept inside somebody's unit of work. The slot gets a new version, so of two who take the last place the second is told.</summary>
internal static class Reservations
{
    /// <summary>Places that are taken at a moment.</summary>
    public static async Task<int> TakenAsync(VardlotsDb db, long slotId, Instant now, CancellationToken ct) =>
        await db.CapacityReservations.Where(r => r.SlotId == slotId && r.ReleasedAt == null && (r.HoldsUntil == null || r.HoldsUntil > now)).SumAsync(r => r.Places, ct);

    /// <summary>Keeps places, saved at once; null when too few are left.</summary>
    /// <param name="instead">A reservation that this one takes the place of.</param>
    public static async Task<CapacityReservation?> KeepAsync(
        VardlotsDb db, CapacitySlot slot, int places, long? caseId, Instant until, ChangeContext change, long? instead, CancellationToken ct)
    {
        if (instead is { } former && await db.CapacityReservations.FindAsync([former], ct) is { } held) held.ReleasedAt ??= change.Now;
        await db.SaveChangesAsync(ct);
        if (slot.IsWithdrawn || await TakenAsync(db, slot.Id, change.Now, ct) + places > slot.Places) return null;
        var kept = new CapacityReservation { SlotId = slot.Id, CaseId = caseId, Places = places, ByUserId = change.UserId!, ByName = change.UserName, At = change.Now, HoldsUntil = until };
        db.CapacityReservations.Add(kept);
        db.Entry(slot).Property(s => s.Version).IsModified = true;
        await db.SaveChangesAsync(ct);
        return kept;
    }
}
