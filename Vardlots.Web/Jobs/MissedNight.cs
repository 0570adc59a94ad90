using NodaTime;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

/// <summary>
/// After downtime: if no night has been done since one was last due, it is done now. Asked of our own records rather than of
/// the scheduler's, so that a night that never once fired, or was killed half-way, counts too.
/// </summary>
internal sealed class MissedNight(
    ScheduleOptions schedule, KilledRuns killed, NightService nights, NightControl control, IClock clock, ILogger<MissedNight> log) : AfterDowntime(schedule.CatchUp, log)
{
    protected override string Question => "a night was missed";

    protected override async Task LookAsync(CancellationToken ct)
    {
        if (await killed.ForgetAsync(ct) is > 0 and var count) log.LogWarning("{Count} runs had been interrupted", count);
        var due = schedule.LastDue(clock.GetCurrentInstant());
        if (control.IsNightRunning || !await nights.IsMissingSinceAsync(due, ct)) return;
        log.LogWarning("The latest night was missed and is made up for now");
        await control.MakeUpAsync(due, ct);
    }
}
