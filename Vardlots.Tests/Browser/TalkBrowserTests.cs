using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>A case for each conversation; the last one is of a clinic that keeps the patient contact.</summary>
public sealed class TalkSite : BrowserSite
{
    private const string Here = "SE2321000214-H001", ModelB = "SE2321000214-H002";

    public LocalDate Today { get; private set; }
    public Dictionary<string, long> Cases { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Today = Clock.Today();
        var decided = DateText.Iso(Today.PlusDays(-80));
        await ImportAsync([.. new[] { "Offer", "Silent", "Gone", "Slip", "Keys", "KeysNext", "Obstacle", "Cut" }.Select(k => new Row(k, Here, ("BeslutAktivitet", decided), ("Efternamn", k), ("AtgardText", "Gallblåsa"))),
            new Row("Masked", Here, ("BeslutAktivitet", decided), ("Skydd", "1"))]);
        await ImportAsync([new Row("ModelB", ModelB, ("BeslutAktivitet", decided), ("Efternamn", "ModelB"))]);
        await Services.GetRequiredService<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator, mayUnmask: true);
        await AddUserAsync("mats", Roles.Navigator);
        await using var db = await ((WebSite)this).OpenAsync();
        (await db.Clinics.SingleAsync(k => k.HsaId == ModelB)).Model = CareModel.B;
        await db.SaveChangesAsync();
        Cases = await db.Cases.Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { e.ContactId, c.Id }).ToDictionaryAsync(c => c.ContactId, c => c.Id);
    }

    private async Task ImportAsync(Row[] rows)
    {
        var path = Path.Combine(Path.GetTempPath(), $"talk-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File(rows));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
    }
}

/// <summary>The conversation on the case page, in a real browser.</summary>
public sealed class TalkBrowserTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Fact]
    public async Task Talk_ReachedAndWantsAnOffer_TheNextColleagueSeesTheAnswers()
    {
        var page = await OpenAsync("Offer");
        var talk = page.Locator("section.talk");
        await Expect(talk).ToContainTextAsync("Ring 070-1740605");
        await Expect(talk.Locator(".say")).ToContainTextAsync($"Din gräns är {DateText.Long(site.Today.PlusDays(10))}, om 10 dagar.");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" }).CheckAsync();
        await Expect(talk.Locator(".consequence")).ToContainTextAsync("sök en annan vårdgivare");
        await talk.GetByLabel("Jag har berättat").CheckAsync();
        await talk.GetByLabel("Kan resa").SelectOptionAsync("Within");
        await talk.GetByLabel("Högst antal km").FillAsync("250");
        await talk.GetByLabel("Reser med").SelectOptionAsync("PublicTransport");
        await talk.GetByLabel("Tolk").SelectOptionAsync("true");
        await talk.GetByLabel("Språk").SelectOptionAsync("ar");
        await talk.GetByLabel("Handlingar till annan region").SelectOptionAsync("true");
        await AxeAsync(page);
        await ShotAsync(page, "offer-filled");

        // What is filled in survives the page: the answers are a draft until they are saved.
        await Expect(talk.Locator(".draft-form > .draft-state")).ToContainTextAsync("Sparat");
        await page.ReloadAsync();
        await Expect(talk.GetByLabel("Högst antal km")).ToHaveValueAsync("250");
        await Expect(talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" })).ToBeCheckedAsync();
        await Expect(talk.Locator(".draft-form > .draft-state")).ToContainTextAsync("Utkast från");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(talk).ToContainTextAsync("Vill ha erbjudande: sök vårdgivare");
        await Expect(talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" })).Not.ToBeCheckedAsync();

        var mats = await OpenAsync("Offer", "mats");
        await Expect(mats.Locator("dl.wishes")).ToContainTextAsync("högst 250 km · tåg eller buss");
        await Expect(mats.Locator("dl.wishes")).ToContainTextAsync($"ja · {DateText.Iso(site.Today)} · anna");
        await Expect(mats.Locator(".timeline")).ToContainTextAsync("Vill ha erbjudande, telefon");
        await Expect(mats.Locator(".timeline li").First).ToContainTextAsync("Tilldelad → Söker vårdgivare");
        await ShotAsync(mats, "offer-next");
        await using var db = await ((WebSite)site).OpenAsync();
        Assert.False(await db.Drafts.AnyAsync(d => d.Key == CaseDrafts.Contact(site.Cases["Offer"])));
    }

    [Fact]
    public async Task Talk_NotReachedThreeTimesByKeyboardAlone_ALetterIsProposed()
    {
        var page = await OpenAsync("Silent");
        var talk = page.Locator("section.talk");
        for (var made = 1; made <= 3; made++)
        {
            await talk.GetByLabel("När (tomt: nu)").FocusAsync();
            // Out of the date's parts and its picker, into the outcomes: the first is the one not reached.
            for (var i = 0; i < 12 && !await talk.GetByRole(AriaRole.Radio, new() { Name = "Ej nådd" }).EvaluateAsync<bool>("x => x === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Space");
            await Expect(talk.Locator(".consequence")).ToContainTextAsync("Tystnad tar aldrig bort någon");
            await page.Keyboard.PressAsync("Tab");
            await Expect(talk.GetByLabel("Annat att minnas")).ToBeFocusedAsync();
            await TabToAsync(page, talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }));
            await page.Keyboard.PressAsync("Enter");
            await Expect(talk.Locator(".talks summary b")).ToHaveTextAsync($"{made}");
            if (made < 3) await Expect(talk.Locator(".reach")).ToContainTextAsync($"försök {made + 1} av 3");
        }
        await Expect(talk).ToContainTextAsync("Ej nådd 3 gånger: skriv brev");
        await ShotAsync(page, "silent");
        await page.GotoAsync("/arenden");
        await Expect(page.Locator("tbody tr").Filter(new() { HasText = "Silent" })).ToContainTextAsync("Ej nådd 3 gånger: skriv brev");
    }

    /// <summary>From the list into a case, through the conversation, and on to the next, without a mouse.</summary>
    [Fact]
    public async Task Loop_ByKeyboardAlone_FromTheQueueThroughACallToTheNextCase()
    {
        var page = await site.OpenAsync("anna", "/arenden?flik=alla&sortera=patient");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Prov Keys", Exact = true });
        await Expect(link).ToBeVisibleAsync();
        await TabToAsync(page, link);
        await page.Keyboard.PressAsync("Enter");
        var talk = page.Locator("section.talk");
        await TabToAsync(page, talk.GetByRole(AriaRole.Radio, new() { Name = "Ej nådd" }));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" })).ToBeCheckedAsync();
        await TabToAsync(page, talk.GetByLabel("Jag har berättat"));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Vill ha erbjudande, telefon");
        var next = page.GetByRole(AriaRole.Link, new() { Name = "Nästa" });
        await TabToAsync(page, next);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Prov KeysNext");
        await Expect(page).Not.ToHaveURLAsync(before);
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await wanted.EvaluateAsync<bool>("x => x === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Not to be reached by Tab: {wanted}");
    }

    [Fact]
    public async Task Talk_NeedGone_IsClosedOnceTicked()
    {
        var page = await OpenAsync("Gone");
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Behovet har upphört" }).CheckAsync();
        await Expect(talk.Locator(".consequence")).ToContainTextAsync("ärendet stängs, föreslå kliniken att ta bort raden");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara och stäng ärendet" }).ClickAsync();
        await Expect(talk.Locator("#talk-mistake")).ToHaveTextAsync("Kryssa i att ärendet ska stängas.");
        await talk.GetByLabel("Ja, stäng ärendet").CheckAsync();
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara och stäng ärendet" }).ClickAsync();
        await Expect(page.Locator(".notice").First).ToContainTextAsync("behovet har upphört");
        await Expect(page.Locator("section.talk .draft-form")).ToHaveCountAsync(0);
        await page.WaitForTimeoutAsync(1500);
        await using var db = await ((WebSite)site).OpenAsync();
        Assert.Equal(CaseOutcome.NeedGone, (await db.Cases.SingleAsync(c => c.Id == site.Cases["Gone"])).Outcome);
        Assert.False(await db.Drafts.AnyAsync(d => d.Key == CaseDrafts.Contact(site.Cases["Gone"])));
    }

    [Fact]
    public async Task Talk_MedicalObstacle_TheClinicDecidesAndThePauseShowsTheNewLimit()
    {
        var page = await OpenAsync("Obstacle");
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Medicinskt hinder" }).CheckAsync();
        await Expect(talk.Locator(".consequence")).ToContainTextAsync("kliniken");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(talk).ToContainTextAsync("Fråga kliniken om hindret");
        await ShotAsync(page, "obstacle");
        await using var db = await ((WebSite)site).OpenAsync();
        var limit = (await db.Cases.SingleAsync(c => c.Id == site.Cases["Obstacle"])).LimitDate!.Value;
        // The patient's own words pause nothing.
        Assert.Equal(site.Today.PlusDays(10), limit);
    }

    [Fact]
    public async Task Talk_ConnectionCutWhileTyping_WhatWasTypedIsThereAfterwards()
    {
        var page = await OpenAsync("Cut");
        var note = page.GetByLabel("Vad har sagts och gjorts?");
        await note.PressSequentiallyAsync("Före avbrottet");
        await Expect(page.Locator(".draft .draft-state").First).ToContainTextAsync("Sparat");
        await page.Context.SetOfflineAsync(true);
        await note.PressSequentiallyAsync(" och under det");
        await Expect(page.Locator(".draft .draft-state").First).ToContainTextAsync("inte sparat", new() { IgnoreCase = true });
        await Expect(note).ToHaveValueAsync("Före avbrottet och under det");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".draft .draft-state").First).ToContainTextAsync("Sparat", new() { Timeout = 60_000 });
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Vad har sagts och gjorts?")).ToHaveValueAsync("Före avbrottet och under det");
    }

    [Fact]
    public async Task Talk_ModelB_TheClinicIsAskedAndThePatientNot()
    {
        var page = await OpenAsync("ModelB");
        var talk = page.Locator("section.talk");
        await Expect(talk).ToContainTextAsync("Kliniken har patientkontakten");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("070-1740605");
        await Expect(page.Locator("section.talk .draft-form")).ToHaveCountAsync(0);
        await talk.GetByLabel("Fråga till kliniken").FillAsync("Finns plats i tid?");
        await AxeAsync(page);
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara frågan" }).ClickAsync();
        await Expect(talk).ToContainTextAsync("Vänta på klinikens svar");
        await ShotAsync(page, "model-b");
        await talk.GetByLabel("Vad svarade kliniken?").FillAsync("Nej, inte före jul.");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara svaret" }).ClickAsync();
        await Expect(page.Locator(".timeline li").First).ToContainTextAsync("Nej, inte före jul.");
        await Expect(talk).ToContainTextAsync("Kliniken har svarat");
    }

    [Fact]
    public async Task Talk_ProtectedIdentity_NoCallAndOnlyWithPermission()
    {
        var page = await OpenAsync("Masked");
        await Expect(page.Locator("section.talk")).ToContainTextAsync("Skatteverkets förmedling");
        await Expect(page.GetByLabel("Hur", new() { Exact = true })).ToHaveValueAsync("Letter");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("070-1740605");
        var mats = await OpenAsync("Masked", "mats");
        await Expect(mats.Locator("section.talk")).ToContainTextAsync("Bara den som har behörighet");
        await Expect(mats.Locator("section.talk .draft-form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Talk_Mistake_IsStruckOutAndStaysToBeRead()
    {
        var page = await OpenAsync("Slip");
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Väntar på hemkliniken" }).CheckAsync();
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(talk).ToContainTextAsync("Bevaka hemklinikens tid");
        await talk.Locator(".talks summary").ClickAsync();
        await talk.GetByRole(AriaRole.Button, new() { Name = "Stryk " }).ClickAsync();
        await page.FillAsync("#strike-reason", "Fel patient");
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await Expect(talk.Locator(".talks")).ToContainTextAsync("struket av anna: Fel patient");
        await Expect(page.Locator(".timeline s")).ToContainTextAsync("Väntar på hemkliniken");
        await Expect(talk).ToContainTextAsync("Bevaka");
    }

    private async Task<IPage> OpenAsync(string contact, string user = "anna")
    {
        var page = await site.OpenAsync(user, $"/arenden/{site.Cases[contact]}");
        await Expect(page.Locator("section.talk")).ToBeVisibleAsync();
        return page;
    }
}
