using Vardlots.Core.Audit;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Jobs;

/// <summary>
/// Dry-runs and new rule books in the background, so that the page can be left. Both are safe to start again: a dry-run touches nothing, and a
/// book that is published but not yet in force is taken up by the next run: when a server starts, or by the night at the latest.
/// </summary>
public sealed class RuleJobs(RunMonitor monitor, DryRunService dryRuns, RuleActivation activation, IHostApplicationLifetime lifetime, ILogger<RuleJobs> log)
{
    /// <summary>What a live dry-run of a draft is labelled with.</summary>
    public static string LabelOf(long draftId) => Language.Pick($"utkast {draftId}", $"draft {draftId}");

    public bool IsActivating => monitor.Current.Any(r => r.Kind == LiveRunKind.Rules);

    public LiveRun? DryRunOf(long draftId) => monitor.Current.FirstOrDefault(r => r.Kind == LiveRunKind.DryRun && r.Label == LabelOf(draftId));

    /// <summary>Tries a draft against the lists as they stand.</summary>
    /// <param name="ended">Told, on any thread, how it ended: null when well.</param>
    /// <returns>False when the draft is being tried already.</returns>
    public bool TryDryRun(DryRunRequest request, ChangeContext change, Action<string?> ended)
    {
        if (DryRunOf(request.DraftId!.Value) is not null) return false;
        Start(LiveRunKind.DryRun, LabelOf(request.DraftId.Value), change.UserName, ended, (progress, ct) => dryRuns.StartAsync(request, change, progress, ct));
        return true;
    }

    /// <summary>Tries what was dry-run against the nights that were; shown as the draft's dry-run while it goes on.</summary>
    /// <returns>False when the draft is being tried already.</returns>
    public bool TryBacktest(long draftId, long dryRunId, string json, string startedBy)
    {
        if (DryRunOf(draftId) is not null) return false;
        Start(LiveRunKind.DryRun, LabelOf(draftId), startedBy, _ => { }, (progress, ct) => dryRuns.BacktestAsync(dryRunId, json, progress, ct));
        return true;
    }

    /// <summary>Puts published books whose day has come into force; nothing when none waits.</summary>
    public void Activate(string startedBy, Action<string?>? ended = null) =>
        Start(LiveRunKind.Rules, "", startedBy, ended ?? (_ => { }), (progress, ct) => activation.RunAsync(startedBy, progress, ct));

    private void Start(LiveRunKind kind, string label, string startedBy, Action<string?> ended, Func<IProgress<Core.Scanning.RunProgress>, CancellationToken, Task> work) =>
        _ = Task.Run(() => RunAsync(kind, label, startedBy, ended, work), CancellationToken.None);

    private async Task RunAsync(LiveRunKind kind, string label, string startedBy, Action<string?> ended, Func<IProgress<Core.Scanning.RunProgress>, CancellationToken, Task> work)
    {
        string? problem = null;
        try
        {
            await monitor.TrackAsync(kind, label, startedBy, work, lifetime.ApplicationStopping);
        }
        catch (Exception e)
        {
            // Recorded on the run, which the page shows; here only its kind, for whoever watches the server.
            log.LogError("{Run} ended with {Kind}", kind, e.GetType().FullName);
            problem = e is Core.Scanning.RunBusyException ? e.Message : e is OperationCanceledException ? RunText.Stopped : RunText.Broke;
        }
        ended(problem);
    }
}
