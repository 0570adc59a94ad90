using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Jobs;

public sealed partial class RunsPage : IDisposable
{
    private IReadOnlyList<NightRow>? _rows;
    private IReadOnlyList<ScanRow> _scans = [];
    private LatestNight? _latest;
    private int _total, _page = 1;
    private bool _ordered;

    [Inject] public required RunQueries Runs { get; set; }
    [Inject] public required NightControl Control { get; set; }
    [Inject] public required ScheduleOptions Schedule { get; set; }
    [Inject] public required IClock Clock { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [SupplyParameterFromQuery(Name = "sida")] public string? PageText { get; set; }

    [Inject] public required ChangeWatch Changes { get; set; }

    protected override void OnInitialized() => Changes.Changed += Moved;

    /// <summary>A night that another node does shows here as well.</summary>
    private void Moved(Vardlots.Core.Audit.ChangeMark now) => _ = InvokeAsync(async () =>
    {
        await ReloadAsync();
        StateHasChanged();
    });

    public void Dispose() => Changes.Changed -= Moved;

    protected override async Task OnParametersSetAsync()
    {
        _page = Pager.PageOf(PageText);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        _ordered = false;
        (_rows, _total) = await Runs.NightsAsync(_page, CancellationToken.None);
        _scans = _page == 1 ? await Runs.OtherScansAsync(CancellationToken.None) : [];
        _latest = await Runs.LatestNightAsync(CancellationToken.None);
    }

    private async Task RunNowAsync()
    {
        await Control.StartAsync(await User.ViewAsync(), CancellationToken.None);
        _ordered = true;
        Notices.Info(RunText.Ordered);
    }
}
