using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Benchmarks;

public static class Measure
{
    /// <summary>CPU and wall seconds of some work, and the most memory that this process has held so far.</summary>
    public static async Task<StepResult> OfAsync(Func<Task<long>> work)
    {
        var watch = Stopwatch.StartNew();
        var (before, server) = (Environment.CpuUsage.TotalTime, PostgresCpu.Seconds());
        var rows = await work();
        var (own, wall) = ((Environment.CpuUsage.TotalTime - before).TotalSeconds, watch.Elapsed.TotalSeconds);
        return new StepResult(own, wall, PeakMb(), rows, null) { ServerCpu = PostgresCpu.Seconds() - server };
    }

    private static double PeakMb()
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        var line = File.ReadLines(status).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }
}
