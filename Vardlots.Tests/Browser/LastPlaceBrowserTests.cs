using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vardlots.Core.Accounts;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Two navigators, each in a browser of their own, want the last place at the same moment.</summary>
public sealed class LastPlaceBrowserTests(ReferralSite site) : IClassFixture<ReferralSite>
{
    [Fact]
    public async Task Reserve_TwoAtOnceForTheLastPlace_OneHasItAndTheOtherIsToldAndLedOn()
    {
        await site.AddUserAsync("bo", Roles.Navigator);
        await using (var db = await ((WebSite)site).OpenAsync()) await db.CapacitySlots.ExecuteUpdateAsync(s => s.SetProperty(x => x.Places, 1));
        var (first, second) = (await site.PlanAsync(site.Cases.Take(1)), await site.PlanAsync(site.Cases.Skip(1).Take(1)));
        var (anna, bo) = (await site.OpenAsync("anna", $"/hanvisningar/{first}"), await site.OpenAsync("bo", $"/hanvisningar/{second}"));
        foreach (var page in new[] { anna, bo })
        {
            await Expect(page.Locator("dl.facts").First).ToContainTextAsync("1 / 1");
            await page.Locator("tbody").GetByRole(AriaRole.Button, new() { Name = "Reservera plats" }).ClickAsync();
            await Expect(Confirm(page)).ToBeVisibleAsync();
        }
        await Task.WhenAll(Confirm(anna).ClickAsync(), Confirm(bo).ClickAsync());

        var told = 0;
        IPage? late = null;
        foreach (var page in new[] { anna, bo })
        {
            await Expect(page.Locator("dialog[open] #ref-mistake p").Or(page.Locator("tbody").GetByText("Plats reserverad"))).ToBeVisibleAsync();
            if (await page.Locator("dialog[open]").CountAsync() == 0) continue;
            (told, late) = (told + 1, page);
        }
        Assert.Equal(1, told);
        await Expect(late!.Locator("dialog[open] #ref-mistake")).ToContainTextAsync("Inga platser är kvar. Någon annan kan just ha reserverat den sista");
        await ShotAsync(late, "last-place");
        await AxeAsync(late);
        await late.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await late.ReloadAsync();
        await Expect(late.Locator("dl.facts").First).ToContainTextAsync("0 / 1");

        await using var after = await ((WebSite)site).OpenAsync();
        Assert.Equal(1, await after.CapacityReservations.SumAsync(r => r.Places));
        Assert.Equal(1, await after.ChangeLog.CountAsync(c => c.Action == "Reserved"));

        // Left so for five days, both are late, and the day begins with that.
        var since = site.Today.PlusDays(-5);
        await after.Referrals.ExecuteUpdateAsync(s => s.SetProperty(r => r.StepOn, since));
        await anna.GotoAsync("/");
        await Expect(anna.Locator(".late-referrals h2 b")).ToHaveTextAsync("2");
        await Expect(anna.Locator(".late-referrals li")).ToHaveCountAsync(2);
        await Expect(anna.Locator(".late-referrals")).ToContainTextAsync("väntar på oss: 2 dagar över tiden");
        await AxeAsync(anna);
        await ShotAsync(anna, "start-late-referrals");
        await anna.Locator(".late-referrals .foot").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(anna.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    private static ILocator Confirm(IPage page) => page.Locator("dialog[open] .btn.primary");
}
