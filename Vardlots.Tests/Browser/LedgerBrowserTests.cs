using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vardlots.Core.Referrals;
using Vardlots.Core.Texts;
using Vardlots.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Vardlots.Tests.Support.PageLook;

namespace Vardlots.Tests.Browser;

/// <summary>What follows upon referrals, in a real browser: a clinic's question, travel, and the ledger.</summary>
public sealed class LedgerBrowserTests(ReferralSite site) : IClassFixture<ReferralSite>
{
    [Fact]
    public async Task QuestionTravelAndLedger_FromTheClinicsQuestionToTheNumbers_AreThere()
    {
        // A manager asks, and nobody may be named.
        var chief = await site.OpenAsync("chefen", "/kapacitet/fragor/ny");
        await chief.GetByLabel("Klinik").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await chief.GetByLabel("Område").SelectOptionAsync("301");
        await chief.GetByLabel("Antal patienter").FillAsync("12");
        await chief.GetByLabel("Senaste dag för vården").FillAsync(DateText.Iso(site.Today.PlusDays(40)));
        await chief.GetByLabel("Mer om frågan").FillAsync("Gäller 19121212-1212");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Ställ frågan" }).ClickAsync();
        await Expect(chief.Locator("#q-mistake")).ToContainTextAsync("personnummer");
        await AxeAsync(chief);
        await chief.GetByLabel("Mer om frågan").FillAsync("Gärna i Uppsala");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Ställ frågan" }).ClickAsync();
        await Expect(chief.Locator("h1")).ToContainTextAsync("12 inom kirurgi");

        var page = await site.OpenAsync("anna", "/kapacitet/fragor");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "12 inom kirurgi" }).ClickAsync();
        await page.GetByLabel("Välj Provkirurgen Uppsala").CheckAsync();
        await page.GetByLabel("Svar till kliniken").FillAsync("Ring dem först");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Svara", Exact = true }).ClickAsync();
        await Expect(page.Locator("section.card")).ToContainTextAsync("Remiss på papper, rekommenderat");
        await chief.ReloadAsync();
        await Expect(chief.Locator("section.card")).ToContainTextAsync("12 av 12");
        await ShotAsync(chief, "question");
        await chief.GetByText("Vad blev det av det?").ClickAsync();
        await chief.GetByLabel("Antal som fick plats").FillAsync("9");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Avsluta frågan" }).ClickAsync();
        await Expect(chief.Locator("section.card")).ToContainTextAsync("9 av 12 fick plats");

        // Travel of one who is on the way.
        await site.PlanAsync(site.Cases.Take(3));
        await using (var db = await ((WebSite)site).OpenAsync())
        {
            var (today, month) = (site.Today, CareReferral.MonthOf(site.Today));
            await db.Referrals.ExecuteUpdateAsync(s => s.SetProperty(r => r.Step, ReferralStep.Sent).SetProperty(r => r.SentOn, today).SetProperty(r => r.SentMonth, month).SetProperty(r => r.Kronor, 40000));
            await db.Referrals.Where(r => r.CaseId == site.Cases[1]).ExecuteUpdateAsync(s => s
                .SetProperty(r => r.Step, ReferralStep.CareGiven).SetProperty(r => r.CareGivenOn, today).SetProperty(r => r.InTime, true).SetProperty(r => r.DaysGained, 21).SetProperty(r => r.AvoidedBreach, true));
        }
        await page.GotoAsync($"/arenden/{site.Cases[0]}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Beställ resa eller boende" }).ClickAsync();
        await page.Locator("#travel-note").FillAsync("Tåg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Beställ", Exact = true }).ClickAsync();
        await Expect(page.Locator(".travels")).ToContainTextAsync("Regionen betalar");
        await AxeAsync(page);
        await page.GotoAsync("/hanvisningar/resor");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Provkirurgen Uppsala");
        await AxeAsync(page);
        await ShotAsync(page, "travel");
        await page.GotoAsync($"/arenden/{site.Cases[0]}");
        await page.Locator(".travels").GetByRole(AriaRole.Button, new() { Name = "Anteckna bokning" }).ClickAsync();
        await page.GetByLabel("Kostnad, kr").FillAsync("850");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anteckna bokning", Exact = true }).ClickAsync();
        await Expect(page.Locator(".travels")).ToContainTextAsync("850 kr");

        // The ledger, and the list behind a number.
        await page.GotoAsync("/hanvisningar");
        await page.GetByRole(AriaRole.Link, new() { Name = "Uppföljning av hänvisningar" }).ClickAsync();
        await Expect(page.Locator("tfoot")).ToContainTextAsync("850");
        await AxeAsync(page);
        await ShotAsync(page, "ledger");
        await page.GetByRole(AriaRole.Link, new() { Name = "Vårdgivare", Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Provkirurgen AB, Skickade: 3" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await AxeAsync(page);
        await ShotAsync(page, "ledger-list");
    }
}
