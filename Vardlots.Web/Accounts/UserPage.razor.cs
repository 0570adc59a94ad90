using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Accounts;

public sealed partial class UserPage
{
    private readonly HashSet<string> _clinics = [];
    private IReadOnlyList<ClinicChoice> _choices = [];
    private UserView? _view;
    private string _role = "";
    private string? _shown, _password;
    private bool _mayUnmask, _resetting, _closing, _missing;

    [Inject] public required UserQueries Users { get; set; }
    [Inject] public required UserService Service { get; set; }
    [Inject] public required ClinicDeskQueries Clinics { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter] public string Id { get; set; } = "";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        try
        {
            var view = await User.ViewAsync();
            _choices = await Clinics.ChoicesAsync(view, CancellationToken.None);
            _view = await Users.FindAsync(view, Id, CancellationToken.None);
        }
        catch (NotFoundException)
        {
            _missing = true;
            return;
        }
        (_shown, _role, _mayUnmask) = (_view.User.DisplayName, _view.User.Role, _view.User.MayUnmask);
        _clinics.Clear();
        _clinics.UnionWith(_view.ClinicHsaIds);
    }

    private Task SaveAsync() => DoAsync(change => Service.ChangeAsync(
        new ChangeUser(Id, _view!.Stamp, _shown, _role, _role == Roles.Manager ? [.. _clinics] : [], _role == Roles.Navigator && _mayUnmask), change, CancellationToken.None), SharedText.Saved);

    private async Task ResetAsync()
    {
        await DoAsync(async change => _password = await Service.ResetPasswordAsync(Id, _view!.Stamp, change, CancellationToken.None), null);
        _resetting = false;
    }

    private async Task CloseAsync()
    {
        await DoAsync(change => Service.CloseAsync(Id, _view!.Stamp, change, CancellationToken.None), UsersText.WasClosed);
        _closing = false;
    }

    private Task ReopenAsync() => DoAsync(change => Service.OpenAsync(Id, _view!.Stamp, change, CancellationToken.None), UsersText.Reopened);

    private async Task DoAsync(Func<ChangeContext, Task> verb, string? done)
    {
        if (await SendAsync(verb, done)) await ReloadAsync();
    }
}
