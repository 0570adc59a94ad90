using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Web.WaitingLists;

/// <summary>The filters of the waiting lists. Each is a change of address; the searched text alone goes to the page.</summary>
public sealed partial class EntryFilters : IDisposable
{
    private const string Yes = "ja";

    /// <summary>Typing has paused this long: search.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly DeadlineStatus[] Statuses =
    [
        DeadlineStatus.Breached, DeadlineStatus.Urgent, DeadlineStatus.Approaching, DeadlineStatus.BookedLate, DeadlineStatus.BookedInTime,
        DeadlineStatus.OnTrack, DeadlineStatus.Paused, DeadlineStatus.Waived, DeadlineStatus.NotCovered,
    ];

    private CancellationTokenSource _typing = new();
    private string? _text;
    private string? _asked;

    [Parameter, EditorRequired] public required EntryFilter Filter { get; set; }

    /// <summary>Null until they have been read.</summary>
    [Parameter, EditorRequired] public EntryChoices? Choices { get; set; }
    [Parameter] public EventCallback<string?> OnSearch { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected override void OnParametersSet()
    {
        // What the page searched for, unless something newer is being typed.
        if (Filter.Search == _asked && _text is not null) return;
        (_text, _asked) = (Filter.Search, Filter.Search);
    }

    private static string? On(bool on) => on ? "on" : null;

    private static string? Chosen(ChangeEventArgs e) => e.Value as string is { Length: > 0 } value ? value : null;

    private static int? Number(ChangeEventArgs e) => int.TryParse(Chosen(e), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T? Enum<T>(ChangeEventArgs e) where T : struct, Enum => System.Enum.TryParse<T>(Chosen(e), out var value) ? value : null;

    private void Go(EntryFilter next) => Navigation.NavigateTo(Urls.EntryList(next with { Page = 1 }));

    private async Task TypedAsync(ChangeEventArgs e)
    {
        _text = e.Value as string;
        await _typing.CancelAsync();
        var mine = _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, mine.Token);
        }
        catch (OperationCanceledException)
        {
            return; // More was typed.
        }
        await SearchNowAsync();
    }

    private async Task SearchNowAsync()
    {
        await _typing.CancelAsync();
        _asked = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim();
        await OnSearch.InvokeAsync(_asked);
    }

    private async Task ClearAsync()
    {
        _text = null;
        await SearchNowAsync();
    }

    public void Dispose() => _typing.Cancel();
}
