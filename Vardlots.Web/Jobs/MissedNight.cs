using NodaTime;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

/// <summary>
/// After downtime: if no night has been done since one was last due, it is done now. Asked of our own records rather than of
/// the scheduler's, so that a night that never once fired, or was killed half-way, counts too.
/// </summary>
internal sealed class MissedNight(ScheduleOptions schedule, NightService nights, NightControl control, IClock clock, ILogger<MissedNight> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Let the scheduler first take up a night that it was itself killed in.
        await Task.Delay(schedule.CatchUp, stoppingToken);
        if (control.IsNightRunning || !await nights.IsMissingSinceAsync(schedule.LastDue(clock.GetCurrentInstant()), stoppingToken)) return;
        log.LogWarning("The latest night was missed and is made up for now");
        await control.StartAsync(null, stoppingToken);
    }
}
