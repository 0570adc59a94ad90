using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Settings;
using Vardlots.Web.Accounts;
using Vardlots.Web.Layout;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Letters;

/// <summary>One letter: its words, and the verbs of its life. A letter to somebody with a protected identity asks why before it is shown.</summary>
public sealed partial class LetterPage
{
    private enum Question { Return, Strike }

    private LetterSheet? _sheet;
    private long _shownId;
    private bool _asksReason, _isGone, _isBusy;
    private Question? _asked;
    private string? _reason, _note, _mistake;
    private ElementReference _actions;

    [Inject] public required LetterQueries Letters { get; set; }
    [Inject] public required LetterService Service { get; set; }
    [Inject] public required RegionSettings Settings { get; set; }
    [Inject] public required MenuNews News { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public long Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId == Id) return;
        (_shownId, _sheet, _isGone, _mistake, _reason) = (Id, null, false, null, null);
        var view = await User.ViewAsync();
        _asksReason = await Letters.IsByForwardingAsync(view, Id, CancellationToken.None);
        if (_asksReason && !view.MayUnmask) throw new AccessDeniedException();
        if (!_asksReason) await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        _sheet = _reason is { } reason
            ? await Letters.ForwardedAsync(view, Id, reason, CancellationToken.None)
            : (await Letters.SheetsAsync(view, [Id], CancellationToken.None)).Sheets.FirstOrDefault();
        _isGone = _sheet is null;
    }

    private async Task ShowForwardedAsync()
    {
        try
        {
            _reason ??= "";
            await LoadAsync();
            (_asksReason, _mistake) = (false, null);
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
    }

    private void Ask(Question question) => (_asked, _note, _mistake) = (question, null, null);

    private async Task RunAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            await verb(await User.ViewAsync(), await User.ChangeAsync());
            (_asked, _mistake) = (null, null);
            await LoadAsync();
            News.Tell();
            Notices.Done(done);
            await _actions.FocusAsync();
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        catch (EditConflictException e)
        {
            (_asked, _mistake) = (null, Cases.CasePageText.Conflict(e, _sheet!.On));
        }
        finally
        {
            _isBusy = false;
        }
    }
}
