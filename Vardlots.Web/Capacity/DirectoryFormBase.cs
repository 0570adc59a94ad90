using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity;

/// <summary>What the forms of the directory have in common: sending, and telling what went wrong with what was typed kept.</summary>
public abstract class DirectoryFormBase : ComponentBase
{
    [Inject] public required DirectoryService Directory { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    /// <summary>The id of what was saved.</summary>
    [Parameter] public EventCallback<int> OnSaved { get; set; }

    protected string? Mistake { get; private set; }
    protected bool IsBusy { get; private set; }

    protected async Task SendAsync(Func<ViewContext, ChangeContext, Task<int>> save)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            var id = await save(await User.ViewAsync(), await User.ChangeAsync());
            Mistake = null;
            Notices.Done(DirectoryWords.Saved);
            await OnSaved.InvokeAsync(id);
        }
        catch (UserMistakeException e)
        {
            Mistake = e.Message;
        }
        catch (EditConflictException)
        {
            Mistake = DirectoryWords.Conflict;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
