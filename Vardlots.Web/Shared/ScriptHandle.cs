using Microsoft.JSInterop;

namespace Vardlots.Web.Shared;

internal static class ScriptHandle
{
    /// <summary>Lets a component's script go: its handle is told to detach. Nothing to do when the page is already gone.</summary>
    public static async ValueTask LetGoAsync(IJSObjectReference? module, IJSObjectReference? handle)
    {
        try
        {
            if (handle is not null) await handle.InvokeVoidAsync("detach");
            if (handle is not null) await handle.DisposeAsync();
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }
}
