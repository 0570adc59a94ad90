using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Faults;

/// <summary>
/// The database full, locked, lost or broken: each has its sentence, nothing half-done stays, and the same work goes through
/// once the trouble is over. A full disk is SQLite's own limit of pages, lowered on every connection: no mount is needed for it.
/// </summary>
public sealed class DatabaseFaultTests
{
    private static void OnlySqlite() => Assert.SkipUnless(OwnDatabase.ChosenProvider == "Sqlite", "About the embedded database.");

    private static Row[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => new Row($"M{i}").With("AtgardText", new string('x', 190)))];

    private static async Task<string> SentenceAsync(Func<Task> work)
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(work);
        return DatabaseProblem.SentenceFor(e) ?? $"no sentence for {e.GetType().Name}: {e.Message}";
    }

    [Fact]
    public async Task Import_DiskFull_NothingChangedAndItSaysSo_ThenTheSameFileGoesThrough()
    {
        OnlySqlite();
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-20", new Row("A"));
        var before = await ContentsAsync(world);
        using (SqlitePages.Limit(world.Folder, 5))
            Assert.Contains("Disken är full", await SentenceAsync(() => world.ImportAsync("2026-11-21", Many(2000))));
        await using (var db = world.Db())
        {
            var failed = await db.ImportRuns.OrderBy(r => r.Id).LastAsync();
            Assert.True(failed.Status is RunStatus.Running || failed.Problem!.Contains("Disken är full"), failed.Problem);
        }
        Assert.All(before.DifferencesTo(await ContentsAsync(world)), d => Assert.StartsWith("+ ImportRuns", d));
        Assert.Equal(RunStatus.Completed, (await world.ImportAsync("2026-11-21", Many(2000))).Status);
    }

    [Fact]
    public async Task Night_DiskFull_IsOnRecordOrCleared_AndTheNextNightFinishes()
    {
        OnlySqlite();
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-21", Many(1500));
        using (SqlitePages.Limit(world.Folder, 3))
            Assert.Contains("Disken är full", await SentenceAsync(() => NightAsync(world)));
        Assert.Equal(RunStatus.Completed, (await NightAsync(world)).Status);
        await using var db = world.Db();
        Assert.DoesNotContain(await db.NightRuns.Select(r => r.Status).ToListAsync(), s => s == RunStatus.Running);
        Assert.DoesNotContain(await db.ScanRuns.Select(r => r.Status).ToListAsync(), s => s == RunStatus.Running);
        Assert.Equal(1500, await db.Cases.CountAsync());
    }

    private static Task<NightRun> NightAsync(ListWorld world) =>
        world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None);

    [Fact]
    public async Task Note_LockedLongerThanPatience_SaysBusyAndKeepsNothing_ThenItIsSavedOnce()
    {
        OnlySqlite();
        await using var world = await OneCaseWorld.CreateAsync();
        var before = await world.CaseAsync();
        Task SaveAsync() => world.Service.AddNoteAsync(new AddCaseNote(before.Id, before.Version, "Ringt."), world.Anna, world.Change(world.Anna), CancellationToken.None);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(world.Lists.Folder, "vardlots.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();
            using (SqlitePages.Patience(world.Lists.Folder, 1)) Assert.Contains("upptagen", await SentenceAsync(SaveAsync));
        }
        Assert.Equal(before.Events.Count, (await world.CaseAsync()).Events.Count);
        await SaveAsync();
        Assert.Single((await world.CaseAsync()).Events, e => e.Text == "Ringt.");
    }

    [Fact]
    public async Task Night_ConnectionsCutByTheServer_SaysSo_ThenTheNextNightFinishes()
    {
        Assert.SkipUnless(OwnDatabase.ChosenProvider == "Postgres", "About PostgreSQL; run with VARDLOTS_TEST_DATABASE=Postgres.");
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-21", Many(5000));
        var cut = new Cut(world);
        Assert.Contains("svarar inte", await SentenceAsync(() => world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", cut, CancellationToken.None)));
        Assert.True(cut.Done);
        Assert.Equal(RunStatus.Completed, (await NightAsync(world)).Status);
        await using var db = world.Db();
        Assert.Equal(5000, await db.Cases.CountAsync());
        Assert.DoesNotContain(await db.NightRuns.Select(r => r.Status).ToListAsync(), s => s == RunStatus.Running);
    }

    /// <summary>Ends every connection of the database but its own, once, in the middle of the scan.</summary>
    private sealed class Cut(ListWorld world) : IProgress<RunProgress>
    {
        public bool Done { get; private set; }

        public void Report(RunProgress value)
        {
            if (Done || value.Done == 0) return;
            Done = true;
            using var db = world.Db();
            db.Database.ExecuteSqlRaw("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    [Fact]
    public async Task Night_ThatNeverEnded_IsClearedAtStart_ButNotWhileSomethingRuns()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-21", new Row("A"));
        await using (var db = world.Db())
        {
            var at = world.Clock.GetCurrentInstant() - NodaTime.Duration.FromHours(9);
            db.NightRuns.Add(new NightRun { Night = new(2026, 11, 22), Trigger = RunTrigger.Schedule, StartedBy = "schemat", StartedAt = at, Status = RunStatus.Running });
            db.ScanRuns.Add(new ScanRun { AsOf = new(2026, 11, 22), Trigger = RunTrigger.Schedule, StartedBy = "schemat", StartedAt = at, Status = RunStatus.Running });
            await db.SaveChangesAsync();
        }
        await using (await world.Get<RunLock>().AcquireAsync(RunLock.Lists, TimeSpan.Zero, null, CancellationToken.None))
            Assert.Equal(0, await world.Get<KilledRuns>().ForgetAsync(CancellationToken.None));
        Assert.Equal(2, await world.Get<KilledRuns>().ForgetAsync(CancellationToken.None));
        var latest = await world.Get<RunQueries>().LatestNightAsync(CancellationToken.None);
        Assert.True(latest!.HasFailed);
        Assert.True(await world.Get<NightService>().IsMissingSinceAsync(world.Clock.GetCurrentInstant() - NodaTime.Duration.FromHours(10), CancellationToken.None));
        Assert.Equal(RunStatus.Completed, (await NightAsync(world)).Status);
    }

    [Fact]
    public async Task Night_ClockSetBack_TheNewestIsStillTheNewestAndTonightIsDue()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-21", new Row("A"));
        var now = world.Clock.GetCurrentInstant();
        world.Clock.Advance(NodaTime.Duration.FromDays(400));
        await NightAsync(world);
        world.Clock.Set(now);
        Assert.True(await world.Get<NightService>().IsMissingSinceAsync(now - NodaTime.Duration.FromHours(6), CancellationToken.None));
        var night = await NightAsync(world);
        Assert.Equal(night.Id, (await world.Get<RunQueries>().LatestNightAsync(CancellationToken.None))!.Id);
    }

    /// <summary>Made by the databases themselves where they can be, by their numbers where not.</summary>
    [Fact]
    public async Task Of_EachTrouble_HasItsSentence()
    {
        var folder = Directory.CreateTempSubdirectory("vardlots-trouble-").FullName;
        var file = Path.Combine(folder, "x.db");
        await RunAsync($"Data Source={file};Pooling=False", "CREATE TABLE t (x TEXT)");
        Assert.Equal(DatabaseTrouble.Unwritable, await TroubleAsync($"Data Source={file};Mode=ReadOnly;Pooling=False", "INSERT INTO t VALUES ('x')"));
        Assert.Equal(DatabaseTrouble.Unwritable, await TroubleAsync($"Data Source={folder};Pooling=False", "SELECT 1 FROM t"));
        Assert.Equal(DatabaseTrouble.Full, await TroubleAsync($"Data Source={file};Pooling=False", "PRAGMA max_page_count=2; INSERT INTO t VALUES (randomblob(100000))"));
        await File.WriteAllTextAsync(file, new string('x', 4096));
        Assert.Equal(DatabaseTrouble.Damaged, await TroubleAsync($"Data Source={file};Pooling=False", "SELECT * FROM t"));
        Directory.Delete(folder, recursive: true);

        foreach (var (state, trouble) in new[] { ("53100", DatabaseTrouble.Full), ("55P03", DatabaseTrouble.Busy), ("40P01", DatabaseTrouble.Busy), ("25006", DatabaseTrouble.Unwritable), ("42501", DatabaseTrouble.Unwritable),
                     ("XX001", DatabaseTrouble.Damaged), ("58030", DatabaseTrouble.Damaged), ("57P01", DatabaseTrouble.Unreachable), ("08006", DatabaseTrouble.Unreachable), ("28P01", DatabaseTrouble.Unreachable), ("3D000", DatabaseTrouble.Unreachable) })
            Assert.Equal(trouble, DatabaseProblem.Of(new DbUpdateException("x", new PostgresException("x", "ERROR", "ERROR", state))));
        Assert.Null(DatabaseProblem.Of(new PostgresException("x", "ERROR", "ERROR", "23505")));
        Assert.Null(DatabaseProblem.Of(new InvalidOperationException()));
        Assert.Equal(DatabaseTrouble.Unreachable, DatabaseProblem.Of(await Assert.ThrowsAnyAsync<DbException>(() => new NpgsqlConnection("Host=127.0.0.1;Port=1;Timeout=2").OpenAsync())));
        Assert.All(Enum.GetValues<DatabaseTrouble>(), t => Assert.EndsWith(".", DatabaseProblem.Sentence(t)));
    }

    private static async Task RunAsync(string connection, string sql)
    {
        await using var db = new SqliteConnection(connection);
        await db.OpenAsync();
        foreach (var statement in sql.Split(';'))
        {
            await using var command = db.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<DatabaseTrouble?> TroubleAsync(string connection, string sql) => DatabaseProblem.Of(await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(connection, sql)));

    private static async Task<DatabaseContents> ContentsAsync(ListWorld world)
    {
        await using var db = world.Db();
        return await DatabaseContents.ReadAsync(db);
    }
}
