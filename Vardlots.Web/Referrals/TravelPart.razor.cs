using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Referrals;

/// <summary>One form at a time: an order, a booking or a striking out. What was typed stays until it has been saved.</summary>
public sealed partial class TravelPart
{
    private IReadOnlyList<CaseTravel> _travels = [];
    private (long, int) _shown;
    private CaseTravel? _open;
    private ReferralTravel? _of;
    private bool _strikes, _mayChange, _busy;
    private TravelKind _kind;
    private DateOnly? _on;
    private int? _kronor;
    private string? _note, _mistake;

    [Inject] public required TravelQueries Queries { get; set; }
    [Inject] public required TravelService Service { get; set; }
    [Inject] public required CurrentUser User { get; set; }

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
        (_open, _of, _strikes, _mistake) = (travel, of, strikes, null);
        (_kind, _on, _kronor, _note) = (TravelKind.Journey, (of?.BookedOn ?? Today).ToDateOnly(), of?.Kronor, strikes ? null : of?.Note);
    }

    private async Task SaveAsync(CaseTravel travel)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var (view, change) = (await User.ViewAsync(), await User.ChangeAsync());
            LocalDate? on = _on is { } day ? LocalDate.FromDateOnly(day) : null;
            if (_of is not { } of) await Service.OrderAsync(new OrderTravel(travel.ReferralId, travel.Version, _kind, on, _note), view, change, CancellationToken.None);
            else if (_strikes) await Service.StrikeAsync(new StrikeTravel(travel.ReferralId, travel.Version, of.Id, _note), view, change, CancellationToken.None);
            else await Service.BookAsync(new BookTravel(travel.ReferralId, travel.Version, of.Id, on, _kronor, _note), view, change, CancellationToken.None);
            (_open, _mistake) = (null, null);
            await LoadAsync();
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        catch (EditConflictException)
        {
            await LoadAsync();
            _mistake = TravelWords.Conflict;
        }
        finally
        {
            _busy = false;
        }
    }
}
