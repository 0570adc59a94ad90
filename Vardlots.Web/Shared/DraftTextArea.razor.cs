using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Shared;

/// <summary>
/// A text box whose content survives a lost connection and a restarted server: its script saves what is typed by plain
/// requests, beside the circuit, and the stored draft comes back with the page.
/// </summary>
public sealed partial class DraftTextArea
{
    private readonly string _id = "draft-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _box;
    private readonly DraftScript _script = new();
    private string? _restored;
    private string _typed = "";

    [Inject] public required IJSRuntime Js { get; set; }
    [Inject] public required DraftService Drafts { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    /// <summary>Which box, e.g. <c>case/12/note</c>; lower case, never a name.</summary>
    [Parameter, EditorRequired] public required string Key { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string Value { get; set; } = "";
    [Parameter] public EventCallback<string> ValueChanged { get; set; }
    [Parameter] public int Rows { get; set; } = 4;
    [Parameter] public int MaxLength { get; set; } = DraftService.MaxText;

    protected override async Task OnInitializedAsync()
    {
        var view = await User.ViewAsync();
        if (await Drafts.FindAsync(view.UserId, Key, CancellationToken.None) is not { } draft || Value.Length > 0) return;
        _restored = SharedText.DraftFrom(Show.When(draft.SavedAt, Clock.Today()));
        _typed = draft.Text;
        await ValueChanged.InvokeAsync(draft.Text);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _script.AttachAsync(Js, _box);
        }
        else if (Value.Length == 0 && _typed.Length > 0 && _script.IsAttached)
        {
            // The page emptied the box: the text is saved for real, or given up.
            _typed = "";
            await _script.ResetAsync();
        }
    }

    /// <summary>Call before the real save: lets a draft on its way arrive, so that it does not come back after its removal.</summary>
    public Task SettleAsync() => _script.SettleAsync();

    private Task TypedAsync(string? text)
    {
        _typed = text ?? "";
        return ValueChanged.InvokeAsync(_typed);
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();
}
