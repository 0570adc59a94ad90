using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Import;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What the case page reads, who may, and that every look stands in the access log first.</summary>
public class CasePageQueriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Person = Row.Person(77);
    private static readonly string Number = ListText.WithCheckDigit("19580312", "123");
    private static readonly string Written = $"{Number[..8]}-{Number[8..]}";

    [Fact]
    public async Task ShowAsync_OpenCase_WhoWhatAndUntilWhen()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more:
        [
            ("PatientId", Number), ("Postort", "Åre"), ("TolkSprak", "ar"), ("AtgardText", "Gallblåsa"), ("Prioritet", "2"), ("SVF", "1"),
            ("MedicinsktMaldatum", "2026-04-01"), ("BokadTid", "2026-05-10"), ("Uppehall", "M:2026-02-01/2026-02-14"),
        ]));
        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);

        Assert.Equal(("Prov Exempelsson", Written, 68, "Åre", "070-1740605", "ar"),
            (page.Patient.Name, page.Patient.Number, page.Patient.Age, page.Patient.Place, page.Patient.Phone, page.Patient.Language));
        var wait = page.Wait!;
        Assert.Equal(("Gallblåsa", 2, true, "Kliniken", CareModel.A), (wait.ProcedureText, wait.Priority, wait.CancerPathway, wait.Clinic, wait.Model));
        Assert.Equal((new LocalDate(2026, 4, 1), new LocalDate(2026, 5, 10)), (wait.MedicalTargetDate, wait.BookedAhead));
        Assert.Equal((DeadlineStatus.BookedLate, 24, 66), (wait.Today.Status, wait.DaysLeft!.Value, wait.DaysWaited!.Value));
        Assert.True(page.MayAct);
    }

    [Theory]
    [InlineData(AccessAction.Case)]
    [InlineData(AccessAction.Evidence)]
    public async Task ShowAsync_Navigator_IsLoggedWithPatientAndUnit(AccessAction purpose)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await world.Queries.ShowAsync(world.Anna, seen.Id, None, purpose);

        var log = Assert.Single(await world.LogAsync());
        Assert.Equal((purpose, $"Case {seen.Id}", world.Anna.UserId, world.Anna.CareUnit), (log.Action, log.Subject, log.UserId, log.CareUnit));
        Assert.Equal(seen.PatientId, Assert.Single(log.Patients).PatientId);
    }

    [Fact]
    public async Task ShowAsync_OtherClinicsManagerOrAdministrator_IsRefusedAndNothingLogged()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => world.Queries.ShowAsync(world.OtherManager, seen.Id, None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Queries.ShowAsync(world.Admin, seen.Id, None));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Queries.ShowAsync(world.Anna, 999_999, None));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Queries.ShowEntryAsync(world.OtherManager, seen.EntryId!.Value, None));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Queries.ExplainAsync(world.OtherManager, seen.EntryId!.Value, None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Queries.ExplainAsync(world.Admin, seen.EntryId!.Value, None));
        Assert.Empty(await world.LogAsync());
    }

    [Fact]
    public async Task ShowAsync_Manager_SeesOwnClinicsCaseButMayNotAct()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await world.Queries.ShowAsync(world.Manager, (await world.CaseAsync()).Id, None);
        Assert.False(page.MayAct);
        Assert.Equal("Prov Exempelsson", page.Patient.Name);
    }

    [Fact]
    public async Task Show_AccessLogCannotBeWritten_ShowsNothing()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await using (var log = world.Lists.AccessLogDb()) await log.Database.ExecuteSqlRawAsync("""DROP TABLE "AccessLogPatients"; DROP TABLE "AccessLog";""");

        await Assert.ThrowsAsync<DbUpdateException>(() => world.Queries.ShowAsync(world.Anna, seen.Id, None));
        await Assert.ThrowsAsync<DbUpdateException>(() => world.Queries.ShowEntryAsync(world.Anna, seen.EntryId!.Value, None));
        await Assert.ThrowsAsync<DbUpdateException>(() => world.Queries.ExplainAsync(world.Anna, seen.EntryId!.Value, None));
        await Assert.ThrowsAsync<DbUpdateException>(() => world.Queries.RevealAsync(world.Anna, seen.PatientId, "Ringer patienten", None));
    }

    [Fact]
    public async Task ShowAsync_ProtectedIdentity_NothingThatPointsAtThePerson()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: [("Skydd", "1"), ("Postort", "Åre"), ("TolkSprak", "ar")]));
        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);
        Assert.Equal(new PatientCard(page.Patient.Id, ProtectedIdentity.SecrecyMarking, true, null, null, null, null, null, null), page.Patient);
        Assert.Null(page.Wait!.Why.HomeRegion);
    }

    [Fact]
    public async Task RevealAsync_PermissionAndReason_NameAndNumberOnceLogged()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: [("Skydd", "1"), ("PatientId", Number)]));
        var seen = await world.CaseAsync();

        var shown = await world.Queries.RevealAsync(world.Anna, seen.PatientId, "  Ringer patienten om tid ", None);

        Assert.Equal(new RevealedIdentity("Prov Exempelsson", Written), shown);
        var log = Assert.Single(await world.LogAsync());
        Assert.Equal((AccessAction.Unmask, "Ringer patienten om tid"), (log.Action, log.Reason));
        Assert.Equal(seen.PatientId, Assert.Single(log.Patients).PatientId);
        Assert.True((await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Patient.IsMasked);
    }

    [Fact]
    public async Task RevealAsync_WithoutPermissionReasonOrClinic_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Skydd", "1")));
        var patient = (await world.CaseAsync()).PatientId;

        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Queries.RevealAsync(world.Bo, patient, "Ringer patienten", None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Queries.RevealAsync(world.Admin with { MayUnmask = true }, patient, "Ringer patienten", None));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Queries.RevealAsync(world.Anna, patient, "   ringer   ", None));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Queries.RevealAsync(world.Anna, patient, new string('a', 501), None));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Queries.RevealAsync(world.OtherManager with { MayUnmask = true }, patient, "Ringer patienten", None));
        Assert.Empty(await world.LogAsync());
    }

    [Fact]
    public async Task ShowAsync_OtherWaits_ThoseTheReaderMaySee()
    {
        await using var world = await OneCaseWorld.CreateAsync(
            new Row("K1", more: ("PatientId", Person)), new Row("K2", more: [("PatientId", Person), ("BeslutAktivitet", "2026-03-01"), ("AtgardText", "Gråstarr")]),
            new Row("K3", more: [("PatientId", Person), ("Status", "GENOMFORD"), ("StatusDatum", "2026-03-01")]));
        await world.Lists.ImportAsync("2026-04-05", new Row("X1", OneCaseWorld.There), new Row("X2", OneCaseWorld.There, ("PatientId", Person)));
        await world.Lists.ScanAsync("2026-04-05");
        var elsewhere = await world.CaseAsync("X2");
        await world.Service.TakeAsync(new TakeCase(elsewhere.Id, elsewhere.Version), world.Bo, world.Change(world.Bo), None);
        var id = (await world.CaseAsync()).Id;

        var navigator = await world.Queries.ShowAsync(world.Anna, id, None);
        var manager = await world.Queries.ShowAsync(world.Manager, id, None);

        Assert.Equal([(elsewhere.EntryId!.Value, elsewhere.Id, "Bo Ek"), ((await world.EntryAsync("K2")).Id, (long?)null, null)],
            navigator.OtherWaits.Select(o => (o.EntryId, o.CaseId, o.Owner)));
        Assert.Equal("Gråstarr", Assert.Single(manager.OtherWaits).ProcedureText);
        Assert.Equal([AccessAction.Case, AccessAction.PatientWaits, AccessAction.Case, AccessAction.PatientWaits], (await world.LogAsync()).Select(l => l.Action));
    }

    [Fact]
    public async Task ShowAsync_Timeline_EventsAndFileChangesInOneOrder()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 6, 3, 0));
        await world.Lists.ImportAsync("2026-04-06", new Row("K1", more: [("BokadTid", "2026-04-20"), ("Telefon", "070-1740606")]));
        await world.Lists.ScanAsync("2026-04-06");
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 6, 9, 0));
        var now = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(now.Id, now.Version), world.Bo, world.Change(world.Bo), None);

        var told = (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Timeline;

        Assert.Equal(
            ["Person HandedOver", "Scan BookingChanged", "Scan StatusChanged", "File Changed", "Person Assigned", "Scan Opened", "File Added"],
            told.Select(t => $"{t.Source} {(object?)t.Event ?? t.Change}"));
        Assert.Equal(("Bo Ek", "Anna Lind", "Bo Ek"), (told[0].By, told[0].From, told[0].To));
        Assert.Equal(("Urgent", "BookedLate"), (told[2].From, told[2].To));
        Assert.Contains(new ValueChange("BokadTid", "", "2026-04-20"), told[3].Changes);
        Assert.Contains(new ValueChange("Telefon", null, null), told[3].Changes);
        Assert.NotNull(told[3].FileName);
    }

    [Fact]
    public async Task ShowAsync_VanishedRow_SaysSinceWhen()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2"));
        await world.Lists.ImportAsync("2026-04-06", new Row("K2"));

        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);

        Assert.Equal((EntryState.Vanished, new LocalDate(2026, 4, 6)), (page.Wait!.State, page.Wait.VanishedOn));
        Assert.Equal(EntryChangeKind.Vanished, page.Timeline[0].Change);
    }

    [Fact]
    public async Task ShowAsync_HeldByTheGuard_SaysThatItWaits()
    {
        var rows = Enumerable.Range(1, 30).Select(i => new Row($"K{i}")).ToArray();
        await using var world = await OneCaseWorld.CreateAsync(rows);
        await world.Lists.ImportAsync("2026-04-06", rows[15..]);

        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync("K1")).Id, None);

        Assert.Equal((EntryState.Active, true), (page.Wait!.State, page.Wait.IsHeld));
        Assert.True(page.Wait.Why.Source!.IsHeld);
    }

    [Fact]
    public async Task ShowAsync_RejectedRow_SaysWhyItIsStale()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await world.Lists.ImportAsync("2026-04-06", new Row("K1", more: ("Fas", "9")));

        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);

        Assert.Equal((EntryState.Stale, new LocalDate(2026, 4, 6)), (page.Wait!.State, page.Wait.StaleOn));
        Assert.Equal([new RowIssue("E04", "Fas")], page.Wait.Rejections);
    }

    [Fact]
    public async Task ShowAsync_Warnings_FromRowAndAssessment()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: [("Avvikelse", "SoV"), ("BokadTid", "2026-03-01"), ("MedicinsktMaldatum", "1900-01-01")]));
        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);
        Assert.Equal(["W01 MedicinsktMaldatum", "W05 ", "W06 "], page.Wait!.Warnings.Select(w => $"{w.Code} {w.Column}"));
        Assert.Null(page.Wait.BookedAhead);
    }

    [Fact]
    public async Task ShowAsync_FileNewerThanScan_TodaysAnswerAndThatItDiffers()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var id = (await world.CaseAsync()).Id;
        Assert.False((await world.Queries.ShowAsync(world.Anna, id, None)).Wait!.DiffersFromLists);

        await world.Lists.ImportAsync("2026-04-06", new Row("K1", more: ("Uppehall", "M:2026-02-01/2026-02-14")));

        var wait = (await world.Queries.ShowAsync(world.Anna, id, None)).Wait!;
        Assert.True(wait.DiffersFromLists);
        Assert.Equal(new LocalDate(2026, 4, 29), wait.Today.Limit);
    }

    [Fact]
    public async Task ShowEntryAsync_WithAndWithoutCase_TellsBoth()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2", more: ("BeslutAktivitet", "2026-04-01")));
        var with = await world.Queries.ShowEntryAsync(world.Manager, (await world.EntryAsync("K1")).Id, None);
        var without = await world.Queries.ShowEntryAsync(world.Manager, (await world.EntryAsync("K2")).Id, None);

        Assert.Equal((await world.CaseAsync()).Id, with.Case!.Id);
        Assert.Contains(with.Timeline, t => t.Event == CaseEventKind.Opened);
        Assert.Null(without.Case);
        Assert.Equal(DeadlineStatus.OnTrack, without.Wait.Today.Status);
        Assert.Equal([AccessAction.Entry, AccessAction.Entry], (await world.LogAsync()).Select(l => l.Action));
    }

    [Fact]
    public async Task ExplainAsync_StoredFacts_AreTheNightsOwn()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Uppehall", "M:2026-02-01/2026-02-14")));
        var entry = await world.EntryAsync();

        var why = await world.Queries.ExplainAsync(world.Anna, entry.Id, None);

        Assert.Equal((entry.StartDate, entry.LimitDate, entry.RuleBookNumber, 14), (why.Told.Assessment.Start, why.Told.Assessment.Limit, why.Told.Assessment.RuleBookNumber, why.Told.PausedDays));
        Assert.Equal((entry.ImportRunId, OneCaseWorld.Today, OneCaseWorld.Today), (why.Source!.ImportRunId, why.Source.SnapshotDate, why.Source.NewestSnapshot!.Value));
        Assert.Equal(AccessAction.Entry, Assert.Single(await world.LogAsync()).Action);
    }

    [Fact]
    public async Task ExplainAsync_EndedWait_IsJudgedAsTheScanDid()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await world.Lists.ImportAsync("2026-04-06", new Row("K1").Completed("2026-04-06"));
        await world.Lists.ScanAsync("2026-04-06");

        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);

        Assert.Equal((CaseStatus.Closed, CaseOutcome.CareGivenInTime), (page.Case.Status, page.Case.Outcome));
        Assert.Equal(new LocalDate(2026, 4, 15), page.Wait!.Why.AsIfActive!.Assessment.Limit);
        Assert.Equal(new LocalDate(2026, 4, 6), page.Wait.Why.StatusDate);
    }

    [Fact]
    public async Task ColleaguesAsync_NavigatorsOnlyWithoutMe_InSwedishOrder()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        Assert.Equal(["Bo Ek"], (await world.Queries.ColleaguesAsync(world.Anna, None)).Select(c => c.Name));
        Assert.Equal(["Anna Lind", "Bo Ek"], (await world.Queries.ColleaguesAsync(world.Manager, None)).Select(c => c.Name));
    }
}
