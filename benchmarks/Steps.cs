using System.Globalization;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;

namespace Vardlots.Benchmarks;

/// <summary>The steps by name; the runner gives each a process of its own.</summary>
public static class Steps
{
    /// <summary>Entries in the small lists that every step is run on first, so that compiling the program is not what is measured.</summary>
    private const int Warm = 20_000;

    /// <summary>The step on the small lists, then, measured, on those in the folder.</summary>
    public static async Task<StepResult> RunAsync(string name, string folder)
    {
        var warm = Directory.CreateDirectory(folder + "-warm").FullName;
        await OnceAsync(name.StartsWith("files-", StringComparison.Ordinal) ? $"files-{Warm}" : name, warm);
        await Task.Delay(500); // the compiler works on in the background for a while
        var before = Environment.CpuUsage.TotalTime.TotalSeconds;
        return await OnceAsync(name, folder) with { WarmUpCpu = before };
    }

    /// <summary>The step once.</summary>
    public static async Task<StepResult> OnceAsync(string name, string folder)
    {
        if (name.StartsWith("files-", StringComparison.Ordinal)) return await Measure.OfAsync(() => FilesAsync(folder, int.Parse(name[6..], CultureInfo.InvariantCulture)));
        return name switch
        {
            "load" => await LoadAsync(folder),
            "select" => await Measure.OfAsync(() => Task.FromResult(Yardsticks.Select(folder))),
            "create" => await CreateAsync(folder),
            "import-first" or "import-same" => await WithAsync(folder, d => ImportAsync(d, ListFiles.First(folder), ListFiles.FirstDay)),
            "import-changed" => await WithAsync(folder, d => ImportAsync(d, ListFiles.Changed(folder), ListFiles.SecondDay)),
            "scan-first" => await WithAsync(folder, d => ScanAsync(d, ListFiles.FirstDay)),
            "scan-changed" => await WithAsync(folder, d => ScanAsync(d, ListFiles.SecondDay)),
            "rules-dry-run" => await WithAsync(folder, RuleSteps.DryRunAsync),
            "rules-publish" => await WithAsync(folder, RuleSteps.PublishAsync),
            "plain-import" => await WithAsync(folder, d => PlainWay.ImportAsync(d, ListFiles.First(folder), ListFiles.FirstDay)),
            "plain-scan" => await WithAsync(folder, d => PlainWay.ScanAsync(d, ListFiles.FirstDay)),
            _ => throw new ArgumentException($"No step is named {name}.", nameof(name)),
        };
    }

    private static Task<long> FilesAsync(string folder, int entries)
    {
        ListFiles.Write(folder, entries);
        return Task.FromResult((long)entries);
    }

    private static async Task<StepResult> LoadAsync(string folder)
    {
        try
        {
            return await Measure.OfAsync(() => Task.FromResult(Yardsticks.Load(folder, ListFiles.First(folder))));
        }
        finally
        {
            foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(Path.Combine(folder, "yardstick.db" + end));
        }
    }

    private static async Task<StepResult> CreateAsync(string folder)
    {
        BenchmarkDatabase.Drop(folder);
        await using var database = new BenchmarkDatabase(folder);
        return await Measure.OfAsync(async () =>
        {
            await database.CreateAsync();
            return 0;
        });
    }

    private static async Task<StepResult> WithAsync(string folder, Func<BenchmarkDatabase, Task<long>> work)
    {
        await using var database = new BenchmarkDatabase(folder);
        var result = await Measure.OfAsync(() => work(database));
        await using var db = await database.OpenAsync();
        return result with { After = await ListsState.ReadAsync(db) };
    }

    /// <returns>The rows that were added or changed.</returns>
    private static async Task<long> ImportAsync(BenchmarkDatabase database, string file, LocalDate asOf)
    {
        var run = await database.Get<ImportService>().RunAsync(
            new ImportRequest(file, Path.GetFileName(file), asOf, ImportSource.CommandLine, "benchmark"), null, CancellationToken.None);
        return run.Status == RunStatus.Completed ? run.Added + run.Changed : throw new InvalidOperationException($"The import ended as {run.Status}: {run.Problem}");
    }

    /// <returns>The entries that were assessed.</returns>
    private static async Task<long> ScanAsync(BenchmarkDatabase database, LocalDate asOf) =>
        (await database.Get<NightlyScan>().RunAsync(asOf, RunTrigger.CommandLine, "benchmark", null, CancellationToken.None)).Assessed;
}
