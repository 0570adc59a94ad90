using Quartz;
using Vardlots.Core.Audit;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Jobs;

/// <summary><em>Kör nu</em> and <em>Avbryt</em> for the nightly work.</summary>
public sealed class NightControl(ISchedulerFactory schedulers, RunMonitor monitor)
{
    public bool IsNightRunning => monitor.Current.Any(r => r.Kind == LiveRunKind.Night);

    /// <summary>Starts the night's work now; a second one waits for the first.</summary>
    /// <param name="person">Who pressed the button; null when the system makes up for a missed night.</param>
    /// <exception cref="AccessDeniedException">Only administrators and navigators may.</exception>
    public async Task StartAsync(ViewContext? person, CancellationToken ct)
    {
        if (person is not null) Require(person);
        var scheduler = await schedulers.GetScheduler(ct);
        var data = new JobDataMap();
        if (person is not null) data[NightJob.StartedBy] = person.UserName;
        await scheduler.TriggerJob(NightJob.Key, data, ct);
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
