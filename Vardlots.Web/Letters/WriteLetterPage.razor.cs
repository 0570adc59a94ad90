using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Layout;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Letters;

/// <summary>Writes a letter on a case: which, in which language, to which address, with what added; the paper beside follows what is typed.</summary>
public sealed partial class WriteLetterPage
{
    private LetterDraft? _draft;
    private DraftTextArea? _box;
    private string _addition = "";
    private string? _care, _street, _postalCode, _city, _country, _refused, _mistake;
    private (long, string?, string?) _shown;
    private bool _isBusy;

    [Inject] public required LetterDraftQueries Drafts { get; set; }
    [Inject] public required LetterService Service { get; set; }
    [Inject] public required MenuNews News { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required NodaTime.IClock Clock { get; set; }

    [Parameter] public long Id { get; set; }
    [SupplyParameterFromQuery(Name = "slag")] public string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "sprak")] public string? Language { get; set; }

    private MergedText? _text => _draft?.With(_addition);

    private PostalAddress Address => new(_care, _street, _postalCode, _city, _country);

    private IReadOnlyList<string> To(LetterDraft draft) => draft.IsProtected ? [] : LetterPaper.Lines(draft.Name, Address);

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Id, Kind, Language)) return;
        _shown = (Id, Kind, Language);
        var isFirst = _draft?.CaseId != Id;
        try
        {
            _draft = await Drafts.DraftAsync(await User.ViewAsync(), Id, LetterAddresses.Kind(Kind), LetterAddresses.Language(Language), CancellationToken.None);
            _refused = null;
        }
        catch (UserMistakeException e)
        {
            _refused = e.Message;
            return;
        }
        _mistake = null;
        // Another kind or language keeps the address that has been typed.
        if (isFirst && _draft.Address is { } a) (_care, _street, _postalCode, _city, _country) = (a.Care, a.Street, a.PostalCode, a.City, a.Country);
    }

    private void Go(LetterKind kind, LetterLanguage language) => Navigation.NavigateTo(Urls.WriteLetter(Id, kind, language), replace: true);

    private async Task MakeAsync()
    {
        if (_isBusy || _draft is not { } draft) return;
        _isBusy = true;
        try
        {
            if (_box is not null) await _box.SettleAsync();
            var id = await Service.MakeAsync(
                new MakeLetter(Id, draft.Version, draft.Kind, draft.Language, _addition, draft.IsProtected ? null : Address), await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            _addition = "";
            News.Tell();
            Notices.Done(LettersText.MadeDone);
            Navigation.NavigateTo(Urls.Letter(id));
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        catch (EditConflictException e)
        {
            // What is on record may have changed too: the paper is filled in anew, what was typed stays.
            _draft = await Drafts.DraftAsync(await User.ViewAsync(), Id, draft.Kind, draft.Language, CancellationToken.None);
            _mistake = Cases.CasePageText.Conflict(e, Clock.Today());
        }
        finally
        {
            _isBusy = false;
        }
    }
}
