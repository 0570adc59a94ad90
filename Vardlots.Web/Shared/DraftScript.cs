using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Vardlots.Web.Shared;

/// <summary>The script that saves what is typed in a box or a form, beside the circuit. Before it is attached nothing happens.</summary>
internal sealed class DraftScript : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;
    private bool _isLeft;

    public async Task AttachAsync(IJSRuntime js, ElementReference box)
    {
        try
        {
            _module = await js.InvokeAsync<IJSObjectReference>("import", "./Shared/DraftTextArea.razor.js");
            if (!_isLeft) _handle = await _module.InvokeAsync<IJSObjectReference>("attach", box);
        }
        catch (JSException) when (_isLeft)
        {
            // The page was left before its script had come: there is no box any more.
        }
        if (_isLeft) await DisposeAsync();
    }

    public bool IsAttached => _handle is not null;

    /// <summary>Lets a draft on its way arrive, so that it does not come back after its removal.</summary>
    public Task SettleAsync() => TellAsync("settle");

    /// <summary>What is there now is no draft.</summary>
    public Task ResetAsync() => TellAsync("reset");

    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        try
        {
            await TellAsync("detach");
            if (_handle is not null) await _handle.DisposeAsync();
            _handle = null;
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    private async Task TellAsync(string what)
    {
        if (_handle is not null) await _handle.InvokeVoidAsync(what);
    }
}
