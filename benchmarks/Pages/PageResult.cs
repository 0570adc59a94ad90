using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Benchmarks.Pages;

/// <summary>Milliseconds of one look in both databases: of the processor (which a busy machine does not change), and on the clock in the larger one.</summary>
public sealed record PageResult(string Name, double Few50, double Many50, double Many95, double Clock50)
{
    public double Ratio => Many50 / Few50;

    public string Line => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Few50:0.0} | {Many50:0.0} | {Many95:0.0} | {Ratio:0.0} | {Clock50:0.0} |");

    /// <summary>Both take turns, so that what else the machine does meets both.</summary>
    public static async Task<PageResult> MeasureAsync(string name, Func<Task> few, Func<Task> many, int times)
    {
        var (a, b) = (new List<Took>(times), new List<Took>(times));
        for (var i = 0; i < 3; i++) _ = (await TimeAsync(few), await TimeAsync(many));
        for (var i = 0; i < times; i++)
        {
            a.Add(await TimeAsync(few));
            b.Add(await TimeAsync(many));
            if (i == 4 && b.Min(t => t.Cpu) > 150) break;
        }
        return new PageResult(name, At(a, 0.5, t => t.Cpu), At(b, 0.5, t => t.Cpu), At(b, 0.95, t => t.Cpu), At(b, 0.5, t => t.Clock));
    }

    private readonly record struct Took(double Cpu, double Clock);

    private static async Task<Took> TimeAsync(Func<Task> look)
    {
        var (cpu, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await look();
        return new((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static double At(List<Took> times, double share, Func<Took, double> of) => times.Select(of).Order().ElementAt((int)Math.Ceiling(times.Count * share) - 1);
}
