using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Import;

public sealed partial class ImportRunPage
{
    private ImportRunView? _run;
    private IReadOnlyList<VanishedRow>? _vanished;
    private bool _mayAnswer, _wholeFile;
    private int _page = 1, _vanishedPage = 1;

    [Inject] public required ImportQueries Imports { get; set; }
    [Inject] public required HoldService Holds { get; set; }
    [Inject] public required IClock Clock { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public long Id { get; set; }

    /// <summary><c>fel</c>, <c>varningar</c> or a code.</summary>
    [SupplyParameterFromQuery(Name = "rader")] public string? Issues { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? PageText { get; set; }
    [SupplyParameterFromQuery(Name = "forsvunna")] public string? VanishedText { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_page, _vanishedPage) = (PageOf(PageText), PageOf(VanishedText));
        await ReloadAsync();
    }

    private static int PageOf(string? text) => int.TryParse(text, out var page) && page is > 0 and < 1_000_000 ? page : 1;

    private async Task ReloadAsync()
    {
        var view = await User.ViewAsync();
        (_mayAnswer, _wholeFile) = (view.MaySeePatients, view.CountedClinicIds is null);
        var run = await Imports.ShowAsync(view, Id, CancellationToken.None);
        _vanished = _mayAnswer ? await Imports.VanishedAsync(view, Id, _vanishedPage, CancellationToken.None) : null;
        _run = run;
    }

    private int Sum(Func<ImportClinicRow, int> of) => _run!.Clinics.Sum(of);

    // Rows without a readable clinic belong to the file as a whole.
    private int Rows => _wholeFile ? _run!.Run.DataRows : Sum(c => c.DataRows);
    private int Rejected => _wholeFile ? _run!.Run.RejectedRows : Sum(c => c.RejectedRows);

    private async Task AnswerAsync(ImportClinicRow clinic, bool confirmed)
    {
        var (view, change) = (await User.ViewAsync(), await User.ChangeAsync());
        try
        {
            await (confirmed
                ? Holds.ConfirmAsync(Id, clinic.ClinicId, view, change, CancellationToken.None)
                : Holds.DiscardAsync(Id, clinic.ClinicId, view, change, CancellationToken.None));
            Notices.Done(ImportWords.Answered);
        }
        catch (UserMistakeException e)
        {
            Notices.Problem(e.Message);
        }
        await ReloadAsync();
    }
}
