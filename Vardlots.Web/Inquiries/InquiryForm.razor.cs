using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Inquiries;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Inquiries;

public sealed partial class InquiryForm
{
    private DraftForm? _draft;
    private InquiryInput _input = new();
    private bool _named;

    [Inject] public required InquiryService Inquiries { get; set; }
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
        if (_input.ChosenTopic is not { } topic)
        {
            Mistake = InquiryWords.TopicMissing;
            return;
        }
        await TryAsync(async (view, change) =>
        {
            if (_draft is not null) await _draft.SettleAsync();
            var command = _input.ToCommand(topic);
            var saved = await Inquiries.RecordAsync(command, view, change, CancellationToken.None);
            (_input, _named) = (new InquiryInput(), false);
            _draft?.Emptied();
            Notices.Done(command.Result == InquiryResult.Solved ? InquiryWords.Saved : saved.CaseId is null ? InquiryWords.SavedAwaits : InquiryWords.SavedToCase);
            await OnSaved.InvokeAsync();
        });
    }

    protected override Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(InquiryWords.Conflict);
}
