using System.Text;
using System.Text.Json;
using Vardlots.Tests.Core.Capacity;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Core.Capacity.CapacityColumn;

namespace Vardlots.Tests.Web.Commands;

/// <summary><c>capacity import</c> as a process of its own.</summary>
public sealed class CapacityCommandTests : IDisposable
{
    private readonly OwnDatabase _own = OwnDatabase.Create();

    private Task<ProgramResult> RunAsync(params string[] args) => new RealProgram(_own).RunAsync(args);

    [Fact]
    public async Task CapacityImport_TwiceAndWrong_AsDocumented()
    {
        File.WriteAllText(Path.Combine(_own.Folder, "k_2026-11-21.csv"), CapacityWorld.File(CapacityWorld.Row("E1"), CapacityWorld.Row("E2", (Typ, "x")), CapacityWorld.Row("E1")));
        var first = await RunAsync("capacity", "import", "k_2026-11-21.csv", "--report", "r.json");
        Assert.Equal(0, first.Code);
        Assert.Contains("3 rader, 1 nya, 0 ändrade, 0 oförändrade, 2 avvisade", first.Output);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(_own.Folder, "r.json")));
        Assert.Equal("2026-11-21", report.RootElement.GetProperty("snapshotDate").GetString());
        Assert.Equal(["3 E04 Typ E2", "4 E06 ErbjudandeId E1"], report.RootElement.GetProperty("rejected").EnumerateArray()
            .Select(i => $"{i.GetProperty("row")} {i.GetProperty("code")} {i.GetProperty("column")} {i.GetProperty("ErbjudandeId")}"));
        var second = await RunAsync("capacity", "import", "k_2026-11-21.csv", "--as-of", "2026-11-22");
        Assert.Contains("0 nya, 0 ändrade, 1 oförändrade", second.Output);

        File.WriteAllText(Path.Combine(_own.Folder, "fel.csv"), "hej");
        var wrong = await RunAsync("capacity", "import", "fel.csv", "--report", "fel.json");
        Assert.Equal((3, ""), (wrong.Code, wrong.Output));
        Assert.Contains("kolumner", wrong.Error);
        Assert.Contains("\"Rejected\"", File.ReadAllText(Path.Combine(_own.Folder, "fel.json")));
        Assert.Equal(1, (await RunAsync("capacity", "import", "finns-inte.csv")).Code);
        Assert.Equal(2, (await RunAsync("capacity", "import", "fel.csv", "--as-of", "igår")).Code);
        Assert.Equal(2, (await RunAsync("capacity")).Code);
    }

    public void Dispose() => _own.Dispose();
}
