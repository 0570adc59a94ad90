using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <param name="CaseId">Null while the places are kept for a group of which nobody has been told who they are.</param>
public sealed record ReservePlaces(long SlotId, int Places, long? CaseId);

/// <summary>
/// Keeps places for somebody. Whoever changes what a slot holds takes the slot's row first, and counts after that: on every database the
/// next one waits until this one has been decided, so a place is never promised twice, however many ask on however many nodes.
/// A reservation that nobody uses ends by itself, because the question "what holds now" leaves it out.
/// </summary>
/// <exception cref="AccessDeniedException">Only navigators reserve.</exception>
public sealed class ReservationService(IDbContextFactory<VardlotsDb> factory, CapacityOptions options, IClock clock)
{
    /// <summary>Reserves for one case or group.</summary>
    /// <exception cref="UserMistakeException">Not so many places are left, or the figure cannot be relied on.</exception>
    /// <returns>The reservation's id.</returns>
    public async Task<long> ReserveAsync(ReservePlaces command, ChangeContext change, CancellationToken ct) => (await ReserveAllAsync([command], change, ct))[0];

    /// <summary>Reserves all of it or, when any of it cannot be had, nothing.</summary>
    /// <returns>The reservations' ids in the order of the commands.</returns>
    public async Task<IReadOnlyList<long>> ReserveAllAsync(IReadOnlyList<ReservePlaces> commands, ChangeContext change, CancellationToken ct)
    {
        change.RequireNavigator();
        if (commands.Any(c => c.Places < 1)) throw new UserMistakeException(CapacityText.PlacesWrong);
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var made = await KeepAsync(db, commands, change, ct);
        await transaction.CommitAsync(ct);
        return made;
    }

    /// <summary>The same inside somebody's transaction, saved but not committed.</summary>
    internal async Task<IReadOnlyList<long>> KeepAsync(VardlotsDb db, IReadOnlyList<ReservePlaces> commands, ChangeContext change, CancellationToken ct)
    {
        var made = new Dictionary<ReservePlaces, CapacityReservation>(ReferenceEqualityComparer.Instance);
        // Always in the same order: two batches never wait for each other.
        foreach (var bySlot in commands.GroupBy(c => c.SlotId).OrderBy(g => g.Key)) await ReserveAsync(db, bySlot.Key, [.. bySlot], made, change, ct);
        await db.SaveChangesAsync(ct);
        return [.. commands.Select(c => made[c].Id)];
    }

    private async Task ReserveAsync(
        VardlotsDb db, long slotId, List<ReservePlaces> commands, Dictionary<ReservePlaces, CapacityReservation> made, ChangeContext change, CancellationToken ct)
    {
        var slot = await TakeAsync(db, slotId, ct);
        var now = clock.GetCurrentInstant();
        if (slot.IsWithdrawn) throw new UserMistakeException(CapacityText.IsWithdrawn);
        if (slot.LastDate < clock.Today()) throw new UserMistakeException(CapacityText.HasPassed);
        if (!slot.IsFresh(clock.Today())) throw new UserMistakeException(CapacityText.Unknown(slot.StatedOn));
        var left = slot.Places - await HeldAsync(db, slotId, now, null, ct);
        var asked = commands.Sum(c => c.Places);
        if (asked > left) throw new UserMistakeException(CapacityText.TooFew(left, asked));
        foreach (var c in commands) made[c] = db.CapacityReservations.Add(new CapacityReservation
        {
            SlotId = slotId, CaseId = c.CaseId, Places = c.Places, ByUserId = change.UserId ?? change.UserName, ByName = change.UserName, At = now, HoldsUntil = now + options.Hold,
        }).Entity;
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {slotId}", ChangeAction.Reserved, $"{asked}"));
    }

    /// <summary>Lets go of the places. Doing so twice is no mistake.</summary>
    public async Task ReleaseAsync(long reservationId, ChangeContext change, CancellationToken ct)
    {
        change.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LetGoAsync(db, reservationId, change, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The same inside somebody's transaction.</summary>
    internal async Task LetGoAsync(VardlotsDb db, long reservationId, ChangeContext change, CancellationToken ct)
    {
        var reservation = await LockedAsync(db, reservationId, ct);
        if (reservation.ReleasedAt is not null) return;
        reservation.ReleasedAt = clock.GetCurrentInstant();
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {reservation.SlotId}", ChangeAction.Released, $"{reservation.Places}"));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The patient has been referred: the places hold for good.</summary>
    /// <exception cref="UserMistakeException">It has ended, and the places may be somebody else's by now.</exception>
    public async Task UseUpAsync(long reservationId, ChangeContext change, CancellationToken ct)
    {
        change.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await KeepForGoodAsync(db, reservationId, change, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The same inside somebody's transaction.</summary>
    internal async Task KeepForGoodAsync(VardlotsDb db, long reservationId, ChangeContext change, CancellationToken ct)
    {
        var reservation = await LockedAsync(db, reservationId, ct);
        var now = clock.GetCurrentInstant();
        if (!reservation.Holds(now)) throw new UserMistakeException(CapacityText.ReservationOver);
        if (reservation.HoldsUntil is null) return;
        // Another node's clock may be ahead of this one's, and the places given away there.
        var slot = await db.CapacitySlots.AsNoTracking().SingleAsync(s => s.Id == reservation.SlotId, ct);
        if (await HeldAsync(db, slot.Id, now, reservationId, ct) + reservation.Places > slot.Places) throw new UserMistakeException(CapacityText.ReservationOver);
        reservation.HoldsUntil = null;
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {slot.Id}", ChangeAction.UsedUp, $"{reservation.Places}"));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The slot, with its row taken until the transaction ends. Its version stays: whoever edits the figure meanwhile is not disturbed.</summary>
    private static async Task<CapacitySlot> TakeAsync(VardlotsDb db, long slotId, CancellationToken ct)
    {
        var taken = await db.CapacitySlots.Where(s => s.Id == slotId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), ct);
        if (taken == 0) throw new NotFoundException("The offer");
        return await db.CapacitySlots.AsNoTracking().SingleAsync(s => s.Id == slotId, ct);
    }

    private static async Task<CapacityReservation> LockedAsync(VardlotsDb db, long reservationId, CancellationToken ct)
    {
        var slotId = await db.CapacityReservations.Where(r => r.Id == reservationId).Select(r => (long?)r.SlotId).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("The reservation");
        await TakeAsync(db, slotId, ct);
        return await db.CapacityReservations.SingleAsync(r => r.Id == reservationId, ct);
    }

    private static Task<int> HeldAsync(VardlotsDb db, long slotId, Instant now, long? except, CancellationToken ct) =>
        db.CapacityReservations.Where(r => r.SlotId == slotId && r.Id != except).HeldAsync(now, ct);
}

internal static class ReservationQuery
{
    /// <summary>Those that hold now: the same rule as <see cref="CapacityReservation.Holds"/>.</summary>
    public static IQueryable<CapacityReservation> Holding(this IQueryable<CapacityReservation> reservations, Instant now) =>
        reservations.Where(r => r.ReleasedAt == null && (r.HoldsUntil == null || r.HoldsUntil > now));

    /// <summary>The places they hold now.</summary>
    public static Task<int> HeldAsync(this IQueryable<CapacityReservation> reservations, Instant now, CancellationToken ct) => reservations.Holding(now).SumAsync(r => r.Places, ct);
}
