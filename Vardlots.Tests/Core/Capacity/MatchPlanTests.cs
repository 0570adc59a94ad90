using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>One case's offers, and the plans of a person.</summary>
public sealed class MatchPlanTests : IAsyncLifetime
{
    private CaseWorld _world = null!;
    private static LocalDate Today => CaseWorld.Today;
    private static ViewContext Navigator => CaseWorld.Navigator;
    private MatchPlanService Service => _world.Get<MatchPlanService>();
    private MatchPlanQueries Queries => _world.Get<MatchPlanQueries>();

    public async ValueTask InitializeAsync() => _world = await CaseWorld.CreateAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private Task<CaseMatch> ShowAsync(ViewContext view, long id) => _world.Get<CaseMatchQueries>().ShowAsync(view, id, CancellationToken.None);

    private Task<MatchWork> WorkAsync(long plan, ViewContext? view = null) => Queries.WorkOutAsync(view ?? Navigator, plan, null, CancellationToken.None);

    private async Task<List<string>> PlacesAsync(long plan) =>
        [.. (await Queries.PageAsync(Navigator, await WorkAsync(plan), MatchTab.All, 1, CancellationToken.None)).Lines.Select(l => $"{l.Row.Id}>{l.Label?.OfferId}")];

    [Fact]
    public async Task Show_OneCase_RanksInTimeThenAgreementThenDayThenDistance()
    {
        var id = await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(10) });
        await using var db = await _world.OpenAsync();
        await CapacitySeed.AddSlotAsync(db, "late-own", Today, 20, agreement: AgreementKind.OwnRegion, kind: ProviderKind.OwnRegion);
        await CapacitySeed.AddSlotAsync(db, "contract", Today, 1, agreement: AgreementKind.Contract);
        await CapacitySeed.AddSlotAsync(db, "regional-9", Today, 9);
        await CapacitySeed.AddSlotAsync(db, "regional-8", Today, 8);
        await CapacitySeed.AddSlotAsync(db, "near-8", Today, 8, municipality: "2313");
        await CapacitySeed.AddSlotAsync(db, "other", Today, with: s =>
        {
            s.AgeTo = 17;
            s.StatedOn = Today.PlusDays(-43);
            return s;
        });
        var shown = await ShowAsync(Navigator, id);
        Assert.Equal(["near-8", "regional-8", "regional-9", "contract", "late-own"], shown.Possible.Select(o => o.Offer.OfferId));
        Assert.Equal("Åldern på vårddagen, uppgiften är äldre än sex veckor", MatchText.All(shown.Impossible.Single().Fit.Why));
        var log = (await _world.AccessLogAsync()).Single();
        Assert.Equal((AccessAction.Case, $"Case {id}, capacity"), (log.Action, log.Subject));
    }

    /// <summary>On the boundary everybody is in; of one more the latest limit is left out, and the plan says so.</summary>
    [Fact]
    public async Task Begin_MoreThanAPlanTakes_TakesTheFirstLimitsAndSaysHowManyAreLeftOut()
    {
        var late = await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(30) });
        var (first, second) = (await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(2) }), await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(9) }));
        foreach (var (most, beyond) in new[] { (3, 0), (2, 1) })
        {
            var service = new MatchPlanService(_world.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Vardlots.Core.Persistence.VardlotsDb>>(), _world.Clock) { Most = most };
            var settings = await Queries.SettingsAsync(Navigator, await service.BeginAsync(Navigator, CaseSelection.AllOf(new CaseFilter()), CancellationToken.None), CancellationToken.None);
            Assert.Equal((most, beyond), (settings.Count, settings.Beyond));
            var work = await WorkAsync(settings.Id);
            Assert.Equal(beyond == 0 ? [first, second, late] : [first, second], work.In(MatchTab.All).Select(c => c.Key));
        }
    }

    [Fact]
    public async Task Show_ProtectedIdentity_SaysNothingToThoseWhoMayNotUnmask()
    {
        var id = await _world.AddAsync(new CaseSpec { Protection = ProtectedIdentity.SecrecyMarking, Limit = Today.PlusDays(10) });
        await using var db = await _world.OpenAsync();
        await CapacitySeed.AddSlotAsync(db, "A-1", Today);
        var hidden = await ShowAsync(Navigator, id);
        Assert.Null(hidden.Wishes);
        Assert.Empty(hidden.Possible);
        Assert.Single((await ShowAsync(Navigator with { MayUnmask = true }, id)).Possible);
        var plan = await Service.BeginAsync(Navigator, CaseSelection.Of([id]), CancellationToken.None);
        Assert.Equal((0, 1), ((await WorkAsync(plan)).Totals.Placed, (await WorkAsync(plan)).LeftOut));
        Assert.Equal(1, (await WorkAsync(plan, Navigator with { MayUnmask = true })).Totals.Placed);
    }

    [Fact]
    public async Task Show_OtherRolesAndClinics_AreRefused()
    {
        var id = await _world.AddAsync(new CaseSpec { Clinic = 2 });
        await Assert.ThrowsAsync<NotFoundException>(() => ShowAsync(CaseWorld.Manager(1), id));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ShowAsync(CaseWorld.Administrator, id));
        Assert.Equal(id, (await ShowAsync(CaseWorld.Manager(2), id)).Case.Id);
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.BeginAsync(CaseWorld.Manager(2), CaseSelection.Of([id]), CancellationToken.None));
    }

    [Fact]
    public async Task Plan_PinForbidAndAllow_DecideTheNextPlan()
    {
        var ids = await _world.AddAsync([new CaseSpec { Limit = Today.PlusDays(10) }, new CaseSpec { Limit = Today.PlusDays(10) }]);
        await using var db = await _world.OpenAsync();
        var (early, late) = (await CapacitySeed.AddSlotAsync(db, "early", Today, 3, 2), await CapacitySeed.AddSlotAsync(db, "late", Today, 6));
        var plan = await Service.BeginAsync(Navigator, CaseSelection.AllOf(new CaseFilter { Tab = CaseTab.All }), CancellationToken.None);
        Assert.Equal([$"{ids[0]}>early", $"{ids[1]}>early"], await PlacesAsync(plan));
        await Service.ForbidAsync(Navigator, plan, ids[0], early.Id, CancellationToken.None);
        Assert.Equal([$"{ids[0]}>late", $"{ids[1]}>early"], await PlacesAsync(plan));
        await Service.PinAsync(Navigator, plan, ids[1], late.Id, CancellationToken.None);
        Assert.Equal([$"{ids[0]}>", $"{ids[1]}>late"], await PlacesAsync(plan));
        await Service.AllowAsync(Navigator, plan, ids[0], early.Id, CancellationToken.None);
        await Service.UnpinAsync(Navigator, plan, ids[1], CancellationToken.None);
        Assert.Equal([$"{ids[0]}>early", $"{ids[1]}>early"], await PlacesAsync(plan));
        var settings = await Queries.SettingsAsync(Navigator, plan, CancellationToken.None);
        Assert.Equal((4, 0, 0), (settings.Version, settings.Pins.Count, settings.Forbids.Count));
        Assert.Contains(await _world.AccessLogAsync(), e => e.Subject == $"matching/{plan}" && e.Patients.Count == 2);
        await Assert.ThrowsAsync<NotFoundException>(() => Queries.SettingsAsync(Navigator with { UserId = CaseWorld.Mats }, plan, CancellationToken.None));
    }

    [Fact]
    public async Task Plan_NothingOpen_IsAMistake()
    {
        var id = await _world.AddAsync(new CaseSpec { Closed = true });
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.BeginAsync(Navigator, CaseSelection.Of([id]), CancellationToken.None));
    }
}
