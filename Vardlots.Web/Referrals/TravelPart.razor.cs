using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Referrals;

/// <summary>One form at a time: an order, a booking or a striking out. What was typed stays until it has been saved.</summary>
public sealed partial class TravelPart
{
    private IReadOnlyList<CaseTravel> _travels = [];
    private (long, int) _shown;
    private CaseTravel? _open;
    private ReferralTravel? _of;
    private bool _strikes, _mayChange;
    private TravelKind _kind;
    private DateOnly? _on;
    private int? _kronor;
    private string? _note;

    [Inject] public required TravelQueries Queries { get; set; }
    [Inject] public required TravelService Service { get; set; }

    [Parameter, EditorRequired] public required long CaseId { get; set; }

    /// <summary>Of the case: another one is read anew.</summary>
    [Parameter, EditorRequired] public required int Version { get; set; }
    [Parameter, EditorRequired] public required LocalDate Today { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (CaseId, Version)) return;
        _shown = (CaseId, Version);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        _mayChange = view.IsNavigator;
        _travels = await Queries.OfCaseAsync(view, CaseId, CancellationToken.None);
    }

    private void Open(CaseTravel travel, ReferralTravel? of, bool strikes)
    {
        (_open, _of, _strikes, Mistake) = (travel, of, strikes, null);
        (_kind, _on, _kronor, _note) = (TravelKind.Journey, (of?.BookedOn ?? Today).ToDateOnly(), of?.Kronor, strikes ? null : of?.Note);
    }

    private Task SaveAsync(CaseTravel travel) => TryAsync(async (view, change) =>
    {
        LocalDate? on = _on is { } day ? LocalDate.FromDateOnly(day) : null;
        if (_of is not { } of) await Service.OrderAsync(new OrderTravel(travel.ReferralId, travel.Version, _kind, on, _note), view, change, CancellationToken.None);
        else if (_strikes) await Service.StrikeAsync(new StrikeTravel(travel.ReferralId, travel.Version, of.Id, _note), view, change, CancellationToken.None);
        else await Service.BookAsync(new BookTravel(travel.ReferralId, travel.Version, of.Id, on, _kronor, _note), view, change, CancellationToken.None);
        _open = null;
        await LoadAsync();
    });

    protected override async Task<string> ConflictAsync(EditConflictException conflict)
    {
        await LoadAsync();
        return TravelWords.Conflict;
    }
}
