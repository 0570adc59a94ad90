using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Vardlots.Core.Audit;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Layout;

/// <summary>A number beside a word of the menu: counted when the page changes and when <see cref="MenuNews"/> tells.</summary>
public abstract class MenuCount : ComponentBase, IDisposable
{
    [Inject] public required MenuNews News { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    protected abstract Task CountAsync(ViewContext view);

    /// <summary>Nothing is known any more.</summary>
    protected abstract void Forget();

    protected override Task OnInitializedAsync()
    {
        News.Changed += Look;
        Navigation.LocationChanged += Moved;
        return LookAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs e) => Look();

    private void Look() => _ = InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });

    private async Task LookAsync()
    {
        try
        {
            await CountAsync(await User.ViewAsync());
        }
        catch (Exception e) when (e is AccessDeniedException or System.Data.Common.DbException)
        {
            // A session that just ended, or a database that is away: the page itself says so.
            Forget();
        }
    }

    public void Dispose()
    {
        News.Changed -= Look;
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }
}
