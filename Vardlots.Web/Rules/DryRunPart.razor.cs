using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Jobs;

namespace Vardlots.Web.Rules;

/// <summary>Starts a dry-run, shows it going on wherever it was started from, and then what it found.</summary>
public sealed partial class DryRunPart : IDisposable
{
    private bool _wasRunning;
    private string? _problem;

    [Inject] public required RuleJobs Jobs { get; set; }
    [Inject] public required RunMonitor Monitor { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required RuleDraftQueries Drafts { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter, EditorRequired] public required DraftView Draft { get; set; }

    /// <summary>The newest result; null before the first.</summary>
    [Parameter] public DryRunResult? Result { get; set; }

    /// <summary>A number leads to its list.</summary>
    [Parameter] public bool MayList { get; set; }

    /// <summary>There is another result.</summary>
    [Parameter] public EventCallback OnEnded { get; set; }

    protected override void OnInitialized()
    {
        _wasRunning = Jobs.DryRunOf(Draft.Row.Id) is not null;
        Monitor.Changed += Moved;
    }

    private async Task RunAsync()
    {
        _problem = null;
        var json = await Drafts.ExportAsync(await User.ViewAsync(), Draft.Row.Id, CancellationToken.None);
        Jobs.TryDryRun(new DryRunRequest(json, Clock.Today(), Draft.Row.Id, Draft.Edition), await User.ChangeAsync(), problem => _problem = problem);
    }

    private void Moved() => _ = InvokeAsync(async () =>
    {
        var running = Jobs.DryRunOf(Draft.Row.Id) is not null;
        var ended = _wasRunning && !running;
        _wasRunning = running;
        StateHasChanged();
        if (ended) await OnEnded.InvokeAsync();
    });

    public void Dispose() => Monitor.Changed -= Moved;
}
