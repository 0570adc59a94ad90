using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;

namespace Vardlots.Web.Jobs;

/// <summary>
/// After downtime: a published book whose day has come, and that nobody has put into force, is put into force now, so that a publication that was
/// killed with its server needs no hands. Where several nodes start, each asks; one does it, and the others then find nothing to do.
/// </summary>
internal sealed class WaitingRules(ScheduleOptions schedule, RuleActivation activation, RuleJobs jobs, ILogger<WaitingRules> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(schedule.CatchUp, stoppingToken);
        while (!await TryAsync(stoppingToken)) await Task.Delay(Again, stoppingToken);
    }

    /// <summary>False when the database could not be asked: a server that starts before its database waits for it.</summary>
    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            if (jobs.IsActivating || !await activation.IsWaitingAsync(ct)) return true;
            log.LogWarning("A published rule book was not yet in force; it is put into force now");
            jobs.Activate(ChangeContext.SystemName);
            return true;
        }
        catch (Exception e) when (DatabaseProblem.Of(e) is not null)
        {
            log.LogWarning("Whether a rule book waits cannot be told yet: {Sentence}", DatabaseProblem.SentenceFor(e));
            return false;
        }
    }
}
