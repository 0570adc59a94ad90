using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>One patient with three waits at two clinics, one of them booked, and another patient whose wait is calm.</summary>
public sealed class SeveralWaitsSite : BrowserSite
{
    private const string Eyes = "SE2321000214-H001", Surgery = "SE2321000214-H002";
    public static readonly string Person = Row.Person(7);

    public LocalDate Today { get; private set; }
    public Dictionary<string, long> Cases { get; private set; } = [];
    public string BookedOn => DateText.Iso(Today.PlusDays(8));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Today = Clock.Today();
        var decided = DateText.Iso(Today.PlusDays(-75));
        (string, string)[] who = [("PatientId", Person), ("Fornamn", "Majken"), ("Efternamn", "Flera"), ("BeslutAktivitet", decided)];
        await ImportAsync(new Row("Grey", Eyes, [.. who, ("VardenhetNamn", "Ögonkliniken"), ("AtgardText", "Gråstarr"), ("BokadTid", BookedOn)]),
            new Row("Calm", Eyes, ("VardenhetNamn", "Ögonkliniken"), ("Efternamn", "Lugn"), ("AtgardText", "Skelning"), ("BeslutAktivitet", DateText.Iso(Today.PlusDays(-5)))));
        await ImportAsync(new Row("Hip", Surgery, [.. who, ("VardenhetNamn", "Kirurgkliniken"), ("AtgardText", "Höftprotes")]),
            new Row("Gall", Surgery, [.. who, ("VardenhetNamn", "Kirurgkliniken"), ("AtgardText", "Gallblåsa"), ("Uppehall", $"M:{DateText.Iso(Today.PlusDays(-60))}/{DateText.Iso(Today.PlusDays(-55))}")]));
        await Services.GetRequiredService<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator);
        await AddUserAsync("mats", Roles.Navigator);
        await using var db = await ((WebSite)this).OpenAsync();
        Cases = await db.Cases.Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { e.ContactId, c.Id }).ToDictionaryAsync(c => c.ContactId, c => c.Id);
    }

    private async Task ImportAsync(params Row[] rows)
    {
        var path = Path.Combine(Path.GetTempPath(), $"several-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File(rows));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
    }
}

/// <summary>Several waits of one patient, cases opened by hand and the search for a patient, in a real browser.</summary>
public sealed class SeveralWaitsBrowserTests(SeveralWaitsSite site) : IClassFixture<SeveralWaitsSite>
{
    [Fact]
    public async Task Waits_TwoWaitsOneCall_StandOnBothAndAreCoordinated()
    {
        var (hip, gall) = (site.Cases["Hip"], site.Cases["Gall"]);
        var page = await site.OpenAsync("anna", $"/arenden/{hip}");
        var waits = page.Locator("section.several");
        await Expect(waits).ToContainTextAsync("Gråstarr");
        await Expect(waits).ToContainTextAsync($"bokad {site.BookedOn}");
        await Expect(waits.Locator("svg.line")).ToHaveCountAsync(2);

        // Two waits, one call: each with its own outcome.
        var talk = page.Locator("section.talk");
        await talk.GetByRole(AriaRole.Radio, new() { Name = "Vill ha erbjudande" }).CheckAsync();
        await talk.GetByRole(AriaRole.Checkbox, new() { Name = "Gallblåsa, Kirurgkliniken" }).CheckAsync();
        await talk.GetByLabel($"Hur gick det för ärende {gall}?").SelectOptionAsync("WaitsForHomeClinic");
        await Expect(talk.Locator(".draft-form > .draft-state")).ToContainTextAsync("Sparat");
        await AxeAsync(page);
        await ShotAsync(page, "one-call");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Spara samtalet" }).ClickAsync();
        await Expect(talk).ToContainTextAsync("Vill ha erbjudande: sök vårdgivare");
        await talk.Locator(".talks summary").ClickAsync();
        await Expect(talk.Locator(".talks")).ToContainTextAsync($"även på ärende {gall}");
        await Expect(waits).ToContainTextAsync("Bevaka hemklinikens tid");

        // One trip is proposed and decided; the other case says the same.
        var bundle = page.Locator("section.bundle").First;
        await Expect(bundle).ToContainTextAsync("Fråga om en tid samma vecka, så blir det en resa.");
        await bundle.GetByRole(AriaRole.Button, new() { Name = "Samordnas …", Exact = true }).ClickAsync();
        await page.FillAsync("#bundle-reason", "Bor tio mil bort");
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await Expect(bundle.Locator("h2")).ToHaveTextAsync("Samordnas");
        await waits.GetByRole(AriaRole.Link, new() { Name = "Allt patienten väntar på" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Alla väntetider" })).ToBeVisibleAsync();
        await Expect(page.Locator("section.bundle").Filter(new() { HasText = "Bor tio mil bort" })).ToHaveCountAsync(1);
        Assert.Matches(@"/patienter/\d+$", page.Url);

        // Who coordinates, with the patient's consent.
        var card = page.Locator("section.coordination");
        await card.GetByRole(AriaRole.Button, new() { Name = "Samtycke …" }).ClickAsync();
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await Expect(card).ToContainTextAsync($"ja · {DateText.Iso(site.Today)} · muntligt");
        await card.GetByRole(AriaRole.Button, new() { Name = "Ny kontakt …" }).ClickAsync();
        await page.Locator("dialog[open]").GetByLabel("Roll").SelectOptionAsync("ContactNurse");
        await page.FillAsync("#contact-name", "Siv Sköterska");
        await page.FillAsync("#contact-unit", "Ögonmottagningen");
        await AxeAsync(page);
        await ShotAsync(page, "contact");
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await Expect(card).ToContainTextAsync("Siv Sköterska, Ögonmottagningen");
        await AxeAsync(page);
        await ShotAsync(page, "patient");
        await page.GotoAsync($"/arenden/{site.Cases["Gall"]}");
        await Expect(page.Locator("section.coordination")).ToContainTextAsync("Siv Sköterska");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Väntar på hemkliniken, telefon");
        await ShotAsync(page, "case");
    }

    [Fact]
    public async Task NewCase_RelativeCallsAboutACalmWait_IsOpenedByHandAndMine()
    {
        var page = await site.OpenAsync("anna", "/vantelistor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Prov Lugn" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Allt patienten väntar på" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nytt ärende om Skelning" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("Vem hör av sig?").SelectOptionAsync("Relative");
        await dialog.GetByLabel("Vad gäller det?").FillAsync("Dottern undrar om tiden");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Öppna ärendet" }).ClickAsync();
        await Expect(dialog.Locator("#new-mistake")).ToContainTextAsync("samtycke");
        await AxeAsync(page);
        await ShotAsync(page, "new-case");
        await dialog.GetByLabel("Patienten samtycker").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Öppna ärendet" }).ClickAsync();
        await page.WaitForURLAsync("**/arenden/*");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Ärende öppnat: en anhörig");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Dottern undrar om tiden");
        await Expect(page.Locator("main")).ToContainTextAsync("Du är handläggare.");
        await page.GotoAsync("/arenden?flik=mina");
        await Expect(page.Locator("tbody tr").Filter(new() { HasText = "Lugn" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Search_OutsideOwnCases_AsksForAReasonAndWhoIsOnNoListGetsACase()
    {
        var page = await site.OpenAsync("mats", "/patienter");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        var number = page.GetByLabel("Person- eller reservnummer");
        await number.FillAsync(SeveralWaitsSite.Person);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök", Exact = true }).ClickAsync();
        await Expect(page.Locator("#find-said")).ToContainTextAsync("Välj varför du söker");
        await Expect(page.Locator("#find-said")).Not.ToContainTextAsync("Majken");
        await page.GetByLabel("Varför söker du?").SelectOptionAsync("PatientCalls");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök", Exact = true }).ClickAsync();
        await Expect(page.Locator("#find-said")).ToContainTextAsync("Majken Flera");
        await Expect(page.Locator("#find-said")).ToContainTextAsync("3 väntetider");
        Assert.EndsWith("/patienter", page.Url);
        await AxeAsync(page);
        await ShotAsync(page, "search");

        await number.FillAsync(Row.Person(500));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök", Exact = true }).ClickAsync();
        await Expect(page.Locator("#find-said")).ToContainTextAsync("Ingen patient som du får se");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nytt ärende för numret …" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await Expect(dialog.GetByLabel("Vem hör av sig?")).ToHaveValueAsync("Patient");
        await dialog.GetByLabel("Efternamn").FillAsync("Utanlista");
        await dialog.GetByLabel("Klinik").SelectOptionAsync(new SelectOptionValue { Label = "Ögonkliniken" });
        await dialog.GetByLabel("Hemregion").SelectOptionAsync(new SelectOptionValue { Label = "Skåne" });
        await Expect(dialog).ToContainTextAsync("ingen gräns gäller mot oss");
        await dialog.GetByLabel("Vad gäller det?").FillAsync("Remiss i oktober, inget svar");
        await ShotAsync(page, "by-hand");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Öppna ärendet" }).ClickAsync();
        await page.WaitForURLAsync("**/arenden/*");
        await Expect(page.Locator("main")).ToContainTextAsync("Patienten hör till Skåne");
        await Expect(page.Locator("main")).ToContainTextAsync("Väntan står inte på någon väntelista än");
        await AxeAsync(page);
        await ShotAsync(page, "without-row");
        await using var log = await site.Services.GetRequiredService<IDbContextFactory<AccessLogDb>>().CreateDbContextAsync();
        var looks = await log.Entries.Where(e => e.Action == AccessAction.PatientSearch).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(["PatientCalls", "PatientCalls"], looks.Select(l => l.Reason));
        Assert.DoesNotContain(await log.Entries.Select(e => e.Subject + e.Reason).ToListAsync(), s => s.Contains(Row.Person(500)) || s.Contains(SeveralWaitsSite.Person));
    }
}
