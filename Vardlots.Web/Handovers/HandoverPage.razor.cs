using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Handovers;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Handovers;

/// <summary>One handover with its cases: the receiver unticks single ones, accepts or declines; the sender may take it back.</summary>
public sealed partial class HandoverPage
{
    private readonly HashSet<long> _unticked = [];
    private HandoverDetail? _shown;
    private string? _reason, _mistake, _told;
    private bool _busy, _asking;

    [Inject] public required HandoverQueries Queries { get; set; }
    [Inject] public required HandoverService Service { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter] public long Id { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? Sida { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var page = int.TryParse(Sida, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        _shown = await Queries.ShowAsync(await User.ViewAsync(), Id, page, CancellationToken.None);
    }

    private void Set(long id, bool ticked)
    {
        if (ticked) _unticked.Remove(id);
        else _unticked.Add(id);
    }

    private Task AcceptAsync() => RunAsync(async (view, change) => HandoverWords.Accepted(await Service.AcceptAsync(Id, _unticked, _reason, view, change, CancellationToken.None)));

    private Task DeclineAsync() => RunAsync(async (view, change) =>
    {
        await Service.DeclineAsync(Id, _reason, view, change, CancellationToken.None);
        return HandoverWords.Declined;
    });

    private Task WithdrawAsync() => RunAsync(async (view, change) =>
    {
        await Service.WithdrawAsync(Id, view, change, CancellationToken.None);
        return HandoverWords.Withdrawn;
    });

    private async Task RunAsync(Func<ViewContext, ChangeContext, Task<string>> verb)
    {
        if (_busy) return;
        (_busy, _mistake) = (true, null);
        try
        {
            _told = await verb(await User.ViewAsync(), await User.ChangeAsync());
            _asking = false;
            await LoadAsync();
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
