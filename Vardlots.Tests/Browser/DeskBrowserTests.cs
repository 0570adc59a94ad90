using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>The administrator's desk in a real browser: clinics, users, nights, settings and the change log.</summary>
public sealed class DeskBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Desk_ClinicUserSettingsAndLog_AsAnAdministratorWouldUseThem()
    {
        var path = Path.Combine(Path.GetTempPath(), $"desk-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File([new Row("A")]));
        await site.Services.GetRequiredService<NightService>().RunAsync(site.Clock.Today(), RunTrigger.Schedule, "schemat", async ct =>
        {
            await site.Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", site.Clock.Today(), ImportSource.Inbox, "schemat"), null, ct);
            return new InboxResult(1, 0, 0);
        }, null, CancellationToken.None);
        File.Delete(path);
        await site.AddUserAsync("adm", Roles.Administrator);
        var page = await site.OpenAsync("adm");

        // A clinic that a file has brought is new until somebody has looked at it.
        await page.GetByRole(AriaRole.Link, new() { Name = "Kliniker", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nya" }).ClickAsync();
        await Expect(page.Locator("tbody")).ToContainTextAsync("Ny, inte bekräftad");
        await AxeAndShotAsync(page, "clinics");
        await page.Locator("tbody a").ClickAsync();
        await page.GetByLabel("Vem har patientkontakten").SelectOptionAsync("B");
        await page.GetByLabel("Kontakt: funktion, telefon, tider").FillAsync("Fråga om 19121212-1212");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara och bekräfta" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("personnumret");
        await page.GetByLabel("Kontakt: funktion, telefon, tider").FillAsync("Koordinator 0999-00 00 00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara och bekräfta" }).ClickAsync();
        await Expect(page.Locator("table")).ToContainTextAsync("modell B, kontakt Koordinator 0999-00 00 00");
        await AxeAndShotAsync(page, "clinic");

        // A manager is invited: the password is shown once, and is the manager's own after the first sign-in.
        await page.GetByRole(AriaRole.Link, new() { Name = "Användare", Exact = true }).ClickAsync();
        await page.GetByText("Bjud in en användare").ClickAsync();
        await page.GetByLabel("Användarnamn").FillAsync("cia");
        await page.GetByLabel("Namn som kollegor ser").FillAsync("Klinikchef Prov");
        await page.GetByLabel("Roll").SelectOptionAsync(Roles.Manager);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bjud in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("minst en klinik");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bjud in", Exact = true }).ClickAsync();
        var password = await page.Locator("code.secret").TextContentAsync();
        await Expect(page.Locator("tbody")).ToContainTextAsync("Har ett engångslösenord");
        await AxeAndShotAsync(page, "users");
        var invited = await site.OpenAsync();
        await invited.FillAsync("#name", "cia");
        await invited.FillAsync("#password", password!);
        await invited.ClickAsync("button[type=submit]");
        await Expect(invited.Locator("h1")).ToContainTextAsync("Byt lösenord");

        // Nobody can be left without an administrator; a closed account is out at once.
        await page.GetByRole(AriaRole.Link, new() { Name = "adm", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("adm");
        await page.GetByLabel("Roll").SelectOptionAsync(Roles.Navigator);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("sista administratören");
        await page.GetByRole(AriaRole.Link, new() { Name = "Till användarna" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Klinikchef Prov" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Klinikchef Prov");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stäng kontot …" }).ClickAsync();
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stäng kontot" }).ClickAsync();
        await Expect(page.GetByText("Kontot är stängt").First).ToBeVisibleAsync();
        await AxeAndShotAsync(page, "user");

        // Settings are checked, and count at once.
        await page.GetByRole(AriaRole.Link, new() { Name = "Inställningar", Exact = true }).ClickAsync();
        await page.GetByLabel("Arbetsdagar, till exempel 1, 3, 5").FillAsync("1, x");
        await page.Locator("form", new() { HasText = "Försök att nå patienten" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "WorkingDays" })).ToBeVisibleAsync();
        await page.GetByLabel("Arbetsdagar, till exempel 1, 3, 5").FillAsync("2, 4");
        await page.Locator("form", new() { HasText = "Försök att nå patienten" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("table")).ToContainTextAsync("2, 4");
        // The law's least is held, and what is put right is shown with both sides.
        var retention = page.Locator("form", new() { HasText = "Gallring" });
        await Expect(retention).ToContainTextAsync("tas aldrig bort av systemet");
        await retention.GetByLabel("Åtkomstloggen, år").FillAsync("4");
        await retention.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(retention.GetByRole(AriaRole.Alert)).ToContainTextAsync("enligt lag sparas i minst 5 år");
        await retention.GetByLabel("Åtkomstloggen, år").FillAsync("8");
        await retention.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("åtkomstlogg, år 10");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("åtkomstlogg, år 8");
        await AxeAndShotAsync(page, "settings");

        // Nights with their lines, and everything that was done here.
        await page.GetByRole(AriaRole.Link, new() { Name = "Körningar", Exact = true }).ClickAsync();
        await page.GetByText("Logg", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".night-log pre")).ToContainTextAsync("Inkorgen: inlästa filer 1");
        await Expect(page.GetByText("Inga larm skickas med e-post")).ToBeVisibleAsync();
        await AxeAndShotAsync(page, "nights");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändringslogg", Exact = true }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(6);
        await page.GetByRole(AriaRole.Link, new() { Name = "Klinik", Exact = true }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await AxeAndShotAsync(page, "changes");
    }
}
