using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Persistence;
using Xunit;
using static Vardlots.Core.Capacity.CapacityColumn;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Places kept for somebody, on a real database.</summary>
public sealed class ReservationServiceTests : IAsyncLifetime
{
    private CapacityWorld _world = null!;

    private ReservationService Service => _world.Get<ReservationService>();

    public async ValueTask InitializeAsync()
    {
        _world = await CapacityWorld.CreateAsync();
        await _world.ImportAsync(CapacityWorld.Row("E1"), CapacityWorld.Row("E2", (Antal, "20")), CapacityWorld.Row("OLD", (UppgiftDatum, "2026-10-10")), CapacityWorld.Row("PAST", (TidigasteDatum, "2026-11-01"), (SistaDatum, "2026-11-20")));
    }

    private async Task<long> IdAsync(string offer) => (await _world.SlotAsync(offer)).Id;

    private async Task<int> HeldAsync(long slotId)
    {
        await using var db = _world.Db();
        var now = _world.Clock.GetCurrentInstant();
        return (await db.CapacityReservations.Where(r => r.SlotId == slotId).ToListAsync()).Where(r => r.Holds(now)).Sum(r => r.Places);
    }

    private Task<long> ReserveAsync(long slot, int places) => Service.ReserveAsync(new ReservePlaces(slot, places, null), _world.Change(), CancellationToken.None);

    [Fact]
    public async Task Reserve_MoreThanIsLeft_ToldHowManyAndNothingKept()
    {
        var slot = await IdAsync("E1");
        await ReserveAsync(slot, 3);
        var mistake = await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(slot, 3));
        Assert.Contains("Bara 2 av 3", mistake.Message);
        Assert.Equal(3, await HeldAsync(slot));
        await using var db = _world.Db();
        Assert.Equal(["Reserved 3"], await db.ChangeLog.Where(c => c.Subject == $"CapacitySlot {slot}").Select(c => c.Action + " " + c.Detail).ToListAsync());
    }

    [Fact]
    public async Task Reserve_AfterItsTime_ThePlacesAreFreeWithoutAnybodyLooking()
    {
        var slot = await IdAsync("E1");
        var first = await ReserveAsync(slot, 5);
        _world.Clock.Advance(Duration.FromHours(72) - Duration.FromSeconds(1));
        await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(slot, 1));
        _world.Clock.Advance(Duration.FromSeconds(1));
        await ReserveAsync(slot, 5);
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.UseUpAsync(first, _world.Change(), CancellationToken.None));
    }

    [Fact]
    public async Task UseUp_HoldsForGood_ReleaseGivesBack()
    {
        var slot = await IdAsync("E1");
        var (used, released) = (await ReserveAsync(slot, 2), await ReserveAsync(slot, 3));
        await Service.UseUpAsync(used, _world.Change(), CancellationToken.None);
        await Service.ReleaseAsync(released, _world.Change(), CancellationToken.None);
        await Service.ReleaseAsync(released, _world.Change(), CancellationToken.None);
        _world.Clock.Advance(Duration.FromDays(5));
        Assert.Equal(2, await HeldAsync(slot));
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.UseUpAsync(released, _world.Change(), CancellationToken.None));
    }

    [Fact]
    public async Task UseUp_AnotherClockHasGivenItAway_IsRefused()
    {
        var slot = await IdAsync("E1");
        var mine = await ReserveAsync(slot, 5);
        await using (var db = _world.Db())
        {
            db.CapacityReservations.Add(new CapacityReservation { SlotId = slot, Places = 5, ByUserId = "u2", ByName = "Bo", At = _world.Clock.Now, HoldsUntil = _world.Clock.Now + Duration.FromHours(72) });
            await db.SaveChangesAsync();
        }
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.UseUpAsync(mine, _world.Change(), CancellationToken.None));
    }

    [Fact]
    public async Task Reserve_UnknownPastOrWithdrawn_IsRefused()
    {
        var (old, past, slot) = (await IdAsync("OLD"), await IdAsync("PAST"), await IdAsync("E1"));
        Assert.Contains("okänd", (await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(old, 1))).Message);
        await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(past, 1));
        await _world.Get<SlotService>().WithdrawAsync(slot, 0, CapacityWorld.Navigator, _world.Change(), CancellationToken.None);
        await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(slot, 1));
        await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(slot, 0));
        await Assert.ThrowsAsync<NotFoundException>(() => ReserveAsync(99_999, 1));
    }

    [Fact]
    public async Task ReserveAll_OneOfThemFull_KeepsNothing()
    {
        var (a, b) = (await IdAsync("E1"), await IdAsync("E2"));
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.ReserveAllAsync([new(b, 1, null), new(a, 6, null)], _world.Change(), CancellationToken.None));
        Assert.Equal(0, await HeldAsync(a) + await HeldAsync(b));
        var ids = await Service.ReserveAllAsync([new(b, 2, null), new(a, 1, null), new(b, 2, null)], _world.Change(), CancellationToken.None);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal((1, 4), (await HeldAsync(a), await HeldAsync(b)));
    }

    [Fact]
    public async Task Reserve_Manager_IsRefused() => await Assert.ThrowsAsync<AccessDeniedException>(async () =>
        await Service.ReserveAsync(new ReservePlaces(1, 1, null), _world.Change(new ViewContext("m", "Chef", Roles.Manager, "K", [1], false)), CancellationToken.None));

    [Fact]
    public async Task Reserve_FiftyAtOnce_ExactlyAsManyAsThereAre()
    {
        var slot = await IdAsync("E2");
        var attempts = Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            try
            {
                await ReserveAsync(slot, 1);
                return true;
            }
            catch (UserMistakeException)
            {
                return false;
            }
        }));
        Assert.Equal(20, (await Task.WhenAll(attempts)).Count(done => done));
        Assert.Equal(20, await HeldAsync(slot));
    }

    [Fact]
    public async Task Reserve_WhileTheFigureIsEdited_NeitherDisturbsTheOther()
    {
        var slot = await IdAsync("E2");
        await using var db = _world.Db();
        var edited = await db.CapacitySlots.SingleAsync(s => s.Id == slot);
        await ReserveAsync(slot, 4);
        edited.Places = 6;
        await db.SaveChangesAsync();
        Assert.Contains("Bara 2 av 3", (await Assert.ThrowsAsync<UserMistakeException>(() => ReserveAsync(slot, 3))).Message);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
