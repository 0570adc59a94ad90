using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>The reader's work on many cases: progress while it runs, then what came of it and the time left to undo it.</summary>
public sealed partial class BulkNotices : IDisposable
{
    public const string Kind = "bulk";

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<BulkRunInfo> _runs = [];
    private WorkItem? _item;
    private string? _problem;

    [Inject] public required BulkRunQueries Queries { get; set; }
    [Inject] public required BulkUndoService Undoing { get; set; }
    [Inject] public required BackgroundWork Work { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter, EditorRequired] public required string UserId { get; set; }

    /// <summary>The lists have changed.</summary>
    [Parameter] public EventCallback OnEnded { get; set; }

    private Instant Now => Clock.GetCurrentInstant();

    /// <summary>Those that can be undone, and one that ended unseen longer ago.</summary>
    private IEnumerable<BulkRunInfo> Shown => _item is { IsRunning: false, Result: BulkRunInfo ended } && _runs.All(r => r.Id != ended.Id) ? _runs.Prepend(ended) : _runs.Where(r => !r.IsRunning(Now));

    private static NoticeKind KindOf(BulkRunInfo run) => run.Left + run.NotReached + run.NotUndone > 0 ? NoticeKind.Warning : NoticeKind.Done;

    protected override async Task OnInitializedAsync()
    {
        _item = Work.Find(UserId, Kind);
        Work.Moved += Moved;
        await ReloadAsync();
        if (_item?.Result is BulkRunInfo ended && _runs.Any(r => r.Id == ended.Id)) Dismiss();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = TickAsync();
    }

    /// <summary>The minutes go, and what another node does is seen.</summary>
    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                if (_runs.Count == 0) continue;
                await InvokeAsync(async () =>
                {
                    await ReloadAsync();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page has been left.
        }
        catch (Exception e)
        {
            if (!_leaving.IsCancellationRequested) await DispatchExceptionAsync(e);
        }
    }

    private async Task ReloadAsync() => _runs = await Queries.RecentAsync(await User.ViewAsync(), CancellationToken.None);

    private void Moved(WorkItem item)
    {
        if (item.UserId != UserId || item.Kind != Kind) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                _item = item;
                if (!item.IsRunning)
                {
                    await ReloadAsync();
                    // What ended in sight, and stands among those to undo, has been seen.
                    if (item.Result is BulkRunInfo) Dismiss();
                }
                StateHasChanged();
                if (!item.IsRunning) await OnEnded.InvokeAsync();
            }
            catch (Exception e)
            {
                await DispatchExceptionAsync(e);
            }
        });
    }

    /// <summary>Asked of what the database says now: another tab may have been first.</summary>
    private async Task UndoAsync(BulkRunInfo asked)
    {
        _problem = null;
        await ReloadAsync();
        var change = await User.ChangeAsync();
        if (_runs.FirstOrDefault(r => r.Id == asked.Id) is not { } run) _problem = BulkText.TooLate;
        else if (!run.MayUndo(change.Now)) _problem = BulkText.UndoBusy;
        else if (!Work.TryStart(UserId, Kind, BulkText.Undoing, run.Done - run.Undone - run.NotUndone, async (progress, ct) => await Undoing.UndoAsync(run.Id, change, progress, ct))) _problem = BulkText.Busy;
        else _item = Work.Find(UserId, Kind);
    }

    private void Dismiss()
    {
        if (_item is not null) Work.Dismiss(_item);
        _item = null;
    }

    public void Dispose()
    {
        Work.Moved -= Moved;
        _leaving.Cancel();
    }
}
