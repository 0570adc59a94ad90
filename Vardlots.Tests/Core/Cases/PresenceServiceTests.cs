using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class PresenceServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ViewContext Mats = CaseWorld.Navigator with { UserId = CaseWorld.Mats, UserName = "Mats Berg" };

    [Fact]
    public async Task Here_TwoHaveTheCaseOpen_EachSeesTheOtherUntilTheBeatsStop()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec()]);
        var service = world.Get<PresenceService>();
        Assert.Empty(await service.HereAsync(CaseWorld.Navigator, ids[0], None));
        Assert.Equal(["Anna Lind"], await service.HereAsync(Mats, ids[0], None));
        Assert.Equal(["Mats Berg"], await service.HereAsync(CaseWorld.Navigator, ids[0], None));
        Assert.Empty(await service.HereAsync(CaseWorld.Navigator, ids[1], None));

        // In the list too, and only there.
        var rows = (await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Tab = CaseTab.All }, None)).Rows.ToDictionary(r => r.Id, r => r.OpenBy);
        Assert.Equal(["Mats Berg"], rows[ids[0]]);
        Assert.Empty(rows[ids[1]]);

        world.Clock.Advance(PresenceService.Lasting - Duration.FromMilliseconds(1));
        Assert.Equal(["Mats Berg"], await service.HereAsync(CaseWorld.Navigator, ids[0], None));
        world.Clock.Advance(Duration.FromMilliseconds(1));
        Assert.Empty(await service.HereAsync(CaseWorld.Navigator, ids[0], None));
    }

    [Fact]
    public async Task Leave_PageClosed_IsGoneAtOnceAndMayComeBack()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec());
        var service = world.Get<PresenceService>();
        await service.HereAsync(Mats, id, None);
        await service.LeaveAsync(Mats.UserId, id, None);
        Assert.Empty(await service.HereAsync(CaseWorld.Navigator, id, None));
        await service.HereAsync(Mats, id, None);
        Assert.Equal(["Mats Berg"], await service.HereAsync(CaseWorld.Navigator, id, None));
    }

    [Fact]
    public async Task Here_CaseOutsideTheReadersClinics_IsNotFound()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec { Clinic = 1 });
        await Assert.ThrowsAsync<NotFoundException>(() => world.Get<PresenceService>().HereAsync(CaseWorld.Manager(2), id, None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<PresenceService>().HereAsync(CaseWorld.Administrator, id, None));
    }
}
