using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public sealed class InboxServiceTests
{
    private static async Task<(ListWorld World, ImportOptions Options)> WorldAsync()
    {
        var world = await ListWorld.CreateAsync();
        var options = world.Get<ImportOptions>();
        Directory.CreateDirectory(options.Inbox);
        return (world, options);
    }

    private static void Put(ListWorld world, ImportOptions options, string name, string text, int ageSeconds)
    {
        var path = Path.Combine(options.Inbox, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, world.Clock.Now.ToDateTimeUtc().AddSeconds(-ageSeconds));
    }

    private static Task<InboxResult> TakeAsync(ListWorld world) => world.Get<InboxService>().TakeAsync("test", null, CancellationToken.None);

    [Fact]
    public async Task Take_CompleteFiles_OldestSnapshotFirstThenArchived()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        Put(world, options, "a_2026-02-02.csv", Row.File([new Row("A").With("BokadTid", "2026-03-01")]), 0);
        Put(world, options, "b_2026-02-01.csv", Row.File([new Row("A")]), 0);
        Assert.Equal(new InboxResult(2, 0, 0), await TakeAsync(world));
        Assert.Equal(ListWorld.Day("2026-03-01"), (await world.EntryAsync("A")).BookedOn);
        Assert.Empty(Directory.GetFiles(options.Inbox));
        Assert.Equal(2, Directory.GetFiles(options.Archive).Length);
    }

    [Fact]
    public async Task Take_TwoLookAtOnce_EveryFileIsImportedOnce()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        foreach (var day in Enumerable.Range(1, 6)) Put(world, options, $"a_2026-02-0{day}.csv", Row.File([new Row("A")]), 0);
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TakeAsync(world))));
        Assert.Equal((6, 0, 0), (results.Sum(r => r.Imported), results.Sum(r => r.Rejected), results.Sum(r => r.Waiting)));
        await using var db = world.Db();
        Assert.Equal(Enumerable.Repeat(RunStatus.Completed, 6), db.ImportRuns.Select(r => r.Status).ToList());
    }

    [Theory]
    [InlineData(59, 0, 1)]
    [InlineData(60, 1, 0)]
    public async Task Take_WithoutItsCount_WaitsAQuietMinute(int age, int imported, int waiting)
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        Put(world, options, "a_2026-02-01.csv", Row.File([new Row("A")], trailer: false), age);
        Assert.Equal(new InboxResult(imported, 0, waiting), await TakeAsync(world));
    }

    [Fact]
    public async Task Take_NoList_IsPutBesideItsReport()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        Put(world, options, "a_2026-02-01.csv", "hej", 120);
        Assert.Equal(new InboxResult(0, 1, 0), await TakeAsync(world));
        var files = Directory.GetFiles(options.Rejected).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(["a_2026-02-01.1.csv", "a_2026-02-01.1.report.json"], files);
        Assert.Contains("\"Rejected\"", File.ReadAllText(Path.Combine(options.Rejected, files[1]!)));
    }

    [Fact]
    public async Task Night_InboxThenScan_IsOnRecord()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        Put(world, options, "a_2026-11-22.csv", Row.File([new Row("A")]), 0);
        var night = await world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None);
        Assert.Equal((RunStatus.Completed, 1), (night.Status, night.FilesImported));
        Assert.NotNull(night.ScanRunId);
        Assert.Single(await world.CasesAsync("A"));
        Assert.False(await world.Get<NightService>().IsMissingSinceAsync(night.StartedAt, CancellationToken.None));
        Assert.True(await world.Get<NightService>().IsMissingSinceAsync(night.StartedAt + NodaTime.Duration.FromSeconds(1), CancellationToken.None));
    }

    [Fact]
    public async Task Night_Fails_IsOnRecordAsFailed()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        await world.ImportAsync("2026-11-21", new Row("A"));
        await using (var db = world.Db())
        {
            db.RuleBooks.RemoveRange(db.RuleBooks);
            await db.SaveChangesAsync();
        }
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None));
        var latest = await world.Get<RunQueries>().LatestNightAsync(CancellationToken.None);
        Assert.True(latest!.HasFailed);
    }
}
