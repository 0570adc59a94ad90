using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

/// <summary>
/// After downtime: if no night has been done since one was last due, it is done now. Asked of our own records rather than of
/// the scheduler's, so that a night that never once fired, or was killed half-way, counts too.
/// </summary>
internal sealed class MissedNight(
    ScheduleOptions schedule, KilledRuns killed, NightService nights, NightControl control, IClock clock, ILogger<MissedNight> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Let the scheduler first take up a night that it was itself killed in.
        await Task.Delay(schedule.CatchUp, stoppingToken);
        while (!await TryAsync(stoppingToken)) await Task.Delay(Again, stoppingToken);
    }

    /// <summary>False when the database could not be asked: a server that starts before its database waits for it.</summary>
    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            if (await killed.ForgetAsync(ct) is > 0 and var count) log.LogWarning("{Count} runs had been interrupted", count);
            var due = schedule.LastDue(clock.GetCurrentInstant());
            if (control.IsNightRunning || !await nights.IsMissingSinceAsync(due, ct)) return true;
            log.LogWarning("The latest night was missed and is made up for now");
            await control.MakeUpAsync(due, ct);
            return true;
        }
        catch (Exception e) when (DatabaseProblem.Of(e) is not null)
        {
            log.LogWarning("Whether a night was missed cannot be told yet: {Sentence}", DatabaseProblem.SentenceFor(e));
            return false;
        }
    }
}
