using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Retention;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Retention;

/// <summary>Today is 22 November 2026; the periods are those that ship: 10 years, 24, 12 and 24 months, 90 days.</summary>
public sealed class RetentionServiceTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    /// <summary>The first days that are kept.</summary>
    private static readonly LocalDate Log = new(2016, 11, 22), Issues = new(2024, 11, 22), Runs = new(2025, 11, 22), Nights = new(2024, 11, 22), Texts = new(2026, 8, 24);

    /// <summary>The first instant of a day that is kept, and the second before.</summary>
    private static (Instant Old, Instant Kept) Around(LocalDate day)
    {
        var start = day.AtStartOfDayInZone(SwedishTime.Zone).ToInstant();
        return (start - Duration.FromSeconds(1), start);
    }

    private static Task<RetentionCounts> RunAsync(ListWorld world, IProgress<RunProgress>? progress = null, CancellationToken ct = default) => world.Get<RetentionService>().RunAsync(progress, ct);

    private static AccessLogEntry Look(Instant at, string subject) => new()
    {
        At = at, UserId = "anna", UserName = "Anna", Role = "navigator", CareUnit = "Vårdlotsar", Action = AccessAction.Case, Subject = subject,
        Patients = [new AccessLogPatient { PatientId = 1 }, new AccessLogPatient { PatientId = 2 }],
    };

    private static async Task AddAsync(ListWorld world, Instant at, string name, Action<VardlotsDb, Instant, string> add)
    {
        await using var db = world.Db();
        add(db, at, name);
        await db.SaveChangesAsync();
    }

    /// <summary>One of everything that has a period, on either side of its day.</summary>
    private static async Task FillAsync(ListWorld world)
    {
        await using (var log = world.AccessLogDb())
        {
            log.Entries.AddRange(Look(Around(Log).Old, "old"), Look(Around(Log).Kept, "kept"));
            await log.SaveChangesAsync();
        }
        foreach (var (at, name, day) in new[] { (Around(Issues).Old, "old", "2024-11-20"), (Around(Issues).Kept, "kept", "2024-11-21") })
        {
            world.Clock.Set(at);
            var run = await world.ImportFileAsync(world.Write($"{name}.csv", new Row("A").With("BeslutAktivitet", "2010-01-01"), new Row("B").With("BeslutAktivitet", "x")), day);
            Assert.Equal((RunStatus.Completed, at), (run.Status, run.StartedAt));
            await AddAsync(world, at, name, (db, when, file) => db.CapacityImportRuns.Add(new CapacityImportRun { FileName = file, StartedAt = when, StartedBy = "test", Source = ImportSource.CommandLine }));
        }
        world.Clock.MoveTo(Today);
        await using (var db = world.Db())
        {
            foreach (var run in await db.CapacityImportRuns.ToListAsync()) db.CapacityImportIssues.Add(new CapacityImportIssue { RunId = run.Id, RowNumber = 2, Code = "E01" });
            await db.SaveChangesAsync();
        }
        foreach (var isOld in new[] { true, false })
        {
            Instant On(LocalDate day) => isOld ? Around(day).Old : Around(day).Kept;
            var name = isOld ? "old" : "kept";
            await AddAsync(world, On(Runs), name, (db, at, by) => db.DryRuns.Add(new DryRun { AsOf = Today, StartedAt = at, StartedBy = by, RuleBookNumber = 1 }));
            await AddAsync(world, On(Nights), name, (db, at, by) =>
            {
                db.NightRuns.Add(new NightRun { Night = Today, Trigger = RunTrigger.Schedule, StartedBy = by, StartedAt = at, Status = RunStatus.Completed, Log = "03:30:00 Nattens arbete började." });
                db.NightNotices.Add(new NightNotice { About = by, ClaimedAt = at, SentAt = at });
            });
            await AddAsync(world, On(Texts), name, (db, at, key) => db.Drafts.Add(new TextDraft { UserId = "anna", Key = key, Text = "Ringt", SavedAt = at }));
        }
        await using var rows = world.Db();
        var entry = await rows.Entries.Select(e => e.Id).FirstAsync();
        foreach (var run in await rows.DryRuns.ToListAsync())
            rows.DryRunRows.Add(new DryRunRow { DryRunId = run.Id, EntryId = entry, ClinicId = 1, MedicalField = "301", StatusNow = DeadlineStatus.OnTrack, StatusThen = DeadlineStatus.Urgent });
        await rows.SaveChangesAsync();
    }

    /// <summary>How many rows there are of everything.</summary>
    private static async Task<SortedDictionary<string, int>> RowsAsync(ListWorld world)
    {
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var main = world.Db();
        await using var log = world.AccessLogDb();
        foreach (var db in new DbContext[] { main, log })
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            {
                var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
                rows[table] = (await db.Database.SqlQueryRaw<int>(count).ToListAsync()).Single();
            }
        return rows;
    }

    [Fact]
    public async Task Run_BothSidesOfEveryDay_RemovesWhatIsOlderAndNothingElse_AndTheSecondRunNothing()
    {
        await using var world = await ListWorld.CreateAsync(new LocalDate(2010, 3, 20));
        // Care records of sixteen years ago: a list, its history and a case.
        await world.ImportAsync("2010-02-01", new Row("A").With("BeslutAktivitet", "2010-01-01"));
        await world.ScanAsync("2010-03-20");
        Assert.NotEmpty(await world.CasesAsync("A"));
        await FillAsync(world);
        var before = await RowsAsync(world);
        // Of the old file's report and of the old capacity file's.
        var issues = before["ImportIssues"] / 2;
        Assert.True(issues > 0 && before["ImportIssues"] == 2 * issues);

        Assert.Equal(new RetentionCounts(AccessLog: 1, ImportIssues: issues + 1, DryRuns: 1, NightLogs: 1, Notices: 1, TextDrafts: 1), await RunAsync(world));

        var after = await RowsAsync(world);
        Assert.Equal([("AccessLog", 1), ("AccessLogPatients", 2), ("CapacityImportIssues", 1), ("ChangeLog", -1), ("Drafts", 1), ("DryRunRows", 1), ("DryRuns", 1), ("ImportIssues", issues), ("NightNotices", 1)],
            before.Where(t => t.Value != after[t.Key]).Select(t => (t.Key, t.Value - after[t.Key])));
        await using var db = world.Db();
        await using var log = world.AccessLogDb();
        Assert.Equal("kept", (await log.Entries.SingleAsync()).Subject);
        Assert.Equal("kept.csv", await db.ImportRuns.Where(r => db.ImportIssues.Any(i => i.ImportRunId == r.Id)).Select(r => r.FileName).SingleAsync());
        Assert.Equal("kept", await db.CapacityImportRuns.Where(r => db.CapacityImportIssues.Any(i => i.RunId == r.Id)).Select(r => r.FileName).SingleAsync());
        Assert.Equal("kept", (await db.DryRuns.SingleAsync()).StartedBy);
        Assert.Equal([("kept", true), ("old", false)], (await db.NightRuns.ToListAsync()).Select(n => (n.StartedBy, n.Log is not null)).Order());
        Assert.Equal(("kept", "kept"), ((await db.NightNotices.SingleAsync()).About, (await db.Drafts.SingleAsync()).Key));
        var line = await db.ChangeLog.SingleAsync(c => c.Subject == "Setting Retention");
        Assert.Equal((null, "system", "Removed", $"AccessLog 1; ImportIssues {issues + 1}; DryRuns 1; NightLogs 1; Notices 1; TextDrafts 1"), (line.UserId, line.UserName, line.Action, line.Detail));

        Assert.True((await RunAsync(world)).IsNothing);
        Assert.Equal(after, await RowsAsync(world));
        // The next day the others are a day older than their period.
        world.Clock.MoveTo(Today.PlusDays(1));
        Assert.Equal(new RetentionCounts(1, issues + 1, 1, 1, 1, 1), await RunAsync(world));
    }

    private sealed class Told(Action<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told(value);
    }

    [Fact]
    public async Task Run_BrokenOffAfterABatch_TellsWhatItDidAndTheNextGoesOn()
    {
        await using var world = await ListWorld.CreateAsync(Today);
        await using (var log = world.AccessLogDb())
        {
            log.Entries.AddRange(Enumerable.Range(0, RetentionService.Batch + 7).Select(i => Look(Around(Log).Old - Duration.FromMinutes(i), "old")));
            log.Entries.Add(Look(Around(Log).Kept, "kept"));
            await log.SaveChangesAsync();
        }
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(world, new Told(_ => stop.Cancel()), stop.Token));
        await using (var log = world.AccessLogDb()) Assert.Equal(8, await log.Entries.CountAsync());
        Assert.Equal(new RetentionCounts(AccessLog: 7), await RunAsync(world));
        await using (var log = world.AccessLogDb()) Assert.Equal(("kept", 2), (await log.Entries.Select(e => e.Subject).SingleAsync(), await log.Set<AccessLogPatient>().CountAsync()));
        await using var db = world.Db();
        Assert.Equal(["AccessLog 1000", "AccessLog 7"], await db.ChangeLog.OrderBy(c => c.Id).Select(c => c.Detail).ToListAsync());
    }

    [Fact]
    public async Task Run_PeriodSavedOnAnotherNode_Holds()
    {
        await using var world = await ListWorld.CreateAsync(Today);
        foreach (var days in new[] { 30, 31 })
            await AddAsync(world, Around(Today.PlusDays(-days)).Kept, days.ToString(CultureInfo.InvariantCulture), (db, at, key) => db.Drafts.Add(new TextDraft { UserId = "anna", Key = key, Text = "Ringt", SavedAt = at }));
        await AddAsync(world, default, "", (db, _, _) => db.Settings.Add(new SettingGroup { Section = "Retention", Values = """{"TextDraftDays":"30"}""", Version = 1 }));
        Assert.Equal(new RetentionCounts(TextDrafts: 1), await RunAsync(world));
        await using var after = world.Db();
        Assert.Equal("30", (await after.Drafts.SingleAsync()).Key);
    }

    [Fact]
    public async Task Night_EndsWithIt_AndItsLogHasTheCounts()
    {
        await using var world = await ListWorld.CreateAsync(Today);
        await AddAsync(world, Around(Texts).Old, "old", (db, at, key) => db.Drafts.Add(new TextDraft { UserId = "anna", Key = key, Text = "Ringt", SavedAt = at }));
        var night = await world.Get<NightService>().RunAsync(Today, RunTrigger.Schedule, "schemat", _ => Task.FromResult(new InboxResult(0, 0, 0)), null, None);
        Assert.EndsWith("Gallring: 0 rader i åtkomstloggen, 0 radfel, 0 provkörningar, 0 nätters loggrader, 0 larm, 1 påbörjade texter.", night.Log);
        Assert.EndsWith("Gallring: inget var äldre än det ska sparas.", (await world.Get<NightService>().RunAsync(Today, RunTrigger.Schedule, "schemat", _ => Task.FromResult(new InboxResult(0, 0, 0)), null, None)).Log);
        await using var db = world.Db();
        Assert.Equal(1, await db.ChangeLog.CountAsync(c => c.Action == nameof(ChangeAction.Removed)));
    }
}
