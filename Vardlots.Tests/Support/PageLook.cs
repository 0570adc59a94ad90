using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Vardlots.Tests.Support;

/// <summary>How a page looks and reads: axe's rules for WCAG 2.1 AA, and pictures in the folder that <c>VARDLOTS_TEST_PICTURES</c> names.</summary>
internal static class PageLook
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };
    private static readonly (ColorScheme Scheme, int Width)[] Looks = [(ColorScheme.Light, 1360), (ColorScheme.Dark, 820), (ColorScheme.Dark, 1360), (ColorScheme.Light, 820)];

    private static string? Folder => Environment.GetEnvironmentVariable("VARDLOTS_TEST_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>No violation on the page as it stands.</summary>
    public static async Task AxeAsync(IPage page) => AssertNone(page, await page.RunAxe(Wcag));

    /// <summary>The same by every rule that axe has, what it calls best practice too.</summary>
    public static async Task WholeAxeAsync(IPage page) => AssertNone(page, await page.RunAxe());

    /// <summary>No violation, in the dark and in the light.</summary>
    public static async Task AxeInBothSchemesAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await AxeAsync(page);
        }
    }

    /// <summary>Pictures in each look, where somebody wants to see them; leaves the page light and wide.</summary>
    public static Task ShotAsync(IPage page, string name, bool fullPage = true) => ShotAsync(page, name, fullPage, axe: false);

    /// <summary>As <see cref="ShotAsync(IPage, string, bool)"/>, and no violation: light and wide, dark both wide and narrow, and in every look where pictures are made.</summary>
    public static Task AxeAndShotAsync(IPage page, string name) => ShotAsync(page, name, fullPage: true, axe: true);

    private static void AssertNone(IPage page, AxeResult found) =>
        Assert.Empty(found.Violations.Select(v => $"{page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));

    private static async Task ShotAsync(IPage page, string name, bool fullPage, bool axe)
    {
        if (Folder is null && !axe) return;
        foreach (var (scheme, width) in Folder is null ? Looks[..3] : Looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            if (axe) await AxeAsync(page);
            if (Folder is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{scheme}-{width}.png"), FullPage = fullPage });
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1360, 900);
    }
}
