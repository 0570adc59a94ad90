using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Handovers;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Handovers;

/// <summary>Offers a case, what is ticked, or a whole portfolio to a colleague.</summary>
public sealed partial class HandoverDialog
{
    private IReadOnlyList<NamedUser> _colleagues = [];
    private HandoverPlan? _plan;
    private string _me = "", _from = "", _to = "";
    private string? _why, _mistake;
    private DateOnly? _until;
    private bool _busy, _wasOpen;

    private DraftForm? _draft;

    [Inject] public required HandoverService Service { get; set; }
    [Inject] public required CasePageQueries Queries { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What is offered; null to choose whose portfolio.</summary>
    [Parameter] public Func<CaseSelection>? Selection { get; set; }

    /// <summary>The page that runs its verbs itself; without it the dialog does.</summary>
    [Parameter] public RunVerb? Run { get; set; }
    [Parameter] public EventCallback OnOffered { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Open && !_wasOpen)
        {
            _wasOpen = true;
            (_plan, _to, _why, _mistake, _until) = (null, "", null, null, null);
            var view = await User.ViewAsync();
            _me = _from = view.UserId;
            _colleagues = await Queries.ColleaguesAsync(view, CancellationToken.None);
        }
        _wasOpen = Open;
    }

    private string NameOf(string id) => _colleagues.FirstOrDefault(c => c.Id == id)?.Name ?? "";

    private OfferHandover Offer => new(Selection?.Invoke() ?? OfferHandover.AllOf(_from), _to, _why, _until is { } day ? LocalDate.FromDateOnly(day) : null);

    private Task FromAsync(ChangeEventArgs e)
    {
        _from = e.Value as string ?? _me;
        if (_to == _from) _to = "";
        return PlanAsync();
    }

    private Task ToAsync(ChangeEventArgs e)
    {
        _to = e.Value as string ?? "";
        return PlanAsync();
    }

    private async Task PlanAsync()
    {
        (_plan, _mistake) = (null, null);
        if (_to.Length == 0) return;
        try
        {
            _plan = await Service.PlanAsync(Offer, await User.ViewAsync(), CancellationToken.None);
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
    }

    private void Restore(IReadOnlyDictionary<string, string> kept)
    {
        _why = kept.GetValueOrDefault("why");
        _until = DateOnly.TryParseExact(kept.GetValueOrDefault("until"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
    }

    private async Task OfferAsync()
    {
        if (_busy) return;
        if (_to.Length == 0)
        {
            _mistake = HandoverWords.ToMissing;
            return;
        }
        _busy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            var (offer, done) = (Offer, HandoverWords.Offered(NameOf(_to)));
            var result = await (Run ?? RunHereAsync)((view, change) => Service.OfferAsync(offer, view, change, CancellationToken.None), done);
            _mistake = result.Mistake;
            if (_mistake is not null) return;
            await OpenChanged.InvokeAsync(false);
            await OnOffered.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<VerbResult> RunHereAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        try
        {
            await verb(await User.ViewAsync(), await User.ChangeAsync());
            Notices.Done(done);
            return new VerbResult(true, null);
        }
        catch (UserMistakeException e)
        {
            return new VerbResult(false, e.Message);
        }
    }
}
