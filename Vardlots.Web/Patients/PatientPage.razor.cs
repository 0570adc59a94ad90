using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;
using PageFacts = Vardlots.Core.Patients.PatientPage;

namespace Vardlots.Web.Patients;

/// <summary>Everything one patient waits for. The address holds an id and nothing else.</summary>
public sealed partial class PatientPage
{
    private PageFacts? _page;
    private long _shownId;
    private bool _isNavigator, _asking;
    private PatientWait? _about;
    private EditConflictException? _conflict;

    [Inject] public required PatientPageQueries Patients { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = Urls.InquiryParameter)] public long? InquiryId { get; set; }
    [SupplyParameterFromQuery(Name = Urls.ListParameter)] public string? List { get; set; }

    private FromInquiry? Inquiry => FromInquiry.Of(InquiryId, List);

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId == Id) return;
        (_shownId, _page) = (Id, null);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        var id = Id;
        var page = await Patients.ShowAsync(view, id, CancellationToken.None);
        if (id == Id) (_page, _isNavigator, _conflict) = (page, view.IsNavigator, null);
    }

    private EventCallback<PatientWait> NewCase(PageFacts page) => page.MayAct ? EventCallback.Factory.Create<PatientWait>(this, Ask) : default;

    private void Ask(PatientWait? wait) => (_about, _asking) = (wait, true);

    private async Task<VerbResult> RunAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        var went = await User.TryAsync(async (view, change) =>
        {
            await verb(view, change);
            await LoadAsync();
            Notices.Done(done);
        });
        if (went.Conflict is { } conflict) _conflict = conflict;
        StateHasChanged();
        return new VerbResult(went.Done, went.Mistake);
    }

    private static string Detail(PatientCard p) => string.Join(" · ", new[] { p.Number, p.Age is { } age ? CasePageText.Years(age) : null, p.Place }.OfType<string>());
}
