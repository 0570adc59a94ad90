using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using NodaTime;
using Xunit;

namespace Vardlots.Tests.Core.Scanning;

/// <summary>Decision 2026-01-15, 90 days: limit 2026-04-15, case from 30 days left (2026-03-16), urgent from 14 (2026-04-01).</summary>
public sealed class NightlyScanTests
{
    private static async Task<ListWorld> WorldAsync(params Row[] rows)
    {
        var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", rows);
        return world;
    }

    [Theory]
    [InlineData("2026-03-15", DeadlineStatus.OnTrack, 0)]
    [InlineData("2026-03-16", DeadlineStatus.Approaching, 1)]
    [InlineData("2026-03-31", DeadlineStatus.Approaching, 1)]
    [InlineData("2026-04-01", DeadlineStatus.Urgent, 1)]
    [InlineData("2026-04-15", DeadlineStatus.Urgent, 1)]
    [InlineData("2026-04-16", DeadlineStatus.Breached, 1)]
    public async Task Scan_PlainEntry_OpensACaseFromThirtyDaysLeft(string asOf, DeadlineStatus status, int cases)
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync(asOf);
        var entry = await world.EntryAsync("A");
        Assert.Equal((status, ListWorld.Day("2026-04-15"), 1), (entry.DeadlineStatus, entry.LimitDate, entry.RuleBookNumber));
        Assert.Equal(cases, (await world.CasesAsync("A")).Count);
    }

    [Fact]
    public async Task Scan_SameDateTwice_ChangesNothing()
    {
        await using var world = await WorldAsync(new Row("A"), new Row("B").With("Avvikelse", "1"));
        await world.ScanAsync("2026-04-16");
        var again = await world.ScanAsync("2026-04-16");
        Assert.Equal((0, 0, 0, 0, 0), (again.Changed, again.Opened, again.Updated, again.Closed, again.Reopened));
    }

    [Fact]
    public async Task Scan_StatusMoves_IsNotedOnceInTheHistory()
    {
        await using var world = await WorldAsync(new Row("A"));
        foreach (var day in new[] { "2026-03-16", "2026-03-17", "2026-04-01", "2026-04-02", "2026-04-16" }) await world.ScanAsync(day);
        var careCase = Assert.Single(await world.CasesAsync("A"));
        Assert.Equal(["Opened null Approaching", "StatusChanged Approaching Urgent", "StatusChanged Urgent Breached"],
            careCase.Events.OrderBy(e => e.Id).Select(e => $"{e.Kind} {e.From ?? "null"} {e.To}"));
        Assert.Equal(ListWorld.Day("2026-03-16"), careCase.OpenedOn);
    }

    [Theory]
    [InlineData("2026-04-15", CaseOutcome.CareGivenInTime)]
    [InlineData("2026-04-16", CaseOutcome.CareGivenLate)]
    public async Task Scan_CareGiven_IsJudgedByTheLimit(string given, CaseOutcome outcome)
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await world.ImportAsync("2026-04-20", new Row("A").Completed(given));
        await world.ScanAsync("2026-04-20");
        var careCase = Assert.Single(await world.CasesAsync("A"));
        Assert.Equal((CaseStatus.Closed, outcome, ListWorld.Day("2026-04-20")), (careCase.Status, careCase.Outcome!.Value, careCase.ClosedOn!.Value));
        Assert.Equal(DeadlineStatus.Ended, (await world.EntryAsync("A")).DeadlineStatus);
    }

    [Fact]
    public async Task Scan_CareGiven_LimitIsTheOneOfTheEndingRow()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await world.ImportAsync("2026-04-30", new Row("A").With("Uppehall", "M:2026-02-01/2026-02-14").Completed("2026-04-29"));
        await world.ScanAsync("2026-04-30");
        Assert.Equal(CaseOutcome.CareGivenInTime, Assert.Single(await world.CasesAsync("A")).Outcome);
    }

    [Fact]
    public async Task Scan_CareGivenWithoutLimit_IsNotJudged()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await world.ImportAsync("2026-04-12", new Row("A").With("Uppehall", "M:2026-03-01/").Completed("2026-04-12"));
        await world.ScanAsync("2026-04-12");
        Assert.Equal(CaseOutcome.CareGivenNotJudged, Assert.Single(await world.CasesAsync("A")).Outcome);
    }

    [Theory]
    [InlineData("BEHOV_UPPHORT", CaseOutcome.NeedGone)]
    [InlineData("ANNAN_VARDGIVARE", CaseOutcome.CareElsewhere)]
    [InlineData("PATIENT_AVBOJT", CaseOutcome.PatientDeclined)]
    [InlineData("UTEBLIVEN", CaseOutcome.NoShow)]
    [InlineData("AVLIDEN", CaseOutcome.Deceased)]
    [InlineData("FLYTTAT", CaseOutcome.Moved)]
    [InlineData("DUBBLETT", CaseOutcome.Duplicate)]
    [InlineData("MEDICINSKA_SKAL", CaseOutcome.MedicalReasons)]
    [InlineData("ANNAT", CaseOutcome.Other)]
    public async Task Scan_Removed_ClosesWithTheReason(string reason, CaseOutcome outcome)
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await world.ImportAsync("2026-04-11", new Row("A").Removed("2026-04-11", reason));
        await world.ScanAsync("2026-04-11");
        Assert.Equal(outcome, Assert.Single(await world.CasesAsync("A")).Outcome);
    }

    [Fact]
    public async Task Scan_RiskGoneUntouched_ClosesAndReopensTheSameCase()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await world.ImportAsync("2026-04-11", new Row("A").With("BokadTid", "2026-04-15"));
        await world.ScanAsync("2026-04-11");
        Assert.Equal(CaseOutcome.NoLongerAtRisk, Assert.Single(await world.CasesAsync("A")).Outcome);
        await world.ImportAsync("2026-04-12", new Row("A").With("BokadTid", "2026-04-16"));
        await world.ScanAsync("2026-04-12");
        var careCase = Assert.Single(await world.CasesAsync("A"));
        Assert.Equal((CaseStatus.New, DeadlineStatus.BookedLate, null), (careCase.Status, careCase.DeadlineStatus, careCase.Outcome));
        Assert.Contains(careCase.Events, e => e is { Kind: CaseEventKind.Reopened, From: "NoLongerAtRisk" });
    }

    [Fact]
    public async Task Scan_RiskGoneButTouched_KeepsAndFlagsThenUnflags()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await ActAsync(world, (c, change) => c.AddNote("Ringt, ringer igen", change));
        await world.ImportAsync("2026-04-11", new Row("A").With("BokadTid", "2026-04-15"));
        var flagged = await world.ScanAsync("2026-04-11");
        Assert.Equal((0, 1), (flagged.Closed, flagged.Flagged));
        Assert.Equal(ListWorld.Day("2026-04-11"), Assert.Single(await world.CasesAsync("A")).NotAtRiskSince);
        await world.ImportAsync("2026-04-12", new Row("A"));
        await world.ScanAsync("2026-04-12");
        Assert.Null(Assert.Single(await world.CasesAsync("A")).NotAtRiskSince);
    }

    [Fact]
    public async Task Scan_ClosedByAPerson_StaysClosedUntilANewClock()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await ActAsync(world, (c, change) => c.Close(CaseOutcome.WaitsForHomeClinic, null, change));
        await world.ScanAsync("2026-04-16");
        Assert.Equal(CaseStatus.Closed, Assert.Single(await world.CasesAsync("A")).Status);
        await world.ImportAsync("2026-04-17", new Row("A").With("BeslutAktivitet", "2026-01-14"));
        await world.ScanAsync("2026-04-17");
        Assert.Equal(CaseStatus.New, Assert.Single(await world.CasesAsync("A")).Status);
    }

    [Fact]
    public async Task Scan_ClosedByAPersonThenChangeOfMind_ReopensWhenTheNewLimitNears()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        await ActAsync(world, (c, change) => c.Close(CaseOutcome.Waived, null, change));
        var id = (await world.EntryAsync("A")).Id;
        await using (var db = world.Db())
        {
            db.AddChangeOfMind(id, ListWorld.Day("2026-05-04"), Change(world));
            await db.SaveChangesAsync();
        }
        await world.ScanAsync("2026-07-02");
        Assert.Equal(CaseStatus.Closed, Assert.Single(await world.CasesAsync("A")).Status);
        await world.ScanAsync("2026-07-03");
        var careCase = Assert.Single(await world.CasesAsync("A"));
        Assert.Equal((CaseStatus.New, ListWorld.Day("2026-08-02")), (careCase.Status, careCase.LimitDate!.Value));
    }

    [Fact]
    public async Task Scan_VanishedAndStale_AreAssessedLikeTheOthers()
    {
        await using var world = await WorldAsync(new Row("A"), new Row("B"), new Row("C"));
        await world.ImportAsync("2026-02-02", new Row("A"), new Row("B").With("Mvo", "x"));
        await world.ScanAsync("2026-04-16");
        foreach (var id in new[] { "A", "B", "C" }) Assert.Equal(DeadlineStatus.Breached, Assert.Single(await world.CasesAsync(id)).DeadlineStatus);
    }

    [Fact]
    public async Task Database_SecondOpenCaseOfAnEntry_IsRefused()
    {
        await using var world = await WorldAsync(new Row("A"));
        await world.ScanAsync("2026-04-10");
        var entry = await world.EntryAsync("A");
        await using var db = world.Db();
        db.Cases.Add(CareCase.OpenByScan(new CaseFacts(entry.Id, entry.PatientId, entry.ClinicId, "301", GuaranteeType.Treatment,
            DeadlineStatus.Urgent, entry.LimitDate, null, null, new ClockKey(entry.DecidedOn, null)), Change(world)));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Scan_WhilePeopleChangeCases_LosesNothing()
    {
        await using var world = await WorldAsync([.. Enumerable.Range(0, 300).Select(i => new Row($"K{i}"))]);
        await world.ScanAsync("2026-03-16");
        var people = Task.Run(() => NoteOnEveryCaseAsync(world));
        await Task.Run(() => world.ScanAsync("2026-04-16"));
        await people;
        await using var db = world.Db();
        Assert.Equal(300, await db.Cases.CountAsync(c => c.ClosedOn == null && c.HasPersonalWork && c.DeadlineStatus == DeadlineStatus.Breached));
        Assert.Equal(300, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Note));
        Assert.Equal(300, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.StatusChanged));
    }

    private static async Task NoteOnEveryCaseAsync(ListWorld world)
    {
        await using var ids = world.Db();
        foreach (var id in await ids.Cases.Select(c => c.Id).ToListAsync())
            for (var saved = false; !saved;)
            {
                await using var db = world.Db();
                (await db.Cases.SingleAsync(c => c.Id == id)).AddNote("Ringt", Change(world));
                try { await db.SaveChangesAsync(); saved = true; }
                catch (DbUpdateConcurrencyException) { }
            }
    }

    private static ChangeContext Change(ListWorld world) => new("u1", "Vera Lots", "navigator", world.Clock.Now, world.Clock.Today());

    private static async Task ActAsync(ListWorld world, Action<CareCase, ChangeContext> act)
    {
        await using var db = world.Db();
        act(await db.Cases.SingleAsync(), Change(world));
        await db.SaveChangesAsync();
    }
}
