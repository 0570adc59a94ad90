using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

/// <summary>What an administrator keeps about clinics.</summary>
public sealed class ClinicServiceTests : IAsyncLifetime
{
    private static readonly ViewContext Admin = new("a", "Admin", Roles.Administrator, "Systemförvaltning", [], false);
    private TestDatabase _database = null!;
    private ClinicService Service => _database.Get<ClinicService>();
    private ClinicDeskQueries Queries => _database.Get<ClinicDeskQueries>();
    private ChangeContext Change => Admin.ToChange(_database.SystemChange().Now, _database.SystemChange().Today);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = await _database.OpenAsync();
        db.Clinics.Add(new Clinic { HsaId = "SE2321000214-H002", Name = "Kirurgkliniken", LatestSnapshot = _database.SystemChange().Today.PlusDays(-2) });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static KeepClinic Keep(ClinicView c) => new(c.Clinic.Id, c.Version, c.Clinic.Name, c.Clinic.Model, c.Contact, c.GuardEntries, c.GuardPercent, c.Clinic.ClosedOn is not null);

    private async Task<ClinicView> FindAsync() => await Queries.FindAsync(Admin, 1, CancellationToken.None);

    [Fact]
    public async Task Keep_NewClinic_IsConfirmedWithBeforeAndAfter()
    {
        var seen = await FindAsync();
        Assert.True(seen.Clinic.IsNew);
        Assert.Equal((10, 5), (seen.GuardEntries, seen.GuardPercent));
        await Service.KeepAsync(Keep(seen) with { Model = CareModel.B, Contact = "Koordinator 0999-00 00 00", GuardEntries = 20, GuardPercent = 8 }, Change, CancellationToken.None);
        var kept = await FindAsync();
        Assert.Equal((false, CareModel.B, "Koordinator 0999-00 00 00", 20, 8), (kept.Clinic.IsNew, kept.Clinic.Model, kept.Contact, kept.GuardEntries, kept.GuardPercent));
        var logged = Assert.Single(kept.Changes);
        Assert.Equal(("Confirmed", "Clinic 1"), (logged.Action, logged.Subject));
        Assert.Equal("name Kirurgkliniken, model A, contact –, guard 10 and 5 %, active → name Kirurgkliniken, model B, contact Koordinator 0999-00 00 00, guard 20 and 8 %, active", logged.Detail);
        Assert.Equal(new ClinicTabCounts(1, 0, 0), (await Queries.ListAsync(Admin, ClinicTab.New, 1, CancellationToken.None)).Counts);
    }

    [Fact]
    public async Task Keep_Closed_IsNoLongerMissedAndComesBack()
    {
        var today = _database.SystemChange().Today;
        Assert.Single(await _database.Get<ImportQueries>().SilentAsync(Admin, today, CancellationToken.None));
        await Service.KeepAsync(Keep(await FindAsync()) with { IsClosed = true }, Change, CancellationToken.None);
        Assert.Empty(await _database.Get<ImportQueries>().SilentAsync(Admin, today, CancellationToken.None));
        Assert.Equal(today, (await FindAsync()).Clinic.ClosedOn);
        Assert.Equal(new ClinicTabCounts(0, 0, 1), (await Queries.ListAsync(Admin, ClinicTab.Closed, 1, CancellationToken.None)).Counts);
        await Service.KeepAsync(Keep(await FindAsync()) with { IsClosed = false }, Change, CancellationToken.None);
        Assert.Null((await FindAsync()).Clinic.ClosedOn);
    }

    [Theory]
    [InlineData(" ", "x", 10, 5)]
    [InlineData("K", "Fråga om 19121212-1212", 10, 5)]
    [InlineData("K", "x", 0, 5)]
    [InlineData("K", "x", 1001, 5)]
    [InlineData("K", "x", 10, 0)]
    [InlineData("K", "x", 10, 51)]
    public async Task Keep_Mistake_SaysSoAndSavesNothing(string name, string contact, int entries, int percent)
    {
        var seen = await FindAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.KeepAsync(Keep(seen) with { Name = name, Contact = contact, GuardEntries = entries, GuardPercent = percent }, Change, CancellationToken.None));
        Assert.Equal(seen.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Keep_OldViewOrAnotherRole_IsRefused()
    {
        var seen = await FindAsync();
        await Service.KeepAsync(Keep(seen) with { Name = "Kirurgen" }, Change, CancellationToken.None);
        await Assert.ThrowsAsync<EditConflictException>(() => Service.KeepAsync(Keep(seen), Change, CancellationToken.None));
        var navigator = Admin with { Role = Roles.Navigator };
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.KeepAsync(Keep(seen), navigator.ToChange(Change.Now, Change.Today), CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Queries.ListAsync(navigator, ClinicTab.Active, 1, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Queries.FindAsync(navigator, 1, CancellationToken.None));
    }

    [Theory]
    [InlineData(10, 100, false)] // ten are few, however short the list
    [InlineData(11, 220, false)] // 5 % exactly
    [InlineData(11, 219, true)]
    [InlineData(11, 1000, false)]
    public void IsGuarded_AroundBothFigures_AsksOnlyAboveBoth(int absent, int active, bool asks) =>
        Assert.Equal(asks, new Clinic { HsaId = "X", Name = "X" }.IsGuarded(absent, active));
}
