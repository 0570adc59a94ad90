using Quartz;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

/// <summary>The nightly work as Quartz sees it; all it does stands in <see cref="NightService"/>.</summary>
internal sealed class NightJob(NightService nights, RunMonitor monitor) : IJob
{
    public static readonly JobKey Key = new("night");

    /// <summary>Set by <em>Kör nu</em>: who pressed it.</summary>
    public const string StartedBy = "startedBy";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        var person = context.MergedJobDataMap.TryGetValue(StartedBy, out var who) ? who as string : null;
        var trigger = person is null ? RunTrigger.Schedule : RunTrigger.Person;
        try
        {
            await monitor.TrackAsync(LiveRunKind.Night, "", person ?? JobsText.Schedule,
                (progress, token) => nights.RunAsync(trigger, person ?? JobsText.Schedule, progress, token), ct);
        }
        catch (OperationCanceledException)
        {
            // Recorded by the service; a person wanted it so.
        }
    }
}
