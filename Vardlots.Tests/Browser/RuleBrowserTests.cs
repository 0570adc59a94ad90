using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Two clinics with first visits, two administrators and a navigator.</summary>
public sealed class RuleSite : BrowserSite
{
    public LocalDate Today => Services.GetRequiredService<NodaTime.IClock>().Today();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (string, string)[] Visit(int days, string clinic) => [("Fas", "1"), ("Mvo", "511"), ("VardenhetNamn", clinic), ("BeslutAktivitet", DateText.Iso(Today.PlusDays(-days)))];
        var path = Path.Combine(Path.GetTempPath(), $"rules-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File(
        [
            new Row("K1", more: Visit(20, "Ögonkliniken")), new Row("K2", more: Visit(40, "Ögonkliniken")), new Row("K3", more: Visit(5, "Ögonkliniken")),
            new Row("K4", "SE2321000214-H002", Visit(40, "Kirurgkliniken")),
        ]));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
        await Services.GetRequiredService<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator);
        await AddUserAsync("admin", Roles.Administrator);
        await AddUserAsync("admin2", Roles.Administrator);
    }

    /// <summary>The case of a list's row; null while it has none.</summary>
    public async Task<long?> CaseAsync(string contact)
    {
        await using var db = await ((WebSite)this).OpenAsync();
        return await db.Cases.Where(c => c.ClosedOn == null).Join(db.Entries.Where(e => e.ContactId == contact), c => c.EntryId, e => e.Id, (c, e) => (long?)c.Id).SingleOrDefaultAsync();
    }
}

/// <summary>What an administrator does with rules, in a real browser.</summary>
public sealed class RuleBrowserTests(RuleSite site) : IClassFixture<RuleSite>
{
    private const string Eye = "SE2321000214-H001";
    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task NewDraftAsync(IPage page, string name)
    {
        await page.GotoAsync("/regler");
        await page.Locator("summary", new() { HasText = "Nytt utkast" }).ClickAsync();
        await page.GetByLabel("Namn").FillAsync(name);
        await Button(page, "Gör utkastet").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(name);
    }

    [Fact]
    public async Task Draft_WithMistakes_IsToldEachBesideItsFieldAndCannotBeSubmitted()
    {
        var page = await site.OpenAsync("admin", "/regler");
        await Expect(page.Locator("table").First).ToContainTextAsync("Gäller nu");
        await AxeAndShotAsync(page, "rules");
        await NewDraftAsync(page, "Ett dåligt utkast");
        await Expect(Button(page, "Skicka för godkännande")).ToBeDisabledAsync();

        await Button(page, "Ändra: Besöksgaranti").ClickAsync();
        await page.GetByLabel("Gräns, dagar", new() { Exact = true }).FillAsync("120");
        await Expect(page.Locator(".rule-form .field-problem").First).ToContainTextAsync("bara förkorta lagens 90 dagar");
        await page.GetByLabel("Brådskande när så många dagar är kvar").FillAsync("40");
        await page.GetByLabel("Mål, dagar (ingen rättighet)").FillAsync("130");
        await page.GetByLabel("Ärende öppnas när så många dagar är kvar").FillAsync("");
        await Expect(page.Locator(".rule-form .field-problem")).ToContainTextAsync(["Fyll i ärende öppnas"]);
        await page.GetByLabel("Ärende öppnas när så många dagar är kvar").FillAsync("30");
        await Expect(page.Locator(".rule-form .field-problem")).ToHaveCountAsync(3);
        await page.GetByLabel("Sista beslutsdag", new() { Exact = false }).FillAsync("2009-12-31");
        await page.GetByLabel("Sista beslutsdag", new() { Exact = false }).BlurAsync();
        await Expect(page.Locator(".rule-form .field-problem")).ToHaveCountAsync(4);
        await AxeAndShotAsync(page, "rule-form");
        await Button(page, "Spara regeln i utkastet").ClickAsync();
        await Expect(page.Locator(".notice.problem")).ToContainTextAsync("fel måste rättas");
        await Expect(page.Locator(".notice.problem li")).ToHaveCountAsync(4);
        await Expect(Button(page, "Skicka för godkännande")).ToBeDisabledAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("kan inte räkna än");
        await AxeAndShotAsync(page, "bad-draft");

        // Discarded: nothing has become of it, and it can still be read.
        await Button(page, "Kasta utkastet …").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Kasta utkastet", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Utkastet är kastat");
        await page.GotoAsync("/regler?flik=avslutade");
        await Expect(page.Locator("main")).ToContainTextAsync("Ett dåligt utkast");
    }

    [Fact]
    public async Task Import_BrokenFile_ShowsEveryProblemAndAGoodOneBecomesADraft()
    {
        var page = await site.OpenAsync("admin", "/regler");
        await page.Locator("summary", new() { HasText = "Läs in en regelfil" }).ClickAsync();
        const string Broken = """
            { "format": "vardlots-rules/1", "rules": [
              { "guarantee": "FirstVisit", "validFrom": "2010-01-01", "limitDays": 120 },
              { "guarantee": "Treatment", "validFrom": "i går", "limitDays": 90, "klinik": "x" } ] }
            """;
        await FileAsync(page, "grannens.json", Broken);
        await Expect(page.Locator(".notice.problem")).ToContainTextAsync("Filen har 3 fel och har inte lästs in");
        await Expect(page.Locator(".notice.problem li")).ToHaveCountAsync(3);
        await AxeAndShotAsync(page, "import-broken");
        await FileAsync(page, "inget.json", "ingen regelbok");
        await Expect(page.Locator(".notice.problem")).ToContainTextAsync("inte giltig JSON");

        var good = await page.APIRequest.GetAsync("/regler/1/fil");
        Assert.Contains("vardlots-rules/1", await good.TextAsync());
        await FileAsync(page, "nationella.json", await good.TextAsync());
        await Expect(page.Locator("h1")).ToHaveTextAsync("nationella");
        await Expect(page.Locator("main")).ToContainTextAsync("säger ännu samma sak");
    }

    [Fact]
    public async Task ShorterLimitForOneClinic_TriedApprovedByAnotherAndReturnedFrom()
    {
        var day = DateText.Iso(site.Today.PlusDays(-60));
        var page = await site.OpenAsync("admin", "/regler");
        await NewDraftAsync(page, "Kortare första besök på ögon");
        await page.Locator("summary", new() { HasText = "Namn, dag och anteckning" }).ClickAsync();
        await page.GetByLabel("Boken ska gälla från").FillAsync(DateText.Iso(site.Today));
        await page.GetByLabel("Varför ändras reglerna?").FillAsync("Nämndens beslut 12 november");
        await Button(page, "Spara").ClickAsync();
        await Expect(page.Locator(".notice.warning")).ToContainTextAsync("så snart den publiceras");

        await page.Locator("summary", new() { HasText = "Mallar" }).ClickAsync();
        await page.Locator("#tpl-clinic").SelectOptionAsync(Eye);
        await page.Locator("#tpl-days").FillAsync("30");
        await page.Locator("#tpl-from").FillAsync(day);
        await page.Locator("#tpl-from").BlurAsync();
        await Button(page, "Lägg in i utkastet").First.ClickAsync();
        await Expect(page.Locator("#regel-3")).ToContainTextAsync("inom 30 dagar");
        await Expect(page.Locator("#regel-3")).ToContainTextAsync("60 dagar tidigare");
        await AxeAndShotAsync(page, "draft");

        await page.Locator("#b-clinic").SelectOptionAsync(Eye);
        await page.Locator("#b-decided").FillAsync(DateText.Iso(site.Today.PlusDays(-40)));
        await page.Locator("#b-decided").BlurAsync();
        await Expect(page.Locator(".bench-table tr.differs").First).ToContainTextAsync("Passerad");
        await Expect(page.Locator(".bench-table tr.differs").First).ToContainTextAsync("Skiljer sig");
        await Expect(page.Locator("#b-key")).ToHaveCountAsync(0);

        await Button(page, "Provkör").ClickAsync();
        await Expect(page.Locator(".dry-figures")).ToContainTextAsync("2 ärenden öppnas", new() { Timeout = 60_000 });
        await Expect(page.Locator(".dry-figures")).ToContainTextAsync("3 gränser flyttas");
        await Expect(page.Locator(".dry-figures a")).ToHaveCountAsync(0);
        await Button(page, "Räkna mot nätterna som varit").ClickAsync();
        await Expect(page.Locator(".dry-run dl.facts")).ToContainTextAsync("gränser passerades", new() { Timeout = 60_000 });
        await AxeAndShotAsync(page, "dry-run");
        Assert.Null(await site.CaseAsync("K1"));
        await Button(page, "Skicka för godkännande").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Du har själv arbetat med det");
        await Expect(Button(page, "Godkänn och publicera …")).ToHaveCountAsync(0);

        // A navigator reads along: the numbers lead to names, and one of the list can be tried.
        var anna = await site.OpenAsync("anna", page.Url);
        await anna.GetByRole(AriaRole.Link, new() { Name = "2 ärenden öppnas" }).ClickAsync();
        await Expect(anna.Locator("tbody tr")).ToHaveCountAsync(2);
        await AxeAndShotAsync(anna, "dry-run-list");
        await anna.GotoAsync(page.Url);
        await anna.Locator("summary", new() { HasText = "Eller välj en rad" }).ClickAsync();
        await anna.Locator("#b-list").SelectOptionAsync(Eye);
        await anna.Locator("#b-key").FillAsync("K2");
        await Button(anna, "Visa raden").ClickAsync();
        await Expect(anna.Locator(".bench-table tr.differs").First).ToContainTextAsync("Passerad");
        await AxeAndShotAsync(anna, "bench");

        // Another administrator approves, and the job puts the book into force.
        var other = await site.OpenAsync("admin2", page.Url);
        await Expect(other.Locator("main")).ToContainTextAsync("2 ärenden öppnas, 0 stängs, 3 gränser flyttas");
        await Button(other, "Godkänn och publicera …").ClickAsync();
        await Expect(other.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Boken börjar gälla nu");
        await AxeAndShotAsync(other, "approve");
        await Button(other, "Godkänn och publicera").ClickAsync();
        await Expect(other.Locator("h1")).ToHaveTextAsync("Regelbok 2");
        await Expect(other.Locator("dl.facts")).ToContainTextAsync("2 ärenden öppnades", new() { Timeout = 60_000 });
        await Expect(other.Locator(".headline")).ToContainTextAsync("Gäller nu");
        await AxeAndShotAsync(other, "book");

        await anna.GotoAsync($"/arenden/{await site.CaseAsync("K1")}");
        await anna.Locator("summary", new() { HasText = "Varför detta datum?" }).ClickAsync();
        await Expect(anna.Locator(".steps")).ToContainTextAsync("Besöksgaranti 30 dagar, regional, för Ögonkliniken");
        await Expect(anna.Locator(".steps")).ToContainTextAsync("regelbok 2");
        await AxeAndShotAsync(anna, "why");

        // Back to the book before.
        await other.GotoAsync("/regler/1");
        await Button(other, "Återgå till den här boken …").ClickAsync();
        await Button(other, "Gör ett utkast").ClickAsync();
        await Expect(other.Locator("h1")).ToHaveTextAsync("Åter till regelbok 1");
        await Expect(other.Locator(".rule-differences")).ToContainTextAsync("Borttagen");
        await other.Locator("summary", new() { HasText = "Namn, dag och anteckning" }).ClickAsync();
        await other.GetByLabel("Boken ska gälla från").FillAsync(DateText.Iso(site.Today));
        await Button(other, "Spara").ClickAsync();
        await Expect(other.Locator(".notice.warning")).ToContainTextAsync("så snart den publiceras");
        await Button(other, "Skicka för godkännande").ClickAsync();
        await Expect(other.Locator("main")).ToContainTextAsync("Du har själv arbetat med det");
        await page.GotoAsync(other.Url);
        await Button(page, "Godkänn och publicera …").ClickAsync();
        await Button(page, "Godkänn och publicera").ClickAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("2 stängdes", new() { Timeout = 60_000 });
        Assert.Null(await site.CaseAsync("K1"));
        await page.GotoAsync("/regler");
        await Expect(page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(3);
        await AxeAndShotAsync(page, "rules-three");
    }

    private static Task FileAsync(IPage page, string name, string text) =>
        page.Locator("#rule-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
}
