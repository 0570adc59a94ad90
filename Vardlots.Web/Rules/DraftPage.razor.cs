using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Rules;

/// <summary>Does something with the draft and shows it anew. True when it was done; otherwise the page says why, and what was typed is kept.</summary>
public delegate Task<bool> RunDraft(Func<RuleDraftService, ViewContext, ChangeContext, Task> verb, string done);

/// <summary>A draft is written, checked, tried and handed on here.</summary>
public sealed partial class DraftPage
{
    private DraftView? _draft;
    private DryRunResult? _tried;
    private DeadlineRule? _start;
    private int? _editing, _ending, _removing;
    private bool _adding, _narrows, _conflict, _busy, _mayPick;
    private int _page = 1;
    private string? _mistake;

    [Inject] public required RuleDraftQueries Queries { get; set; }
    [Inject] public required RuleDraftService Drafts { get; set; }
    [Inject] public required DryRunQueries DryRuns { get; set; }
    [Inject] public required RuleOptions Options { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "sida")] public string? PageText { get; set; }

    private bool MayEdit => _draft is { MayChange: true, IsOpen: true };
    private bool MayApprove => _draft is { MayChange: true } draft && (!draft.IsOwnWork || Options.SingleAdministrator);

    protected override async Task OnParametersSetAsync()
    {
        if (_draft?.Row.Id != Id) await ReloadAsync();
        _page = RulePages.Of(PageText, _draft!.Rules.Count);
    }

    private async Task ReloadAsync()
    {
        var view = await User.ViewAsync();
        _mayPick = view.MaySeePatients;
        var draft = await Queries.ShowAsync(view, Id, CancellationToken.None);
        _tried = await DryRuns.LatestAsync(view, Id, draft.Edition, CancellationToken.None);
        _draft = draft;
    }

    private async Task<bool> RunAsync(Func<RuleDraftService, ViewContext, ChangeContext, Task> verb, string done)
    {
        if (_busy) return false;
        (_busy, _mistake, _conflict) = (true, null, false);
        try
        {
            var went = await User.TryAsync((view, change) => verb(Drafts, view, change));
            (_mistake, _conflict) = (went.Mistake, went.Conflict is not null);
            if (went.Done) Notices.Done(done);
            var before = _draft!.Rules.Count;
            if (went.Done || _conflict) await ReloadAsync();
            Follow(before);
            return went.Done;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    /// <summary>A new rule comes last: the page that holds it is shown. One that is gone may have been the last of its page.</summary>
    private void Follow(int before)
    {
        var now = _draft!.Rules.Count;
        if (_adding && now > before && RulePages.With(now) != _page) Navigation.NavigateTo(Urls.RuleOfDraft(Id, now));
        _page = RulePages.Of(PageText, now);
    }

    private void Edit(int index) => (_editing, _adding) = (index, false);

    private void Add(DeadlineRule? start, bool narrows) => (_start, _adding, _narrows, _editing) = (start, true, narrows, null);

    private void StopEditing() => (_editing, _adding) = (null, false);

    /// <summary>The same rule from the book's day on, to be narrowed.</summary>
    private DeadlineRule Exception(DeadlineRule rule) => rule with { ValidFrom = LocalDate.Max(rule.ValidFrom, _draft!.Row.AppliesFrom), Note = null };
}
