using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Xunit;
using static Vardlots.Core.Capacity.CapacityColumn;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Figures stated by hand, and the lists of them.</summary>
public sealed class SlotServiceTests : IAsyncLifetime
{
    private CapacityWorld _world = null!;
    private ViewContext _manager = null!;
    private int _own, _others;

    private SlotService Service => _world.Get<SlotService>();
    private CapacityQueries Queries => _world.Get<CapacityQueries>();

    public async ValueTask InitializeAsync()
    {
        _world = await CapacityWorld.CreateAsync();
        await _world.ImportAsync(
            CapacityWorld.Row("E1", (UppgiftDatum, "2026-10-11")), CapacityWorld.Row("E2", (HSAId, "SE2321000214-X002"), (Avtal, "EGEN"), (Vardgivare, "Egna"), (UppgiftDatum, "2026-10-10")),
            CapacityWorld.Row("E3", (Mvo, "511"), (Typ, "BESOK")), CapacityWorld.Row("E4", (TidigasteDatum, "2026-11-01"), (SistaDatum, "2026-11-21")));
        await using var db = _world.Db();
        var clinic = new Clinic { HsaId = CapacityWorld.Unit, Name = "Kliniken" };
        db.Clinics.Add(clinic);
        await db.SaveChangesAsync();
        _manager = new ViewContext("m", "Chefen", Roles.Manager, "Kliniken", [clinic.Id], false);
        _own = await db.CareUnits.Where(u => u.HsaId == CapacityWorld.Unit).Select(u => u.Id).SingleAsync();
        _others = await db.CareUnits.Where(u => u.HsaId != CapacityWorld.Unit).Select(u => u.Id).SingleAsync();
    }

    private static SlotInput Input(int? unit, params (CapacityColumn Column, string Value)[] with)
    {
        var values = new Dictionary<CapacityColumn, string>
        {
            [Avtal] = "KONTRAKT", [Mvo] = "311", [KVA] = "ngb49, nfb49", [Typ] = "Treatment", [Antal] = "4", [TidigasteDatum] = "2026-12-01", [SistaDatum] = "2027-01-31",
        };
        foreach (var (column, value) in with) values[column] = value;
        return new SlotInput { UnitId = unit, Values = values, MaxBmi = "35", MaxAsa = "2", Interpreter = true };
    }

    [Fact]
    public async Task Add_Right_StatedTodayByWhoSaidSo()
    {
        var id = await Service.AddAsync(Input(_own), _manager, _world.Change(_manager), CancellationToken.None);
        var row = await Queries.ShowAsync(_manager, id, CancellationToken.None);
        Assert.Equal((4, "NFB49|NGB49", GuaranteeType.Treatment, 35, 2, true), (row.Left, row.Procedures, row.Type, row.MaxBmi, row.MaxAsa, row.Interpreter));
        Assert.Equal((new LocalDate(2026, 11, 22), "Chefen", SlotSource.Form, true), (row.StatedOn, row.StatedBy, row.Source, row.MayState));
        await using var db = _world.Db();
        Assert.Equal("Added", await db.ChangeLog.Where(c => c.Subject == $"CapacitySlot {row.OfferId}").Select(c => c.Action).SingleAsync());
    }

    [Fact]
    public async Task Add_Wrong_EverySentenceInTheFieldsWords()
    {
        var mistake = await Assert.ThrowsAsync<UserMistakeException>(() => Service.AddAsync(
            Input(_own, (Antal, "många"), (SistaDatum, "")) with { MaxBmi = "500" }, CapacityWorld.Navigator, _world.Change(), CancellationToken.None));
        Assert.Contains("Antal platser", mistake.Message);
        Assert.Contains("Sista dag saknas", mistake.Message);
        Assert.Contains("BMI", mistake.Message);
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.AddAsync(Input(null), CapacityWorld.Navigator, _world.Change(), CancellationToken.None));
    }

    [Fact]
    public async Task Manager_AnothersUnit_IsRefused()
    {
        var slot = await _world.SlotAsync("E2");
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.AddAsync(Input(_others), _manager, _world.Change(_manager), CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.ConfirmAsync(slot.Id, slot.Version, _manager, _world.Change(_manager), CancellationToken.None));
        Assert.False((await Queries.ShowAsync(_manager, slot.Id, CancellationToken.None)).MayState);
        var admin = new ViewContext("a", "Admin", Roles.Administrator, "E", null, false);
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.WithdrawAsync(slot.Id, slot.Version, admin, _world.Change(admin), CancellationToken.None));
    }

    [Fact]
    public async Task Confirm_OldFigure_CountsAgainFromToday_AndAnOlderFileCannotUndoIt()
    {
        var slot = await _world.SlotAsync("E1");
        await Service.ConfirmAsync(slot.Id, slot.Version, _manager, _world.Change(_manager), CancellationToken.None);
        var row = await Queries.ShowAsync(_manager, slot.Id, CancellationToken.None);
        Assert.Equal((new LocalDate(2026, 11, 22), "Chefen", 5), (row.StatedOn, row.StatedBy, row.Places));
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => Service.ConfirmAsync(slot.Id, slot.Version, CapacityWorld.Navigator, _world.Change(), CancellationToken.None));
        Assert.Equal("Chefen", conflict.By);
        Assert.Equal(1, (await _world.ImportAsync(CapacityWorld.Row("E1", (Antal, "1")))).Unchanged);
    }

    [Fact]
    public async Task Withdraw_ThenFileOfTheSameDay_StaysWithdrawn_ALaterOneBringsItBack()
    {
        var slot = await _world.SlotAsync("E3");
        await Service.WithdrawAsync(slot.Id, slot.Version, CapacityWorld.Navigator, _world.Change(), CancellationToken.None);
        await _world.ImportTextAsync(CapacityWorld.File(CapacityWorld.Row("E3", (UppgiftDatum, "2026-11-22"))), "2026-11-22");
        Assert.True((await _world.SlotAsync("E3")).IsWithdrawn);
        await _world.ImportTextAsync(CapacityWorld.File(CapacityWorld.Row("E3", (UppgiftDatum, "2026-11-23"))), "2026-11-23");
        Assert.False((await _world.SlotAsync("E3")).IsWithdrawn);
    }

    [Fact]
    public async Task List_TabsAndFilters_CountsAgreeWithRows()
    {
        var day = await Queries.ListAsync(CapacityWorld.Navigator, new CapacityFilter(), CancellationToken.None);
        Assert.Equal((3, 2, 1), (day.Counts[CapacityTab.Current], day.Counts[CapacityTab.Awaiting], day.Counts[CapacityTab.Ended]));
        async Task<string[]> Of(CapacityFilter f, ViewContext? who = null)
        {
            var list = await Queries.ListAsync(who ?? CapacityWorld.Navigator, f, CancellationToken.None);
            Assert.Equal(list.Rows.Count, list.Total);
            return [.. list.Rows.Select(r => r.OfferId).Order()];
        }
        // 42 days is still believed, 43 is not.
        Assert.Equal(["E1", "E3"], await Of(new CapacityFilter { Freshness = Freshness.Fresh }));
        Assert.Equal(["E2"], await Of(new CapacityFilter { Freshness = Freshness.Unknown }));
        Assert.Equal(["E1", "E2"], await Of(new CapacityFilter { Tab = CapacityTab.Awaiting }));
        Assert.Equal(["E1"], await Of(new CapacityFilter { Tab = CapacityTab.Awaiting, Own = true }, _manager));
        Assert.Equal(["E3"], await Of(new CapacityFilter { Field = "511", Type = GuaranteeType.FirstVisit }));
        Assert.Equal(["E2"], await Of(new CapacityFilter { Agreement = AgreementKind.OwnRegion }));
        Assert.Equal(["E4"], await Of(new CapacityFilter { Tab = CapacityTab.Ended }));
        Assert.Equal(1, (await Queries.ListAsync(_manager, new CapacityFilter(), CancellationToken.None)).OwnAwaiting);
        foreach (var sort in Enum.GetValues<CapacitySort>())
            foreach (var descending in new[] { false, true })
                Assert.Equal(3, (await Queries.ListAsync(CapacityWorld.Navigator, new CapacityFilter { Sort = sort, Descending = descending }, CancellationToken.None)).Rows.Count);
    }

    [Fact]
    public async Task List_Reserved_IsTakenOffWhatIsLeft()
    {
        var slot = await _world.SlotAsync("E3");
        await _world.Get<ReservationService>().ReserveAsync(new ReservePlaces(slot.Id, 2, null), _world.Change(), CancellationToken.None);
        Assert.Equal(3, (await Queries.ListAsync(CapacityWorld.Navigator, new CapacityFilter { Field = "511" }, CancellationToken.None)).Rows.Single().Left);
        Assert.Equal(2, (await Queries.ReservationsAsync(CapacityWorld.Navigator, slot.Id, CancellationToken.None)).Single().Places);
        _world.Clock.Advance(_world.Get<CapacityOptions>().Hold);
        Assert.Equal(5, (await Queries.ShowAsync(CapacityWorld.Navigator, slot.Id, CancellationToken.None)).Left);
    }

    [Fact]
    public void Filter_ToQueryAndBack_IsTheSame()
    {
        var filter = new CapacityFilter { Tab = CapacityTab.Awaiting, Field = "311", Type = GuaranteeType.Treatment, Agreement = AgreementKind.National, Freshness = Freshness.Unknown, ProviderId = 3, Own = true, Sort = CapacitySort.Stated, Descending = true, Page = 2 };
        Assert.Equal(filter, CapacityFilter.Parse("?" + filter.ToQuery()));
        Assert.Equal("", new CapacityFilter().ToQuery());
    }

    [Fact]
    public async Task Directory_ProviderUnitAgreement_AddedChangedAndChecked()
    {
        var directory = _world.Get<DirectoryService>();
        var (view, change) = (CapacityWorld.Navigator, _world.Change());
        var id = await directory.SaveAsync(new SaveProvider(null, 0, "Ny givare", ProviderKind.Private, "10", "Ring", null, false), view, change, CancellationToken.None);
        await Assert.ThrowsAsync<UserMistakeException>(() => directory.SaveAsync(new SaveProvider(null, 0, "NY GIVARE", ProviderKind.Private, "10", null, null, false), view, change, CancellationToken.None));
        await directory.SaveAsync(new SaveUnit(null, 0, id, "SE2321000214-N001", "Nya enheten", "0180"), view, change, CancellationToken.None);
        await Assert.ThrowsAsync<UserMistakeException>(() => directory.SaveAsync(new SaveUnit(null, 0, id, "SE2321000214-N001", "En till", "0180"), view, change, CancellationToken.None));
        await Assert.ThrowsAsync<UserMistakeException>(() => directory.SaveAsync(new SaveAgreement(null, 0, id, AgreementKind.Contract, new(2026, 2, 1), new(2026, 1, 1), "", null, null, null), view, change, CancellationToken.None));
        var agreement = await directory.SaveAsync(new SaveAgreement(null, 0, id, AgreementKind.Contract, new(2026, 1, 1), null, "311, 301", "Prislista", "Remiss", null), view, change, CancellationToken.None);
        await directory.SaveAsync(new SaveAgreement(agreement, 0, id, AgreementKind.Contract, new(2026, 1, 1), new(2026, 12, 31), "311 301", "Prislista", "Remiss", null), view, change, CancellationToken.None);
        await Assert.ThrowsAsync<EditConflictException>(() => directory.SaveAsync(new SaveAgreement(agreement, 0, id, AgreementKind.Contract, new(2026, 1, 1), null, "", null, null, null), view, change, CancellationToken.None));
        var shown = await _world.Get<DirectoryQueries>().ShowAsync(view, id, CancellationToken.None);
        Assert.Equal(["301", "311"], shown.Agreements.Single().Fields);
        Assert.Equal(new LocalDate(2026, 12, 31), shown.Agreements.Single().ValidTo);
        Assert.Equal("Nya enheten", shown.Units.Single().Name);
        await Assert.ThrowsAsync<AccessDeniedException>(() => directory.SaveAsync(new SaveProvider(id, 0, "X", ProviderKind.Private, "10", null, null, false), _manager, _world.Change(_manager), CancellationToken.None));
        Assert.Equal(1, (await _world.Get<DirectoryQueries>().ListAsync(ProviderKind.OwnRegion, 1, CancellationToken.None)).Total);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
