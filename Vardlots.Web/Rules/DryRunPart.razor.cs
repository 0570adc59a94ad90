using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Jobs;

namespace Vardlots.Web.Rules;

/// <summary>Starts a dry-run, shows it going on wherever it was started from, and then what it found.</summary>
public sealed partial class DryRunPart : IDisposable
{
    private long _seen;
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
        _seen = Monitor.Ended;
        Monitor.Changed += Moved;
    }

    /// <summary>A run may have ended after the result was read and before this part listened.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Result is not { Status: RunStatus.Completed, IsOutOfDate: false } && Jobs.DryRunOf(Draft.Row.Id) is null) await OnEnded.InvokeAsync();
    }

    private async Task RunAsync()
    {
        _problem = null;
        var json = await Drafts.ExportAsync(await User.ViewAsync(), Draft.Row.Id, CancellationToken.None);
        Jobs.TryDryRun(new DryRunRequest(json, Clock.Today(), Draft.Row.Id, Draft.Edition), await User.ChangeAsync(), problem => _problem = problem);
    }

    private void Moved() => _ = InvokeAsync(async () =>
    {
        var ended = Monitor.Ended != _seen;
        _seen = Monitor.Ended;
        StateHasChanged();
        if (ended) await OnEnded.InvokeAsync();
    });

    public void Dispose() => Monitor.Changed -= Moved;
}
