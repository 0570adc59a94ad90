using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Referrals;
using Vardlots.Web.Referrals;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity.Matching;

/// <summary>
/// One matching: worked out in the background, shown page by page. What is pinned and ruled out is stored; the plan itself is kept in memory
/// and worked out again where it is missing, as after a restart.
/// </summary>
public sealed partial class MatchPlanPage : IDisposable
{
    private const string Kind = "matching";

    private ViewContext? _view;
    private MatchPlanSettings? _settings;
    private MatchWork? _work;
    private MatchLines? _lines;
    private WorkItem? _item;
    private MatchTab _tab;
    private long _shownId;
    private bool _hasFailed, _isReferring;

    [Inject] public required MatchPlanQueries Queries { get; set; }
    [Inject] public required MatchPlanService Service { get; set; }
    [Inject] public required BackgroundWork Work { get; set; }
    [Inject] public required ReferralBatchService Referrals { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public long Id { get; set; }
    [SupplyParameterFromQuery(Name = "flik")] public string? Flik { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? Sida { get; set; }

    /// <summary>The plan a piece of work is of stands in its title: it is never shown.</summary>
    private string Name => Id.ToString(CultureInfo.InvariantCulture);

    private bool IsOurs(WorkItem item) => item.Title == Name;

    protected override void OnInitialized() => Work.Moved += Moved;

    protected override async Task OnParametersSetAsync()
    {
        _view = await User.ViewAsync();
        _tab = Urls.MatchTabs.FirstOrDefault(t => t.Value == Flik).Key;
        if (_shownId != Id) (_shownId, _work, _lines, _hasFailed) = (Id, null, null, false);
        _settings = await Queries.SettingsAsync(_view, Id, CancellationToken.None);
        Look(Work.Find(_view.UserId, Kind));
        if (_work is null && _item is not { IsRunning: true } && !_hasFailed) await RunAsync();
        await ShowAsync();
    }

    private void Look(WorkItem? item)
    {
        _item = item is { IsRunning: true } ? item : null;
        if (item is null || !IsOurs(item) || item.IsRunning) return;
        _hasFailed = item.HasFailed;
        if (item.Result is MatchWork done) _work = done;
    }

    private async Task RunAsync()
    {
        _view = await User.ViewAsync();
        var (view, id) = (_view, Id);
        _hasFailed = false;
        // Only started here; when another of the reader's is running, this one follows it.
        Work.TryStart(view.UserId, Kind, Name, _settings!.Count, async (progress, ct) => await Queries.WorkOutAsync(view, id, progress, ct));
        Look(Work.Find(view.UserId, Kind));
        if (_item is null) await ShowAsync();
    }

    private async Task ShowAsync()
    {
        if (_work is null) return;
        var page = int.TryParse(Sida, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        _lines = await Queries.PageAsync(_view!, _work, _tab, page, CancellationToken.None);
    }

    private void Moved(WorkItem item)
    {
        if (item.UserId != _view?.UserId || item.Kind != Kind) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                Look(item);
                if (!item.IsRunning && !IsOurs(item) && _work is null) await RunAsync();
                else if (!item.IsRunning) await ShowAsync();
                StateHasChanged();
            }
            catch (Exception e)
            {
                await DispatchExceptionAsync(e);
            }
        });
    }

    private Task PinAsync(MatchLine line) => ChangeAsync(view => Service.PinAsync(view, Id, line.Row.Id, line.Placement!.Offer.Id, CancellationToken.None));

    private Task UnpinAsync(MatchLine line) => ChangeAsync(view => Service.UnpinAsync(view, Id, line.Row.Id, CancellationToken.None));

    private Task ForbidAsync(MatchLine line) => ChangeAsync(view => Service.ForbidAsync(view, Id, line.Row.Id, line.Placement!.Offer.Id, CancellationToken.None));

    private Task AllowAsync(long caseId, long slotId) => ChangeAsync(view => Service.AllowAsync(view, Id, caseId, slotId, CancellationToken.None));

    /// <summary>A group for each place of the plan; on the board they go on together.</summary>
    private Task ReferAsync() => _work is not { } work ? Task.CompletedTask : TryAsync(async (view, change) =>
    {
        var places = work.Placements.Select(p => new PlannedPlace(p.Offer.Id, new PlannedPatient(p.Case.Key, p.On))).ToList();
        var made = await Referrals.PlanAllAsync(places, view, change, CancellationToken.None);
        Notices.Done(ReferralsText.Referred(places.Count - made.LeftOut, made.Batches.Count, made.LeftOut));
        Navigation.NavigateTo(Urls.ReferralGroups);
    });

    private async Task ChangeAsync(Func<ViewContext, Task> change)
    {
        _view = await User.ViewAsync();
        await change(_view);
        _settings = await Queries.SettingsAsync(_view, Id, CancellationToken.None);
    }

    public void Dispose() => Work.Moved -= Moved;
}
