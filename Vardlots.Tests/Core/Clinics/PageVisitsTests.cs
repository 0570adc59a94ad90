using NodaTime;
using Vardlots.Core.Clinics;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

public sealed class PageVisitsTests
{
    [Fact]
    public async Task Previous_ReloadsAndReturnsWithinHalfAnHour_AreTheSameVisit()
    {
        await using var world = await EntryWorld.CreateAsync();
        var visits = world.Get<PageVisits>();
        Assert.Null(await VisitAsync());
        var first = world.Clock.Now;
        world.Clock.Advance(Duration.FromMinutes(29));
        Assert.Null(await VisitAsync());
        var ended = world.Clock.Now;
        Assert.NotEqual(first, ended);

        world.Clock.Advance(Duration.FromMinutes(30));
        Assert.Equal(ended, await VisitAsync());
        world.Clock.Advance(Duration.FromMinutes(10));
        Assert.Equal(ended, await VisitAsync());
        ended = world.Clock.Now;
        world.Clock.Advance(Duration.FromDays(2));
        Assert.Equal(ended, await VisitAsync());
        Assert.Null(await visits.PreviousAsync("another", "clinic-queue", CancellationToken.None));

        async Task<Instant?> VisitAsync()
        {
            var since = await visits.PreviousAsync("chef", "clinic-queue", CancellationToken.None);
            await visits.ShownAsync("chef", "clinic-queue", CancellationToken.None);
            return since;
        }
    }
}
