using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Benchmarks.Pages;

/// <summary>Milliseconds of one look in both databases.</summary>
public sealed record PageResult(string Name, double Few50, double Few95, double Many50, double Many95)
{
    public double Ratio => Many50 / Few50;

    public string Line => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Few50:0.0} | {Few95:0.0} | {Many50:0.0} | {Many95:0.0} | {Ratio:0.0} |");

    /// <summary>Both take turns, so that what else the machine does meets both.</summary>
    public static async Task<PageResult> MeasureAsync(string name, Func<Task> few, Func<Task> many, int times)
    {
        var (a, b) = (new List<double>(times), new List<double>(times));
        for (var i = 0; i < 3; i++) _ = (await TimeAsync(few), await TimeAsync(many));
        for (var i = 0; i < times; i++)
        {
            a.Add(await TimeAsync(few));
            b.Add(await TimeAsync(many));
            if (i == 4 && b.Min() > 200) break;
        }
        return new PageResult(name, At(a, 0.5), At(a, 0.95), At(b, 0.5), At(b, 0.95));
    }

    private static async Task<double> TimeAsync(Func<Task> look)
    {
        var started = Stopwatch.GetTimestamp();
        await look();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Ceiling(times.Count * share) - 1);
}
