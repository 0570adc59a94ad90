using Vardlots.Core.Audit;
using Vardlots.Core.Rules;

namespace Vardlots.Web.Jobs;

/// <summary>
/// After downtime: a published book whose day has come, and that nobody has put into force, is put into force now, so that a publication that was
/// killed with its server needs no hands. Where several nodes start, each asks; one does it, and the others then find nothing to do.
/// </summary>
internal sealed class WaitingRules(ScheduleOptions schedule, RuleActivation activation, RuleJobs jobs, ILogger<WaitingRules> log) : AfterDowntime(schedule.CatchUp, log)
{
    protected override string Question => "a rule book waits";

    protected override async Task LookAsync(CancellationToken ct)
    {
        if (jobs.IsActivating || !await activation.IsWaitingAsync(ct)) return;
        log.LogWarning("A published rule book was not yet in force; it is put into force now");
        jobs.Activate(ChangeContext.SystemName);
    }
}
