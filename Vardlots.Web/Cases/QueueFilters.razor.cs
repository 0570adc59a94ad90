using Microsoft.AspNetCore.Components;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;

namespace Vardlots.Web.Cases;

/// <summary>The queue's filters. Each is a change of address; the searched text alone goes to the page.</summary>
public sealed partial class QueueFilters : IDisposable
{
    /// <summary>Typing has paused this long: search.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly DeadlineStatus[] Deadlines =
    [
        DeadlineStatus.Breached, DeadlineStatus.Urgent, DeadlineStatus.Approaching, DeadlineStatus.BookedLate, DeadlineStatus.BookedInTime,
        DeadlineStatus.OnTrack, DeadlineStatus.Paused, DeadlineStatus.Waived, DeadlineStatus.NotCovered,
    ];

    private CancellationTokenSource _typing = new();
    private string? _text, _asked;

    // The box keeps what is typed by itself: writing each letter back to it would swallow those typed meanwhile.
    private string? _shown;
    private object _box = new();

    [Parameter, EditorRequired] public required CaseFilter Filter { get; set; }

    /// <summary>Null until they have been read.</summary>
    [Parameter, EditorRequired] public CaseFilterChoices? Choices { get; set; }

    /// <summary>Navigators have cases of their own.</summary>
    [Parameter] public bool IsNavigator { get; set; } = true;

    [Parameter] public EventCallback<string?> OnSearch { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected override void OnParametersSet()
    {
        // What the page searched for, unless something newer is being typed.
        if (Filter.Search == _asked) return;
        Show(_asked = Filter.Search);
    }

    /// <summary>Puts a text into the box, which otherwise is left alone.</summary>
    private void Show(string? text)
    {
        (_text, _shown) = (text, text);
        _box = new object();
    }

    private bool IsUnknownOwner => Filter.Owner is { } id && id is not (CaseFilter.Nobody or CaseFilter.Me) && Choices!.Owners.All(o => o.Id != id);

    private string ClinicLabel => Filter.Clinics.Count == 0
        ? QueueText.Clinic
        : QueueText.Clinics(Filter.Clinics.Count, Choices!.Clinics.FirstOrDefault(k => k.Id == Filter.Clinics[0])?.Name ?? QueueText.Clinic);

    private static string? On(bool on) => on ? "on" : null;

    private static string? Chosen(ChangeEventArgs e) => e.Value as string is { Length: > 0 } value ? value : null;

    private static T? Picked<T>(ChangeEventArgs e) where T : struct, Enum => Enum.TryParse<T>(Chosen(e), out var value) ? value : null;

    private void SetClinic(int id, bool on) => Go(Filter with { Clinics = (on ? Filter.Clinics.Append(id) : Filter.Clinics.Where(k => k != id)).Order().ToList() });

    private void ToggleClosed() => Go(Filter with { Closed = !Filter.Closed, Status = Filter.Status == CaseStatus.Closed ? null : Filter.Status });

    private void Go(CaseFilter next) => Navigation.NavigateTo(Urls.CaseList(next with { Page = 1 }));

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
        await OnSearch.InvokeAsync(_text);
    }

    private async Task ClearAsync()
    {
        Show(null);
        await SearchNowAsync();
    }

    public void Dispose() => _typing.Cancel();
}
