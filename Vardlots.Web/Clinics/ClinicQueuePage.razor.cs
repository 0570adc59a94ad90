using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Clinics;

/// <summary>What a clinic has to look at: figures above, flagged entries below. Its managers answer; navigators look.</summary>
public sealed partial class ClinicQueuePage : IDisposable
{
    private const string Page = "clinic-queue";

    private readonly HashSet<long> _selected = [];
    private CancellationTokenSource _loading = new();
    private ViewContext? _view;
    private ChangeMark? _seen;
    private ClinicQueueFilter _filter = new();
    private IReadOnlyList<NamedClinic>? _choices;
    private IReadOnlyList<ClinicHead> _heads = [];
    private QueueList? _list;
    private Instant? _since;
    private bool _isLoading, _isAnswering;

    [Inject] public required ClinicQueueQueries Queries { get; set; }
    [Inject] public required ClinicHeadQueries Heads { get; set; }
    [Inject] public required EntryListQueries Entries { get; set; }
    [Inject] public required PageVisits Visits { get; set; }
    [Inject] public required ChangeWatch Changes { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required IClock Clock { get; set; }

    /// <summary>A navigator sees one clinic at a time.</summary>
    private bool MustChoose => _view is { IsManager: false } && _filter.Clinic is null;

    private string DraftKey => string.Create(CultureInfo.InvariantCulture, $"review/{_filter.Clinic?.ToString(CultureInfo.InvariantCulture) ?? "all"}");

    private IReadOnlyList<TabLink> Tabs => [.. Enum.GetValues<QueueTab>().Select(tab => new TabLink(
        ClinicsText.Of(tab), Urls.ClinicQueueOf(_filter with { Tab = tab, Page = 1 }), _list?.Counts[tab], tab == _filter.Tab))];

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        _filter = ClinicQueueFilter.Parse(new Uri(Navigation.Uri).Query);
        _view = await User.ViewAsync();
        // "New since your last visit" is the manager's: others look at many clinics.
        if (_view.IsManager) _since = await Visits.PreviousAsync(_view.UserId, Page, CancellationToken.None);
        var choices = (await Entries.ChoicesAsync(_view, CancellationToken.None)).Clinics;
        if (choices.Count == 1) _filter = _filter with { Clinic = choices[0].Id };
        _choices = choices;
        await LoadAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        var to = new Uri(e.Location);
        if (to.AbsolutePath != Urls.ClinicQueue) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                await GoAsync(ClinicQueueFilter.Parse(to.Query));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                await DispatchExceptionAsync(error);
            }
        });
    }

    /// <summary>Another page keeps what is ticked; another view does not.</summary>
    private Task GoAsync(ClinicQueueFilter next)
    {
        if (_choices is { Count: 1 } only) next = next with { Clinic = only[0].Id };
        if (next with { Page = 1 } != _filter with { Page = 1 }) _selected.Clear();
        _filter = next;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        await _loading.CancelAsync();
        var mine = _loading = new CancellationTokenSource();
        if (MustChoose || _choices is { Count: 0 })
        {
            _list = null;
            StateHasChanged();
            return;
        }
        _isLoading = true;
        StateHasChanged();
        try
        {
            // Asked anew each time: changed rights count at once.
            _view = await User.ViewAsync(mine.Token);
            var seen = await Changes.NowAsync(mine.Token);
            var heads = await Heads.ListAsync(_view, _filter.Clinic, mine.Token);
            var list = await Queries.ListAsync(_view, _filter, _since, mine.Token);
            if (_view.IsManager) await Visits.ShownAsync(_view.UserId, Page, mine.Token);
            if (mine.IsCancellationRequested) return;
            (_heads, _list, _seen) = (heads, list, seen);
            _filter = _filter with { Page = list.Page };
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return; // A newer list is on its way.
        }
        _isLoading = false;
        StateHasChanged();
    }

    private void PickClinic(ChangeEventArgs e)
    {
        int? clinic = int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        Navigation.NavigateTo(Urls.ClinicQueueOf(_filter with { Clinic = clinic, Page = 1 }));
    }

    private async Task SelectAllAsync()
    {
        foreach (var id in await Queries.IdsAsync(await User.ViewAsync(), _filter, CancellationToken.None)) _selected.Add(id);
    }

    private async Task AnsweredAsync(ReviewOutcome outcome)
    {
        _isAnswering = false;
        _selected.Clear();
        Notices.Done(ClinicsText.Done(outcome));
        await LoadAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _loading.Cancel();
    }
}
