using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Accounts;

public sealed class SignInTests(WebSite site) : IClassFixture<WebSite>
{
    private const string WrongText = "Användarnamnet eller lösenordet stämmer inte";
    private static string Name() => "user " + Guid.NewGuid().ToString("N")[..8];

    private async Task<(string Name, HttpClient Visitor)> SignedInAsync(string role = Roles.Navigator)
    {
        var name = Name();
        await site.AddUserAsync(name, role);
        var visitor = site.Visitor();
        Assert.Equal("/", (await visitor.SignInAsync(name)).Target());
        return (name, visitor);
    }

    [Fact]
    public async Task SignIn_RightPassword_OpensStartAndRemembersWhen()
    {
        var (name, visitor) = await SignedInAsync();
        var start = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        Assert.Equal("no-store", start.Headers.CacheControl?.ToString());
        Assert.Contains("frame-ancestors 'none'", start.Headers.GetValues("Content-Security-Policy").Single());
        await using var db = await site.OpenAsync();
        Assert.NotNull((await db.Users.SingleAsync(u => u.UserName == name)).LastSignInAt);
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrUnknownName_SaysTheSame()
    {
        var name = Name();
        await site.AddUserAsync(name, Roles.Navigator);
        Assert.Contains(WrongText, await (await site.Visitor().SignInAsync(name, "fel")).TextAsync());
        Assert.Contains(WrongText, await (await site.Visitor().SignInAsync(Name(), "fel")).TextAsync());
    }

    [Fact]
    public async Task SignIn_FiveFailures_LocksEvenTheRightPassword()
    {
        var name = Name();
        await site.AddUserAsync(name, Roles.Navigator);
        var visitor = site.Visitor();
        for (var i = 0; i < 5; i++) await visitor.SignInAsync(name, "fel");
        Assert.Contains("spärrad", await (await visitor.SignInAsync(name)).TextAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignIn_WithoutToken_IsRefused()
    {
        var answer = await site.Visitor().PostAsync("/logga-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Name"] = "x" }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/arenden?vy=mina", "/arenden?vy=mina")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task SignIn_ReturnUrl_StaysWithinTheSite(string returnUrl, string target)
    {
        var name = Name();
        await site.AddUserAsync(name, Roles.Navigator);
        var answer = await site.Visitor().SignInAsync(name, path: "/logga-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal(target, answer.Target());
    }

    [Fact]
    public async Task OneTimePassword_AnyPage_LeadsToChoosingOnesOwn()
    {
        var user = await site.AddUserAsync(Name(), Roles.Navigator, oneTime: true);
        var visitor = site.Visitor();
        await visitor.SignInAsync(user.Name, user.Password);
        Assert.Equal("/konto/losenord", (await visitor.GetAsync("/")).Target());
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/_blazor/negotiate", null)).StatusCode);

        var saved = await visitor.SubmitAsync("/konto/losenord", "change-password", new()
        {
            ["Input.Current"] = user.Password, ["Input.Next"] = "fyra gröna stolar", ["Input.Repeat"] = "fyra gröna stolar",
        });
        Assert.Contains("Lösenordet är bytt", await saved.TextAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task ChangePassword_InOneBrowser_EndsTheOther()
    {
        var (name, other) = await SignedInAsync();
        var here = site.Visitor();
        await here.SignInAsync(name);
        await here.SubmitAsync("/konto/losenord", "change-password", new()
        {
            ["Input.Current"] = WebSite.Password, ["Input.Next"] = "fyra gröna stolar", ["Input.Repeat"] = "fyra gröna stolar",
        });
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignOut_AnyCopyOfTheCookie_IsWorthless()
    {
        var (_, visitor) = await SignedInAsync();
        var token = await visitor.RequestTokenAsync();
        var cookie = string.Join("; ", (await visitor.GetAsync("/")).Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var form = new HttpRequestMessage(HttpMethod.Post, "/logga-ut") { Headers = { { "X-Vardlots-Token", token } } };
        form.Content = new FormUrlEncodedContent([]);
        Assert.StartsWith("/logga-in", (await visitor.SendAsync(form)).Target());

        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.Url) };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Anonymous_PageOrHub_IsTurnedAway()
    {
        var visitor = site.Visitor();
        Assert.Equal("/logga-in?returnUrl=%2Farenden%3Fsida%3D2", (await visitor.GetAsync("/arenden?sida=2")).Target());
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/tillganglighet")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task UnknownPage_SignedIn_IsOursAnd404()
    {
        var (_, visitor) = await SignedInAsync();
        var answer = await visitor.GetAsync("/finns/inte");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sidan finns inte", await answer.TextAsync());
    }

    [Fact]
    public async Task Language_English_IsRememberedAndReturnsWithinTheSite()
    {
        var visitor = site.Visitor();
        Assert.Equal("/logga-in", (await visitor.GetAsync("/sprak/en?returnUrl=/logga-in")).Target());
        Assert.Contains("lang=\"en\"", await visitor.GetStringAsync("/logga-in"));
        Assert.Equal("/", (await visitor.GetAsync("/sprak/sv?returnUrl=//evil.example")).Target());
    }
}

/// <summary>Turns the clock, so it has a site of its own.</summary>
public sealed class IdleSessionTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Session_IdleTooLong_EndsButActivityKeepsIt()
    {
        await site.AddUserAsync("Idle Person", Roles.Navigator);
        var visitor = site.Visitor();
        await visitor.SignInAsync("Idle Person");
        var token = await visitor.RequestTokenAsync();
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Advance(Duration.FromMinutes(20));
            using var awake = new HttpRequestMessage(HttpMethod.Post, "/konto/vaken") { Headers = { { "X-Vardlots-Token", token } } };
            Assert.Equal(HttpStatusCode.NoContent, (await visitor.SendAsync(awake)).StatusCode);
        }
        site.Clock.Advance(Duration.FromMinutes(20));
        // A circuit that reconnects is nobody at the keyboard.
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
        site.Clock.Advance(Duration.FromMinutes(11));
        Assert.StartsWith("/logga-in", (await visitor.GetAsync("/")).Target());
    }
}
