using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Shared;

/// <summary>How a verb went: done, or a mistake to put right where it was made, or somebody else was first.</summary>
public readonly record struct VerbOutcome(bool Done, string? Mistake = null, EditConflictException? Conflict = null);

internal static class Verbs
{
    /// <summary>Runs a verb for the person at the keyboard. The only place where the two things that may go wrong without being an error are caught.</summary>
    public static async Task<VerbOutcome> TryAsync(this CurrentUser user, Func<ViewContext, ChangeContext, Task> verb)
    {
        try
        {
            await verb(await user.ViewAsync(), await user.ChangeAsync());
            return new VerbOutcome(true);
        }
        catch (UserMistakeException e)
        {
            return new VerbOutcome(false, e.Message);
        }
        catch (EditConflictException e)
        {
            return new VerbOutcome(false, Conflict: e);
        }
    }
}

/// <summary>A page or part that runs verbs, one at a time: what went wrong is told by <see cref="Mistake"/>, and what was typed stays.</summary>
public abstract class VerbBase : ComponentBase
{
    [Inject] public required CurrentUser User { get; set; }

    protected bool IsBusy { get; private set; }
    protected string? Mistake { get; set; }

    /// <returns>True when it was done.</returns>
    protected async Task<bool> TryAsync(Func<ViewContext, ChangeContext, Task> verb)
    {
        if (IsBusy) return false;
        (IsBusy, Mistake) = (true, null);
        try
        {
            var went = await User.TryAsync(verb);
            Mistake = went.Conflict is { } conflict ? await ConflictAsync(conflict) : went.Mistake;
            return went.Done;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>Somebody else was first: shows what they did, where the page can, and says so.</summary>
    protected virtual Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(SharedText.SomebodyElse);
}
