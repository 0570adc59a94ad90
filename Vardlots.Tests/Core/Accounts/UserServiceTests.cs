using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Accounts;

/// <summary>The administrator's verbs on users.</summary>
public sealed class UserServiceTests : IAsyncLifetime
{
    private const string Surgery = "SE2321000214-H002", Eyes = "SE2321000214-H003";
    private TestDatabase _database = null!;
    private string _first = "", _second = "";
    private UserService Service => _database.Get<UserService>();
    private UserQueries Queries => _database.Get<UserQueries>();
    private ChangeContext First => View(_first).ToChange(_database.SystemChange().Now, _database.SystemChange().Today);

    private static ViewContext View(string id, string role = Roles.Administrator) => new(id, "Admin", role, "Systemförvaltning", [], false);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using (var db = await _database.OpenAsync())
        {
            db.Clinics.Add(new Clinic { HsaId = Surgery, Name = "Kirurgkliniken" });
            db.Clinics.Add(new Clinic { HsaId = Eyes, Name = "Ögonkliniken" });
            await db.SaveChangesAsync();
        }
        _first = await AddAsync("admin1", Roles.Administrator);
        _second = await AddAsync("admin2", Roles.Administrator);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<string> AddAsync(string name, string role, params string[] clinics) =>
        (await _database.Get<UserAccounts>().CreateAsync(new NewUser(name, role, clinics, false) { Password = "en lång mening" }, _database.SystemChange(), CancellationToken.None)).UserId;

    private async Task<UserView> FindAsync(string id) => await Queries.FindAsync(View(_first), id, CancellationToken.None);

    private async Task ChangeAsync(string id, string role, params string[] clinics)
    {
        var seen = await FindAsync(id);
        await Service.ChangeAsync(new ChangeUser(id, seen.Stamp, seen.User.DisplayName, role, clinics, false), First, CancellationToken.None);
    }

    [Fact]
    public async Task Change_NavigatorToManager_HasTheNewRightsAndTheLogBothSides()
    {
        var id = await AddAsync("berit", Roles.Navigator);
        var before = await _database.Get<UserDirectory>().FindAsync(id, CancellationToken.None);
        await ChangeAsync(id, Roles.Manager, Surgery, Eyes);
        var after = await _database.Get<UserDirectory>().FindAsync(id, CancellationToken.None);
        Assert.Equal((Roles.Manager, 2, "Kirurgkliniken, Ögonkliniken"), (after!.Role, after.ClinicIds!.Count, after.CareUnit));
        Assert.NotEqual(before!.SecurityStamp, after.SecurityStamp);
        await using var db = await _database.OpenAsync();
        Assert.Single(await db.UserRoles.Where(r => r.UserId == id).ToListAsync());
        var logged = (await FindAsync(id)).Changes[0];
        Assert.Equal(("Changed", $"role navigator, clinics , mayUnmask False → role manager, clinics {Surgery} {Eyes}, mayUnmask False"), (logged.Action, logged.Detail));
        await ChangeAsync(id, Roles.Manager, Eyes);
        Assert.Equal("Ögonkliniken", Assert.Single((await FindAsync(id)).User.Clinics));
    }

    [Fact]
    public async Task Change_NameAlone_EndsNoSession()
    {
        var before = await _database.Get<UserDirectory>().FindAsync(_first, CancellationToken.None);
        await Service.ChangeAsync(new ChangeUser(_first, (await FindAsync(_first)).Stamp, "Ett nytt namn", Roles.Administrator, [], false), First, CancellationToken.None);
        var after = await _database.Get<UserDirectory>().FindAsync(_first, CancellationToken.None);
        Assert.Equal((before!.SecurityStamp, "Ett nytt namn"), (after!.SecurityStamp, after.DisplayName));
        Assert.Equal("ChangedAndRenamed", (await FindAsync(_first)).Changes[0].Action);
    }

    [Fact]
    public async Task Change_LastAdministrator_IsRefusedUntilThereIsAnother()
    {
        await ChangeAsync(_second, Roles.Navigator);
        await Assert.ThrowsAsync<UserMistakeException>(() => ChangeAsync(_first, Roles.Navigator));
        var third = await AddAsync("admin3", Roles.Administrator);
        await Service.CloseAsync(third, (await FindAsync(third)).Stamp, First, CancellationToken.None);
        // A closed account is nobody who could let anyone in again.
        await Assert.ThrowsAsync<UserMistakeException>(() => ChangeAsync(_first, Roles.Navigator));
        await ChangeAsync(_second, Roles.Administrator);
        await ChangeAsync(_first, Roles.Navigator);
        Assert.Equal(Roles.Navigator, (await FindAsync(_first)).User.Role);
    }

    [Fact]
    public async Task Change_TwoAdministratorsAtOnce_OneRemains()
    {
        var (first, second) = (await FindAsync(_first), await FindAsync(_second));
        var both = await Task.WhenAll(TryAsync(first), TryAsync(second));
        Assert.Single(both, done => done);
        await using var db = await _database.OpenAsync();
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Administrator);
        Assert.Equal(1, await db.UserRoles.CountAsync(r => r.RoleId == role.Id));

        async Task<bool> TryAsync(UserView user)
        {
            try
            {
                await Service.ChangeAsync(new ChangeUser(user.User.Id, user.Stamp, "X", Roles.Navigator, [], false), First, CancellationToken.None);
                return true;
            }
            catch (Exception e) when (e is UserMistakeException or EditConflictException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Close_User_EndsSessionsAndIsOpenedAgain()
    {
        var id = await AddAsync("anna", Roles.Navigator);
        await Service.CloseAsync(id, (await FindAsync(id)).Stamp, First, CancellationToken.None);
        Assert.True((await _database.Get<UserDirectory>().FindAsync(id, CancellationToken.None))!.IsClosed);
        var (rows, open, closed) = await Queries.ListAsync(View(_first), UserTab.Closed, 1, CancellationToken.None);
        Assert.Equal(("anna", 2, 1), (Assert.Single(rows).Name, open, closed));
        await Service.OpenAsync(id, (await FindAsync(id)).Stamp, First, CancellationToken.None);
        Assert.False((await _database.Get<UserDirectory>().FindAsync(id, CancellationToken.None))!.IsClosed);
        Assert.Equal(["Opened", "Closed", "Created"], (await FindAsync(id)).Changes.Select(c => c.Action));
    }

    [Fact]
    public async Task Close_OneselfOrWithAnOldView_IsRefused()
    {
        var seen = await FindAsync(_first);
        await Assert.ThrowsAsync<UserMistakeException>(() => Service.CloseAsync(_first, seen.Stamp, First, CancellationToken.None));
        await Assert.ThrowsAsync<EditConflictException>(() => Service.CloseAsync(_second, "another", First, CancellationToken.None));
        Assert.Equal(2, (await Queries.ListAsync(View(_first), UserTab.Open, 1, CancellationToken.None)).Open);
    }

    [Fact]
    public async Task Reset_Password_OnlyTheNewOneWorksAndMustBeChanged()
    {
        var id = await AddAsync("cia", Roles.Navigator);
        var password = await Service.ResetPasswordAsync(id, (await FindAsync(id)).Stamp, First, CancellationToken.None);
        Assert.True((await FindAsync(id)).User.MustChangePassword);
        var accounts = _database.Get<UserAccounts>();
        await Assert.ThrowsAsync<UserMistakeException>(() => accounts.ChangePasswordAsync(new ChangePassword(id, "en lång mening", "en annan lång mening"), First, CancellationToken.None));
        await accounts.ChangePasswordAsync(new ChangePassword(id, password, "en annan lång mening"), First, CancellationToken.None);
        Assert.False((await FindAsync(id)).User.MustChangePassword);
    }

    [Theory]
    [InlineData(Roles.Navigator)]
    [InlineData(Roles.Manager)]
    public async Task Everything_NotAnAdministrator_IsRefused(string role)
    {
        var view = View(_second, role);
        var change = view.ToChange(_database.SystemChange().Now, _database.SystemChange().Today);
        await Assert.ThrowsAsync<AccessDeniedException>(() => Queries.ListAsync(view, UserTab.Open, 1, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Queries.FindAsync(view, _first, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.InviteAsync(new NewUser("x", Roles.Navigator, [], false), change, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.CloseAsync(_first, null, change, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.ResetPasswordAsync(_first, null, change, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.ChangeAsync(new ChangeUser(_first, null, "x", Roles.Navigator, [], false), change, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _database.Get<ChangeLogQueries>().ListAsync(view, null, 1, CancellationToken.None));
    }
}
