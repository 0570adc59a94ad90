using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>Whom to assign to, and what it would do, before it is done.</summary>
public sealed partial class AssignDialog
{
    private IReadOnlyList<NamedUser> _people = [];
    private AssignPlan? _plan;
    private string? _to, _problem;
    private bool _isBusy, _wasOpen;

    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What is ticked when it is asked.</summary>
    [Parameter, EditorRequired] public required Func<CaseSelection> Selection { get; set; }
    [Parameter, EditorRequired] public int Count { get; set; }

    /// <summary>The work has begun in the background.</summary>
    [Parameter] public EventCallback OnStarted { get; set; }

    [Inject] public required CaseBulkService Bulk { get; set; }
    [Inject] public required BackgroundWork Work { get; set; }
    [Inject] public required CurrentUser User { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Open && !_wasOpen)
        {
            _wasOpen = true;
            (_plan, _to, _problem) = (null, null, null);
            _people = await Bulk.AssigneesAsync(await User.ViewAsync(), CancellationToken.None);
        }
        _wasOpen = Open;
    }

    private async Task ChooseAsync(ChangeEventArgs e)
    {
        (_to, _plan, _problem) = (e.Value as string is { Length: > 0 } id ? id : null, null, null);
        if (_to is null) return;
        _isBusy = true;
        try
        {
            _plan = await Bulk.PlanAsync(await User.ViewAsync(), Selection(), _to, CancellationToken.None);
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task StartAsync()
    {
        if (_plan is not { } plan)
        {
            _problem = AssignText.Choose + ".";
            return;
        }
        if (plan.Cases.Count == 0)
        {
            await OpenChanged.InvokeAsync(false);
            return;
        }
        var change = await User.ChangeAsync();
        var started = Work.TryStart(change.UserId!, AssignProgress.Kind, AssignText.Working(plan.To.Name), plan.Cases.Count,
            async (progress, ct) => await Bulk.AssignAsync(plan, change, progress, ct));
        if (started) await OnStarted.InvokeAsync();
        else _problem = AssignText.Busy;
    }
}
