using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Exports;
using Vardlots.Core.Patients;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Patients;

/// <summary>Cases that somebody asks for: about a wait, or about none; and the clinic's row that comes later.</summary>
public sealed class NewCaseServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Stranger = Row.Person(41);
    private static readonly OpenCase Call = new(CaseCaller.Patient, false, "Undrar när tiden kommer");

    [Fact]
    public async Task OpenAsync_WaitWithoutCase_IsMineAndStaysThroughTheNight()
    {
        await using var world = await CreateAsync();
        var wait = await world.EntryAsync("Calm");

        var opened = await OpenAsync(world, Call with { EntryId = wait.Id, Caller = CaseCaller.Relative, PatientConsents = true });

        await world.Lists.ScanAsync("2026-04-06");
        var made = await world.CaseAsync("Calm");
        Assert.Equal((opened.CaseId, false, CaseOrigin.Patient, true, world.Anna.UserId), (made.Id, opened.WasThere, made.Origin, made.IsOpen, made.OwnerId));
        Assert.Equal((CaseEventKind.OpenedByHand, "Relative", "Undrar när tiden kommer"), (made.Events[0].Kind, made.Events[0].To, made.Events[0].Text));
        Assert.Equal(wait.LimitDate, made.LimitDate);
    }

    [Fact]
    public async Task OpenAsync_CaseIsOpenOrClosed_LeadsThereOrTakesItUpAgain()
    {
        await using var world = await CreateAsync();
        var known = await world.CaseAsync("K1");
        Assert.Equal(new OpenedCase(known.Id, true), await OpenAsync(world, Call with { EntryId = known.EntryId }));
        Assert.Equal(known.Version, (await world.CaseAsync("K1")).Version);
        await world.Service.CloseAsync(new CloseCase(known.Id, known.Version, CaseOutcome.NeedGone), world.Bo, world.Change(world.Bo), None);

        Assert.Equal(new OpenedCase(known.Id, false), await OpenAsync(world, Call with { EntryId = known.EntryId }));
        Assert.True((await world.CaseAsync("K1")).IsOpen);
        Assert.Contains((await world.CaseAsync("K1")).Events, e => e.Kind == CaseEventKind.CallTaken);
    }

    [Fact]
    public async Task OpenAsync_NobodysNumber_MakesThePatientOnceAndOneCaseForEachClinic()
    {
        await using var world = await CreateAsync();
        var command = await HandAsync(world);
        var first = await OpenAsync(world, command);
        var again = await OpenAsync(world, command);
        Assert.Equal((false, true, first.CaseId), (first.WasThere, again.WasThere, again.CaseId));
        await using var db = world.Lists.Db();
        var made = await db.Patients.SingleAsync(p => p.IdentityValue == Stranger);
        Assert.Equal(("Ny", IdentityKind.PersonalNumber, SwedishSortKey.Of("Ny", "Nils")), (made.LastName, made.IdentityKind, made.SortName));
        var page = await world.Queries.ShowAsync(world.Anna, first.CaseId, None);
        Assert.Equal((null, true, "41"), (page.Wait, page.Hand!.IsOutOfRegion, page.Hand.HomeRegion));
        Assert.Contains((await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter { Tab = CaseTab.Mine }, None)).Rows, r => r.Id == first.CaseId);
        Assert.Equal(first.CaseId, Assert.Single((await world.Lists.Get<PatientPageQueries>().ShowAsync(world.Anna, made.Id, None)).Room.Loose).CaseId);
        await using var text = new StringWriter();
        await world.Lists.Get<ListExports>().WriteCasesAsync(text, None);
    }

    [Fact]
    public async Task LinkAsync_RowHasCome_TheNightsUntouchedCaseGivesWay()
    {
        await using var world = await CreateAsync();
        var opened = await OpenAsync(world, await HandAsync(world));
        Assert.Empty((await world.Queries.ShowAsync(world.Anna, opened.CaseId, None)).Hand!.Rows);
        await world.Lists.ImportAsync("2026-04-06", Rows(new Row("New", more: [("PatientId", Stranger), ("Efternamn", "Ny")])));
        await world.Lists.ScanAsync("2026-04-06");
        var row = Assert.Single((await world.Queries.ShowAsync(world.Anna, opened.CaseId, None)).Hand!.Rows);
        var seen = (await world.Queries.ShowAsync(world.Anna, opened.CaseId, None)).Case;
        var service = world.Lists.Get<NewCaseService>();
        await Assert.ThrowsAsync<NotFoundException>(async () => await service.LinkAsync(new LinkCase(seen.Id, seen.Version, (await world.EntryAsync("K1")).Id), world.Anna, world.Change(world.Anna), None));

        await service.LinkAsync(new LinkCase(seen.Id, seen.Version, row.EntryId), world.Anna, world.Change(world.Anna), None);

        var cases = await world.Lists.CasesAsync("New");
        Assert.Equal([CaseOutcome.Duplicate], cases.Where(c => !c.IsOpen).Select(c => c.Outcome!.Value));
        var linked = Assert.Single(cases, c => c.IsOpen);
        Assert.Equal((opened.CaseId, SeveralWaitsWorld.Day("2026-04-15")), (linked.Id, linked.LimitDate!.Value));
        Assert.Contains(linked.Events, e => e.Kind == CaseEventKind.LinkedToWait);
        Assert.Null((await world.Queries.ShowAsync(world.Anna, opened.CaseId, None)).Hand);
    }

    [Fact]
    public async Task LinkAsync_SomebodyWorksOnTheRow_LeadsThereInstead()
    {
        await using var world = await CreateAsync();
        var opened = await OpenAsync(world, await HandAsync(world));
        await world.Lists.ImportAsync("2026-04-06", Rows(new Row("New", more: ("PatientId", Stranger))));
        await world.Lists.ScanAsync("2026-04-06");
        var nights = await world.CaseAsync("New");
        await world.Service.TakeAsync(new TakeCase(nights.Id, nights.Version), world.Bo, world.Change(world.Bo), None);
        var page = await world.Queries.ShowAsync(world.Anna, opened.CaseId, None);
        Assert.Empty(page.Hand!.Rows);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Lists.Get<NewCaseService>().LinkAsync(new LinkCase(page.Case.Id, page.Case.Version, nights.EntryId!.Value), world.Anna, world.Change(world.Anna), None));
    }

    [Fact]
    public async Task OpenAsync_ListsAreBeingRead_IsToldAndNothingIsStored()
    {
        await using var world = await CreateAsync();
        var command = await HandAsync(world);
        await using (await world.Lists.Get<RunLock>().AcquireAsync(RunLock.Lists, TimeSpan.Zero, null, None))
            await Assert.ThrowsAsync<UserMistakeException>(() => OpenAsync(world, command));
        await using var db = world.Lists.Db();
        Assert.False(await db.Patients.AnyAsync(p => p.IdentityValue == Stranger));
    }

    [Fact]
    public async Task OpenAsync_ProtectedOrNoNavigator_IsRefusedWithoutPermission()
    {
        await using var world = await CreateAsync();
        var hidden = await HandAsync(world) with { HomeRegion = null, Person = new NewPatient(Stranger, null, null, "070", true) };
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Lists.Get<NewCaseService>().OpenAsync(hidden, world.Bo, world.Change(world.Bo), None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Lists.Get<NewCaseService>().OpenAsync(hidden, world.Manager, world.Change(world.Manager), None));
        await OpenAsync(world, hidden);
        await using var db = world.Lists.Db();
        var made = await db.Patients.SingleAsync(p => p.IdentityValue == Stranger);
        Assert.Equal((ProtectedIdentity.SecrecyMarking, "", null), (made.Protection, made.SortName, made.Phone));
    }

    [Theory]
    [InlineData(null, false, "x", false)]
    [InlineData(CaseCaller.Relative, false, "x", false)]
    [InlineData(CaseCaller.Relative, true, "x", true)]
    [InlineData(CaseCaller.Clinic, false, " ", false)]
    [InlineData(CaseCaller.Clinic, false, "x", true)]
    public void MistakeIn_Call_SaysWhoAndWhat(CaseCaller? caller, bool consents, string about, bool may) =>
        Assert.Equal(may, NewCaseChecks.MistakeIn(new OpenCase(caller, consents, about) { EntryId = 1 }) is null);

    [Theory]
    [InlineData("63", "Ny", false, true)]
    [InlineData(null, "Ny", false, false)]
    [InlineData("99", "Ny", false, false)]
    [InlineData("63", "", false, false)]
    [InlineData(null, "", true, true)]
    public void MistakeIn_NewPatient_RegionAndNameUnlessProtected(string? region, string last, bool isProtected, bool may) =>
        Assert.Equal(may, NewCaseChecks.MistakeIn(Call with { ClinicId = 1, HomeRegion = region, Person = new NewPatient("x", null, last, null, isProtected) }) is null);

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void MistakeIn_About_FitsWhatIsStored(int length, bool may) => Assert.Equal(may, NewCaseChecks.MistakeIn(Call with { EntryId = 1, About = new string('a', length) }) is null);

    [Theory]
    [InlineData(null, ProtectedIdentity.None, false)]
    [InlineData("63", ProtectedIdentity.None, false)]
    [InlineData("41", ProtectedIdentity.None, true)]
    [InlineData("41", ProtectedIdentity.ProtectedRegistration, false)]
    public void IsOutOfRegion_Home_DecidesUnlessProtectedRegistration(string? home, ProtectedIdentity protection, bool isOut) =>
        Assert.Equal(isOut, RegionNames.IsOutOfRegion(home, "63", protection));

    [Theory]
    [InlineData("18800101-0416", false)]
    [InlineData("not a number", false)]
    [InlineData("", false)]
    [InlineData("700163-2392", true)]
    [InlineData(" 19700163 2392 ", true)]
    public void TryRead_Number_IsCheckedAsAnImportWould(string written, bool valid) =>
        Assert.Equal(valid, NewCaseChecks.TryRead(written, OneCaseWorld.Today, out _, out _, out _));

    private static Task<OneCaseWorld> CreateAsync() => OneCaseWorld.CreateAsync(Rows());

    private static Row[] Rows(params Row[] more) => [new Row("K1"), new Row("Calm", more: ("BeslutAktivitet", "2026-04-01")), .. more];

    private static async Task<OpenCase> HandAsync(OneCaseWorld world) => Call with
    {
        ClinicId = (await world.EntryAsync("K1")).ClinicId, HomeRegion = "41", Person = new NewPatient($"{Stranger[..8]}-{Stranger[8..]}", "Nils", "Ny", "070-1740605", false),
    };

    private static Task<OpenedCase> OpenAsync(OneCaseWorld world, OpenCase command) => world.Lists.Get<NewCaseService>().OpenAsync(command, world.Anna, world.Change(world.Anna), None);
}
