using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Cases;

public sealed class DraftEndpointTests(WebSite site) : IClassFixture<WebSite>
{
    private async Task<(string UserId, HttpClient Visitor)> SignedInAsync()
    {
        var user = await site.AddUserAsync("user " + Guid.NewGuid().ToString("N")[..8], Roles.Navigator);
        var visitor = site.Visitor();
        await visitor.SignInAsync(user.Name);
        visitor.DefaultRequestHeaders.Add("X-Vardlots-Token", await visitor.RequestTokenAsync());
        return (user.UserId, visitor);
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient visitor, string key, string text) =>
        visitor.PostAsJsonAsync("/utkast", new { key, text });

    private async Task<Dictionary<string, string>> DraftsAsync(string userId)
    {
        await using var db = await site.OpenAsync();
        return await db.Drafts.Where(d => d.UserId == userId).ToDictionaryAsync(d => d.Key, d => d.Text);
    }

    [Fact]
    public async Task Save_TwiceAndEmpty_StoresUpdatesAndRemoves()
    {
        var (user, visitor) = await SignedInAsync();
        Assert.Contains("\"at\"", await (await SaveAsync(visitor, "case/12/note", "ring igen")).Content.ReadAsStringAsync());
        await SaveAsync(visitor, "case/12/note", "ring igen på tisdag");
        Assert.Equal("ring igen på tisdag", (await DraftsAsync(user))["case/12/note"]);
        await SaveAsync(visitor, "case/12/note", "");
        Assert.Empty(await DraftsAsync(user));
    }

    [Fact]
    public async Task Save_SameKeyTwoUsers_EachHasTheirOwn()
    {
        var (one, first) = await SignedInAsync();
        var (two, second) = await SignedInAsync();
        await SaveAsync(first, "case/12/note", "mitt");
        await SaveAsync(second, "case/12/note", "ditt");
        Assert.Equal("mitt", (await DraftsAsync(one)).Single().Value);
        Assert.Equal("ditt", (await DraftsAsync(two)).Single().Value);
    }

    [Fact]
    public async Task Save_NobodyOrWithoutToken_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await SaveAsync(site.Visitor(), "case/12/note", "x")).StatusCode);
        var (user, visitor) = await SignedInAsync();
        visitor.DefaultRequestHeaders.Remove("X-Vardlots-Token");
        Assert.Equal(HttpStatusCode.BadRequest, (await SaveAsync(visitor, "case/12/note", "x")).StatusCode);
        Assert.Empty(await DraftsAsync(user));
    }

    [Theory]
    [InlineData("case/12/note", 8001)]
    [InlineData("Case/12", 5)]
    [InlineData("../etc", 5)]
    [InlineData("", 5)]
    public async Task Save_TooLongOrOddKey_IsRefused(string key, int length)
    {
        var (user, visitor) = await SignedInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await SaveAsync(visitor, key, new string('x', length))).StatusCode);
        Assert.Empty(await DraftsAsync(user));
    }

    [Fact]
    public async Task Save_LongestText_IsAccepted()
    {
        var (_, visitor) = await SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(visitor, "case/12/note", new string('å', 8000))).StatusCode);
    }
}
