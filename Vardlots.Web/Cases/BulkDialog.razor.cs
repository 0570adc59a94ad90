using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>The fields of each verb, its plan, and its start in the background.</summary>
public sealed partial class BulkDialog : IDisposable
{
    private IReadOnlyList<NamedUser> _people = [];
    private CancellationTokenSource _planning = new();
    private BulkKind _kind;
    private DraftForm? _draft;
    private BulkPlan? _plan;
    private string _to = "", _outcome = "";
    private string? _text, _problem;
    private DateOnly? _day;
    private BulkTaskOwner _who;
    private bool _confirmed, _isCounting, _isStarting, _wasOpen;

    /// <summary>Which verb is asked about; null while closed.</summary>
    [Parameter, EditorRequired] public BulkKind? Kind { get; set; }
    [Parameter] public EventCallback<BulkKind?> KindChanged { get; set; }

    /// <summary>What is ticked when it is asked.</summary>
    [Parameter, EditorRequired] public required Func<CaseSelection> Selection { get; set; }
    [Parameter, EditorRequired] public int Count { get; set; }

    /// <summary>The work has begun in the background.</summary>
    [Parameter] public EventCallback OnStarted { get; set; }

    [Inject] public required CaseBulkService Bulk { get; set; }
    [Inject] public required BackgroundWork Work { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    private BulkVerb Verb => _kind switch
    {
        BulkKind.Assign => new AssignMany(_to),
        BulkKind.Park => new ParkMany(Day, _text, _confirmed),
        BulkKind.AddTask => new AddTaskToMany(_text, Day, _who),
        _ => new CloseMany(Enum.TryParse<CaseOutcome>(_outcome, out var outcome) ? outcome : null, _text),
    };

    private LocalDate? Day => _day is { } day ? LocalDate.FromDateOnly(day) : null;

    /// <summary>Nothing is chosen yet: then there is nothing to count and nothing to complain about.</summary>
    private bool IsBlank => _kind switch
    {
        BulkKind.Assign => _to.Length == 0,
        BulkKind.Close => _outcome.Length == 0,
        _ => _day is null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (Kind is { } kind && !_wasOpen)
        {
            (_wasOpen, _draft) = (true, null);
            (_kind, _plan, _to, _outcome, _text, _problem, _who, _confirmed) = (kind, null, "", "", null, null, BulkTaskOwner.Me, false);
            _day = kind == BulkKind.AddTask ? SwedishHolidays.NextWorkingDay(Clock.Today()).ToDateOnly() : null;
            if (kind == BulkKind.Assign) _people = await Bulk.AssigneesAsync(await User.ViewAsync(), CancellationToken.None);
            await PlanAsync();
        }
        _wasOpen = Kind is not null;
        if (!_wasOpen) _plan = null;
    }

    /// <summary>The words alone: which day and which outcome belong to the cases that are ticked now.</summary>
    private Task Restore(IReadOnlyDictionary<string, string> kept)
    {
        _text = kept.Text("text");
        return PlanAsync();
    }

    private Task InDaysAsync(int days)
    {
        _day = Clock.Today().PlusDays(days).ToDateOnly();
        return PlanAsync();
    }

    /// <summary>Counted anew when something it depends on changes; the newest question is the one that is answered.</summary>
    private async Task PlanAsync()
    {
        await _planning.CancelAsync();
        (_plan, _problem, _confirmed, _isCounting) = (null, null, false, !IsBlank);
        if (IsBlank) return;
        var mine = _planning = new CancellationTokenSource();
        try
        {
            var plan = await Bulk.PlanAsync(await User.ViewAsync(mine.Token), Selection(), Verb, mine.Token);
            if (!mine.IsCancellationRequested) _plan = plan;
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return; // A newer count is on its way.
        }
        if (mine == _planning) _isCounting = false;
    }

    private async Task StartAsync()
    {
        if (_isStarting || _isCounting) return;
        _isStarting = true;
        try
        {
            if (_plan is null) await Bulk.PlanAsync(await User.ViewAsync(), CaseSelection.Of([]), Verb, CancellationToken.None);
            if (_plan is not { } counted) return;
            // What was written after the count decides nothing about which cases.
            var plan = counted with { Verb = Verb };
            var change = await User.ChangeAsync();
            await Bulk.RequireReadyAsync(plan, change, CancellationToken.None);
            if (plan.Cases.Count == 0) await CancelAsync();
            else if (Work.TryStart(change.UserId!, BulkNotices.Kind, BulkText.Working(plan.Verb.Kind), plan.Cases.Count, async (progress, ct) => await Bulk.RunAsync(plan, change, progress, ct)))
            {
                if (_draft is not null) await _draft.RemoveAsync();
                await OnStarted.InvokeAsync();
            }
            else _problem = BulkText.Busy;
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
        finally
        {
            _isStarting = false;
        }
    }

    private Task CancelAsync()
    {
        _planning.Cancel();
        return KindChanged.InvokeAsync(null);
    }

    public void Dispose() => _planning.Cancel();
}
