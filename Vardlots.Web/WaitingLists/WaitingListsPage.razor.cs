using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.WaitingLists;

/// <summary>Every entry the reader may see. Filter, order and page live in the address; what is searched for lives here.</summary>
public sealed partial class WaitingListsPage : IDisposable
{
    private CancellationTokenSource _loading = new();
    private ViewContext? _view;
    private ChangeMark? _seen;
    private EntryFilter _filter = new();
    private EntryChoices? _choices;
    private EntryList? _list;
    private bool _isLoading;

    [Inject] public required EntryListQueries Queries { get; set; }
    [Inject] public required ChangeWatch Changes { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required IClock Clock { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        _filter = EntryFilter.Parse(new Uri(Navigation.Uri).Query);
        _view = await User.ViewAsync();
        _choices = await Queries.ChoicesAsync(_view, CancellationToken.None);
        await LoadAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        var to = new Uri(e.Location);
        if (to.AbsolutePath != Urls.WaitingLists) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                _filter = EntryFilter.Parse(to.Query) with { Search = _filter.Search };
                await LoadAsync();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                await DispatchExceptionAsync(error);
            }
        });
    }

    private async Task LoadAsync()
    {
        await _loading.CancelAsync();
        var mine = _loading = new CancellationTokenSource();
        _isLoading = true;
        StateHasChanged();
        try
        {
            // Asked anew each time: changed rights count at once.
            _view = await User.ViewAsync(mine.Token);
            var seen = await Changes.NowAsync(mine.Token);
            var list = await Queries.ListAsync(_view, _filter, mine.Token);
            if (mine.IsCancellationRequested) return;
            (_list, _seen) = (list, seen);
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
        if (text == _filter.Search) return;
        _filter = _filter with { Search = text, Page = 1 };
        await LoadAsync();
    }

    private async Task ClearAsync()
    {
        await SearchAsync(null);
        Navigation.NavigateTo(Urls.EntryList(_filter.Cleared()));
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _loading.Cancel();
    }
}
