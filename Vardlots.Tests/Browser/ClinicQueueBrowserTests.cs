using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

public sealed class ClinicQueueBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>, IAsyncLifetime
{
    private LocalDate Today => site.Clock.Today();

    /// <summary>Sixty flagged entries at the eye clinic, ten at surgery; every second has a case.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = await ((WebSite)site).OpenAsync();
        if (await db.Clinics.AnyAsync()) return;
        db.Clinics.Add(new Clinic { Id = 1, HsaId = EntryWorld.Eyes, Name = "Ögonkliniken", LatestSnapshot = Today });
        db.Clinics.Add(new Clinic { Id = 2, HsaId = EntryWorld.Surgery, Name = "Kirurgkliniken", LatestSnapshot = Today });
        await db.SaveChangesAsync();
        await site.AddUserAsync("vera", Roles.Navigator);
        await site.AddUserAsync("chef", Roles.Manager, [EntryWorld.Eyes]);
        var change = ChangeContext.System(site.Clock.GetCurrentInstant(), Today);
        for (var i = 0; i < 70; i++)
            EntryWorld.Put(db, i + 1, new EntrySpec
            {
                First = "Siv", Last = i < 60 ? $"Berg{i:00}" : i == 61 ? "Skogåker" : $"Skog{i:00}", Clinic = i < 60 ? 1 : 2, Limit = Today.PlusDays(i - 3), Decided = Today.PlusDays(i - 93),
                Status = i < 3 ? DeadlineStatus.Breached : DeadlineStatus.Urgent, Case = i % 2 == 0, Protection = i == 5 ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
                RowWarnings = i == 1 ? 1 : 0, VanishedOn = i == 4 ? Today : null,
            }, change);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Queue_ManagerAsksForHelpWithThree_TheNavigatorSeesItOnTheCase()
    {
        var chief = await site.OpenAsync("chef", "/klinikens-ko");
        await Expect(chief.Locator("tbody tr")).ToHaveCountAsync(50);
        await Expect(chief.GetByRole(AriaRole.Heading, new() { Name = "Ögonkliniken" })).ToBeVisibleAsync();
        await Expect(chief.Locator("main")).Not.ToContainTextAsync("Kirurgkliniken");
        await Expect(chief.Locator("main")).Not.ToContainTextAsync("Skog");
        for (var i = 0; i < 3; i++) await chief.Locator("tbody input").Nth(i).CheckAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Besvara 3 valda" }).ClickAsync();
        await chief.GetByLabel("Vill ha hjälp av vårdlotsen").CheckAsync();
        await Expect(chief.Locator(".outcome")).ToContainTextAsync("3 poster får svaret.");
        await Expect(chief.Locator(".outcome")).ToContainTextAsync("1 ärende öppnas hos vårdlotsarna.");
        await chief.GetByLabel("Kommentar").FillAsync("Ingen operatör före jul");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Spara svaret" }).ClickAsync();
        await Expect(chief.Locator(".tabs a[aria-current]")).ToHaveTextAsync("Obesvarade57");
        await Expect(chief.Locator(".bar")).ToHaveCountAsync(0);
        await chief.Locator(".tabs a[href*=besvarade]").ClickAsync();
        await Expect(chief.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(chief.Locator("tbody tr").First).ToContainTextAsync("Vill ha hjälp av vårdlotsen");

        await using var db = await ((WebSite)site).OpenAsync();
        var helped = await db.Cases.Where(c => c.WantsHelp && c.ClosedOn == null).ToListAsync();
        Assert.Equal([1, 2, 3], helped.Select(c => c.EntryId!.Value).Order());
        Assert.Equal(CaseOrigin.Clinic, helped.Single(c => c.EntryId == 2).Origin);
        Assert.Empty(await db.Drafts.ToListAsync());

        var navigator = await site.OpenAsync("vera", $"/arenden/{helped.Single(c => c.EntryId == 2).Id}");
        await Expect(navigator.Locator("main")).ToContainTextAsync("Ingen operatör före jul");
        await Expect(navigator.Locator("main")).ToContainTextAsync("hjälp");
        await db.EntryReviews.ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Queue_NumberClicked_OpensExactlyItsList()
    {
        var page = await site.OpenAsync("vera", "/klinikens-ko");
        await Expect(page.GetByText("Kön visas för en klinik i taget.")).ToBeVisibleAsync();
        await page.GetByLabel("Klinik", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ögonkliniken" });
        await Expect(page).ToHaveURLAsync(site.Url + "/klinikens-ko?klinik=1");
        await Expect(page.Locator("tbody input")).ToHaveCountAsync(0);
        var bucket = page.Locator(".buckets a").Nth(2);
        var number = int.Parse((await bucket.Locator("b").TextContentAsync())!);
        await bucket.ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/vantelistor?klinik=1&matt=61-90");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(number);
    }

    [Fact]
    public async Task WaitingLists_FilterSearchSort_StayInTheAddressButTheText()
    {
        var page = await site.OpenAsync("vera", "/vantelistor");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.GetByLabel("Klinik", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Kirurgkliniken" });
        await Expect(page).ToHaveURLAsync(site.Url + "/vantelistor?klinik=2");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "Patient", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/vantelistor?klinik=2&sortera=patient");
        await page.Locator("input[type=search]").PressSequentiallyAsync("siv skogå", new() { Delay = 60 });
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.EndsWith("/vantelistor?klinik=2&sortera=patient", page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rensa filter" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("");
        await page.GotoAsync("/vantelistor?varning=W01");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.Locator("details summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("details p")).ToContainTextAsync("Något fält har ett utfyllnadsvärde");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1300)]
    [InlineData(ColorScheme.Dark, 820)]
    public async Task Pages_EveryState_PassAxe(ColorScheme scheme, int width)
    {
        var page = await site.OpenAsync("chef", "/klinikens-ko?flik=alla", new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await WholeAxeAsync(page);
        await page.Locator("tbody input").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Besvara 1 vald" }).ClickAsync();
        await page.GetByLabel("Planerad på kliniken").CheckAsync();
        await Expect(page.Locator(".outcome li").First).ToBeVisibleAsync();
        await WholeAxeAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        foreach (var path in new[] { "/vantelistor", "/vantelistor?tillstand=avslutad" })
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("tbody tr, .empty").First).ToBeVisibleAsync();
            await WholeAxeAsync(page);
        }
    }
}
