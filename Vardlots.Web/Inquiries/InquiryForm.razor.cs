using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Inquiries;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Inquiries;

public sealed partial class InquiryForm
{
    private DraftForm? _draft;
    private InquiryInput _input = new();
    private string? _mistake;
    private bool _busy, _named;

    [Inject] public required InquiryService Inquiries { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter] public EventCallback OnSaved { get; set; }

    private void Restore(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values) _input[name] = value;
        _named = _input[InquiryInput.Number].Length + _input[InquiryInput.Who].Length > 0;
    }

    private void Set(string name, ChangeEventArgs e) => _input[name] = e.Value as string ?? "";

    private async Task SaveAsync()
    {
        if (_busy) return;
        if (_input.ChosenTopic is not { } topic)
        {
            _mistake = InquiryWords.TopicMissing;
            return;
        }
        _busy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            var command = _input.ToCommand(topic);
            var saved = await Inquiries.RecordAsync(command, await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            (_input, _mistake, _named) = (new InquiryInput(), null, false);
            _draft?.Emptied();
            Notices.Done(command.Result == InquiryResult.Solved ? InquiryWords.Saved : saved.CaseId is null ? InquiryWords.SavedAwaits : InquiryWords.SavedToCase);
            await OnSaved.InvokeAsync();
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        catch (EditConflictException)
        {
            _mistake = InquiryWords.Conflict;
        }
        finally
        {
            _busy = false;
        }
    }
}
