using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Layout;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Letters;

/// <summary>The unit's letters by how far they have come; those that go out are handled many at a time.</summary>
public sealed partial class LettersPage
{
    private readonly HashSet<long> _selected = [];
    private LetterTab _tab;
    private LetterList? _list;
    private IReadOnlyList<LetterResult>? _results;
    private bool _isBusy;

    [Inject] public required LetterQueries Letters { get; set; }
    [Inject] public required LetterService Service { get; set; }
    [Inject] public required RegionSettings Settings { get; set; }
    [Inject] public required MenuNews News { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required NodaTime.IClock Clock { get; set; }

    [SupplyParameterFromQuery(Name = "flik")] public string? Tab { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? Page { get; set; }

    private bool CanChoose => _tab is LetterTab.Made or LetterTab.Printed or LetterTab.Late;

    private IReadOnlyList<TabLink> Tabs =>
        [.. Enum.GetValues<LetterTab>().Where(t => t != LetterTab.Late || _list!.Counts[t] > 0 || _tab == t).Select(t => new TabLink(LettersText.Of(t), Urls.LetterList(t), _list!.Counts[t], t == _tab))];

    protected override async Task OnParametersSetAsync()
    {
        var tab = LetterAddresses.Tab(Tab);
        if (tab != _tab)
        {
            _selected.Clear();
            _results = null;
        }
        _tab = tab;
        await LoadAsync();
    }

    private async Task LoadAsync() =>
        _list = await Letters.ListAsync(await User.ViewAsync(), _tab, int.TryParse(Page, out var page) ? page : 1, CancellationToken.None);

    private async Task RunAsync(Func<IReadOnlyList<long>, ViewContext, ChangeContext, CancellationToken, Task<IReadOnlyList<LetterResult>>> verb)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            _results = await verb([.. _selected.Order()], await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            _selected.Clear();
            await LoadAsync();
            News.Tell();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
