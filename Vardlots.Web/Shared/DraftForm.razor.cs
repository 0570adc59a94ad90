using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Shared;

/// <summary>The fields within are kept by name while they are filled in, and handed back by <see cref="OnRestored"/>.</summary>
public sealed partial class DraftForm
{
    private readonly string _id = "form-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _box;
    private readonly DraftScript _script = new();
    private string? _restored;
    private bool _emptied;

    [Inject] public required IJSRuntime Js { get; set; }
    [Inject] public required DraftService Drafts { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter, EditorRequired] public required string Key { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Names and values of a draft that was found.</summary>
    [Parameter] public EventCallback<IReadOnlyDictionary<string, string>> OnRestored { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var view = await User.ViewAsync();
        if (await Drafts.FindAsync(view.UserId, Key, CancellationToken.None) is not { } draft || Parse(draft.Text) is not { } values) return;
        _restored = SharedText.DraftFrom(Show.When(draft.SavedAt, Clock.Today()));
        await OnRestored.InvokeAsync(values);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _script.AttachAsync(Js, _box);
        }
        else if (_emptied && _script.IsAttached)
        {
            _emptied = false;
            await _script.ResetAsync();
        }
    }

    /// <summary>Call before the real save: lets a draft on its way arrive, so that it does not come back after its removal.</summary>
    public Task SettleAsync() => _script.SettleAsync();

    /// <summary>The answers are saved for real and the fields anew: what they now hold is no draft.</summary>
    public void Emptied() => (_emptied, _restored) = (true, null);

    /// <summary>For what is saved in several saves, or in the background: call when it is done.</summary>
    public async Task RemoveAsync()
    {
        await SettleAsync();
        await Drafts.SaveAsync((await User.ViewAsync()).UserId, Key, "", CancellationToken.None);
        Emptied();
    }

    /// <summary>A draft is what a browser has sent; anything but a flat object is none.</summary>
    private static Dictionary<string, string>? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();
}
