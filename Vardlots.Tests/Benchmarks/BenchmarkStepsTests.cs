using Vardlots.Benchmarks;
using Xunit;

namespace Vardlots.Tests.Benchmarks;

/// <summary>The benchmark's steps at a tiny size: what they write, never how fast.</summary>
public sealed class BenchmarkStepsTests : IDisposable
{
    private const int Size = 600;
    private readonly string _folder = Directory.CreateTempSubdirectory("vardlots-benchmark-test-").FullName;

    [Fact]
    public async Task Round_TinyList_WritesWhatEachStepShould()
    {
        var table = new SizeTable(Size);
        await Steps.OnceAsync($"files-{Size}", _folder);
        foreach (var step in new[] { "create", "load", "import-first", "import-same", "select", "scan-first", "import-changed", "scan-changed", "rules-dry-run", "rules-publish" })
            table.Add(step, await Steps.OnceAsync(step, _folder));

        Assert.Empty(table.BrokenPromises());
        Assert.Equal(Size + 1, table.Rows("load"));
        Assert.True(table.Rows("import-first") > Size * 9 / 10);
        Assert.Equal(table.Rows("import-first"), table.Rows("select"));
        Assert.InRange(table.Rows("import-changed"), 4, 6);
        var (before, after) = table.Around("scan-first");
        Assert.Equal(after.Entries, after.EntryWritesSince(before));
        Assert.True(after.Cases > 0 && after.CaseEvents == after.Cases);
        (before, after) = table.Around("rules-dry-run");
        Assert.Equal(before, after);
        Assert.True(table.Rows("rules-dry-run") > 0);
    }

    [Fact]
    public async Task PlainWay_TinyList_EndsWithAsManyEntriesAndCases()
    {
        await Steps.OnceAsync($"files-{Size}", _folder);
        await Steps.OnceAsync("create", _folder);
        await Steps.OnceAsync("import-first", _folder);
        var ours = (await Steps.OnceAsync("scan-first", _folder)).After!;
        await Steps.OnceAsync("create", _folder);
        await Steps.OnceAsync("plain-import", _folder);
        var plain = (await Steps.OnceAsync("plain-scan", _folder)).After!;

        Assert.Equal((ours.Entries, ours.Patients, ours.Changes, ours.Cases, ours.CaseEvents), (plain.Entries, plain.Patients, plain.Changes, plain.Cases, plain.CaseEvents));
    }

    [Fact]
    public void Report_OneRound_IsATableWithEveryGoal()
    {
        var table = new SizeTable(Size);
        var state = new ListsState(1, 0, 1, 1, 0, 1, 0, 0, 0);
        foreach (var step in new[] { "load", "select", "import-first", "import-same", "scan-first", "import-changed", "scan-changed", "rules-dry-run", "rules-publish" })
            table.Add(step, new StepResult(1, 1, 100, 0, state));

        Assert.Contains("| First import, indexes in place | 1.00 | load, no index | 1.00 | 1.00 | ≤ 4 | yes |", Report.Of("SQLite", [table]));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
