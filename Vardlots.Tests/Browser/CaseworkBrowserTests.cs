using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>What casework asks of one or several in turn: free choice, days away, an offer nobody answers, a clinic's answer, an inquiry's case, and handing over from the queue.</summary>
public sealed class CaseworkBrowserTests(TalkSite site) : IClassFixture<TalkSite>
{
    private string CaseUrl(string key) => $"/arenden/{site.Cases[key]}";

    [Fact]
    public async Task Talk_DaysAwayByKeyboardThenFreeChoice_AreKeptAndTheClockPauses()
    {
        var page = await site.OpenAsync("anna", CaseUrl("Gone"));
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" }).CheckAsync();
        await talk.GetByLabel("Borta från", new() { Exact = true }).FillAsync("2027-01-04");
        await talk.GetByLabel("Borta till", new() { Exact = true }).FillAsync("2027-01-08");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Lägg till dagar" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(talk.GetByLabel("Borta från (2)")).ToBeFocusedAsync();
        await talk.GetByLabel("Borta från (2)").FillAsync("2027-02-15");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Lägg till dagar" }).ClickAsync();
        await talk.GetByLabel("Borta från (3)").FillAsync("2027-03-01");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Ta bort dagar 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(talk.GetByLabel("Borta från", new() { Exact = true })).ToHaveValueAsync("2027-02-15");
        await Expect(talk.GetByLabel("Borta från (3)")).ToHaveCountAsync(0);
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "away");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(page.Locator("dl.wishes")).ToContainTextAsync("2027-02-15, 2027-03-01");

        await talk.GetByRole(AriaRole.Radio, new() { Name = "Använder fritt vårdval" }).CheckAsync();
        await Expect(talk.Locator(".consequence")).ToContainTextAsync("Tiden räknas inte");
        await Expect(talk.GetByLabel("Tiden räknas inte: för in uppehållet och bevaka")).ToBeCheckedAsync();
        await Expect(talk.Locator(".clock-preview")).ToContainTextAsync("Efter");
        await talk.GetByLabel("Sista dag (tomt: pågår)").FillAsync(DateText.Iso(site.Today.PlusDays(4)));
        await talk.GetByLabel("Sista dag (tomt: pågår)").BlurAsync();
        // Five days, both ends included: the limit of ten days ahead moves as many.
        await Expect(talk.Locator(".clock-preview .after")).ToContainTextAsync(DateText.Iso(site.Today.PlusDays(15)));
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "free-choice");
        await talk.GetByLabel("Behovet tillgodoses där: stäng ärendet").CheckAsync();
        await Expect(talk.Locator(".consequence")).ToContainTextAsync("ärendet stängs");
        await Expect(talk.GetByRole(AriaRole.Button, new() { Name = "Spara och stäng ärendet" })).ToBeVisibleAsync();
        await talk.GetByLabel("Tiden räknas inte: för in uppehållet och bevaka").CheckAsync();
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(page.Locator("section.flow b").First).ToHaveTextAsync("Bevakas");
        await Expect(talk).ToContainTextAsync("Bevaka vården i den andra regionen");
    }

    [Fact]
    public async Task Clinic_AnswersTheQuestion_TheNavigatorSeesIt()
    {
        await site.AddUserAsync("chefen", Roles.Manager, ["SE2321000214-H002"]);
        var page = await site.OpenAsync("anna", CaseUrl("ModelB"));
        await page.GetByLabel("Fråga till kliniken").FillAsync("Är patienten informerad?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara frågan" }).ClickAsync();
        await Expect(page.Locator(".exchange")).ToContainTextAsync("Är patienten informerad?");

        // The manager's own start page and menu say that something awaits an answer, and lead there.
        var clinic = await site.OpenAsync("chefen");
        var asked = clinic.Locator("a.card.count", new() { HasText = "Frågor till kliniken" });
        await Expect(asked.Locator("b")).ToHaveTextAsync("1");
        await Expect(clinic.Locator(".rail nav a", new() { HasText = "Frågor till kliniken" }).Locator("b")).ToContainTextAsync("1");
        await AxeInBothSchemesAsync(clinic);
        await ShotAsync(clinic, "manager-start");
        await asked.ClickAsync();
        await Expect(clinic.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(clinic.Locator(".rail nav a[aria-current=page]")).ToContainTextAsync("Frågor till kliniken");
        await AxeInBothSchemesAsync(clinic);
        await ShotAsync(clinic, "manager-questions");
        await clinic.Locator("tbody tr").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(clinic).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(CaseUrl("ModelB")));
        await Expect(clinic.Locator(".exchange")).ToContainTextAsync("Är patienten informerad?");
        await clinic.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();
        await Expect(clinic.Locator("#clinic-answer-mistake")).ToContainTextAsync("Skriv klinikens svar");
        await clinic.GetByLabel("Klinikens svar").FillAsync("Ja, vi ringde i dag.");
        await clinic.GetByLabel("Ja", new() { Exact = true }).CheckAsync();
        await Expect(clinic.GetByLabel("Vilken dag?")).ToHaveValueAsync(DateText.Iso(site.Today));
        await AxeInBothSchemesAsync(clinic);
        await ShotAsync(clinic, "clinic-answer");
        await clinic.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();
        await Expect(clinic.Locator(".exchange")).ToContainTextAsync("Ja, vi ringde i dag.");
        await Expect(clinic.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" })).ToHaveCountAsync(0);
        await Expect(clinic.Locator(".rail nav a", new() { HasText = "Frågor till kliniken" }).Locator("b")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await Expect(page.Locator(".exchange")).ToContainTextAsync("patienten informerad");
        await Expect(page.Locator("section.talk")).ToContainTextAsync("Kliniken har svarat: läs och gå vidare");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "clinic-answered");
    }

    [Fact]
    public async Task Offer_NobodyAnswers_IsAskedAboutAndABookingNeedsATime()
    {
        var id = site.Cases["Slip"];
        var anna = new ViewContext((await UserIdAsync("anna"))!, "anna", Roles.Navigator, "Vårdlotsar", null, true);
        int version;
        await using (var db = await ((WebSite)site).OpenAsync()) version = await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
        await site.Services.GetRequiredService<OfferService>().RecordAsync(
            new RecordOffer(id, version, "Capio", site.Today.PlusDays(-9), site.Today.PlusDays(5), site.Today.PlusDays(-1), new GivenInformation(true, InformedHow.Phone)),
            anna, anna.ToChange(site.Clock.GetCurrentInstant(), site.Today), CancellationToken.None);

        var page = await site.OpenAsync("anna");
        await Expect(page.Locator("tbody tr", new() { HasText = "Slip" })).ToContainTextAsync("Svar på erbjudandet skulle ha kommit");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "start-answer-late");
        await page.Locator("a.card", new() { HasText = "Svar uteblivet" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Fråga om svaret");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "queue-answer-late");
        await page.GetByRole(AriaRole.Link, new() { Name = "Prov Slip" }).ClickAsync();
        await Expect(page.Locator("section.talk")).ToContainTextAsync("Fråga om svaret");

        await page.GetByLabel("Flytta till").SelectOptionAsync("Booked");
        await Expect(page.Locator("#flow-hint")).ToContainTextAsync("Ingen kommande tid är bokad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta", Exact = true }).ClickAsync();
        await Expect(page.Locator("section.flow .field-problem")).ToContainTextAsync("Ingen kommande tid är bokad");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "move-missing", fullPage: false);

        // What is begun in a short dialog is there again after a reload.
        await page.GetByRole(AriaRole.Button, new() { Name = "Bevaka till …" }).ClickAsync();
        await page.Locator("dialog[open]").GetByLabel("Vad väntar du på?").PressSequentiallyAsync("Svar från patienten");
        await Expect(page.Locator("dialog[open] .draft-state")).ToContainTextAsync("Sparat");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bevaka till …" }).ClickAsync();
        await Expect(page.Locator("dialog[open]").GetByLabel("Vad väntar du på?")).ToHaveValueAsync("Svar från patienten");
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "om en vecka" }).ClickAsync();
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "park-draft", fullPage: false);
    }

    [Fact]
    public async Task Queue_HandOverFromTheBar_ThenAssigningLeavesThemOutAndSaysWhich()
    {
        var page = await site.OpenAsync("anna", "/arenden?flik=alla&sortera=patient");
        foreach (var name in new[] { "Keys", "KeysNext" }) await page.Locator("tbody tr", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = $"Prov {name}", Exact = true }) }).Locator("input").CheckAsync();
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Lämna över …" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("Till", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "mats" });
        await Expect(dialog).ToContainTextAsync("2 ärenden erbjuds mats.");
        await dialog.GetByLabel("Varför").FillAsync("Semester");
        await AxeInBothSchemesAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erbjud kollegan" }).ClickAsync();
        await Expect(page.Locator(".bar")).ToHaveCountAsync(0);

        foreach (var name in new[] { "Keys", "KeysNext", "Silent" }) await page.Locator("tbody tr", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = $"Prov {name}", Exact = true }) }).Locator("input").CheckAsync();
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Tilldela …" }).ClickAsync();
        await dialog.GetByLabel("Ny handläggare").SelectOptionAsync(new SelectOptionValue { Label = "anna" });
        await Expect(dialog).ToContainTextAsync("2 ärenden lämnas: de är erbjudna i en överlämning som inte är besvarad.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Visa vilka" }).ClickAsync();
        await Expect(dialog.Locator(".left-out a")).ToHaveCountAsync(2);
        await Expect(dialog.Locator(".left-out")).ToContainTextAsync($"Ärende {site.Cases["Keys"]}");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "bulk-left-out", fullPage: false);
        await page.Keyboard.PressAsync("Escape");
        var mats = await site.OpenAsync("mats", "/overlamningar");
        await Expect(mats.Locator("tbody tr")).ToContainTextAsync("Semester");
    }

    [Fact]
    public async Task Inquiry_CaseOpenedFromIt_OneComesBackAndTheyAreTied()
    {
        var page = await site.OpenAsync("anna", "/forfragningar");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Väntetider" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Blir ärende" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara förfrågan" }).ClickAsync();
        await Expect(page.Locator("table.entries tbody tr")).ToHaveCountAsync(1);
        await page.GotoAsync("/forfragningar?flik=ska-bli-arende");
        await page.GetByRole(AriaRole.Button, new() { Name = "Välj ärende" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Link, new() { Name = "Öppna ett ärende" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("knyts till den");
        await page.GetByLabel("Person- eller reservnummer").FillAsync("19800101-2387");
        await page.Locator("#find-reason").SelectOptionAsync("PatientCalls");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nytt ärende för numret …" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("Förnamn").FillAsync("Prov");
        await dialog.GetByLabel("Efternamn").FillAsync("Frågvis");
        await dialog.Locator("#new-clinic").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.Locator("#new-region").SelectOptionAsync("63");
        await dialog.GetByLabel("Vad gäller det?").FillAsync("Vill veta hur länge väntan blir");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "inquiry-case", fullPage: false);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Öppna ärendet" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/forfragningar"));
        await page.GotoAsync("/forfragningar");
        await Expect(page.Locator("table.entries tbody tr").First.GetByRole(AriaRole.Link, new() { Name = "Ärende" })).ToBeVisibleAsync();
        await page.Locator("table.entries tbody tr").First.GetByRole(AriaRole.Link, new() { Name = "Ärende" }).ClickAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Förfrågan · Allmänheten · Väntetider");
        Assert.DoesNotContain("1980", page.Url);
    }

    private async Task<string?> UserIdAsync(string name)
    {
        await using var db = await ((WebSite)site).OpenAsync();
        return await db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleOrDefaultAsync();
    }
}
