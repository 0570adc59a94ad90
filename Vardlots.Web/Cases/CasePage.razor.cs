using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;
using PageFacts = Vardlots.Core.Cases.CasePage;
using CasePageQueries = Vardlots.Core.Cases.CasePageQueries;

namespace Vardlots.Web.Cases;

public sealed partial class CasePage
{
    private PageFacts? _page;
    private long _shownId;
    private string _reader = "";
    private EditConflictException? _conflict;
    private ChangeMark? _seen;

    /// <summary>Since when things were new when the case was opened; they stay marked as long as it is.</summary>
    private NodaTime.Instant? _newSince;

    [Inject] public required CasePageQueries Cases { get; set; }
    [Inject] public required Vardlots.Core.Cases.CaseNews News { get; set; }
    [Inject] public required ChangeWatch Changes { get; set; }
    [Inject] public required ChangeMarks Marks { get; set; }
    [Inject] public required Vardlots.Web.Layout.MenuNews Menu { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public long Id { get; set; }

    /// <summary>The query of the list it was opened from.</summary>
    [SupplyParameterFromQuery(Name = Urls.ListParameter)] public string? List { get; set; }

    /// <summary>Which kind of events is shown.</summary>
    [SupplyParameterFromQuery(Name = "handelser")] public string? Kind { get; set; }

    /// <summary>Read, and logged, once for each case: another filter of its events is no other look.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (_shownId == Id) return;
        (_shownId, _page, _conflict, _newSince) = (Id, null, null, null);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        var id = Id;
        var seen = await Changes.NowAsync();
        var page = await Cases.ShowAsync(view, id, CancellationToken.None);
        if (id != Id) return;
        (_reader, _page, _conflict, _seen) = (view.UserId, page, null, seen);
        if (page.NewsSince is not { } since) return;
        _newSince ??= since;
        await News.SeenAsync(view, id, page.Case.Version, CancellationToken.None);
    }

    private async Task<bool> HasMovedAsync() => _page is { } shown && await Marks.CaseVersionAsync(shown.Case.Id, CancellationToken.None) != shown.Case.Version;

    private async Task<VerbResult> RunAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        var went = await User.TryAsync(async (view, change) =>
        {
            await verb(view, change);
            await LoadAsync();
            Menu.Tell();
            Notices.Done(done);
        });
        if (went.Conflict is { } conflict) _conflict = conflict;
        StateHasChanged();
        return new VerbResult(went.Done, went.Mistake);
    }

    private static string Detail(PageFacts page) => string.Join(" · ", new[]
    {
        page.Patient.Age is { } age ? CasePageText.Years(age) : null,
        page.Wait is { } wait ? wait.ProcedureText ?? EnumText.Of(wait.Phase) : null,
        page.Case.Clinic,
        page.Wait is { } w ? EnumText.Lower(EnumText.Of(w.Model)) : null,
    }.OfType<string>());
}
