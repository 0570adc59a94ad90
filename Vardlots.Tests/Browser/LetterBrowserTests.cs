using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Letters;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Four passed limits: with an address, with another, without one, and a protected identity.</summary>
public sealed class LetterSite : BrowserSite
{
    public Dictionary<string, long> Cases { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var today = Services.GetRequiredService<NodaTime.IClock>().Today();
        (string, string)[] waited = [("BeslutAktivitet", DateText.Iso(today.PlusDays(-100)))];
        (string, string)[] home = [("Adress", "Storgatan 14 B"), ("Postnr", "83131"), ("Postort", "Östersund")];
        var path = Path.Combine(Path.GetTempPath(), $"letter-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File(
        [
            new Row("K1", more: [.. waited, .. home, ("Fornamn", "Lena"), ("Efternamn", "Sjöström"), ("AtgardText", "Gallblåsa")]),
            new Row("K2", more: [.. waited, .. home, ("Fornamn", "Per"), ("Efternamn", "Wallin")]),
            new Row("K3", more: [.. waited, ("Fornamn", "Eva"), ("Efternamn", "Utan")]),
            new Row("K4", more: [.. waited, ("Fornamn", "Hemlig"), ("Efternamn", "Person"), ("Skydd", "2")]),
        ]));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
        await Services.GetRequiredService<NightlyScan>().RunAsync(today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator, mayUnmask: true);
        await AddUserAsync("mats", Roles.Navigator);
        await using var db = await ((WebSite)this).OpenAsync();
        Cases = await db.Cases.Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { e.ContactId, c.Id }).ToDictionaryAsync(c => c.ContactId, c => c.Id);
    }

    public async Task NotReachedAsync(string contact)
    {
        await using var db = await ((WebSite)this).OpenAsync();
        var anna = await db.Users.SingleAsync(u => u.UserName == "anna");
        var view = (await Services.GetRequiredService<UserDirectory>().FindAsync(anna.Id, CancellationToken.None))!.ToView();
        var found = await db.Cases.SingleAsync(c => c.Id == Cases[contact]);
        var clock = Services.GetRequiredService<NodaTime.IClock>();
        await Services.GetRequiredService<ContactService>().RecordAsync(
            new RecordContact(found.Id, found.Version, ContactChannel.Telephone, ContactOutcome.NotReached), view, view.ToChange(clock.GetCurrentInstant(), clock.Today()), CancellationToken.None);
    }
}

/// <summary>Letters in a real browser: written, printed, sent, many at once, and to somebody with a protected identity.</summary>
public sealed class LetterBrowserTests(LetterSite site) : IClassFixture<LetterSite>
{
    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task CheckAsync(IPage page, string name)
    {
        // To look at, where somebody has said where to.
        if (Environment.GetEnvironmentVariable("VARDLOTS_TEST_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        await AxeAsync(page);
    }

    private static async Task<int> PagesAsync(IPage page, string name)
    {
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        if (Environment.GetEnvironmentVariable("VARDLOTS_TEST_PICTURES") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), pdf);
        return System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
    }

    [Fact]
    public async Task NotReached_LetterWrittenPrintedAndSent_StopsTheClockAndAMissingValueStopsTheLetter()
    {
        for (var i = 0; i < 3; i++) await site.NotReachedAsync("K1");
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K1"]}");
        await Expect(page.Locator("main")).ToContainTextAsync("skriv brev");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv brev" }).ClickAsync();
        await Expect(page.Locator("#letter-kind")).ToHaveValueAsync("NotReached");
        await Expect(page.Locator(".sheet-to")).ToContainTextAsync("831 31 Östersund");
        await Expect(page.Locator(".sheet")).ToContainTextAsync("Vi har ringt dig 3 gånger");

        await page.SelectOptionAsync("#letter-kind", "Offer");
        await Expect(page.Locator(".notice.problem")).ToContainTextAsync("Registrera det under Garantin");
        await Button(page, "Skapa brevet").ClickAsync();
        await Expect(page.Locator(".writing .field-problem")).ToContainTextAsync("obesvarat erbjudande");
        await page.SelectOptionAsync("#letter-kind", "NotReached");
        await Expect(page.Locator(".notice.problem")).ToHaveCountAsync(0);
        await page.GetByLabel("Eget tillägg").FillAsync("Vi ringer också nästa vecka.");
        await Expect(page.Locator(".sheet")).ToContainTextAsync("Vi ringer också nästa vecka.");
        await CheckAsync(page, "write");
        await Button(page, "Skapa brevet").ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("Brev ");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^Brev \d+ – Vårdlots$"));
        await Expect(page.Locator(".rail nav a[href='/brev'] b")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9]"));
        await CheckAsync(page, "letter");
        Assert.Equal(1, await PagesAsync(page, "letter"));
        await Button(page, "Markera som utskrivet").ClickAsync();
        await Button(page, "Markera som skickat").ClickAsync();
        await Expect(Button(page, "Kom i retur …")).ToBeVisibleAsync();

        await page.GotoAsync($"/arenden/{site.Cases["K1"]}");
        await Expect(page.Locator(".letter-card")).ToContainTextAsync("Skickat");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Brev skickat: vi har inte nått dig");
        await Expect(page.Locator("main")).ToContainTextAsync("vänta svar");
        await Expect(page.Locator(".notice.warning")).ToHaveCountAsync(0);
        await CheckAsync(page, "case");
    }

    [Fact]
    public async Task Batch_TwoAtOnce_WithoutTheProtectedOneThatGoesByItself()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K2"]}/brev");
        await Button(page, "Skapa brevet").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Brev ");
        await page.GotoAsync($"/arenden/{site.Cases["K3"]}/brev");
        await Button(page, "Skapa brevet").ClickAsync();
        await Expect(page.Locator(".writing .field-problem")).ToContainTextAsync("gatuadress");
        await page.FillAsync("#letter-street", "Byvägen 2");
        await page.FillAsync("#letter-postal", "830 05");
        await page.FillAsync("#letter-city", "Järpen");
        await Expect(page.Locator(".sheet-to")).ToContainTextAsync("Byvägen 2");
        await Button(page, "Skapa brevet").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Brev ");

        await page.GotoAsync($"/arenden/{site.Cases["K4"]}/brev");
        await Expect(page.Locator(".notice.warning")).ToContainTextAsync("Skatteverkets post");
        await Expect(page.Locator("#letter-street")).ToHaveCountAsync(0);
        await Button(page, "Skapa brevet").ClickAsync();
        await Expect(page.Locator("#letter-reason")).ToBeVisibleAsync();
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(0);
        var sealedUrl = page.Url;
        await page.FillAsync("#letter-reason", "kort");
        await Button(page, "Visa brevet").ClickAsync();
        await Expect(page.Locator("#letter-mistake")).Not.ToBeEmptyAsync();
        await page.FillAsync("#letter-reason", "Brevet ska skickas idag");
        await Button(page, "Visa brevet").ClickAsync();
        await Expect(page.Locator(".cover-number")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d{8}-\d{4}$"));
        await Expect(page.Locator(".sheet.cover .sheet-to")).ToContainTextAsync("Skatteverket");
        await Expect(page.Locator(".sheets")).Not.ToContainTextAsync("Hemlig");
        await CheckAsync(page, "sealed");
        Assert.Equal(2, await PagesAsync(page, "sealed"));

        await page.GotoAsync("/brev");
        await Expect(page.Locator("tbody")).ToContainTextAsync("Skyddad identitet");
        await page.GetByLabel("Välj alla på sidan").CheckAsync();
        await Expect(page.Locator(".bar")).ToContainTextAsync("2 valda");
        await CheckAsync(page, "list");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv ut valda" }).ClickAsync();
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);
        await CheckAsync(page, "sheets");
        Assert.Equal(2, await PagesAsync(page, "sheets"));
        await Button(page, "Markera som utskrivna").ClickAsync();
        await Expect(page.Locator(".notice.done")).ToContainTextAsync("2 av 2 klara");

        await page.GotoAsync("/brev?flik=att-skicka");
        await page.GetByLabel("Välj alla på sidan").CheckAsync();
        await Button(page, "Markera som skickade").ClickAsync();
        await Expect(page.Locator(".notice.done")).ToContainTextAsync("2 av 2 klara");
        await page.GotoAsync("/brev/mallar/erbjudande/lattlast");
        await page.FillAsync("#template-body", "{Finns}");
        await Button(page, "Spara ny version").ClickAsync();
        await Expect(page.Locator("#template-mistake")).ToContainTextAsync("{Finns}");
        await CheckAsync(page, "template");

        var mats = await site.OpenAsync("mats", $"/arenden/{site.Cases["K4"]}/brev");
        await Expect(mats.Locator(".notice.warning")).ToContainTextAsync("behörighet");
        await mats.GotoAsync(sealedUrl);
        await Expect(mats.Locator(".sheet")).ToHaveCountAsync(0);
    }
}
