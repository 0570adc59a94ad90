using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Benchmarks;

public static class Measure
{
    /// <summary>CPU and wall seconds of some work, and the most memory that this process has held so far.</summary>
    public static async Task<StepResult> OfAsync(Func<Task<long>> work)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var rows = await work();
        return new StepResult((Environment.CpuUsage.TotalTime - before).TotalSeconds, watch.Elapsed.TotalSeconds, PeakMb(), rows, null);
    }

    private static double PeakMb()
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        var line = File.ReadLines(status).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }
}
