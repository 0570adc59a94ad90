using Microsoft.Playwright;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Two people and one case: who has it open, what is new, and handing over in the middle of a note.</summary>
public sealed class HandoverBrowserTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Fact]
    public async Task Handover_InTheMiddleOfANote_TheDraftStaysMineAndTheCaseIsTheColleagues()
    {
        var url = $"/arenden/{site.Cases["Offer"]}";
        var anna = await site.OpenAsync("anna", url);
        await anna.GetByRole(AriaRole.Button, new() { Name = "Ta ärendet" }).ClickAsync();
        await Expect(anna.Locator(".timeline")).ToContainTextAsync("Taget av anna");
        await anna.GetByLabel("Vad har sagts och gjorts?").PressSequentiallyAsync("Mitt i en mening");
        await Expect(anna.Locator(".draft .draft-state").First).ToContainTextAsync("Sparat");

        await anna.GetByRole(AriaRole.Button, new() { Name = "Lämna över …" }).ClickAsync();
        var dialog = anna.Locator("dialog[open]");
        await dialog.GetByLabel("Till", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "mats" });
        await Expect(dialog).ToContainTextAsync("1 ärende erbjuds mats.");
        await AxeAsync(anna);
        await ShotAsync(anna, "handover-dialog", fullPage: false);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erbjud kollegan" }).ClickAsync();
        await Expect(dialog.Locator("#handover-mistake")).ToContainTextAsync("Skriv varför");
        await dialog.GetByLabel("Varför").FillAsync("Semester");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erbjud kollegan" }).ClickAsync();
        await Expect(anna.Locator(".notice-title", new() { HasText = "Ärendet är erbjudet mats" })).ToBeVisibleAsync();
        await Expect(anna.Locator(".timeline")).ToContainTextAsync("Erbjudet mats från anna");
        await Expect(anna.GetByLabel("Vad har sagts och gjorts?")).ToHaveValueAsync("Mitt i en mening");

        var mats = await site.OpenAsync("mats");
        await ShotAsync(mats, "handover-start");
        await mats.GetByRole(AriaRole.Link, new() { Name = "Överlämningar: 1 väntar på ditt svar" }).ClickAsync();
        await Expect(mats.Locator("h1")).ToHaveTextAsync("Överlämningar");
        await Expect(mats.Locator("tbody tr")).ToContainTextAsync("Semester");
        await AxeAsync(mats);
        await ShotAsync(mats, "handover-list");
        await mats.GetByRole(AriaRole.Link, new() { Name = "1 ärende från anna till mats" }).ClickAsync();
        await Expect(mats.Locator("h1")).ToHaveTextAsync("1 ärende från anna till mats");
        await Expect(mats.Locator("tbody tr")).ToContainTextAsync("Offer");
        await AxeAsync(mats);
        await ShotAsync(mats, "handover-answer");
        await mats.GetByRole(AriaRole.Button, new() { Name = "Ta emot 1 ärende" }).ClickAsync();
        await Expect(mats.Locator(".notice")).ToContainTextAsync("1 ärende är ditt.");
        await mats.GetByRole(AriaRole.Link, new() { Name = "Offer" }).ClickAsync();
        await Expect(mats.Locator(".timeline")).ToContainTextAsync("Mottaget av mats från anna");
        await Expect(mats.Locator(".presence", new() { HasText = "anna har också ärendet öppet" })).ToBeVisibleAsync();
        await Expect(mats.Locator(".presence", new() { HasText = "anna har skrivit något här som inte är sparat" })).ToBeVisibleAsync();
        await Expect(mats.Locator("main")).Not.ToContainTextAsync("Mitt i en mening");
        await AxeAsync(mats);
        await ShotAsync(mats, "handover-taken");

        // What is begun is still Anna's, and saved it is news for Mats.
        await anna.ReloadAsync();
        await Expect(anna.GetByLabel("Vad har sagts och gjorts?")).ToHaveValueAsync("Mitt i en mening");
        await Expect(anna.Locator(".presence")).ToContainTextAsync("mats har också ärendet öppet");
        await mats.GotoAsync("/arenden?flik=nytt-for-mig");
        await Expect(mats.Locator(".tabs a[aria-current]")).ToHaveTextAsync("Nytt för mig0");
        await Expect(mats.Locator(".empty")).ToContainTextAsync("Inget nytt för dig");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Spara anteckningen" }).ClickAsync();
        await Expect(anna.Locator(".timeline .written").First).ToHaveTextAsync("Mitt i en mening");
        await Expect(anna.Locator(".presence")).ToHaveCountAsync(0, new() { Timeout = 60_000 });

        await mats.ReloadAsync();
        await Expect(mats.Locator(".tabs a[aria-current]")).ToHaveTextAsync("Nytt för mig1");
        await Expect(mats.Locator("tbody .new-mark")).ToHaveTextAsync("Nytt");
        await Expect(mats.Locator("tbody .presence")).ToContainTextAsync("anna");
        await AxeAsync(mats);
        await ShotAsync(mats, "news-list");
        await mats.GetByRole(AriaRole.Link, new() { Name = "Offer" }).ClickAsync();
        await Expect(mats.Locator(".timeline li", new() { HasText = "Mitt i en mening" }).Locator(".new-mark")).ToBeVisibleAsync();
        await Expect(mats.Locator(".timeline .new-mark")).ToHaveCountAsync(1);
        await ShotAsync(mats, "news-case");
        await mats.GotoAsync("/");
        await Expect(mats.Locator(".count", new() { HasText = "Nytt för mig" }).Locator("b")).ToHaveTextAsync("0");
    }
}
