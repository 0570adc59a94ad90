using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Vardlots.Web;
using Xunit;
using static System.Threading.CancellationToken;
using static Microsoft.Playwright.Assertions;

namespace Vardlots.Tests.Browser;

/// <summary>A draft and a book of 120 rules, of which 118 are for clinics that are not known.</summary>
public sealed class RulePagesBrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int Rules = 120;

    private static string Json => RuleBook.JsonOf([.. RuleBook.National.Rules, .. Enumerable.Range(3, Rules - 2).Select(n =>
        new DeadlineRule(GuaranteeType.Treatment, new LocalDate(2010, 1, 1), 60) { Clinic = $"SE2321000214-X{n:000}", LegalSource = "Regionen" })]);

    private static async Task<List<int>> ShownAsync(IPage page) => [.. (await page.Locator("section.rule[id]").EvaluateAllAsync<string[]>("all => all.map(e => e.id)"))
        .Select(id => int.Parse(id["regel-".Length..], CultureInfo.InvariantCulture))];

    [Fact]
    public async Task DraftAndBook_OfManyRules_ArePagedAndProblemsLeadToTheirRule()
    {
        var (eva, adam) = (await site.AddUserAsync("eva", Roles.Administrator), await site.AddUserAsync("adam", Roles.Administrator));
        var by = new ViewContext(eva.UserId, "eva", Roles.Administrator, "Drift", [], false);
        var change = by.ToChange(site.Clock.GetCurrentInstant(), site.Clock.Today());
        var draft = (await site.Services.GetRequiredService<RuleDraftService>().ImportAsync(new ImportDraft("Många", Json), by, change, None)).Id!.Value;
        var book = await site.Services.GetRequiredService<RulePublishing>().PublishAsync(
            new PublishRules(Json, site.Clock.Today(), new UserRef(eva.UserId, "eva"), new UserRef(adam.UserId, "adam"), null, null), change, None);

        var page = await site.OpenAsync("eva", Urls.RuleDraft(draft));
        await Expect(page.GetByText("1–50 av 120")).ToBeVisibleAsync();
        Assert.Equal(Enumerable.Range(1, 50), await ShownAsync(page));
        // Every problem is told on every page, and leads to the page that holds the rule.
        await page.Locator("a[href$='?sida=3#regel-120']").ClickAsync();
        await Expect(page.Locator("#regel-120")).ToBeInViewportAsync();
        Assert.Equal(Enumerable.Range(101, 20), await ShownAsync(page));
        await page.Locator("a[href$='?sida=2#regel-51']").ClickAsync();
        await Expect(page.Locator("#regel-51")).ToBeInViewportAsync();
        Assert.Equal(Enumerable.Range(51, 50), await ShownAsync(page));
        await Expect(page.GetByText("51–100 av 120")).ToBeVisibleAsync();

        page = await site.OpenAsync("eva", Urls.RuleBook(book, 3));
        await Expect(page.GetByText("101–120 av 120")).ToBeVisibleAsync();
        await Expect(page.Locator("section.rule")).ToHaveCountAsync(20);
        await Expect(page.Locator(".rule-table tbody tr")).ToHaveCountAsync(20);
        await Expect(page.Locator("section.rule").Last).ToContainTextAsync("SE2321000214-X120");
    }
}
