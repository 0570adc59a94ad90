using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Texts;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Offers, waivers, changes of mind and pauses on the case page, in a real browser. Every limit is 15 days ahead.</summary>
public sealed class OfferBrowserTests(CaseSite site) : IClassFixture<CaseSite>
{
    private string Iso(int daysAhead) => DateText.Iso(site.Today.PlusDays(daysAhead));

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Save(IPage page) => page.Locator("dialog[open] .btn.primary");

    private async Task FillAsync(IPage page, int careAhead)
    {
        await Button(page, "Nytt erbjudande …").ClickAsync();
        await page.FillAsync("#offer-provider", "Capio S:t Göran");
        await page.FillAsync("#offer-made", Iso(-5));
        await page.FillAsync("#offer-care", Iso(careAhead));
        await page.SelectOptionAsync("#offer-informed", new SelectOptionValue { Label = "Ja, per telefon" });
        await page.SelectOptionAsync("#offer-reply", new SelectOptionValue { Label = "Tackar nej" });
        await page.FillAsync("#offer-on", Iso(-3));
        await page.SelectOptionAsync("#offer-reason", new SelectOptionValue { Label = "För långt bort" });
    }

    [Fact]
    public async Task Offer_ValidDeclinedThenRegretted_IsWaivedAndGetsANewLimit()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K1"]}");
        await FillAsync(page, careAhead: 15);
        await Expect(page.Locator("dialog[open] .clock-preview")).ToContainTextAsync("ligger inom gränsen");
        await Expect(page.Locator("dialog[open] .clock-preview .after")).ToHaveTextAsync("Avstått, ingen gräns");
        await AxeAsync(page);
        await Save(page).ClickAsync();

        var card = page.Locator(".guarantee");
        await Expect(card).ToContainTextAsync("garantin upphör, platsen i kön behålls");
        await Expect(card).ToContainTextAsync("Be kliniken sätta avvikelse PvV");
        await Expect(card).ToBeFocusedAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Patienten tackade nej");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("räknat om direkt");

        await Button(page, "Patienten ångrar sig …").ClickAsync();
        await page.FillAsync("#mind-day", Iso(-3));
        await Expect(page.Locator("dialog[open] .clock-preview")).ToContainTextAsync("Dagen måste ligga efter");
        await Save(page).ClickAsync();
        await Expect(page.Locator("#mind-mistake")).ToContainTextAsync("Dagen måste ligga efter");
        await page.FillAsync("#mind-day", Iso(-1));
        await Expect(page.Locator("dialog[open] .clock-preview .after")).ToContainTextAsync($"gräns {Iso(89)}");
        await AxeAsync(page);
        await Save(page).ClickAsync();

        await Expect(card).ToContainTextAsync("Nu: ny klocka från");
        await Expect(card).ToContainTextAsync("patienten avstod");
        await Expect(page.Locator(".headline .days.big")).ToContainTextAsync("89 dagar kvar");
        await AxeAsync(page);

        // What is filtered stays one history, and the whole of it goes on paper.
        await page.Locator(".filters").GetByRole(AriaRole.Link, new() { Name = "Erbjudanden och uppehåll" }).ClickAsync();
        await Expect(page.Locator(".timeline li.note, .timeline li.scan")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Underlag att skriva ut" }).ClickAsync();
        var evidence = page.Locator(".evidence");
        await Expect(evidence).ToContainTextAsync("patienten avstod");
        await Expect(evidence).ToContainTextAsync("HSF 6 kap. 2 §");
        await Expect(evidence).ToContainTextAsync("Inget besked till patienten är antecknat.");
        await Expect(evidence).ToContainTextAsync("ångrade sig");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".rail")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Skriv ut" })).ToBeHiddenAsync();
        await Expect(evidence).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Offer_InvalidDeclinedThenStruck_ClockGoesOnAndNothingIsErased()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K2"]}");
        await FillAsync(page, careAhead: 16);
        await Expect(page.Locator("dialog[open] .clock-preview")).ToContainTextAsync("klockan går vidare");
        await Save(page).ClickAsync();

        var card = page.Locator(".guarantee");
        await Expect(card).ToContainTextAsync("ligger efter gränsen");
        await Expect(page.Locator(".headline .days.big")).ToContainTextAsync("15 dagar kvar");
        await Expect(Button(page, "Patienten ångrar sig …")).ToHaveCountAsync(0);

        await card.GetByRole(AriaRole.Button, new() { Name = "Stryk …" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Save(page).ClickAsync();
        await Expect(page.Locator("#strike-mistake")).ToHaveTextAsync("Skriv vad som är fel.");
        await page.FillAsync("#strike-why", "Fel patient");
        await AxeAsync(page);
        await Save(page).ClickAsync();
        await Expect(card.Locator("s")).ToContainTextAsync("Capio S:t Göran");
        await Expect(card).ToContainTextAsync("Struket av anna");
        await Expect(page.Locator(".timeline s").First).ToContainTextAsync("Patienten tackade nej");
    }

    [Fact]
    public async Task Pause_OpenThenEnded_LimitShownBeforeItIsSaved()
    {
        var page = await site.OpenAsync("mats", $"/arenden/{site.Cases["K3"]}");
        await Button(page, "Nytt uppehåll …").ClickAsync();
        await page.SelectOptionAsync("#pause-kind", new SelectOptionValue { Label = "Medicinskt hinder" });
        await page.FillAsync("#pause-source", "Dr Ek, ortopeden");
        await page.FillAsync("#pause-first", Iso(-10));
        await Expect(page.Locator("dialog[open] .clock-preview .after")).ToContainTextAsync("ingen gräns");
        await AxeAsync(page);
        await Save(page).ClickAsync();

        await Button(page, "Avsluta …").ClickAsync();
        await page.FillAsync("#end-last", Iso(-6));
        await Expect(page.Locator("dialog[open] .clock-preview .after")).ToContainTextAsync($"gräns {Iso(20)}");
        await AxeAsync(page);
        await Save(page).ClickAsync();
        await Expect(page.Locator(".headline .days.big")).ToContainTextAsync("20 dagar kvar");
    }
}
