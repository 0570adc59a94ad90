using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Inquiries;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Inquiries;

/// <summary>A dialog about one inquiry: open while there is one.</summary>
public abstract class InquiryDialog : VerbBase
{
    private InquiryRow? _shown;

    [Inject] public required InquiryService Inquiries { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter, EditorRequired] public InquiryRow? Inquiry { get; set; }

    /// <summary>True when something was changed.</summary>
    [Parameter] public EventCallback<bool> OnClosed { get; set; }

    /// <summary>Another inquiry: an empty form about it.</summary>
    protected abstract Task ClearAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Inquiry) return;
        (_shown, Mistake) = (Inquiry, null);
        if (Inquiry is not null) await ClearAsync();
    }

    protected Task CancelAsync(bool open) => open ? Task.CompletedTask : OnClosed.InvokeAsync(false);

    protected Task SendAsync(Func<ViewContext, ChangeContext, Task> verb, string done) => TryAsync(async (view, change) =>
    {
        try
        {
            await verb(view, change);
        }
        catch (NotFoundException)
        {
            throw new UserMistakeException(InquiryWords.NoSuchCase);
        }
        Notices.Done(done);
        await OnClosed.InvokeAsync(true);
    });

    protected override Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(InquiryWords.Conflict);
}
