using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vardlots.Tests.Browser;

/// <summary>Upload, the run's page, the guard's question: as a person does it.</summary>
public sealed class ImportBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static string Write(string name, IEnumerable<Row> rows)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("vardlots-upload-").FullName, name);
        File.WriteAllText(path, Row.File([.. rows]));
        return path;
    }

    private static IEnumerable<Row> Rows(int from, int count) => Enumerable.Range(from, count).Select(i => new Row($"K{i:000}"));

    [Fact]
    public async Task Upload_ThenFewerRows_GuardAsksAndTheManagerConfirms()
    {
        var today = site.Services.GetRequiredService<NodaTime.IClock>().Today();
        await site.AddUserAsync("lotsen", Roles.Navigator);
        var page = await site.OpenAsync("lotsen", "/import");
        await page.GotoAsync("/import");
        await UploadAsync(page, Write($"lista_{today.PlusDays(-1):uuuu-MM-dd}.csv", [.. Rows(0, 60), new Row("FEL").With("Fas", "9")]));
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"lista_{today.PlusDays(-1):uuuu-MM-dd}.csv" })).ToContainTextAsync("klar", new() { Timeout = 60_000 });
        await UploadAsync(page, Write($"lista_{today:uuuu-MM-dd}.csv", Rows(30, 30)));
        var second = page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"lista_{today:uuuu-MM-dd}.csv" });
        await Expect(second).ToContainTextAsync("väntar på svar", new() { Timeout = 60_000 });

        await page.GotoAsync("/import/1?rader=fel");
        await Expect(page.Locator("main")).ToContainTextAsync("Fas har en okänd kod");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Ladda ner som CSV").ClickAsync());
        Assert.Contains("62;E04;Fas;Kliniken;FEL;", await File.ReadAllTextAsync(await download.PathAsync()));

        await site.AddUserAsync("chefen", Roles.Manager, ["SE2321000214-H001"]);
        var manager = await site.OpenAsync("chefen", "/import/2");
        await manager.GotoAsync("/import/2");
        await Expect(manager.Locator("main")).ToContainTextAsync("30 av 60 aktiva poster saknades");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Bekräfta" }).ClickAsync();
        await Expect(manager.Locator("main")).Not.ToContainTextAsync("ovanligt många rader");
        await using var db = await ((WebSite)site).OpenAsync();
        Assert.Equal(30, await db.Entries.CountAsync(e => e.VanishedOn != null));
        Assert.Equal(HoldStatus.Confirmed, (await db.ImportRunClinics.SingleAsync(c => c.ImportRunId == 2)).Hold);
    }

    private static async Task UploadAsync(IPage page, string path)
    {
        await page.Locator("details.card").EvaluateAsync("d => d.open = true");
        await page.SetInputFilesAsync("#list-file", path);
        await Expect(page.GetByText("Filen är mottagen")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
