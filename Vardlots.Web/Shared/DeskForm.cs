using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;

namespace Vardlots.Web.Shared;

/// <summary>A form of the administrator's desk: what was done is told in the corner, what went wrong beside the form.</summary>
public abstract class DeskForm : VerbBase
{
    [Inject] public required Notices Notices { get; set; }

    /// <returns>True when it was done.</returns>
    protected async Task<bool> SendAsync(Func<ChangeContext, Task> verb, string? done = null)
    {
        var isDone = await TryAsync((_, change) => verb(change));
        if (isDone && done is not null) Notices.Done(done);
        return isDone;
    }

    protected override Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(SharedText.Conflict);
}
