using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Cases;
using Vardlots.Core.Explanations;
using Vardlots.Core.Texts;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using PageFacts = Vardlots.Core.Cases.EntryPage;

namespace Vardlots.Web.WaitingLists;

/// <summary>One wait on a clinic's list, with its explanation, whether or not it has a case.</summary>
public sealed partial class EntryPage
{
    private PageFacts? _page;
    private (long Id, string? Known) _shown;
    private LocalDate? _knownOn;
    private EntryExplanation? _known;

    [Inject] public required CasePageQueries Cases { get; set; }
    [Inject] public required CurrentUser User { get; set; }

    [Parameter] public long Id { get; set; }

    /// <summary>The day whose knowledge is shown, ISO.</summary>
    [SupplyParameterFromQuery(Name = "kand")] public string? Known { get; set; }

    /// <summary>Which kind of events is shown.</summary>
    [SupplyParameterFromQuery(Name = "handelser")] public string? Kind { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Id, Known)) return;
        (_shown, _page, _knownOn, _known) = ((Id, Known), null, null, null);
        var view = await User.ViewAsync();
        var day = LocalDatePattern.Iso.Parse(Known ?? "") is { Success: true } parsed && parsed.Value.Year is >= 2000 and < 2200 ? parsed.Value : (LocalDate?)null;
        var known = day is { } on ? await Cases.ExplainAsync(view, Id, on, CancellationToken.None) : null;
        var page = await Cases.ShowEntryAsync(view, Id, CancellationToken.None);
        if (_shown == (page.Wait.EntryId, Known)) (_page, _knownOn, _known) = (page, day, known);
    }

    /// <summary>An ended wait says how and when; others where they stand.</summary>
    private static string StatusOf(WaitCard wait) => wait.Today.EndedAs is { } ended
        ? string.Join(" ", new[] { EnumText.Of(ended), wait.Why.StatusDate is { } day ? DateText.Iso(day) : null }.OfType<string>())
        : $"{EnumText.Of(wait.State)} · {EnumText.Lower(EnumText.Of(wait.Today.Status))}";

    private static string Detail(PageFacts page) => string.Join(" · ", new[]
    {
        page.Patient.Age is { } age ? CasePageText.Years(age) : null,
        page.Wait.ProcedureText ?? EnumText.Of(page.Wait.Phase), page.Wait.Clinic, EnumText.Lower(EnumText.Of(page.Wait.Model)),
    }.OfType<string>());
}
