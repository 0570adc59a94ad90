using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>The queue of cases. Filter, order and page live in the address; what is searched for and ticked lives here.</summary>
public sealed partial class QueuePage : IAsyncDisposable
{
    private readonly QueueSelection _selection = new();
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private CancellationTokenSource _loading = new();
    private ViewContext? _view;
    private CaseFilter _filter = new();
    private CaseFilterChoices? _choices;
    private CaseList? _list;
    private ChangeMark? _seen;
    private string? _search;

    /// <summary>How many all that match are, from the moment they are selected.</summary>
    private int? _exact;
    private BulkKind? _asked;
    private bool _isLoading, _isHandingOver;
    private string? _matchMistake;

    [Inject] public required CaseListQueries Queries { get; set; }
    [Inject] public required Vardlots.Core.Capacity.MatchPlanService Matching { get; set; }
    [Inject] public required CaseChoices Choices { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required ChangeWatch Changes { get; set; }
    [Inject] public required QueueMemory Memory { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required IClock Clock { get; set; }
    [Inject] public required IJSRuntime Js { get; set; }

    private IReadOnlyList<TabLink> Tabs => [.. new[] { CaseTab.Mine, CaseTab.News, CaseTab.New, CaseTab.Urgent, CaseTab.Passed, CaseTab.ToInform, CaseTab.AnswerLate, CaseTab.Parked, CaseTab.DueToday, CaseTab.TargetPassed, CaseTab.Back, CaseTab.TasksDue, CaseTab.ClinicAsked, CaseTab.All }
        .Where(tab => !IsHidden(tab) || _filter.Tab == tab)
        .Select(tab => new TabLink(
            QueueText.Tab(tab), Urls.CaseList(_filter with { Tab = tab, Page = 1 }),
            IsHidden(tab) ? _list?.Total : _list?.Counts[tab], tab == _filter.Tab))];

    /// <summary>The start page leads to them; otherwise they would be too many tabs.</summary>
    private static bool IsHidden(CaseTab tab) => tab is CaseTab.DueToday or CaseTab.TargetPassed or CaseTab.Back or CaseTab.TasksDue or CaseTab.ClinicAsked;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        _filter = CaseFilter.Parse(new Uri(Navigation.Uri).Query);
        _search = Memory.Recall(_filter).Search;
        _view = await User.ViewAsync();
        _choices = await Choices.OfAsync(_view, CancellationToken.None);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _keys = await Js.InvokeAsync<IJSObjectReference>("import", "./Cases/QueuePage.razor.js");
        await _keys.InvokeVoidAsync("listen", _root);
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        var to = new Uri(e.Location);
        if (to.AbsolutePath != Urls.Cases) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                await GoAsync(CaseFilter.Parse(to.Query));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                await DispatchExceptionAsync(error);
            }
        });
    }

    /// <summary>Another page or order keeps what is ticked; another list does not.</summary>
    private async Task GoAsync(CaseFilter next)
    {
        if (SetOf(next) != SetOf(_filter)) _selection.Clear();
        _filter = next;
        await LoadAsync();
    }

    private static CaseFilter SetOf(CaseFilter f) => f with { Page = 1, Sort = CaseSort.Limit, Descending = false, Search = null };

    private async Task LoadAsync()
    {
        await _loading.CancelAsync();
        var mine = _loading = new CancellationTokenSource();
        _filter = _filter with { Search = _search };
        Memory.Keep(_filter);
        _isLoading = true;
        StateHasChanged();
        try
        {
            // Asked anew each time: changed rights count at once.
            _view = await User.ViewAsync(mine.Token);
            var seen = await Changes.NowAsync(mine.Token);
            var list = await Queries.ListAsync(_view, _filter, mine.Token);
            int? exact = _selection.IsAll ? await Queries.CountAsync(_view, _filter, mine.Token) : null;
            if (mine.IsCancellationRequested) return;
            (_list, _exact, _seen) = (list, exact, seen);
            _filter = _filter with { Page = list.Page };
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return; // A newer list is on its way.
        }
        _isLoading = false;
        StateHasChanged();
    }

    private async Task SearchAsync(string? text)
    {
        _search = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (_search == _filter.Search) return;
        _selection.Clear();
        _filter = _filter with { Page = 1 };
        await LoadAsync();
    }

    /// <summary>What something will be done to is counted to the last.</summary>
    private async Task SelectAllAsync()
    {
        _exact = await Queries.CountAsync(_view!, _filter, CancellationToken.None);
        _selection.SelectAll();
    }

    private async Task ClearAsync()
    {
        var cleared = _filter.Cleared();
        if (cleared.ToQuery() == _filter.ToQuery())
        {
            await SearchAsync(null);
            return;
        }
        _search = null;
        Navigation.NavigateTo(Urls.CaseList(cleared));
    }

    /// <summary>What is being done is told at the top.</summary>
    private async Task StartedAsync()
    {
        _asked = null;
        _selection.Clear();
        StateHasChanged();
        if (_keys is not null) await _keys.InvokeVoidAsync("toTop");
    }

    /// <summary>Free capacity for those selected: a plan of their own.</summary>
    private async Task MatchAsync()
    {
        _matchMistake = null;
        try
        {
            Navigation.NavigateTo(Urls.Matching(await Matching.BeginAsync(await User.ViewAsync(), _selection.ToCases(_filter), CancellationToken.None)));
        }
        catch (UserMistakeException mistake)
        {
            _matchMistake = mistake.Message;
        }
    }

    private Task HandedOverAsync()
    {
        _selection.Clear();
        return LoadAsync();
    }

    private Task ReloadAsync() => LoadAsync();

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= Moved;
        await _loading.CancelAsync();
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("quiet");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its keys with it.
        }
    }
}
