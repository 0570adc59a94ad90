using System.Globalization;

namespace Vardlots.Benchmarks.Pages;

/// <summary>
/// The first page of every list, with each filter and order, through the same queries as the screens, access log included:
/// in a small database and in a large one, taking turns.
/// <c>pages prepare FOLDER ENTRIES</c> makes a database; <c>pages run SMALL LARGE [--out FILE] [--times N] [--only TEXT]</c> measures;
/// <c>pages night FOLDER DAYS</c> measures some of them while a scan runs; <c>pages bulk FOLDER OPENCASES</c> measures what is done to many
/// cases at once; <c>pages compiled FOLDER</c> tells which queries are compiled anew each time.
/// </summary>
public static class PagesBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        switch (args)
        {
            case ["prepare", var folder, var entries]:
                await PageData.MakeAsync(folder, int.Parse(entries, CultureInfo.InvariantCulture));
                return 0;
            case ["run", var small, var large, .. var rest]:
                await MeasureAsync(small, large, Options(rest));
                return 0;
            case ["night", var folder, var days]:
                await DuringNight.MeasureAsync(folder, int.Parse(days, CultureInfo.InvariantCulture));
                return 0;
            case ["bulk", var folder, var open]:
                await BulkBenchmark.MeasureAsync(folder, int.Parse(open, CultureInfo.InvariantCulture));
                return 0;
            case ["compiled", var folder]:
                await QueryCache.PrintAsync(folder);
                return 0;
            default:
                Console.Error.WriteLine("pages prepare FOLDER ENTRIES | pages run SMALL LARGE [--out FILE] [--times N] [--only TEXT] | pages night FOLDER DAYS | pages compiled FOLDER");
                return 1;
        }
    }

    private static async Task MeasureAsync(string small, string large, Dictionary<string, string> options)
    {
        var times = int.Parse(options.GetValueOrDefault("--times", "40"), CultureInfo.InvariantCulture);
        var only = options.GetValueOrDefault("--only", "");
        await using var few = new PageWorld(small);
        await using var many = new PageWorld(large);
        var results = new List<PageResult>();
        foreach (var look in PageLooks.All(few).Zip(PageLooks.All(many)).Where(l => l.First.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var result = await PageResult.MeasureAsync(look.First.Name, look.First.Open, look.Second.Open, times);
            results.Add(result);
            Console.WriteLine(result.Line);
        }
        if (options.TryGetValue("--out", out var file)) await File.WriteAllTextAsync(file, PageReport.Of(results, await few.SizeAsync(), await many.SizeAsync(), times));
    }

    private static Dictionary<string, string> Options(string[] rest) => rest.Chunk(2).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);
}
