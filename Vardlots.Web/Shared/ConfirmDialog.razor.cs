using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Vardlots.Web.Shared;

public sealed partial class ConfirmDialog
{
    private readonly string _id = "dialog-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private bool _isShown;

    [Inject] public required IJSRuntime Js { get; set; }

    /// <summary>Shown while true; the page sets it, and gets <see cref="OpenChanged"/> when the person cancels.</summary>
    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>The verb, e.g. "Stäng ärendet".</summary>
    [Parameter, EditorRequired] public required string ConfirmText { get; set; }
    [Parameter] public string? CancelText { get; set; }
    [Parameter] public bool Danger { get; set; }

    /// <summary>While the work runs: both buttons wait.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>The page does the work and then closes.</summary>
    [Parameter] public EventCallback OnConfirm { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == _isShown) return;
        _isShown = Open;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Shared/ConfirmDialog.razor.js");
        await _module.InvokeVoidAsync(Open ? "show" : "close", _dialog);
    }

    private Task CancelAsync() => Busy ? Task.CompletedTask : OpenChanged.InvokeAsync(false);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }
}
