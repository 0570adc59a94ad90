using Quartz;
using Vardlots.Core.Import;

namespace Vardlots.Web.Jobs;

/// <summary>Looks into the inbox every minute, so that a file handed over by day does not wait for the night.</summary>
internal sealed class InboxJob(InboxService inbox, RunMonitor monitor) : IJob
{
    public static readonly JobKey Key = new("inbox");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        if (!inbox.HasFiles) return;
        try
        {
            await monitor.TrackAsync(LiveRunKind.Inbox, "", JobsText.Schedule, (progress, token) => inbox.TakeAsync(JobsText.Schedule, progress, token), ct);
        }
        catch (OperationCanceledException)
        {
            // Stopped by a person or at shutdown; what was begun is recorded, the rest is taken next time.
        }
    }
}
