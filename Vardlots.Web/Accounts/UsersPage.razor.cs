using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Clinics;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Accounts;

public sealed partial class UsersPage
{
    private readonly HashSet<string> _clinics = [];
    private IReadOnlyList<UserRow>? _rows;
    private IReadOnlyList<ClinicChoice> _choices = [];
    private CreatedUser? _created;
    private UserTab _tab;
    private string _role = Roles.Navigator;
    private string? _name, _shown;
    private bool _mayUnmask;
    private int _open, _closed, _page = 1;

    [Inject] public required UserQueries Users { get; set; }
    [Inject] public required UserService Service { get; set; }
    [Inject] public required ClinicDeskQueries Clinics { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [SupplyParameterFromQuery(Name = "flik")] public string? TabText { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? PageText { get; set; }

    private IReadOnlyList<TabLink> Tabs =>
    [
        new(UsersText.Open, Urls.UserList(UserTab.Open), _open, _tab == UserTab.Open),
        new(UsersText.Closed, Urls.UserList(UserTab.Closed), _closed, _tab == UserTab.Closed),
    ];

    protected override async Task OnParametersSetAsync()
    {
        _tab = Urls.UserTabOf(TabText);
        _page = Pager.PageOf(PageText);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var view = await User.ViewAsync();
        _choices = await Clinics.ChoicesAsync(view, CancellationToken.None);
        (_rows, _open, _closed) = await Users.ListAsync(view, _tab, _page, CancellationToken.None);
    }

    private async Task InviteAsync()
    {
        var command = new NewUser(_name ?? "", _role, _role == Roles.Manager ? [.. _clinics] : [], _role == Roles.Navigator && _mayUnmask) { DisplayName = _shown };
        if (!await SendAsync(async change => _created = await Service.InviteAsync(command, change, CancellationToken.None))) return;
        (_name, _shown, _role, _mayUnmask) = (null, null, Roles.Navigator, false);
        _clinics.Clear();
        await ReloadAsync();
    }
}
