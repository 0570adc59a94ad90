using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

/// <summary>What may lie in the inbox that is no ordinary file, and what may happen to one while it is read. One bad file never stops the others, nor the night.</summary>
public sealed class HostileInboxTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static async Task<(ListWorld World, ImportOptions Options)> WorldAsync()
    {
        var world = await ListWorld.CreateAsync();
        var options = world.Get<ImportOptions>();
        Directory.CreateDirectory(options.Inbox);
        return (world, options);
    }

    private static string Put(ListWorld world, ImportOptions options, string name, string text)
    {
        var path = Path.Combine(options.Inbox, name);
        File.WriteAllText(path, text);
        Age(world, path);
        return path;
    }

    private static void Age(ListWorld world, string path) => File.SetLastWriteTimeUtc(path, world.Clock.Now.ToDateTimeUtc().AddMinutes(-5));

    private static Task<InboxResult> TakeAsync(ListWorld world) => world.Get<InboxService>().TakeAsync("test", null, CancellationToken.None).WaitAsync(Soon);

    private static async Task<List<string?>> ProblemsAsync(ListWorld world)
    {
        await using var db = world.Db();
        return await db.ImportRuns.OrderBy(r => r.Id).Select(r => r.Problem).ToListAsync();
    }

    [Fact]
    public async Task Take_PipeLinkAndFolder_RefusedUnreadAndTheListTaken()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        var secret = Path.Combine(world.Folder, "hemligt.csv");
        File.WriteAllText(secret, Row.File([new Row("S")]));
        File.CreateSymbolicLink(Path.Combine(options.Inbox, "a_2026-11-19.csv"), secret);
        File.CreateSymbolicLink(Path.Combine(options.Inbox, "b_2026-11-19.csv"), Path.Combine(world.Folder, "finns-inte"));
        Directory.CreateDirectory(Path.Combine(options.Inbox, "c_2026-11-19.csv"));
        var pipe = Path.Combine(options.Inbox, "d_2026-11-20.csv");
        await Process.Start("mkfifo", pipe).WaitForExitAsync();
        Age(world, pipe);
        Put(world, options, "e_2026-11-21.csv", Row.File([new Row("A")]));
        world.Clock.Advance(NodaTime.Duration.FromDays(3650)); // links are new, and cannot be made to look old

        var result = await TakeAsync(world);

        Assert.Equal((1, 3, 0), (result.Imported, result.Rejected, result.Waiting));
        Assert.Equal(4, (await ProblemsAsync(world)).Count);
        Assert.Equal(2, (await ProblemsAsync(world)).Count(p => p?.Contains("länk") == true));
        Assert.Contains(await ProblemsAsync(world), p => p?.Contains("ingen vanlig fil") == true);
        Assert.Empty(Directory.GetFiles(options.Inbox));
        Assert.True(File.Exists(secret));
        await using var db = world.Db();
        Assert.Equal("A", (await db.Entries.SingleAsync()).ContactId);
    }

    [Fact]
    public async Task Take_PipeJustMade_IsNotOpened()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        var pipe = Path.Combine(options.Inbox, "d_2026-11-20.csv");
        await Process.Start("mkfifo", pipe).WaitForExitAsync();
        File.SetLastWriteTimeUtc(pipe, world.Clock.Now.ToDateTimeUtc());
        Assert.Equal(new InboxResult(0, 0, 1), await TakeAsync(world));
    }

    [Fact]
    public async Task Take_NameOf255Bytes_IsPutAwayShorter()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        Put(world, options, new string('å', 120) + "_2026-11-21.csv", Row.File([new Row("A")]));
        Put(world, options, new string('x', 251) + ".csv", "hej");
        Assert.Equal(new InboxResult(1, 1, 0), await TakeAsync(world));
        Assert.Empty(Directory.GetFiles(options.Inbox));
        Assert.Single(Directory.GetFiles(options.Archive));
        Assert.Equal(2, Directory.GetFiles(options.Rejected).Length);
    }

    [Fact]
    public async Task Take_FileGoneBeforeItIsRead_OthersAreTakenAndTheNightEnds()
    {
        var (world, options) = await WorldAsync();
        await using var _ = world;
        var gone = Put(world, options, "a_2026-11-20.csv", Row.File([new Row("A")]));
        Put(world, options, "b_2026-11-21.csv", Row.File([new Row("B")]));
        // Deleted when the first progress of the one before is told: between the look at the folder and the reading.
        Put(world, options, "0_2026-11-19.csv", Row.File([new Row("0")]));
        var night = await world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", new Each(1, _ => File.Delete(gone)), CancellationToken.None).WaitAsync(Soon);
        Assert.Equal((RunStatus.Completed, 2, 0), (night.Status, night.FilesImported, night.FilesRejected));
    }

    /// <summary>Acts on the first few things told, with the number of each from 0.</summary>
    private sealed class Each(int most, Action<int> action) : IProgress<RunProgress>
    {
        public int Told { get; private set; }

        public void Report(RunProgress value)
        {
            if (Told < most) action(Told++);
        }
    }

    [Fact]
    public async Task Import_FileThatGrowsWithoutEnd_RejectedAndNothingChanged()
    {
        await using var world = await ListWorld.CreateAsync();
        var lines = Row.File([new Row("A")], trailer: false).Split('\n');
        var path = world.WriteText("a_2026-11-21.csv", lines[0] + "\n" + string.Concat(Enumerable.Range(0, 2500).Select(i => lines[1].Replace("A;", $"K{i};") + "\n")));
        // Longer by more than was read every time something is told: a reader that follows the file's end would never get there.
        var grower = new Each(50, i => File.AppendAllText(path, string.Concat(Enumerable.Range(0, 2500).Select(n => lines[1].Replace("A;", $"V{i}-{n};") + "\n"))));
        var run = await world.Get<ImportService>().RunAsync(new ImportRequest(path, "a.csv", null, ImportSource.Upload, "test"), grower, CancellationToken.None);
        Assert.InRange(grower.Told, 1, 49);
        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.Contains("ändrades medan den lästes", run.Problem);
        await using var db = world.Db();
        Assert.Empty(await db.Entries.ToListAsync());
    }

    [Fact]
    public async Task Import_FileCutWhileRead_RejectedAndNothingChanged()
    {
        await using var world = await ListWorld.CreateAsync();
        var lines = Row.File([new Row("A")], trailer: false).Split('\n');
        var path = world.WriteText("a_2026-11-21.csv", lines[0] + "\n" + string.Concat(Enumerable.Range(0, 2500).Select(i => lines[1].Replace("A;", $"K{i};") + "\n")));
        var progress = new Each(1, _ => { using var cut = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite); cut.SetLength(cut.Length / 2 / lines[1].Length * lines[1].Length); });
        var run = await world.Get<ImportService>().RunAsync(new ImportRequest(path, "a.csv", null, ImportSource.Upload, "test"), progress, CancellationToken.None);
        Assert.Equal(RunStatus.Rejected, run.Status);
        await using var db = world.Db();
        Assert.Empty(await db.Entries.ToListAsync());
    }

    [Theory]
    [InlineData("../../../etc/cron.d/x_2026-11-21.csv")]
    [InlineData("..\\..\\x_2026-11-21.csv")]
    [InlineData("a\0b\u202Egnp.csv")]
    [InlineData("\uD800.csv")]
    [InlineData("<script>alert(1)</script>.csv")]
    public async Task Import_OddFileName_OnlyShown(string name)
    {
        await using var world = await ListWorld.CreateAsync();
        var run = await world.Get<ImportService>().RunAsync(
            new ImportRequest(world.Write("x.csv", new Row("A")), name, null, ImportSource.Upload, "test"), null, CancellationToken.None);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.DoesNotContain(run.FileName, c => char.IsControl(c) || char.IsSurrogate(c) || c == '\u202E');
    }

    [Fact]
    public async Task Import_NameOf5000Characters_ItsEndIsKept()
    {
        await using var world = await ListWorld.CreateAsync();
        var run = await world.Get<ImportService>().RunAsync(
            new ImportRequest(world.Write("x.csv", new Row("A")), new string('å', 5000) + "_2026-11-21.csv", null, ImportSource.Upload, "test"), null, CancellationToken.None);
        Assert.Equal((200, "2026-11-21"), (run.FileName.Length, run.SnapshotDate.ToString("uuuu-MM-dd", null)));
    }
}
