using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Synthetic;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>A small region in a real database behind a real browser: two nights, all kinds of users.</summary>
public sealed class RegionSite : BrowserSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var region = new SyntheticRegion(7, 600);
        var today = Services.GetRequiredService<NodaTime.IClock>().Today();
        foreach (var date in new[] { today.PlusDays(-1), today })
        {
            var path = Path.Combine(Path.GetTempPath(), $"region-{Guid.NewGuid():N}_{date:uuuu-MM-dd}.csv");
            await using (var output = new StreamWriter(path)) region.WriteSnapshot(output, date);
            await Services.GetRequiredService<NightService>().RunAsync(date, RunTrigger.Schedule, "schemat", async ct =>
            {
                await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, Path.GetFileName(path), date, ImportSource.Inbox, "schemat"), null, ct);
                return new InboxResult(1, 0, 0);
            }, null, CancellationToken.None);
            File.Delete(path);
        }
        await AddUserAsync("vl", Roles.Navigator, mayUnmask: true);
        await AddUserAsync("chef", Roles.Manager, [SyntheticClinic.All[0].HsaId]);
        await AddUserAsync("adm", Roles.Administrator);
    }
}

/// <summary>WCAG 2.1 A and AA on every page, by axe, light and dark and narrow.</summary>
public sealed class AccessibilityTests(RegionSite site) : IClassFixture<RegionSite>
{
    [Theory]
    [InlineData("vl", "/", ColorScheme.Light, 1360)]
    [InlineData("vl", "/arenden?flik=alla", ColorScheme.Light, 1360)]
    [InlineData("vl", "/arenden?flik=alla", ColorScheme.Dark, 820)]
    [InlineData("vl", "/arenden/1", ColorScheme.Light, 1360)]
    [InlineData("vl", "/arenden/1", ColorScheme.Dark, 820)]
    [InlineData("vl", "/arenden/1/underlag", ColorScheme.Dark, 820)]
    [InlineData("vl", "/patienter", ColorScheme.Dark, 820)]
    [InlineData("vl", "/patienter/1", ColorScheme.Light, 1360)]
    [InlineData("vl", "/vantelistor", ColorScheme.Light, 1360)]
    [InlineData("vl", "/vantelistor", ColorScheme.Dark, 820)]
    [InlineData("vl", "/vantelistor/1", ColorScheme.Light, 1360)]
    [InlineData("vl", "/import", ColorScheme.Light, 1360)]
    [InlineData("vl", "/import/2", ColorScheme.Light, 1360)]
    [InlineData("vl", "/import/2", ColorScheme.Dark, 820)]
    [InlineData("vl", "/korningar", ColorScheme.Dark, 1360)]
    [InlineData("chef", "/", ColorScheme.Light, 1360)]
    [InlineData("chef", "/klinikens-ko", ColorScheme.Light, 1360)]
    [InlineData("chef", "/klinikens-ko", ColorScheme.Dark, 820)]
    [InlineData("adm", "/", ColorScheme.Light, 1360)]
    [InlineData("adm", "/", ColorScheme.Dark, 820)]
    [InlineData("adm", "/korningar", ColorScheme.Light, 820)]
    [InlineData("adm", "/arenden", ColorScheme.Light, 1360)]
    [InlineData("vl", "/finns-inte", ColorScheme.Light, 1360)]
    [InlineData(null, "/logga-in", ColorScheme.Light, 1360)]
    [InlineData(null, "/tillganglighet", ColorScheme.Dark, 820)]
    public async Task Page_Shown_HasNoAxeViolations(string? user, string path, ColorScheme scheme, int width)
    {
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } };
        var page = await site.OpenAsync(user, user is null ? path : "/", options);
        if (user is not null) await page.GotoAsync(path);
        await page.WaitForSelectorAsync("h1");
        await page.WaitForTimeoutAsync(700);
        await AxeAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), "The page scrolls sideways.");
        await page.Context.CloseAsync();
    }
}
