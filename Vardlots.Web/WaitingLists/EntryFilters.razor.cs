using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Web.WaitingLists;

/// <summary>The filters of the waiting lists. Each is a change of address; the searched text alone goes to the page.</summary>
public sealed partial class EntryFilters
{
    private const string Yes = "ja";

    private static readonly DeadlineStatus[] Statuses =
    [
        DeadlineStatus.Breached, DeadlineStatus.Urgent, DeadlineStatus.Approaching, DeadlineStatus.BookedLate, DeadlineStatus.BookedInTime,
        DeadlineStatus.OnTrack, DeadlineStatus.Paused, DeadlineStatus.Waived, DeadlineStatus.NotCovered,
    ];

    [Parameter, EditorRequired] public required EntryFilter Filter { get; set; }

    /// <summary>Null until they have been read.</summary>
    [Parameter, EditorRequired] public EntryChoices? Choices { get; set; }
    [Parameter] public EventCallback<string?> OnSearch { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    private static string? On(bool on) => on ? "on" : null;

    private static string? Chosen(ChangeEventArgs e) => e.Value as string is { Length: > 0 } value ? value : null;

    private static int? Number(ChangeEventArgs e) => int.TryParse(Chosen(e), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T? Enum<T>(ChangeEventArgs e) where T : struct, Enum => System.Enum.TryParse<T>(Chosen(e), out var value) ? value : null;

    private void Go(EntryFilter next) => Navigation.NavigateTo(Urls.EntryList(next with { Page = 1 }));
}
