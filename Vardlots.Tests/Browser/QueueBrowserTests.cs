using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

public sealed class QueueBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>, IAsyncLifetime
{
    private LocalDate Today => site.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await using var db = await ((WebSite)site).OpenAsync();
        if (await db.Clinics.AnyAsync()) return;
        db.Clinics.Add(new Clinic { Id = 1, HsaId = "SE2321000214-H001", Name = "Ögonkliniken", LatestSnapshot = Today });
        db.Clinics.Add(new Clinic { Id = 2, HsaId = "SE2321000214-H002", Name = "Kirurgkliniken", LatestSnapshot = Today });
        await db.SaveChangesAsync();
        var anna = await site.AddUserAsync("anna", Roles.Navigator);
        await site.AddUserAsync("mats", Roles.Navigator);
        await site.AddUserAsync("chef", Roles.Manager, ["SE2321000214-H002"]);
        await site.AddUserAsync("admin", Roles.Administrator);
        var specs = Enumerable.Range(0, 130).Select(i => new CaseSpec
        {
            First = "Siv", Last = i == 7 ? "Åkerlund" : $"Berg{i:000}", Clinic = i < 60 ? 1 : 2, Limit = Today.PlusDays(i % 30 - 10),
            Deadline = i % 30 < 10 ? DeadlineStatus.Breached : DeadlineStatus.Urgent, Owner = i == 129 ? anna.UserId : null,
            Protection = i == 3 ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
        });
        await CaseSeed.AddAsync(db, specs, Today, ChangeContext.System(site.Clock.GetCurrentInstant(), Today));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Queue_FilterSortSelectAllAssign_WorksFromEndToEnd()
    {
        var page = await site.OpenAsync("anna", "/arenden");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByLabel("Ögonkliniken").CheckAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/arenden?klinik=1");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".tabs a[aria-current]")).ToHaveTextAsync("Alla60");
        await page.GetByRole(AriaRole.Link, new() { Name = "Patient", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/arenden?klinik=1&sortera=patient");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Berg000");

        await page.Locator("thead input").CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nästa ›" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sida=2$"));
        await Expect(page.Locator(".bar b")).ToHaveTextAsync("50 valda");
        await Expect(page.Locator("tbody tr").Last).ToContainTextAsync("Skyddad identitet");
        await Expect(page.Locator("tbody tr").Nth(8)).ToContainTextAsync("Åkerlund");
        await page.GetByRole(AriaRole.Button, new() { Name = "Välj alla 60 som matchar" }).ClickAsync();
        await ShotAsync(page, "bulk-bar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilldela …" }).ClickAsync();
        await ShotAsync(page, "bulk-assign");
        await page.SelectOptionAsync("#bulk-to", new SelectOptionValue { Label = "mats" });
        await Expect(page.Locator("dialog .preview")).ToContainTextAsync("60 ärenden byter handläggare.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilldela 60 ärenden" }).ClickAsync();
        await Expect(page.Locator(".notice-title").First).ToHaveTextAsync("60 tilldelade till mats");
        await Expect(page.Locator(".bar")).ToHaveCountAsync(0);
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("mats");

        await using var db = await ((WebSite)site).OpenAsync();
        Assert.Equal(60, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Assigned && e.ActorName == "anna" && e.To == "mats"));
        await db.Cases.Where(c => c.ClinicId == 1).ExecuteUpdateAsync(s => s.SetProperty(c => c.OwnerId, (string?)null).SetProperty(c => c.Status, CaseStatus.New));
    }

    [Fact]
    public async Task Queue_SelectAllPark_IsUndoneAfterAReload()
    {
        var page = await site.OpenAsync("anna", "/arenden?klinik=2&flik=nya");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.Locator("thead input").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Välj alla 69 som matchar" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bevaka till …" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "om en vecka" }).ClickAsync();
        await Expect(dialog.Locator(".preview")).ToContainTextAsync("69 ärenden lämnar dagens listor.");
        await Expect(dialog.Locator(".preview")).ToContainTextAsync("69 ärenden har ingen handläggare; du blir det.");
        await Expect(dialog.Locator(".preview")).ToContainTextAsync("garantigränsen har redan passerat");
        await ShotAsync(page, "bulk-park");
        await WholeAxeAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Parkera 69 ärenden" }).ClickAsync();
        await Expect(dialog.Locator("#bulk-problem")).ToContainTextAsync("Skriv vad som väntas");
        await dialog.GetByLabel("Vad väntar du på?").FillAsync("Nytt schema från kliniken");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Parkera 69 ärenden" }).ClickAsync();
        await Expect(dialog.Locator("#bulk-problem")).ToContainTextAsync("Kryssa i");
        await dialog.GetByLabel("Jag har sett det").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Parkera 69 ärenden" }).ClickAsync();
        await Expect(page.Locator(".notice-title").First).ToContainTextAsync("69 parkerade till");
        await Expect(page.Locator(".tabs")).ToContainTextAsync("Parkerade69");

        await page.ReloadAsync();
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Ångra (" });
        await Expect(undo.First).ToContainTextAsync("min kvar)");
        await ShotAsync(page, "bulk-undo");
        await WholeAxeAsync(page);
        await undo.First.ClickAsync();
        await Expect(page.Locator(".notice-title").First).ToHaveTextAsync("Ångrat: 69 av 69 ärenden");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.GetByRole(AriaRole.Link, new() { Name = "Visa ärende för ärende" }).First.ClickAsync();
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("ångrat");
        await Expect(page.Locator("nav.foot")).ToContainTextAsync("sida 1 av 2");
        await ShotAsync(page, "bulk-run");
        await WholeAxeAsync(page);
        await using var db = await ((WebSite)site).OpenAsync();
        Assert.Equal(69, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Unparked && e.ActorName == "anna"));
        Assert.Equal(0, await db.Cases.CountAsync(c => c.ParkedUntil != null));
    }

    [Fact]
    public async Task Queue_TypedSearch_KeepsEveryLetterAndStaysOutOfTheAddress()
    {
        var page = await site.OpenAsync("anna", "/arenden?flik=nya");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.Keyboard.PressAsync("/");
        await page.Locator("input[type=search]").PressSequentiallyAsync("siv åker", new() { Delay = 90 });
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("siv åker");
        Assert.EndsWith("/arenden?flik=nya", page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rensa filter" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Start_PerRole_ShowsTheirOwnAndNothingElse()
    {
        var navigator = await site.OpenAsync("anna");
        await Expect(navigator.Locator(".count")).ToHaveCountAsync(8);
        var due = navigator.Locator(".count", new() { HasText = "Gräns idag" });
        var count = await due.Locator("b").InnerTextAsync();
        await due.ClickAsync();
        await navigator.WaitForURLAsync("**/arenden?flik=idag");
        await Expect(navigator.Locator(".tabs a[aria-current] b")).ToHaveTextAsync(count);

        var manager = await site.OpenAsync("chef");
        await Expect(manager.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(manager.Locator("main")).Not.ToContainTextAsync("Ögonkliniken");
        await manager.GotoAsync("/arenden");
        await Expect(manager.Locator(".tabs a[aria-current] b")).ToHaveTextAsync("70");
        await Expect(manager.Locator("input[type=checkbox]")).ToHaveCountAsync(0);

        var administrator = await site.OpenAsync("admin");
        await Expect(administrator.Locator("h1")).ToHaveTextAsync("Nätterna");
        await Expect(administrator.Locator("main")).Not.ToContainTextAsync("Siv");
        var refused = await administrator.GotoAsync("/arenden");
        Assert.Equal(403, refused!.Status);
    }

    [Theory]
    [InlineData("anna", "/", ColorScheme.Light)]
    [InlineData("anna", "/arenden", ColorScheme.Light)]
    [InlineData("anna", "/arenden?flik=passerade&sortera=handlaggare", ColorScheme.Dark)]
    [InlineData("chef", "/", ColorScheme.Dark)]
    [InlineData("admin", "/", ColorScheme.Light)]
    public async Task Page_Axe_FindsNothing(string user, string path, ColorScheme scheme)
    {
        var page = await site.OpenAsync(user, path, new BrowserNewContextOptions { ColorScheme = scheme });
        await Expect(page.Locator("main table, main .cards").First).ToBeVisibleAsync();
        if (path.StartsWith("/arenden")) await page.Locator("tbody input[type=checkbox]").First.CheckAsync();
        await WholeAxeAsync(page);
    }
}
