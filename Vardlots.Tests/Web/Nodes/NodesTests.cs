using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Import;
using Vardlots.Core.Time;
using Vardlots.Tests.Core.Faults;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Nodes;

/// <summary>Two real nodes over one PostgreSQL, as behind a load balancer.</summary>
public sealed class NodesTests : IAsyncLifetime
{
    private const string NotHere = "Several nodes share a database server: run with VARDLOTS_TEST_DATABASE=Postgres, as ./test.sh does.";
    private KillStart _start = null!;
    private OwnDatabase _own = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        if (OwnDatabase.ChosenProvider != "Postgres") return;
        _start = await KillStart.CreateAsync(4500);
        _own = _start.CopyFor(KilledWork.Night);
        _services = WholeCore.Build(_own.Settings);
    }

    private VardlotsDb Open() => _services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContext();

    private async Task<(Node A, Node B)> TwoAsync(params (string, string)[] settings)
    {
        var nodes = await Task.WhenAll(Node.StartAsync(_own, "node-a", settings), Node.StartAsync(_own, "node-b", settings));
        return (nodes[0], nodes[1]);
    }

    [Fact]
    public async Task SignIn_OnOneNode_HoldsOnTheOther_AndSigningOutEndsBoth()
    {
        Assert.SkipWhen(_own is null, NotHere);
        await AddUserAsync("berit");
        var (a, b) = await TwoAsync(("Schedule__Enabled", "false"));
        await using var nodeA = a;
        await using var nodeB = b;
        var cookies = new CookieContainer();
        Assert.Equal("/", (await a.Visitor(cookies).SignInAsync("berit")).Target());
        Assert.Equal(HttpStatusCode.OK, (await b.Visitor(cookies).GetAsync("/")).StatusCode);

        var copy = new CookieContainer();
        copy.Add(cookies.GetAllCookies());
        var token = await b.Visitor(cookies).RequestTokenAsync();
        var signOut = new HttpRequestMessage(HttpMethod.Post, "/logga-ut") { Headers = { { Vardlots.Web.Urls.RequestTokenHeader, token } } };
        Assert.Equal(HttpStatusCode.Redirect, (await b.Visitor(cookies).SendAsync(signOut)).StatusCode);
        // Not even a copy of the cookie opens the other node.
        Assert.StartsWith("/logga-in", (await a.Visitor(copy).GetAsync("/")).Target());
    }

    [Fact]
    public async Task Night_BothNodesFindItMissing_RunsOnce()
    {
        Assert.SkipWhen(_own is null, NotHere);
        var (a, b) = await TwoAsync(("Schedule__CatchUpSeconds", "1"));
        await using var nodeA = a;
        await using var nodeB = b;
        await UntilAsync(db => db.NightRuns.AnyAsync(r => r.Status == RunStatus.Completed), 90);
        // Long enough for a second one to have begun.
        await Task.Delay(TimeSpan.FromSeconds(4));
        await using var db = Open();
        Assert.Equal(1, await db.NightRuns.CountAsync());
        Assert.Equal(2, await db.ImportRuns.CountAsync());
    }

    [Fact]
    public async Task Night_NodeKilledInIt_TheOtherDoesItWithinSeconds_SameRowsAsUndisturbed()
    {
        Assert.SkipWhen(_own is null, NotHere);
        using var undisturbed = new Bench(_start, KilledWork.Night);
        await undisturbed.FinishAsync();
        var (a, b) = await TwoAsync(("Schedule__CatchUpSeconds", "1"));
        await using var nodeA = a;
        await using var nodeB = b;
        var working = await WorkingNodeAsync();
        (working == a.Name ? a : b).Kill();
        var since = Stopwatch.StartNew();
        await UntilAsync(async db => await db.NightRuns.AnyAsync(r => r.Status == RunStatus.Running) && await db.NightRuns.CountAsync() > 1
            || await db.NightRuns.AnyAsync(r => r.Status == RunStatus.Completed), 60);
        TestContext.Current.TestOutputHelper?.WriteLine($"The other node had taken over after {since.Elapsed.TotalSeconds:0.0} s.");
        await UntilAsync(db => db.NightRuns.AnyAsync(r => r.Status == RunStatus.Completed), 90);
        await using var db = Open();
        Assert.Equal([RunStatus.Interrupted, RunStatus.Completed], await db.NightRuns.OrderBy(r => r.Id).Select(r => r.Status).ToListAsync());
        Assert.Empty((await undisturbed.FactsAsync()).DifferencesTo(await StoredFacts.ReadAsync(db)));
    }

    [Fact]
    public async Task Change_OnOneNode_ShowsOnTheOthersScreen()
    {
        Assert.SkipWhen(_own is null, NotHere);
        await AddUserAsync("berit");
        await AddUserAsync("cecilia");
        var (a, b) = await TwoAsync(("Schedule__Enabled", "false"));
        await using var nodeA = a;
        await using var nodeB = b;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await BrowserSite.LaunchAsync(playwright);
        await using (var db = Open())
        {
            var id = await db.Cases.Where(c => c.ClosedOn == null && c.OwnerId == null).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
            var (berit, cecilia) = (await OpenAsync(browser, a, "berit", $"/arenden/{id}"), await OpenAsync(browser, b, "cecilia", $"/arenden/{id}"));
            var queue = await OpenAsync(browser, b, "cecilia", "/arenden?flik=alla");
            await queue.WaitForSelectorAsync("table.cases tbody tr");
            await cecilia.WaitForSelectorAsync("section.actions button");
            await berit.ClickAsync("section.actions button >> text=Ta ärendet");
            await cecilia.WaitForSelectorAsync(".changed", new() { Timeout = 60_000 });
            await cecilia.ClickAsync(".changed button");
            await cecilia.WaitForSelectorAsync("dl.facts >> text=berit");
            await queue.WaitForSelectorAsync(".changed", new() { Timeout = 60_000 });
        }
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Node node, string user, string path)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = node.Url, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/logga-in");
        await page.FillAsync("#name", user);
        await page.FillAsync("#password", WebSite.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".shell h1");
        await page.GotoAsync(path);
        return page;
    }

    private Task AddUserAsync(string name)
    {
        var now = SwedishTime.MachineClock.GetCurrentInstant();
        return _services.GetRequiredService<UserAccounts>().CreateAsync(
            new NewUser(name, Roles.Navigator, [], false) { Password = WebSite.Password }, ChangeContext.System(now, SwedishTime.MachineClock.Today()), CancellationToken.None);
    }

    /// <summary>The name of the node whose session is in the middle of writing the night's import.</summary>
    private async Task<string> WorkingNodeAsync()
    {
        await using var connection = new NpgsqlConnection(_own.ConnectionString);
        await connection.OpenAsync();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            await using var look = new NpgsqlCommand("""
                SELECT application_name FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'node-%' AND backend_xid IS NOT NULL
                  AND (query LIKE 'COPY%' OR query LIKE 'UPDATE "WaitingListEntries"%' OR query LIKE 'SELECT "Phase"%')
                """, connection);
            if (await look.ExecuteScalarAsync() is string name) return name;
            await Task.Delay(5);
        }
        throw new TimeoutException("No node was seen at work.");
    }

    private async Task UntilAsync(Func<VardlotsDb, Task<bool>> holds, int seconds)
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            await using var db = Open();
            if (await holds(db)) return;
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(seconds), "It never came to pass.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is null) return;
        await _services.DisposeAsync();
        _own.Dispose();
        await _start.DisposeAsync();
    }
}
