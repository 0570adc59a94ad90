using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vardlots.Core.Texts;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vardlots.Tests.Browser;

/// <summary>A dialog half filled in outlives a cut connection and a reload, and is gone with its save.</summary>
public sealed class DialogDraftBrowserTests(CaseSite site) : IClassFixture<CaseSite>
{
    private static ILocator Dialog(IPage page) => page.Locator("dialog[open]");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task SavedAsync(IPage page) => Expect(Dialog(page).Locator(".draft-state")).ToContainTextAsync("Sparat");

    [Fact]
    public async Task Offer_ConnectionCutWhileTyping_IsThereAfterTheReloadAndGoneAfterTheSave()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K1"]}");
        await Button(page, "Nytt erbjudande …").ClickAsync();
        await page.FillAsync("#offer-provider", "Capio");
        await SavedAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#offer-provider", "Capio S:t Göran");
        await page.FillAsync("#offer-care", DateText.Iso(site.Today.PlusDays(10)));
        await Expect(Dialog(page).Locator(".draft-state")).ToContainTextAsync("Inte sparat än");
        await page.Context.SetOfflineAsync(false);
        await SavedAsync(page);

        await page.ReloadAsync();
        await Button(page, "Nytt erbjudande …").ClickAsync();
        await Expect(page.Locator("#offer-provider")).ToHaveValueAsync("Capio S:t Göran");
        await Expect(page.Locator("#offer-care")).ToHaveValueAsync(DateText.Iso(site.Today.PlusDays(10)));
        await Expect(Dialog(page).Locator(".draft-state")).ToContainTextAsync("Utkast från");
        await page.SelectOptionAsync("#offer-informed", "Phone");
        await Dialog(page).Locator(".btn.primary").ClickAsync();
        await Expect(page.Locator(".guarantee")).ToContainTextAsync("Capio S:t Göran");
        await Button(page, "Nytt erbjudande …").ClickAsync();
        await Expect(page.Locator("#offer-provider")).ToHaveValueAsync("");
        await Button(page, "Avbryt").ClickAsync();

        await Button(page, "Nytt uppehåll …").ClickAsync();
        await page.SelectOptionAsync("#pause-kind", "Medical");
        await page.FillAsync("#pause-source", "Dr Ek");
        await SavedAsync(page);
        await page.ReloadAsync();
        await Button(page, "Nytt uppehåll …").ClickAsync();
        await Expect(page.Locator("#pause-source")).ToHaveValueAsync("Dr Ek");
        await Button(page, "Avbryt").ClickAsync();

        await page.Locator(".guarantee").GetByRole(AriaRole.Button, new() { Name = "Stryk …" }).ClickAsync();
        await page.FillAsync("#strike-why", "Fel patient");
        await SavedAsync(page);
        await page.ReloadAsync();
        await page.Locator(".guarantee").GetByRole(AriaRole.Button, new() { Name = "Stryk …" }).ClickAsync();
        await Expect(page.Locator("#strike-why")).ToHaveValueAsync("Fel patient");
        await Dialog(page).Locator(".btn.primary").ClickAsync();
        await Expect(page.Locator(".guarantee s")).ToContainTextAsync("Capio S:t Göran");
        await using var db = await ((WebSite)site).OpenAsync();
        Assert.Equal([$"case/{site.Cases["K1"]}/pause"], await db.Drafts.Select(d => d.Key).ToListAsync());
    }
}
