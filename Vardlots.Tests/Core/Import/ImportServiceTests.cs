using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public sealed class ImportServiceTests
{
    [Fact]
    public async Task Import_NewRows_EveryRowIsAccountedFor()
    {
        await using var world = await ListWorld.CreateAsync();
        var run = await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"), new Row("C").With("Fas", "9"));
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal((3, 2, 1, 0), (run.DataRows, run.Added, run.RejectedRows, run.UnreadableKeys));
        Assert.True(run.Balances);
        await using var db = world.Db();
        Assert.Equal(2, await db.Entries.CountAsync());
        Assert.Equal("Kliniken", (await db.Clinics.SingleAsync()).Name);
        var issue = await db.ImportIssues.SingleAsync();
        Assert.Equal((4, "Fas", "E04", "C"), (issue.RowNumber, issue.Column, issue.Code, issue.ContactId));
    }

    [Fact]
    public async Task Import_SameFileAgain_WritesNoEntryPatientOrChange()
    {
        await using var world = await ListWorld.CreateAsync();
        Row[] rows = [new("A"), new("B", more: [("Avvikelse", "MoV")]), new("C", more: [("Fas", "9")])];
        await world.ImportAsync("2026-02-01", rows);
        var before = await DumpAsync(world);
        var again = await world.ImportAsync("2026-02-01", rows);
        Assert.Equal((0, 0, 2, 1), (again.Added, again.Changed, again.Unchanged, again.RejectedRows));
        Assert.Equal(before, await DumpAsync(world));
    }

    private static async Task<string> DumpAsync(ListWorld world)
    {
        await using var db = world.Db();
        var entries = await db.Entries.OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Version} {e.RowHash} {e.ImportRunId}").ToListAsync();
        var patients = await db.Patients.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync();
        return string.Join('\n', [.. entries, .. patients, $"{await db.EntryChanges.CountAsync()} {await db.EntryPauses.CountAsync()}"]);
    }

    [Fact]
    public async Task Import_ChangedRow_KeepsWhatWasBeforeWithItsSnapshot()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"));
        await world.ImportAsync("2026-02-03", new Row("A").With("BokadTid", "2026-03-01").With("Telefon", "070-1740606"));
        var entry = await world.EntryAsync("A");
        Assert.Equal(ListWorld.Day("2026-03-01"), entry.BookedOn);
        Assert.Equal(ListWorld.Day("2026-02-03"), entry.SnapshotDate);
        Assert.Equal("070-1740606", entry.Patient!.Phone);
        await using var db = world.Db();
        var change = await db.EntryChanges.SingleAsync(c => c.Kind == EntryChangeKind.Changed);
        Assert.Equal("""{"BokadTid":["","2026-03-01"],"Telefon":[]}""", change.Changes);
        Assert.Equal(ListWorld.Day("2026-02-03"), change.SnapshotDate);
    }

    [Fact]
    public async Task Import_EndedThenWaitingAgain_IsTheSameEntry()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"));
        await world.ImportAsync("2026-02-02", new Row("A").Completed("2026-02-01"));
        Assert.Equal(EntryState.Ended, (await world.EntryAsync("A")).State);
        var back = await world.ImportAsync("2026-02-03", new Row("A"));
        Assert.Equal(1, back.Changed);
        Assert.Equal(EntryState.Active, (await world.EntryAsync("A")).State);
    }

    [Fact]
    public async Task Import_RejectedRow_LeavesTheEntryAsItWasAndStale()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"));
        var run = await world.ImportAsync("2026-02-02", new Row("A").With("BokadTid", "2026-03-01").With("Fas", "7"), new Row("B"));
        var entry = await world.EntryAsync("A");
        Assert.Equal(EntryState.Stale, entry.State);
        Assert.Null(entry.BookedOn);
        Assert.Equal((1, 0), (run.Stale, run.Vanished));
        await world.ImportAsync("2026-02-03", new Row("A"), new Row("B"));
        Assert.Equal(EntryState.Active, (await world.EntryAsync("A")).State);
    }

    [Fact]
    public async Task Import_DuplicateKey_FirstRowStandsEvenWhenRejected()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"), new Row("B"));
        var run = await world.ImportAsync("2026-02-02", new Row("A").With("Fas", "7"), new Row("A").With("BokadTid", "2026-03-01"), new Row("B"), new Row("B").With("Fas", "8"));
        Assert.Equal((3, 1), (run.RejectedRows, run.Stale));
        Assert.Equal(EntryState.Stale, (await world.EntryAsync("A")).State);
        Assert.Equal(EntryState.Active, (await world.EntryAsync("B")).State);
        await using var db = world.Db();
        Assert.Equal(["E04", "E06", "E04", "E06"], await db.ImportIssues.Where(i => i.ImportRunId == run.Id).OrderBy(i => i.RowNumber).ThenBy(i => i.Code).Select(i => i.Code).ToListAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hej")]
    [InlineData("VardkontaktId;HSAIdVardenhet\nA;B\n")]
    public async Task Import_NoList_IsRejectedAndChangesNothing(string text)
    {
        await using var world = await ListWorld.CreateAsync();
        var run = await world.ImportFileAsync(world.WriteText("x.csv", text), "2026-02-01");
        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.False(string.IsNullOrWhiteSpace(run.Problem));
        await using var db = world.Db();
        Assert.False(await db.Entries.AnyAsync());
        Assert.False(await db.Clinics.AnyAsync());
    }

    [Fact]
    public async Task Import_WrongCount_IsTruncatedAndChangesNothing()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A"));
        var text = Row.File([new Row("A").With("BokadTid", "2026-03-01"), new Row("B")]).Replace("#ANTAL;2", "#ANTAL;3");
        var run = await world.ImportFileAsync(world.WriteText("t.csv", text), "2026-02-02");
        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.Null((await world.EntryAsync("A")).BookedOn);
        await using var db = world.Db();
        Assert.Equal(1, await db.Entries.CountAsync());
        Assert.Equal(ListWorld.Day("2026-02-01"), (await db.Clinics.SingleAsync()).LatestSnapshot);
    }

    [Fact]
    public async Task Import_OlderThanOneClinicsNewest_IsRejectedWhole()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-05", new Row("A"));
        var run = await world.ImportAsync("2026-02-04", new Row("B", "SE2321000214-H002"), new Row("A"));
        Assert.Equal(RunStatus.Rejected, run.Status);
        await using var db = world.Db();
        Assert.Equal("A", (await db.Entries.SingleAsync()).ContactId);
        var sameDay = await world.ImportAsync("2026-02-05", new Row("A"), new Row("B"));
        Assert.Equal(RunStatus.Completed, sameDay.Status);
    }

    [Theory]
    [InlineData("list_2026-02-03.csv", null, "2026-02-03")]
    [InlineData("list_2026-02-03.csv", "2026-02-04", "2026-02-04")]
    [InlineData("list.csv", null, "2026-11-22")]
    public async Task SnapshotDate_CallerThenNameThenToday(string name, string? asOf, string expected)
    {
        await using var world = await ListWorld.CreateAsync(ListWorld.Day("2026-11-22"));
        var run = await world.ImportFileAsync(world.Write(name, new Row("A")), asOf);
        Assert.Equal(ListWorld.Day(expected), run.SnapshotDate);
    }

    [Fact]
    public async Task Import_CodeFormChanges_WarnsOncePerRowAndFileButStoresNothing()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A").With("Vardgaranti", "1"));
        var letters = await world.ImportAsync("2026-02-02", new Row("A").With("Vardgaranti", "JA"));
        Assert.Equal((1, 1), (letters.Unchanged, letters.WarningRows));
        await using var db = world.Db();
        Assert.Equal("W07", (await db.ImportIssues.SingleAsync()).Code);
        var again = await world.ImportAsync("2026-02-03", new Row("A").With("Vardgaranti", "ja"));
        Assert.Equal(0, again.WarningRows);
    }

    [Fact]
    public async Task Import_KeyThatIsAPersonalNumber_IsMaskedInTheReport()
    {
        await using var world = await ListWorld.CreateAsync();
        var number = Row.Person(7);
        await world.ImportAsync("2026-02-01", new Row(number).With("Fas", "9"));
        await using var db = world.Db();
        Assert.DoesNotContain(number[^4..], (await db.ImportIssues.SingleAsync()).ContactId);
    }

    [Fact]
    public async Task Import_TwoAtOnce_TheSecondWaitsAndNothingMixes()
    {
        await using var world = await ListWorld.CreateAsync();
        var first = Enumerable.Range(0, 400).Select(i => new Row($"K{i}")).ToArray();
        var second = Enumerable.Range(100, 400).Select(i => new Row($"K{i}").With("BokadTid", "2026-03-01")).ToArray();
        var runs = await Task.WhenAll(Task.Run(() => world.ImportAsync("2026-02-01", first)), Task.Run(() => world.ImportAsync("2026-02-01", second)));
        Assert.All(runs, r => Assert.Equal(RunStatus.Completed, r.Status));
        await using var db = world.Db();
        Assert.Equal(500, await db.Entries.CountAsync());
        Assert.Equal(runs.Max(r => r.Id), (await db.Clinics.SingleAsync()).LatestImportRunId);
    }
}
