using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Accounts;

public sealed class UserAccountsTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private UserAccounts Accounts => _database.Get<UserAccounts>();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = await _database.OpenAsync();
        db.Clinics.Add(new Clinic { HsaId = "SE2321000214-H002", Name = "Kirurgkliniken" });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<CreatedUser> AddAsync(string name, string role, string[]? clinics = null, bool mayUnmask = false, string? password = null) =>
        Accounts.CreateAsync(new NewUser(name, role, clinics ?? [], mayUnmask) { Password = password }, _database.SystemChange(), CancellationToken.None);

    [Fact]
    public async Task Create_Manager_HasRoleClinicsOneTimePasswordAndLogRow()
    {
        var created = await AddAsync("Berit Ask", Roles.Manager, ["SE2321000214-H002"]);
        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", created.Password);
        var access = await _database.Get<UserDirectory>().FindAsync(created.UserId, CancellationToken.None);
        Assert.Equal((Roles.Manager, "Kirurgkliniken", 1), (access!.Role, access.CareUnit, access.ClinicIds!.Count));
        await using var db = await _database.OpenAsync();
        Assert.True((await db.Users.SingleAsync()).MustChangePassword);
        var log = await db.ChangeLog.SingleAsync();
        Assert.Equal(("Created", $"User {created.UserId}"), (log.Action, log.Subject));
        Assert.DoesNotContain("Berit", log.Subject + log.Detail);
        Assert.Equal(Roles.All.Order(), (await db.Roles.Select(r => r.Name!).ToListAsync()).Order());
    }

    [Fact]
    public async Task Create_Navigator_SeesAllClinics()
    {
        var created = await AddAsync("Anna Lind", Roles.Navigator, mayUnmask: true);
        var view = (await _database.Get<UserDirectory>().FindAsync(created.UserId, CancellationToken.None))!.ToView();
        Assert.True(view is { ClinicIds: null, MayUnmask: true, MaySeePatients: true });
    }

    [Theory]
    [InlineData("", Roles.Navigator, null, false)]
    [InlineData("X", "chef", null, false)]
    [InlineData("X", Roles.Manager, null, false)]
    [InlineData("X", Roles.Manager, "SE0-okänd", false)]
    [InlineData("X", Roles.Administrator, "SE2321000214-H002", false)]
    [InlineData("X", Roles.Administrator, null, true)]
    public async Task Create_Mistake_SaysSoAndSavesNothing(string name, string role, string? clinic, bool mayUnmask)
    {
        await Assert.ThrowsAsync<UserMistakeException>(() => AddAsync(name, role, clinic is null ? [] : [clinic], mayUnmask));
        await using var db = await _database.OpenAsync();
        Assert.Equal((0, 0), (await db.Users.CountAsync(), await db.ChangeLog.CountAsync()));
    }

    [Fact]
    public async Task Create_NameTaken_IsAMistakeWhateverTheCase()
    {
        await AddAsync("Anna Lind", Roles.Navigator);
        await Assert.ThrowsAsync<UserMistakeException>(() => AddAsync("anna lind", Roles.Navigator));
    }

    [Fact]
    public async Task ChangePassword_Right_ChangesStampAndLogs()
    {
        var user = await AddAsync("Anna Lind", Roles.Navigator);
        var before = await _database.Get<UserDirectory>().FindAsync(user.UserId, CancellationToken.None);
        await Accounts.ChangePasswordAsync(new ChangePassword(user.UserId, user.Password, "fyra gröna stolar"), _database.SystemChange(), CancellationToken.None);
        var after = await _database.Get<UserDirectory>().FindAsync(user.UserId, CancellationToken.None);
        Assert.NotEqual(before!.SecurityStamp, after!.SecurityStamp);
        await using var db = await _database.OpenAsync();
        Assert.False((await db.Users.SingleAsync()).MustChangePassword);
        Assert.Contains(await db.ChangeLog.ToListAsync(), l => l.Action == "PasswordChanged");
    }

    [Theory]
    [InlineData("fel lösenord här", "fyra gröna stolar")]
    [InlineData("fyra röda stolar", "fyra röda stolar")]
    [InlineData("fyra röda stolar", "kort")]
    public async Task ChangePassword_WrongSameOrWeak_ChangesNothing(string current, string next)
    {
        var user = await AddAsync("Anna Lind", Roles.Navigator, password: "fyra röda stolar");
        await Assert.ThrowsAsync<UserMistakeException>(() =>
            Accounts.ChangePasswordAsync(new ChangePassword(user.UserId, current, next), _database.SystemChange(), CancellationToken.None));
    }

    [Theory]
    [InlineData("elva tecken", false)]
    [InlineData("tolv tecken!", true)]
    [InlineData("Password123456", false)]
    [InlineData("lösenordlösenord", false)]
    [InlineData("Sommar2026!!", false)]
    [InlineData("123456789012", false)]
    [InlineData("abcdefghijklm", false)]
    [InlineData("aaaaaaaaaaaaaa", false)]
    [InlineData("jag heter Lindgren", false)]
    [InlineData("en häst åt min lunch", true)]
    public void PasswordRules_Password_AllowedOrNot(string password, bool allowed) =>
        Assert.Equal(allowed, PasswordRules.Problem(password, new AppUser { UserName = "anna.lindgren", DisplayName = "Anna Lindgren" }) is null);
}
