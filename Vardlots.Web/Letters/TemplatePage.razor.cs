using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Letters;

/// <summary>Edits one template; the paper beside follows, on an invented patient or on a real case, whose look is logged.</summary>
public sealed partial class TemplatePage
{
    private TemplateText? _now;
    private IReadOnlyList<TemplateVersion> _versions = [];
    private IReadOnlyDictionary<string, FieldValue> _values = new Dictionary<string, FieldValue>();
    private IReadOnlyList<string> _to = [];
    private string _heading = "", _body = "", _sender = "";
    private string? _caseId, _mistake, _previewMistake;
    private bool _isBusy, _asksReset;
    private DraftForm? _draft;

    [Inject] public required LetterTemplateQueries Templates { get; set; }
    [Inject] public required LetterTemplateService Service { get; set; }
    [Inject] public required LetterDraftQueries Drafts { get; set; }
    [Inject] public required RegionSettings Settings { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required NodaTime.IClock Clock { get; set; }

    [Parameter] public string? KindWord { get; set; }
    [Parameter] public string? LanguageWord { get; set; }

    private MergedText? Preview => _body.Length == 0 ? null : LetterMerge.Fill(_heading, _body, _values, null);

    protected override async Task OnParametersSetAsync()
    {
        if (LetterAddresses.Kind(KindWord) is not { } kind || LetterAddresses.Language(LanguageWord) is not { } language) throw new NotFoundException("Template");
        if (_now is { } shown && (shown.Kind, shown.Language) == (kind, language)) return;
        await LoadAsync(kind, language);
        (_heading, _body) = (_now!.Heading, _now.Body);
        await ShowInvented();
    }

    private async Task LoadAsync(LetterKind kind, LetterLanguage language)
    {
        var view = await User.ViewAsync();
        _now = await Templates.CurrentAsync(view, kind, language, CancellationToken.None);
        _versions = await Templates.HistoryAsync(view, kind, language, CancellationToken.None);
        _sender = Letter.SenderOf(Settings.Letters, language);
    }

    private async Task ShowInvented()
    {
        _values = Drafts.Invented(await User.ViewAsync(), _now!.Kind, _now.Language);
        (_to, _previewMistake) = (["Exempla Provsson", "Provgatan 1", "999 99 Exempelstad"], null);
    }

    private async Task ShowCaseAsync()
    {
        if (!long.TryParse(_caseId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            _previewMistake = LettersText.NoCaseNumber;
            return;
        }
        try
        {
            var draft = await Drafts.DraftAsync(await User.ViewAsync(), id, _now!.Kind, _now.Language, CancellationToken.None);
            (_values, _to, _previewMistake) = (draft.Values, LetterPaper.Lines(draft.Name, draft.Address), null);
        }
        catch (UserMistakeException e)
        {
            _previewMistake = e.Message;
        }
        catch (NotFoundException)
        {
            _previewMistake = LettersText.CaseGone;
        }
    }

    /// <summary>What was being written goes on; if the letter has been edited meanwhile it is said, for saving would replace that.</summary>
    private void Restore(IReadOnlyDictionary<string, string> kept)
    {
        (_heading, _body) = (kept.GetValueOrDefault("heading", _heading), kept.GetValueOrDefault("body", _body));
        if (kept.GetValueOrDefault("number") != _now!.Number.ToString(CultureInfo.InvariantCulture)) _mistake = LettersText.DraftOlder;
    }

    private Task SaveAsync() => RunAsync((now, view, change) =>
        Service.SaveAsync(new SaveTemplate(now.Kind, now.Language, now.Number, _heading, _body), view, change, CancellationToken.None), LettersText.Saved, false);

    private Task ResetAsync() => RunAsync((now, view, change) =>
        Service.ResetAsync(new ResetTemplate(now.Kind, now.Language, now.Number), view, change, CancellationToken.None), LettersText.ResetDone, true);

    private async Task RunAsync(Func<TemplateText, ViewContext, ChangeContext, Task> verb, string done, bool takesUp)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            await verb(_now!, await User.ViewAsync(), await User.ChangeAsync());
            await LoadAsync(_now!.Kind, _now.Language);
            if (takesUp) (_heading, _body) = (_now.Heading, _now.Body);
            _mistake = null;
            _draft?.Emptied();
            Notices.Done(done);
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        catch (EditConflictException e)
        {
            // Their version becomes the one mine is compared with; what I have typed stays.
            await LoadAsync(_now!.Kind, _now.Language);
            _mistake = LettersText.Conflict(e.By);
        }
        finally
        {
            (_isBusy, _asksReset) = (false, false);
        }
    }
}
