using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity;

public sealed partial class SlotPage
{
    private SlotRow? _slot;
    private IReadOnlyList<ReservationRow>? _reservations;
    private IReadOnlyList<CapacityChoice> _units = [];
    private bool _busy, _asksWithdraw;

    [Inject] public required CapacityQueries Queries { get; set; }
    [Inject] public required SlotService Slots { get; set; }
    [Inject] public required ReservationService Reservations { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter] public long Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_slot?.Id != Id) await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        var slot = await Queries.ShowAsync(view, Id, CancellationToken.None);
        _reservations = view.IsNavigator ? await Queries.ReservationsAsync(view, Id, CancellationToken.None) : null;
        _units = slot.MayState ? await Queries.OwnUnitsAsync(view, CancellationToken.None) : [];
        _slot = slot;
    }

    private Task ConfirmAsync() => RunAsync((slot, view, change) => Slots.ConfirmAsync(slot.Id, slot.Version, view, change, CancellationToken.None), CapacityWords.Confirmed);

    private Task WithdrawAsync() => RunAsync((slot, view, change) => Slots.WithdrawAsync(slot.Id, slot.Version, view, change, CancellationToken.None), CapacityWords.WithdrawDone);

    private Task ReleaseAsync(ReservationRow row) => RunAsync((_, _, change) => Reservations.ReleaseAsync(row.Id, change, CancellationToken.None), CapacityWords.Released);

    private async Task RunAsync(Func<SlotRow, ViewContext, ChangeContext, Task> verb, string done)
    {
        if (_busy) return;
        _busy = true;
        var went = await User.TryAsync((view, change) => verb(_slot!, view, change));
        (_busy, _asksWithdraw) = (false, false);
        if (went.Done) Notices.Done(done);
        else Notices.Problem(went.Mistake ?? CapacityWords.Conflict(went.Conflict?.By));
        await LoadAsync();
    }
}
