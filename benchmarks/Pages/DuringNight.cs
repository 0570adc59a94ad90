using System.Diagnostics;
using System.Globalization;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;

namespace Vardlots.Benchmarks.Pages;

/// <summary>How long pages take on the clock while the night's scan runs in the same process, against the same pages when nothing else is done.</summary>
internal static class DuringNight
{
    private static readonly string[] Opened =
    [
        "cases, All, no filter", "cases, Mine, no filter", "cases, All, a clinic", "lists, no filter", "lists, a clinic", "start, a navigator's",
    ];

    /// <param name="days">The scan is as of so many days from now, so that a later one has something to change.</param>
    public static async Task MeasureAsync(string folder, int days)
    {
        await using var world = new PageWorld(folder);
        var looks = PageLooks.All(world).Where(l => Opened.Contains(l.Name)).ToList();
        foreach (var look in looks) for (var i = 0; i < 5; i++) await look.Open();
        var idle = await RoundsAsync(looks, rounds => rounds < 30);
        var started = Stopwatch.GetTimestamp();
        var night = Task.Run(() => world.Get<NightlyScan>().RunAsync(PageWorld.Today.PlusDays(days), RunTrigger.CommandLine, "benchmark", null, CancellationToken.None));
        var meanwhile = await RoundsAsync(looks, _ => !night.IsCompleted);
        var run = await night;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Scan: {run.Assessed:N0} assessed, {run.Changed:N0} changed, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s; {meanwhile[looks[0].Name].Count} rounds of pages meanwhile."));
        Console.WriteLine("| | idle | p95 | during the scan | p95 | ratio |\n|---|---:|---:|---:|---:|---:|");
        foreach (var look in looks)
        {
            var (a, b) = (idle[look.Name], meanwhile[look.Name]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {look.Name} | {At(a, 0.5):0.0} | {At(a, 0.95):0.0} | {At(b, 0.5):0.0} | {At(b, 0.95):0.0} | {At(b, 0.5) / At(a, 0.5):0.0} |"));
        }
    }

    private static async Task<Dictionary<string, List<double>>> RoundsAsync(List<PageLook> looks, Func<int, bool> goesOn)
    {
        var took = looks.ToDictionary(l => l.Name, _ => new List<double>());
        for (var round = 0; goesOn(round); round++)
            foreach (var look in looks)
            {
                var started = Stopwatch.GetTimestamp();
                await look.Open();
                took[look.Name].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                await Task.Delay(20); // somebody reads
            }
        return took;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Ceiling(times.Count * share) - 1);
}
