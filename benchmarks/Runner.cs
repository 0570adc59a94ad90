using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Benchmarks;

/// <summary>Runs the steps, each in a process of its own, the yardsticks among them, as many rounds as asked for.</summary>
public static class Runner
{
    private static readonly string[] Round =
        ["create", "load", "import-first", "import-same", "select", "scan-first", "import-changed", "select", "scan-changed", "load", "rules-dry-run", "select", "rules-publish"];

    private const int PlainSize = 200_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var small = args is ["small"];
        var sizes = small ? [10_000] : args.Length == 0 ? [10_000, 100_000, 1_000_000] : args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var postgres = Environment.GetEnvironmentVariable("VARDLOTS_BENCHMARK_DATABASE") == "Postgres" ? PostgresCpu.Start() : null;
        var home = Environment.GetEnvironmentVariable("VARDLOTS_BENCHMARK_FOLDER") ?? Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(home, $"vardlots-benchmark-{Environment.ProcessId}")).FullName;
        try
        {
            var tables = new List<SizeTable>();
            foreach (var size in sizes)
            {
                tables.Add(await SizeAsync(postgres, folder, size, small ? 1 : 3, Round));
                if (sizes.Length > 1) Console.Error.WriteLine(Report.Of($"{size:N0} done", [tables[^1]])); // the next size takes long
            }
            if (args.Length == 0) tables.Add(await SizeAsync(postgres, folder, PlainSize, 3, PlainRound));
            Console.WriteLine(Report.Of(postgres is null ? "SQLite" : "PostgreSQL", tables));
            return tables.Any(t => t.BrokenPromises().Any()) ? 1 : 0;
        }
        finally
        {
            foreach (var used in new[] { folder, folder + "-warm" }.Where(Directory.Exists)) Directory.Delete(used, recursive: true);
        }
    }

    private static readonly string[] PlainRound = ["create", "load", "import-first", "scan-first", "create", "plain-import", "plain-scan"];

    private static async Task<SizeTable> SizeAsync(Dictionary<string, string>? postgres, string folder, int size, int rounds, string[] steps)
    {
        await StepAsync(postgres, $"files-{size}", folder);
        var table = new SizeTable(size);
        for (var round = 1; round <= rounds; round++)
            foreach (var step in steps)
            {
                Console.Error.Write($"\r{size,9}: round {round} of {rounds}, {step,-16}");
                table.Add(step, await StepAsync(postgres, step, folder));
            }
        Console.Error.WriteLine();
        return table;
    }

    /// <summary>One step in a process of its own.</summary>
    private static async Task<StepResult> StepAsync(Dictionary<string, string>? postgres, string step, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Runner).Assembly.Location);
        foreach (var argument in new[] { "step", step, folder }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in postgres ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? StepResult.FromJson(output) : throw new InvalidOperationException($"Step {step} failed.");
    }
}
