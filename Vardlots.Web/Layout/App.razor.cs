using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Layout;

public sealed partial class App
{
    private static readonly IComponentRenderMode Interactive = new InteractiveServerRenderMode(prerender: false);
    private string? _token;

    [CascadingParameter] public required HttpContext Http { get; set; }
    [Inject] public required IAntiforgery Antiforgery { get; set; }

    /// <summary>Sign-in, error and other plain pages say <c>[ExcludeFromInteractiveRouting]</c>.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? Interactive : null;

    protected override void OnInitialized()
    {
        if (Http.User.IsSignedIn()) _token = Antiforgery.GetAndStoreTokens(Http).RequestToken;
    }
}
