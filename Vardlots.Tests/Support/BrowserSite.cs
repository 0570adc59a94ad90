using Microsoft.Playwright;
using Xunit;

namespace Vardlots.Tests.Support;

/// <summary>The web application and a Chromium to look at it with.</summary>
public class BrowserSite : WebSite
{
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly List<(string? Test, IBrowserContext Context)> _open = [];
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        // A machine that does much else at the same time is slow, and not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        Browser = await LaunchAsync(_playwright);
    }

    /// <summary>The Chromium that is installed, without what tests do not need.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>
    /// A page of a browser of its own, on the sign-in page or signed in as the named user: by the form the first time, later with the
    /// cookies of that time. The pages of tests that have ended are closed.
    /// </summary>
    public async Task<IPage> OpenAsync(string? user = null, string path = "/", BrowserNewContextOptions? options = null, string password = Password)
    {
        var test = TestContext.Current.Test?.UniqueID;
        foreach (var (_, ended) in _open.Where(o => o.Test != test)) await ended.CloseAsync();
        _open.RemoveAll(o => o.Test != test);
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "sv-SE";
        options.BaseURL = Url;
        options.StorageState = user is null ? null : _signedIn.GetValueOrDefault(user);
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        _open.Add((test, context));
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        if (user is null) return page;
        if (await page.Locator("#password").CountAsync() > 0)
        {
            await page.FillAsync("#name", user);
            await page.FillAsync("#password", password);
            await page.ClickAsync("button[type=submit]");
        }
        await page.WaitForSelectorAsync(".shell h1");
        _signedIn[user] = await context.StorageStateAsync();
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
