using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;

namespace Vardlots.Web.Cases;

/// <summary>A part of the page whose buttons change the case. What was pressed may be gone afterwards; the keyboard stays with the part.</summary>
public abstract class VerbSection : ComponentBase
{
    private bool _refocus;

    [Parameter, EditorRequired] public required RunVerb Run { get; set; }

    /// <summary>The part itself, which must be able to take focus.</summary>
    protected ElementReference Section { get; set; }

    /// <summary>A dialog is open: nothing behind it takes focus.</summary>
    protected abstract bool IsAsking { get; }

    protected async Task<VerbResult> RunHereAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        var result = await Run(verb, done);
        _refocus = result.Done;
        return result;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_refocus || IsAsking) return;
        _refocus = false;
        // After the dialog has been closed in the same round.
        await Task.Yield();
        await Section.FocusAsync();
    }
}
