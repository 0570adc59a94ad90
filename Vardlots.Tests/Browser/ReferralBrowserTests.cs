using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Referrals;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Core.Capacity;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>Thirteen patients who wait for surgery, and a private provider with twelve places.</summary>
public sealed class ReferralSite : BrowserSite
{
    private const string Here = "SE2321000214-H001";

    public LocalDate Today { get; private set; }
    public long Slot { get; private set; }
    public List<long> Cases { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Today = Clock.Today();
        var path = Path.Combine(Path.GetTempPath(), $"referral-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Row.File([.. Enumerable.Range(1, 13).Select(n => new Row($"K{n:00}", Here, ("BeslutAktivitet", DateText.Iso(Today.PlusDays(-60))), ("Efternamn", $"Prov{n:00}"), ("AtgardText", "Gallblåsa"), ("Fas", "2"), ("Mvo", "301")))]));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(path, "lista.csv", Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        File.Delete(path);
        await Services.GetRequiredService<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await AddUserAsync("anna", Roles.Navigator);
        await using var db = await ((WebSite)this).OpenAsync();
        await AddUserAsync("chefen", Roles.Manager, clinics: [Here]);
        var provider = new CareProvider { Name = "Provkirurgen AB", Kind = ProviderKind.Private, Region = "12", HowToRefer = "Remiss på papper, rekommenderat" };
        db.CareProviders.Add(provider);
        await db.SaveChangesAsync();
        var unit = new CareUnit { ProviderId = provider.Id, HsaId = "SE5560000001-U1", Name = "Provkirurgen Uppsala", Municipality = "0380" };
        db.CareUnits.Add(unit);
        await db.SaveChangesAsync();
        var slot = new CapacitySlot
        {
            OfferId = "V-1", UnitId = unit.Id, Agreement = AgreementKind.Contract, MedicalField = "301", Type = GuaranteeType.Treatment, Places = 12, EarliestDate = Today.PlusDays(7), LastDate = Today.PlusDays(60),
            StatedOn = Today, StatedBy = "Provkirurgen", Source = SlotSource.Form, PriceDifference = 1200,
        };
        db.CapacitySlots.Add(slot);
        await db.SaveChangesAsync();
        Slot = slot.Id;
        Cases = await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
    }

    public async Task<long> PlanAsync(IEnumerable<long> cases)
    {
        await using var db = await ((WebSite)this).OpenAsync();
        var anna = new ViewContext((await db.Users.SingleAsync(u => u.UserName == "anna")).Id, "anna", Roles.Navigator, "Vårdlotsar", null, false);
        return await Services.GetRequiredService<ReferralBatchService>().PlanAsync(
            new PlanReferrals(Slot, [.. cases.Select(c => new PlannedPatient(c))], "Gallor till Uppsala"), anna, anna.ToChange(Clock.GetCurrentInstant(), Today), CancellationToken.None);
    }
}

/// <summary>Twelve patients on their way together, in a real browser.</summary>
public sealed class ReferralBrowserTests(ReferralSite site) : IClassFixture<ReferralSite>
{
    [Fact]
    public async Task BatchOfTwelve_OneDeclinesOneIsRejectedOneIsMovedLate_TheOthersGetTheirCare()
    {
        var batch = await site.PlanAsync(site.Cases.Take(12));
        var page = await site.OpenAsync("anna", "/hanvisningar");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("12 planerad");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Gallor till Uppsala" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Gallor till Uppsala");

        // The enquiry names nobody.
        await Expect(page.GetByLabel("Det vi frågar")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("12 patienter inom kirurgi"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Anteckna som ställd" }).ClickAsync();
        await page.GetByLabel("Kan ta emot").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anteckna svaret" }).ClickAsync();
        await Expect(page.Locator("section.card", new() { HasText = "Förfrågan" })).ToContainTextAsync("Kan ta emot 12");

        await ManyAsync(page, null, "Reservera plats", _ => Task.CompletedTask);
        await Expect(page.Locator("dl.facts").First).ToContainTextAsync("0 / 12");
        await ManyAsync(page, null, "Erbjud patienten", d => d.Locator("#ref-informed").SelectOptionAsync("Phone"));
        await ManyAsync(page, ["Prov01"], "Patientens svar", async d =>
        {
            await d.Locator("#ref-informed").SelectOptionAsync("Phone");
            await d.Locator("#ref-reply").SelectOptionAsync("Declined");
            await d.Locator("#ref-reason").SelectOptionAsync("TooFar");
        });
        await Expect(RowOf(page, "Prov01")).ToContainTextAsync("patienten tackade nej");
        var eleven = Enumerable.Range(2, 11).Select(n => $"Prov{n:00}").ToArray();
        await ManyAsync(page, eleven, "Patientens svar", async d =>
        {
            await d.Locator("#ref-informed").SelectOptionAsync("Phone");
            await d.Locator("#ref-reply").SelectOptionAsync("Accepted");
            // Without consent nobody goes on. The question comes with the yes and moves the button; a click in between would miss it.
            await Expect(d.Locator("#ref-consent")).ToBeVisibleAsync();
            await d.GetByRole(AriaRole.Button, new() { Name = "Patientens svar" }).ClickAsync();
            await Expect(d.Locator("#ref-mistake")).ToContainTextAsync("samtycke");
            await d.Locator("#ref-consent").CheckAsync();
            await AxeAsync(page);
            await ShotAsync(page, "referral-consent", fullPage: false);
        });
        await ManyAsync(page, eleven, "Papperen klara", async d =>
        {
            await d.Locator("#ref-document").FillAsync("Remiss gallor");
            await d.Locator("#ref-commitment").FillAsync("BF-2026-11");
            await d.Locator("#ref-kronor").FillAsync("45000");
        });
        await Expect(RowOf(page, "Prov02")).ToContainTextAsync("Väntar på godkännande");
        await AxeAsync(page);
        await ShotAsync(page, "referral-batch");

        // The manager answers for the cost.
        var chief = await site.OpenAsync("chefen", "/hanvisningar/att-godkanna");
        await Expect(chief.Locator("tbody tr")).ToHaveCountAsync(11);
        await AxeAsync(chief);
        await ShotAsync(chief, "referral-approve");
        await chief.GotoAsync($"/hanvisningar/{batch}");
        var waiting = chief.Locator(".rail nav a", new() { HasText = "Att godkänna" }).Locator("b");
        await Expect(waiting).ToContainTextAsync("11");
        await ManyAsync(chief, eleven, "Godkänn", _ => Task.CompletedTask);
        await Expect(waiting).ToHaveCountAsync(0);
        await chief.GotoAsync("/hanvisningar/att-godkanna");
        await Expect(chief.Locator(".empty")).ToContainTextAsync("Inget väntar");

        await page.ReloadAsync();
        await RowOf(page, "Prov02").GetByRole(AriaRole.Link, new() { Name = "Visa papperen" }).ClickAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("Ursprungligt startdatum");
        await Expect(page.Locator("article")).ToContainTextAsync(DateText.Iso(site.Today.PlusDays(-60)));
        await AxeAsync(page);
        await ShotAsync(page, "referral-papers");
        await page.GotoAsync($"/hanvisningar/{batch}");
        await ManyAsync(page, eleven, "Skickad", d => d.Locator("#ref-how").FillAsync("Rekommenderad post"));
        await ManyAsync(page, ["Prov02"], "Mottagarens svar", async d =>
        {
            await d.Locator("#ref-receiver").SelectOptionAsync("Rejected");
            await d.Locator("#ref-text").FillAsync("Tar inte den åtgärden");
        });
        await Expect(RowOf(page, "Prov02")).ToContainTextAsync("mottagaren avvisade");
        var ten = eleven.Skip(1).ToArray();
        await ManyAsync(page, ten, "Mottagarens svar", d => d.Locator("#ref-receiver").SelectOptionAsync("Confirmed"));
        await ManyAsync(page, ["Prov03"], "Tid", d => d.Locator("#ref-day").FillAsync(DateText.Iso(site.Today.PlusDays(31))), "efter gränsen");
        await Expect(RowOf(page, "Prov03")).ToContainTextAsync("tiden flyttades efter gränsen");
        var nine = ten.Skip(1).ToArray();
        await ManyAsync(page, nine, "Tid", d => d.Locator("#ref-day").FillAsync(DateText.Iso(site.Today)));
        await ManyAsync(page, nine, "Vården given", _ => Task.CompletedTask);
        await Expect(RowOf(page, "Prov04")).ToContainTextAsync("i tid");
        await ManyAsync(page, nine, "Hemkliniken meddelad", _ => Task.CompletedTask);
        await ShotAsync(page, "referral-done");
        await page.GotoAsync("/hanvisningar?flik=klara");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("9 vården given · 3 avslutad");
        await ShotAsync(page, "referral-board");

        // The three are looked for anew, the nine are closed, and each history tells its way.
        await using var db = await ((WebSite)site).OpenAsync();
        var cases = await db.Cases.Where(c => site.Cases.Take(12).Contains(c.Id)).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(Enumerable.Repeat(CaseOutcome.CareGivenInTime, 9), cases.Skip(3).Select(c => c.Outcome!.Value));
        Assert.Equal([CaseStatus.FindingProvider, CaseStatus.FindingProvider, CaseStatus.FindingProvider], cases.Take(3).Select(c => c.Status));
        await page.GotoAsync($"/arenden/{site.Cases[1]}");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Hänvisning: skickad");
        // After the no the next place is proposed at once; the one that was tried is not.
        await Expect(page.Locator(".next-place")).ToContainTextAsync("Mottagaren avvisade den förra. Ingen annan känd plats passar.");
        await CapacitySeed.AddSlotAsync(db, "V-2", site.Today, 9, 3);
        await page.ReloadAsync();
        await Expect(page.Locator(".next-place")).ToContainTextAsync("Enheten V-2");
        await AxeAsync(page);
        await ShotAsync(page, "referral-next-place");
        await page.GetByRole(AriaRole.Link, new() { Name = "Alla platser, utan dem som har prövats" }).ClickAsync();
        await Expect(page.Locator("details.match-not")).ToContainTextAsync("uteslutet för hand", new() { IgnoreCase = true });
        await page.GoBackAsync();
        await page.Locator(".next-place").GetByRole(AriaRole.Button, new() { Name = "Hänvisa hit" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Enheten V-2");
        await page.GotoAsync($"/arenden/{site.Cases[1]}");
        await Expect(page.Locator(".next-place")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Hänvisning" }).GetByText("mottagaren avvisade")).ToBeVisibleAsync();
    }

    private static ILocator RowOf(IPage page, string name) => page.Locator("tbody tr", new() { HasText = name });

    /// <param name="names">Null: everybody.</param>
    /// <param name="warning">Said before it is done.</param>
    private static async Task ManyAsync(IPage page, string[]? names, string verb, Func<ILocator, Task> fill, string? warning = null)
    {
        if (names is null) await page.GetByLabel("Markera alla").CheckAsync();
        else foreach (var name in names) await RowOf(page, name).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await fill(dialog);
        if (warning is not null) await Expect(dialog).ToContainTextAsync(warning);
        await dialog.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(page.Locator(".bar")).ToHaveCountAsync(0);
    }
}
