using NodaTime;
using NodaTime.Text;
using Quartz;
using Vardlots.Core.Audit;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Jobs;

/// <summary><em>Kör nu</em> and <em>Avbryt</em> for the nightly work.</summary>
public sealed class NightControl(ISchedulerFactory schedulers, RunMonitor monitor)
{
    public bool IsNightRunning => monitor.Current.Any(r => r.Kind == LiveRunKind.Night);

    /// <summary>Starts the night's work now; a second one waits for the first.</summary>
    /// <param name="person">Who pressed the button.</param>
    /// <exception cref="AccessDeniedException">Only administrators and navigators may.</exception>
    public Task StartAsync(ViewContext person, CancellationToken ct)
    {
        Require(person);
        return TriggerAsync(NightJob.StartedBy, person.UserName, ct);
    }

    /// <summary>Makes up for the night that was due then. Several nodes may ask: the night runs one at a time, and whoever comes second finds it done.</summary>
    public Task MakeUpAsync(Instant due, CancellationToken ct) => TriggerAsync(NightJob.MissedSince, InstantPattern.General.Format(due), ct);

    private async Task TriggerAsync(string key, string value, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.TriggerJob(NightJob.Key, new JobDataMap { [key] = value }, ct);
    }

    /// <summary>Stops a live run at its next safe point.</summary>
    public void Cancel(Guid runId, ViewContext person)
    {
        Require(person);
        monitor.Cancel(runId);
    }

    private static void Require(ViewContext person)
    {
        if (person.Role is not (Roles.Administrator or Roles.Navigator)) throw new AccessDeniedException();
    }
}
