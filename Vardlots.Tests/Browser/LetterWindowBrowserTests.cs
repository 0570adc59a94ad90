using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vardlots.Tests.Browser;

/// <summary>
/// A4 folded once in a C5 envelope with its window to the right: name and address are in the window wherever the paper lies, and nothing
/// else ever is. The window's measures are those that letters.css supposes; they are to be held against the envelopes that are bought.
/// </summary>
public sealed class LetterWindowBrowserTests(LetterSite site) : IClassFixture<LetterSite>
{
    // Millimetres. The envelope, the folded paper, and the window from the envelope's upper left corner.
    private const double EnvelopeWidth = 229, EnvelopeHeight = 162, PaperWidth = 210, PaperHeight = 148.5;
    private const double WindowRight = EnvelopeWidth - 20, WindowLeft = WindowRight - 95, WindowTop = 44, WindowBottom = WindowTop + 35;
    private const double SlideX = EnvelopeWidth - PaperWidth, SlideY = EnvelopeHeight - PaperHeight;

    private sealed record Line(string Text, bool IsAddress, double Left, double Top, double Right, double Bottom);

    [Fact]
    public async Task Letter_InItsEnvelope_NameAndAddressAloneAreInTheWindow()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K2"]}/brev");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa brevet", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Brev ");
        // A4 at 96 dots to the inch.
        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var lines = JsonSerializer.Deserialize<Line[]>(await page.EvaluateAsync<string>("""
            () => {
              const sheet = document.querySelector('.sheet'), origin = sheet.getBoundingClientRect(), mm = px => px / 96 * 25.4;
              const lines = [], walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
              for (let node; node = walk.nextNode();) {
                const range = document.createRange(); range.selectNodeContents(node);
                for (const r of range.getClientRects()) if (node.textContent.trim() && r.width > 0)
                  lines.push({ text: node.textContent.trim(), isAddress: !!node.parentElement.closest('.sheet-to'), left: mm(r.left - origin.left), top: mm(r.top - origin.top), right: mm(r.right - origin.left), bottom: mm(r.bottom - origin.top) });
              }
              return JSON.stringify(lines);
            }
            """), JsonSerializerOptions.Web)!;
        var address = lines.Where(l => l.IsAddress).ToList();
        Assert.InRange(address.Count, 3, 4);
        Assert.All(address.Take(3), l => Assert.True(
            l.Left >= WindowLeft && l.Right + SlideX <= WindowRight && l.Top >= WindowTop && l.Bottom + SlideY <= WindowBottom, $"{l} is not in the window wherever the paper lies."));
        // The part of the paper that can come into the window.
        Assert.DoesNotContain(lines.Where(l => !l.IsAddress), l => l.Right > WindowLeft - SlideX && l.Left < WindowRight && l.Bottom > WindowTop - SlideY && l.Top < WindowBottom);
        // Neither is anything printed on that half beside the sender and the date.
        Assert.DoesNotContain(lines, l => !l.IsAddress && l.Top < WindowBottom && l.Left > PaperWidth / 2);
    }
}
