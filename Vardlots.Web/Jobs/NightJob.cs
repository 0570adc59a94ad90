using NodaTime.Text;
using Quartz;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

/// <summary>The nightly work as Quartz sees it; all it does stands in <see cref="NightService"/>.</summary>
internal sealed class NightJob(NightService nights, RunMonitor monitor, ILogger<NightJob> log) : IJob
{
    private const int Attempts = 6;
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public static readonly JobKey Key = new("night");

    /// <summary>Set by <em>Kör nu</em>: who pressed it.</summary>
    public const string StartedBy = "startedBy";

    /// <summary>Set when a night is made up for: since when it has been due.</summary>
    public const string MissedSince = "missedSince";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        var person = context.MergedJobDataMap.TryGetValue(StartedBy, out var who) ? who as string : null;
        if (context.MergedJobDataMap.TryGetValue(MissedSince, out var since)
            && !await nights.IsMissingSinceAsync(InstantPattern.General.Parse((string)since!).Value, ct)) return;
        var trigger = person is null ? RunTrigger.Schedule : RunTrigger.Person;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await TryAsync(trigger, person ?? JobsText.Schedule, attempt, ct)) return;
                await Task.Delay(Again, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Recorded by the service; a person wanted it so.
        }
    }

    /// <summary>False when the database was busy or out of reach: that passes by itself, and nobody is up to press the button.</summary>
    private async Task<bool> TryAsync(RunTrigger trigger, string startedBy, int attempt, CancellationToken ct)
    {
        try
        {
            await monitor.TrackAsync(LiveRunKind.Night, "", startedBy, (progress, token) => nights.RunAsync(trigger, startedBy, progress, token), ct);
            return true;
        }
        catch (Exception e) when (attempt < Attempts && DatabaseProblem.Of(e) is DatabaseTrouble.Busy or DatabaseTrouble.Unreachable)
        {
            log.LogWarning("The night is tried again in {Minutes} minutes (attempt {Attempt})", Again.TotalMinutes, attempt);
            return false;
        }
    }
}
