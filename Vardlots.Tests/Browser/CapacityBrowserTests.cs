using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Capacity;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Core.Capacity.CapacityColumn;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Free capacity, in a real browser: a navigator, the manager who owns a figure, and an administrator.</summary>
public sealed class CapacityBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Capacity_FileFormConfirmationDirectoryAndKey()
    {
        var today = site.Clock.Today();
        string Day(int days) => DateText.Iso(today.PlusDays(days));
        (CapacityColumn, string)[] dates = [(TidigasteDatum, Day(5)), (SistaDatum, Day(90))];
        var path = Path.Combine(Path.GetTempPath(), $"kapacitet-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, CapacityWorld.File(
            CapacityWorld.Row("E1", [.. dates, (HSAId, "SE2321000214-H001"), (Avtal, "EGEN"), (Vardgivare, "Region Prov"), (UppgiftDatum, Day(-45))]),
            CapacityWorld.Row("E2", [.. dates, (UppgiftDatum, Day(-3)), (AlderFran, "18"), (PrisSkillnad, "1200")]),
            CapacityWorld.Row("E3", [.. dates, (Typ, "OPERATION"), (UppgiftDatum, Day(0))])));
        await using (var db = await ((WebSite)site).OpenAsync())
        {
            db.Clinics.Add(new Clinic { HsaId = "SE2321000214-H001", Name = "Ortopedkliniken" });
            await db.SaveChangesAsync();
        }
        await site.AddUserAsync("anna", Roles.Navigator);
        await site.AddUserAsync("chefen", Roles.Manager, ["SE2321000214-H001"]);
        await site.AddUserAsync("adm", Roles.Administrator);

        // A file is handed in, and its report says what was rejected.
        var page = await site.OpenAsync("anna");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ledig kapacitet" }).ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("Ingen ledig kapacitet är känd");
        await page.GetByRole(AriaRole.Link, new() { Name = "Filer" }).ClickAsync();
        await page.GetByText("Ladda upp en kapacitetsfil").ClickAsync();
        await page.SetInputFilesAsync("#list-file", path);
        await Expect(page.GetByText("Filen är mottagen")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        File.Delete(path);
        var run = page.Locator("tbody tr").First;
        await Expect(run).ToContainTextAsync("klar", new() { Timeout = 60_000 });
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "filer");
        await run.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("E04");
        await Expect(page.Locator("main")).ToContainTextAsync("2 nya + 0 ändrade + 0 oförändrade + 1 avvisade = 3");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "fil");

        // The list says how old each figure is, and that the old one is unknown.
        await page.GotoAsync("/kapacitet");
        var rows = page.Locator("table.slots tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Filter(new() { HasText = "Region Prov" })).ToContainTextAsync("okänd, 45 dagar gammal");
        await Expect(rows.Filter(new() { HasText = "Provkliniken" })).ToContainTextAsync("3 dagar gammal");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "kapacitet");
        await page.GetByLabel("Uppgiftens ålder").SelectOptionAsync("Unknown");
        await Expect(rows).ToHaveCountAsync(1);
        Assert.EndsWith("?alder=okand", page.Url);

        // A new figure by form: a mistake keeps what was typed.
        await page.GotoAsync("/kapacitet/ny");
        await page.GetByLabel("Enhet", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Provkliniken AB, Östersund" });
        await page.GetByLabel("Avtal").SelectOptionAsync("Contract");
        await page.GetByLabel("Verksamhetsområde").FillAsync("511");
        await page.GetByLabel("Antal platser").FillAsync("tre");
        await page.GetByLabel("Första dag").FillAsync(Day(10));
        await page.GetByLabel("Sista dag").FillAsync(Day(40));
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(page.Locator("form .field-problem")).ToContainTextAsync("Antal platser");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "ny");
        await page.GetByLabel("Antal platser").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Ögon, första besök");
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("3 av 3");

        // What a colleague has reserved is seen at once, and can be let go of.
        var slotId = long.Parse(new Uri(page.Url).Segments[^1]);
        var navigator = CapacityWorld.Navigator;
        await site.Services.GetRequiredService<ReservationService>().ReserveAsync(
            new ReservePlaces(slotId, 2, null), navigator.ToChange(site.Clock.GetCurrentInstant(), today), CancellationToken.None);
        await page.ReloadAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("1 av 3");
        await AxeInBothSchemesAsync(page);
        await ShotAsync(page, "erbjudande");
        await page.GetByRole(AriaRole.Button, new() { Name = "Släpp 2 platser" }).ClickAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("3 av 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }).ClickAsync();
        await Expect(page.Locator(".headline")).ToContainTextAsync("Återtaget");

        // The owner is asked, and confirms with one click.
        var manager = await site.OpenAsync("chefen", "/kapacitet");
        await Expect(manager.Locator(".notice")).ToContainTextAsync("En av dina uppgifter behöver bekräftas");
        await manager.GetByRole(AriaRole.Link, new() { Name = "Visa dem" }).ClickAsync();
        await AxeInBothSchemesAsync(manager);
        await ShotAsync(manager, "bekrafta");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Bekräfta" }).ClickAsync();
        await Expect(manager.Locator(".empty")).ToContainTextAsync("Ingen kapacitet passar filtren");
        await manager.GotoAsync("/kapacitet");
        await Expect(manager.Locator("table.slots tbody tr").Filter(new() { HasText = "Region Prov" })).ToContainTextAsync("uppgift idag");
        await Expect(manager.Locator(".notice")).ToHaveCountAsync(0);

        // The directory, an agreement, and a key that is shown once.
        var admin = await site.OpenAsync("adm", "/kapacitet/vardgivare");
        await AxeInBothSchemesAsync(admin);
        await ShotAsync(admin, "vardgivare");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Provkliniken AB" }).ClickAsync();
        await admin.GetByText("Nytt avtal").ClickAsync();
        var form = admin.Locator("details[open]");
        await form.GetByLabel("Gäller från").FillAsync(Day(-10));
        await form.GetByLabel("Områden").FillAsync("311 511");
        await form.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(admin.Locator("section[aria-label=Kontrakt]")).ToContainTextAsync("Ortopedi, Ögon");
        await admin.GetByLabel("Vad nyckeln är till för").FillAsync("Journalsystemet");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Skapa nyckel" }).ClickAsync();
        await Expect(admin.Locator("code.secret")).ToContainTextAsync("vlk_");
        await AxeInBothSchemesAsync(admin);
        await ShotAsync(admin, "vardgivaren");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Återkalla Journalsystemet" }).ClickAsync();
        await Expect(admin.Locator("main")).ToContainTextAsync("återkallad idag");
        await Expect(admin.Locator("code.secret")).ToHaveCountAsync(0);
        await ShotAsync(admin, "nycklar");
    }
}
