using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Exports;
using Vardlots.Core.Import;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

/// <summary>One database that every hostile file is imported into, with a list, its scan and a case in it.</summary>
public sealed class HostileWorld : IAsyncLifetime
{
    public ListWorld Lists { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Lists = await ListWorld.CreateAsync();
        await Lists.ImportAsync("2026-11-21", new Row("A"), new Row("B").With("Vardgaranti", "NEJ"), new Row("C"));
        await Lists.ScanAsync("2026-11-22");
        await using var db = Lists.Db();
        Stored = await DatabaseContents.ReadAsync(db);
    }

    /// <summary>What was there before the first hostile file.</summary>
    public DatabaseContents Stored { get; private set; } = null!;

    public ValueTask DisposeAsync() => Lists.DisposeAsync();
}

/// <summary>Hostile files against the import itself: what is said, and that nothing stored is touched. Memory is measured on the real program elsewhere, and the large ones are there.</summary>
public sealed class HostileFileTests(HostileWorld hostile) : IClassFixture<HostileWorld>
{
    private ListWorld World => hostile.Lists;

    public static TheoryData<string> Whole => [.. HostileFiles.All.Where(f => !f.IsReported && !f.IsLarge).Select(f => f.What)];
    public static TheoryData<string> Reported => [.. HostileFiles.All.Where(f => f.IsReported).Select(f => f.What)];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Import_NoList_RejectedWithASentenceAndNothingChanged(string what)
    {
        var (run, before, after) = await ImportAsync(what);
        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.Contains(HostileFiles.All.Single(f => f.What == what).Says, run.Problem);
        Assert.StartsWith($"+ ImportRuns: Id={run.Id},", Assert.Single(before.DifferencesTo(after)));
    }

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task Import_BadRows_ReportedAndTheRestUntouched(string what)
    {
        var (run, _, after) = await ImportAsync(what);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.True(run.Balances);
        await using var db = World.Db();
        var codes = await db.ImportIssues.Where(i => i.ImportRunId == run.Id).Select(i => i.Code).Distinct().Order().ToListAsync();
        Assert.Equal(HostileFiles.All.Single(f => f.What == what).Says, string.Join(' ', codes));
        Assert.DoesNotContain(hostile.Stored.DifferencesTo(after), d => d.StartsWith("- ", StringComparison.Ordinal));
        await World.ScanAsync("2026-11-22");
    }

    private async Task<(ImportRun Run, DatabaseContents Before, DatabaseContents After)> ImportAsync(string what)
    {
        var file = HostileFiles.All.Single(f => f.What == what);
        var path = Path.Combine(World.Folder, file.Name);
        await using (var stream = File.Create(path)) file.Write(stream);
        var before = await ContentsAsync();
        var run = await World.ImportFileAsync(path, null);
        File.Delete(path);
        return (run, before, await ContentsAsync());
    }

    private async Task<DatabaseContents> ContentsAsync()
    {
        await using var db = World.Db();
        return await DatabaseContents.ReadAsync(db);
    }

    [Fact]
    public async Task Export_Formulas_EveryFieldGuarded()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-21", [.. HostileFiles.Formulas()]);
        await world.ScanAsync("2026-11-22");
        var output = new StringWriter();
        await world.Get<ListExports>().WriteEntriesAsync(output, CancellationToken.None);
        await world.Get<ListExports>().WriteCasesAsync(output, CancellationToken.None);
        var fields = Fields(output.ToString()).ToList();
        Assert.Contains("'=HYPERLINK(\"http://x\";1)", fields);
        Assert.DoesNotContain(fields, f => f.Length > 0 && "=+@＝＋－＠\t\r\n".Contains(f[0]) || f.Length > 1 && f[0] == '-' && !f[1..].All(char.IsAsciiDigit));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    public void CsvLine_Formula_IsText(string value)
    {
        var line = CsvLine.Of(value, 1, null, -2);
        Assert.Equal($"'{value}", Fields(line).First());
        Assert.EndsWith(";1;;-2", line);
    }

    /// <summary>The fields as a spreadsheet reads them.</summary>
    private static IEnumerable<string> Fields(string csv)
    {
        var (field, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') { field.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ';' or '\n' && !quoted) { yield return field.ToString(); field.Clear(); }
            else field.Append(c);
        }
        yield return field.ToString();
    }
}
