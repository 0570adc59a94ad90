using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Status, tasks and parking, from the call to the day the case is back, in a real browser.</summary>
public sealed class FlowBrowserTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Fact]
    public async Task Flow_CallTaskAndPark_StandWhereTheyShould()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["Offer"]}?lista=flik%3Dnya");
        var flow = page.Locator("section.flow");
        await Expect(flow).ToContainTextAsync("Ny");
        await Expect(flow.Locator("select")).ToHaveValueAsync("ContactingPatient");
        await Expect(flow).ToContainTextAsync("Föreslås: patienten är inte kontaktad än. Du blir handläggare.");
        await AxeAsync(page);
        await ShotAsync(page, "flow-new");

        // The call itself moves the case, as its ticked choice says.
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" }).CheckAsync();
        await Expect(talk).ToContainTextAsync("du blir handläggare när du sparar");
        await Expect(talk.GetByLabel("Flytta ärendet till Söker vårdgivare")).ToBeCheckedAsync();
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(flow.Locator("b")).ToHaveTextAsync("Söker vårdgivare");

        // A task by keyboard: text, Enter, and ready for the next.
        var tasks = page.Locator("section.tasks");
        await tasks.GetByLabel("Ny uppgift").FillAsync("Ring röntgen");
        await tasks.GetByLabel("Senast").FillAsync(DateText.Iso(site.Today));
        await tasks.GetByLabel("Ny uppgift").PressAsync("Enter");
        await Expect(tasks.Locator("li")).ToContainTextAsync("idag · anna");
        await Expect(tasks.GetByLabel("Ny uppgift")).ToBeFocusedAsync();
        await Expect(tasks.GetByLabel("Ny uppgift")).ToHaveValueAsync("");

        // Past the limit only when it has been seen.
        await flow.GetByRole(AriaRole.Button, new() { Name = "Bevaka till" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "om 30 dagar" }).ClickAsync();
        await dialog.GetByLabel("Vad väntar du på?").FillAsync("Patienten är bortrest");
        await Expect(dialog).ToContainTextAsync(DateText.Iso(site.Today.PlusDays(10)));
        await ShotAsync(page, "flow-park", fullPage: false);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Parkera ärendet" }).ClickAsync();
        await Expect(dialog.Locator("#park-mistake")).ToContainTextAsync("Kryssa i");
        await dialog.GetByLabel("Jag har sett det").CheckAsync();
        await AxeAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Parkera ärendet" }).ClickAsync();
        await Expect(page.Locator(".notice-title").First).ToHaveTextAsync($"Parkerat till {DateText.Iso(site.Today.PlusDays(30))}");
        await ShotAsync(page, "flow-parked");

        await page.GotoAsync("/arenden?flik=mina");
        await Expect(page.Locator(".tabs")).ToContainTextAsync("Parkerade1");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Offer");
        await page.GetByRole(AriaRole.Link, new() { Name = "Parkerade" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("av anna: Patienten är bortrest");
        await ShotAsync(page, "flow-parked-list");

        // The task is due all the same.
        await page.GotoAsync("/");
        await Expect(page.Locator(".count", new() { HasText = "Att göra" }).Locator("b")).ToHaveTextAsync("1");
        await Expect(page.Locator("tbody")).ToContainTextAsync("Idag: Ring röntgen");
        await ShotAsync(page, "flow-start");
        await page.Locator(".count", new() { HasText = "Att göra" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Att göra");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await AxeAsync(page);
        await ShotAsync(page, "flow-tasks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Offer" }).ClickAsync();
        await Expect(page.Locator("nav.leaf")).ToContainTextAsync("1 av 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Klar: Ring röntgen" }).ClickAsync();
        await Expect(page.Locator("section.tasks details")).ToContainTextAsync("Klara och strukna (1)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta upp nu" }).ClickAsync();
        await Expect(page.Locator("section.flow").GetByRole(AriaRole.Button, new() { Name = "Bevaka till" })).ToBeVisibleAsync();
        await using var db = await ((WebSite)site).OpenAsync();
        var kinds = await db.CaseEvents.Where(e => e.CaseId == site.Cases["Offer"] && e.ActorId != null).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync();
        Assert.Equal(
            [CaseEventKind.Assigned, CaseEventKind.Contact, CaseEventKind.Moved, CaseEventKind.TaskAdded, CaseEventKind.Parked, CaseEventKind.TaskDone, CaseEventKind.Unparked], kinds);
    }
}
