using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity;

/// <summary>What the forms of the directory have in common: sending, and telling what went wrong with what was typed kept.</summary>
public abstract class DirectoryFormBase : VerbBase
{
    [Inject] public required DirectoryService Directory { get; set; }
    [Inject] public required Notices Notices { get; set; }

    /// <summary>The id of what was saved.</summary>
    [Parameter] public EventCallback<int> OnSaved { get; set; }

    protected Task SendAsync(Func<ViewContext, ChangeContext, Task<int>> save) => TryAsync(async (view, change) =>
    {
        var id = await save(view, change);
        Notices.Done(DirectoryWords.Saved);
        await OnSaved.InvokeAsync(id);
    });

    protected override Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(DirectoryWords.Conflict);
}
