using System.Diagnostics;
using System.Globalization;

namespace Vardlots.Tests.Support;

/// <summary>What a run of the program ended with; the peak is its resident memory in megabytes as the system measured it.</summary>
public sealed record ProgramResult(int Code, string Output, string Error, double PeakMegabytes)
{
    public bool HasStackTrace => (Output + Error).Contains("   at ", StringComparison.Ordinal) || (Output + Error).Contains("Unhandled exception", StringComparison.Ordinal);
}

/// <summary>The real executable, as a process of its own, with a database of a test's own.</summary>
public sealed class RealProgram(OwnDatabase database)
{
    /// <summary>Settings beside the database's, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public Process Start(params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Vardlots.Web.dll"), .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = database.Folder,
        };
        database.AddTo(start);
        foreach (var (key, value) in Settings) start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public async Task<ProgramResult> RunAsync(params string[] args)
    {
        using var process = Start(args);
        return await FinishAsync(process);
    }

    /// <summary>Waits for its end, looking at its memory now and then: the system keeps the peak for as long as it lives.</summary>
    public static async Task<ProgramResult> FinishAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync();
        double peak = 0;
        do peak = Math.Max(peak, PeakOf(process.Id));
        while (await Task.WhenAny(ended, Task.Delay(5)) != ended);
        return new ProgramResult(process.ExitCode, await output, await error, peak);
    }

    private static double PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // it has just ended
        }
    }
}
