using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Core.Capacity;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Scanning;

/// <summary>When the night closes a case the places that were kept for it are free again, and others' are not.</summary>
public sealed class ReservationsOfTheNightTests
{
    [Fact]
    public async Task Scan_WaitEnds_ItsPlaceIsFreeAndWhatIsUsedUpOrAnothersStays()
    {
        await using var world = await ListWorld.CreateAsync(ListWorld.Day("2026-04-05"));
        await world.ImportAsync("2026-04-05", new Row("A"), new Row("B"), new Row("C"));
        await world.ScanAsync("2026-04-05");
        var (a, b, c) = ((await world.CasesAsync("A")).Single().Id, (await world.CasesAsync("B")).Single().Id, (await world.CasesAsync("C")).Single().Id);
        await using (var db = world.Db())
        {
            var slot = await CapacitySeed.AddSlotAsync(db, "V1", ListWorld.Day("2026-04-05"), places: 4);
            foreach (var (id, holds) in new[] { (a, true), (b, true), (c, false) })
                db.CapacityReservations.Add(new CapacityReservation
                {
                    SlotId = slot.Id, CaseId = id, Places = 1, ByUserId = "u", ByName = "Anna", At = world.Clock.GetCurrentInstant(), HoldsUntil = holds ? world.Clock.GetCurrentInstant() + Duration.FromDays(14) : null,
                });
            await db.SaveChangesAsync();
        }

        world.Clock.Advance(Duration.FromDays(1));
        // Two of the three are off the list; one of them has used its place up.
        await world.ImportAsync("2026-04-06", new Row("A").Completed("2026-04-06"), new Row("B"), new Row("C").Completed("2026-04-06"));
        await world.ScanAsync("2026-04-06");

        Assert.False((await world.CasesAsync("A")).Single().IsOpen);
        await using var after = world.Db();
        var kept = await after.CapacityReservations.AsNoTracking().ToDictionaryAsync(r => r.CaseId!.Value);
        Assert.Equal(world.Clock.GetCurrentInstant(), kept[a].ReleasedAt);
        Assert.Null(kept[b].ReleasedAt);
        Assert.Null(kept[c].ReleasedAt);
        Assert.Equal(2, await after.CapacityReservations.HeldAsync(world.Clock.GetCurrentInstant(), default));

        // The same night again changes nothing.
        world.Clock.Advance(Duration.FromHours(1));
        await world.ScanAsync("2026-04-06");
        Assert.Equal(kept[a].ReleasedAt, await after.CapacityReservations.Where(r => r.CaseId == a).Select(r => r.ReleasedAt).SingleAsync());
    }
}
