using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
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

/// <summary>The log of inquiries, in a real browser.</summary>
public sealed class InquiryBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Inquiry_ByKeyboardAlone_ThenOneThatBecomesACase_ThenTheStatistics()
    {
        var today = site.Clock.Today();
        var path = Path.Combine(Path.GetTempPath(), $"inquiry-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File([new Row("A", "SE2321000214-H001", ("BeslutAktivitet", DateText.Iso(today.PlusDays(-80))), ("PatientId", "191212121212"))]));
        await site.Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
        await site.Services.GetRequiredService<NightlyScan>().RunAsync(today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await site.AddUserAsync("anna", Roles.Navigator);
        var page = await site.OpenAsync("anna");
        await page.GetByRole(AriaRole.Link, new() { Name = "Förfrågningar" }).ClickAsync();

        // The new page takes the focus to its heading; before that, a key would go to what had the focus last.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Förfrågningar" })).ToBeFocusedAsync();

        // A topic, Enter, and it is there: nothing else has to be filled in.
        var topic = page.GetByRole(AriaRole.Radio, new() { Name = "Väntetider" });
        await topic.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        var rows = page.Locator("table.entries tbody tr");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("Väntetider");
        await Expect(rows.First).ToContainTextAsync("Löst direkt");
        await Expect(topic).Not.ToBeCheckedAsync();

        // A mistake says what to do, and nothing typed is lost.
        await page.GetByRole(AriaRole.Radio, new() { Name = "Annan vårdgivare" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Blir ärende" }).CheckAsync();
        await page.GetByText("Vem det gäller").ClickAsync();
        await page.GetByLabel("Personnummer").FillAsync("19121212-1213");
        await page.GetByLabel("Fråga och svar (om det behövs)").FillAsync("Kan åka till Umeå");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara förfrågan" }).ClickAsync();
        await Expect(page.Locator("#inquiry-mistake")).ToContainTextAsync("Kontrollera siffrorna");
        await AxeAsync(page);
        await page.GetByLabel("Personnummer").FillAsync("19121212-1212");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara förfrågan" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        Assert.DoesNotContain("1212", page.Url);
        await rows.First.GetByRole(AriaRole.Link, new() { Name = "Ärende" }).ClickAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Förfrågan · Allmänheten · Annan vårdgivare");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Kan åka till Umeå");

        await page.GotoAsync(Vardlots.Web.Urls.InquiryYear);
        await Expect(page.Locator("tfoot")).ToContainTextAsync("10 min");
        await Expect(page.Locator("tfoot")).ToContainTextAsync("50 %");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Väntetider" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);

        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Stryk förfrågan" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Varför").FillAsync("Dubbel");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stryk" }).ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("Inga förfrågningar passar filtren");
    }
}
