using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Vardlots.Core.Audit;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Layout;

public sealed partial class Rail : IDisposable
{
    private bool _open;
    private string? _role;
    private string? _name;

    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required CurrentUser User { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        try
        {
            var view = await User.ViewAsync();
            (_role, _name) = (view.Role, view.UserName);
        }
        catch (AccessDeniedException)
        {
            // Nobody, or a session that just ended: the page itself says so.
        }
    }

    private bool IsHere(string url)
    {
        var here = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        // A list of its own within another room: that one is here, and the room is not.
        if (url == Urls.ClinicQuestions || RailLinks.For(_role).Any(l => l.Url == Urls.ClinicQuestions) && here == Urls.ClinicQuestions) return here == url;
        var path = here.Split('?', '#')[0];
        return url == Urls.Start ? path == url : path == url || path.StartsWith(url + "/", StringComparison.Ordinal);
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        _open = false;
        _ = InvokeAsync(StateHasChanged);
    }

    public void Dispose() => Navigation.LocationChanged -= Moved;
}
