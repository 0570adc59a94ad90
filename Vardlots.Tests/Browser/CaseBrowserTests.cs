using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>A site with three waits imported and scanned today, and their cases.</summary>
public sealed class CaseSite : BrowserSite
{
    public LocalDate Today { get; private set; }
    public Dictionary<string, long> Cases { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Today = Clock.Today();
        var decided = DateText.Iso(Today.PlusDays(-75));
        var path = Path.Combine(Path.GetTempPath(), $"case-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File(
        [
            new Row("K1", more: [("BeslutAktivitet", decided), ("Fornamn", "Lena"), ("Efternamn", "Sjöström"), ("AtgardText", "Gallblåsa")]),
            new Row("K2", more: [("BeslutAktivitet", decided), ("Fornamn", "Per"), ("Efternamn", "Wallin")]),
            new Row("K3", more: [("BeslutAktivitet", decided), ("Fornamn", "Hemlig"), ("Efternamn", "Person"), ("Skydd", "1")]),
        ]));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
        await Services.GetRequiredService<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator, mayUnmask: true);
        await AddUserAsync("mats", Roles.Navigator);
        await using var db = await ((WebSite)this).OpenAsync();
        Cases = await db.Cases.Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { e.ContactId, c.Id }).ToDictionaryAsync(c => c.ContactId, c => c.Id);
        db.Clinics.Add(new() { Id = 99, HsaId = "SE2321000214-H099", Name = "En annan klinik" });
        await db.SaveChangesAsync();
        await AddUserAsync("chef", Roles.Manager, ["SE2321000214-H099"]);
    }
}

/// <summary>What a navigator does with a case, in a real browser.</summary>
public sealed class CaseBrowserTests(CaseSite site) : IClassFixture<CaseSite>
{
    [Fact]
    public async Task Case_FromTheQueueToClosedAndBack_WorksFromEndToEnd()
    {
        var page = await site.OpenAsync("anna", "/arenden?flik=nya");
        var lena = page.GetByRole(AriaRole.Link, new() { Name = "Lena Sjöström" });
        await Expect(lena).ToBeVisibleAsync();
        // The tests of this class share the site, so the others may have taken some of the new cases.
        var listed = await page.Locator("tbody tr").CountAsync();
        await lena.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Lena Sjöström");
        await Expect(page).ToHaveTitleAsync($"Ärende {site.Cases["K1"]} – Vårdlots");
        await Expect(page.Locator(".leaf")).ToContainTextAsync($"av {listed}");

        await page.GetByText("Varför detta datum?").ClickAsync();
        var limit = site.Today.PlusDays(15);
        await Expect(page.Locator(".steps strong")).ToContainTextAsync($"+ 90 dagar = {DateText.Long(limit)}, sista dagen i tid.");
        await AxeAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Ta ärendet" }).ClickAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Taget av anna");
        await Expect(page.Locator("section.actions")).ToBeFocusedAsync();

        await page.Locator(".draft textarea").First.PressSequentiallyAsync("Ringde, vill ha tid före jul.");
        await Expect(page.Locator(".draft .draft-state").First).ToContainTextAsync("Sparat");
        await page.ReloadAsync();
        await Expect(page.Locator(".draft textarea").First).ToHaveValueAsync("Ringde, vill ha tid före jul.");
        await Expect(page.Locator(".draft .draft-state").First).ToContainTextAsync("Utkast från");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara anteckningen" }).ClickAsync();
        await Expect(page.Locator(".timeline .written")).ToHaveTextAsync("Ringde, vill ha tid före jul.");
        await Expect(page.Locator(".draft textarea").First).ToHaveValueAsync("");

        await page.GetByRole(AriaRole.Button, new() { Name = "Stäng …" }).ClickAsync();
        await page.SelectOptionAsync("#close-outcome", new SelectOptionValue { Label = "Behovet har upphört" });
        await AxeAsync(page);
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Stäng ärendet" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("behovet har upphört");

        await page.GetByRole(AriaRole.Button, new() { Name = "Öppna igen …" }).ClickAsync();
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await Expect(page.Locator(".timeline li").First).ToContainTextAsync("Ärendet öppnat igen");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Släpp …" })).ToBeVisibleAsync();

        await using var db = await ((WebSite)site).OpenAsync();
        var events = await db.CaseEvents.Where(e => e.CaseId == site.Cases["K1"]).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync();
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.Assigned, CaseEventKind.Note, CaseEventKind.Closed, CaseEventKind.Reopened], events);
        Assert.False(await db.Drafts.AnyAsync());
    }

    [Fact]
    public async Task Case_TwoPeopleAtOnce_TheSecondIsToldAndKeepsTheText()
    {
        var url = $"/arenden/{site.Cases["K2"]}";
        var (anna, mats) = (await site.OpenAsync("anna", url), await site.OpenAsync("mats", url));
        await anna.Locator(".draft textarea").First.PressSequentiallyAsync("Min text");
        await mats.GetByRole(AriaRole.Button, new() { Name = "Ta ärendet" }).ClickAsync();
        await Expect(mats.Locator(".timeline")).ToContainTextAsync("Taget av mats");

        await anna.GetByRole(AriaRole.Button, new() { Name = "Spara anteckningen" }).ClickAsync();
        await Expect(anna.Locator(".notice.problem")).ToContainTextAsync("mats ändrade ärendet kl");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Ladda om" }).ClickAsync();
        await Expect(anna.Locator(".notice.problem")).ToHaveCountAsync(0);
        await Expect(anna.Locator(".draft textarea").First).ToHaveValueAsync("Min text");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Spara anteckningen" }).ClickAsync();
        await Expect(anna.Locator(".timeline .written")).ToHaveTextAsync("Min text");
    }

    [Fact]
    public async Task Case_ByKeyboardAlone_OpensTheExplanationAndLeavesADialogWhereItCameFrom()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K2"]}");
        await page.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".steps")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna över …" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lämna över …" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Case_ProtectedIdentity_ShownForAReasonOnThisViewOnly()
    {
        var page = await site.OpenAsync("anna", $"/arenden/{site.Cases["K3"]}");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Skyddad identitet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa uppgifter …" }).ClickAsync();
        await page.FillAsync("#reveal-reason", "Ringer patienten om ny tid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa uppgifterna" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Hemlig Person");
        await Expect(page).ToHaveTitleAsync($"Ärende {site.Cases["K3"]} – Vårdlots");
        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Skyddad identitet");

        await using var log = await site.Services.GetRequiredService<IDbContextFactory<Vardlots.Core.Persistence.AccessLogDb>>().CreateDbContextAsync();
        Assert.Equal("Ringer patienten om ny tid", (await log.Entries.SingleAsync(e => e.Action == AccessAction.Unmask)).Reason);
    }

    [Fact]
    public async Task Case_AnotherClinicsOrNoneAtAll_SaysThatItIsNotThere()
    {
        var page = await site.OpenAsync("chef", $"/arenden/{site.Cases["K2"]}");
        await Expect(page.Locator(".state h1")).ToBeVisibleAsync();
        await Expect(page.Locator("body")).Not.ToContainTextAsync("Wallin");
        await page.GotoAsync("/vantelistor/999999");
        await Expect(page.Locator(".state h1")).ToBeVisibleAsync();
    }
}
