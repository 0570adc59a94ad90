using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Accounts;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Shared;

/// <summary>The database goes away under a running server, and comes back.</summary>
public sealed class DatabaseDownTests
{
    [Fact]
    public async Task Pages_DatabaseGoneAndBack_SayWhatIsWrongAndRecoverByThemselves()
    {
        await using var site = new WebSite();
        await site.InitializeAsync();
        await site.AddUserAsync("n", Roles.Navigator);
        using var visitor = site.Visitor();
        await visitor.SignInAsync("n");
        using var stranger = site.Visitor();
        Assert.SkipUnless(OwnDatabase.ChosenProvider == "Sqlite", "About the file of the embedded database.");
        var file = Path.Combine(site.Services.GetRequiredService<DatabaseOptions>().DataFolder, "vardlots.db");
        SqliteConnection.ClearAllPools();
        string[] parts = [file, file + "-wal", file + "-shm"];
        foreach (var part in parts.Where(File.Exists)) File.Move(part, part + ".kept");
        await File.WriteAllTextAsync(file, new string('x', 4096));

        var health = await stranger.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("\"database\":\"failed\"", await health.Content.ReadAsStringAsync());
        Assert.Contains("skadad", System.Text.RegularExpressions.Regex.Unescape(await health.Content.ReadAsStringAsync()));
        site.Clock.Advance(NodaTime.Duration.FromMinutes(2)); // rights read half a minute ago no longer count
        foreach (var (who, path) in new[] { (visitor, "/arenden"), (visitor, "/"), (visitor, "/import"), (stranger, "/logga-in") })
        {
            var answer = await who.GetAsync(path);
            var text = await answer.TextAsync();
            Assert.DoesNotContain("   at ", text);
            Assert.DoesNotContain("SqliteException", text);
            if (path != "/logga-in") Assert.Contains("Databasen är skadad", text);
        }

        SqliteConnection.ClearAllPools();
        foreach (var part in parts)
        {
            File.Delete(part);
            if (File.Exists(part + ".kept")) File.Move(part + ".kept", part);
        }
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/arenden")).StatusCode);
    }
}
