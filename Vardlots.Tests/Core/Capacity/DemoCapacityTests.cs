using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Persistence;
using Vardlots.Core.Synthetic;
using Vardlots.Core.Time;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>The invented region's places.</summary>
public sealed class DemoCapacityTests
{
    [Fact]
    public async Task Create_EmptyDatabase_OffersOfEveryKindOnce()
    {
        await using var world = await CapacityWorld.CreateAsync();
        var (factory, today) = (world.Get<IDbContextFactory<VardlotsDb>>(), world.Clock.Today());
        await DemoCapacity.CreateAsync(factory, today, CancellationToken.None);
        await DemoCapacity.CreateAsync(factory, today, CancellationToken.None);
        await using var db = world.Db();
        Assert.Equal(10, await db.CareProviders.CountAsync());
        var slots = await db.CapacitySlots.AsNoTracking().Include(s => s.Unit).ToListAsync();
        Assert.InRange(slots.Count, 35, 60);
        Assert.Equal(Enum.GetValues<AgreementKind>(), slots.Select(s => s.Agreement).Distinct().Order());
        Assert.Contains(slots, s => !s.IsFresh(today));
        Assert.Contains(slots, s => s.Places == 0);
        Assert.Contains(slots, s => s.IsWithdrawn);
        Assert.All(slots, s => Assert.True(s.EarliestDate <= s.LastDate && s.StatedOn <= today && Vardlots.Core.WaitingLists.Municipalities.Find(s.Unit!.Municipality) is not null));
        var agreements = await db.Agreements.ToListAsync();
        Assert.All(slots, s => Assert.Contains(agreements, a => a.ProviderId == s.Unit!.ProviderId && a.Kind == s.Agreement && a.Covers(s.MedicalField, today)));
    }
}
