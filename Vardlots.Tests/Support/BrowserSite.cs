using Microsoft.Playwright;

namespace Vardlots.Tests.Support;

/// <summary>The web application and a Chromium to look at it with.</summary>
public class BrowserSite : WebSite
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync(_playwright);
    }

    /// <summary>The Chromium that is installed, without what tests do not need.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>A page of a browser of its own, on the sign-in page or signed in as the named user.</summary>
    public async Task<IPage> OpenAsync(string? user = null, string path = "/", BrowserNewContextOptions? options = null, string password = Password)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "sv-SE";
        options.BaseURL = Url;
        var context = await Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        if (user is null) return page;
        await page.FillAsync("#name", user);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".shell h1");
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
