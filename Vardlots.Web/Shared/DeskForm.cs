using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Shared;

/// <summary>A form of the administrator's desk: sending, and telling what went wrong with what was typed kept.</summary>
public abstract class DeskForm : ComponentBase
{
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }

    protected string? Mistake { get; private set; }
    protected bool IsBusy { get; private set; }

    /// <returns>True when it was done.</returns>
    protected async Task<bool> SendAsync(Func<ChangeContext, Task> verb, string? done = null)
    {
        if (IsBusy) return false;
        IsBusy = true;
        try
        {
            await verb(await User.ChangeAsync());
            Mistake = null;
            if (done is not null) Notices.Done(done);
            return true;
        }
        catch (UserMistakeException e)
        {
            Mistake = e.Message;
        }
        catch (EditConflictException)
        {
            Mistake = SharedText.Conflict;
        }
        finally
        {
            IsBusy = false;
        }
        return false;
    }
}
