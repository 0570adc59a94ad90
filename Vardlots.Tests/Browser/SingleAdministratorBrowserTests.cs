using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

/// <summary>A region that has turned four eyes off.</summary>
public sealed class SingleSite : BrowserSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Rules:SingleAdministrator", "true");
    }
}

/// <summary><c>Rules:SingleAdministrator</c>: by real services and on the pages themselves.</summary>
public sealed class SingleAdministratorBrowserTests(SingleSite single, BrowserSite usual) : IClassFixture<SingleSite>, IClassFixture<BrowserSite>
{
    private const string Notice = "En ensam administratör får godkänna sina egna regler";

    /// <summary>Drafted, dry-run and submitted by one person.</summary>
    private static async Task<(long Draft, int Version, long DryRun, ViewContext By)> SubmittedAsync(WebSite site, string name)
    {
        var user = await site.AddUserAsync(name, Roles.Administrator);
        var by = new ViewContext(user.UserId, name, Roles.Administrator, "Drift", [], false);
        var (drafts, queries, change) = (site.Services.GetRequiredService<RuleDraftService>(), site.Services.GetRequiredService<RuleDraftQueries>(), by.ToChange(site.Clock.GetCurrentInstant(), site.Clock.Today()));
        var id = await drafts.CreateAsync(new NewDraft(1), by, change, None);
        var draft = await queries.ShowAsync(by, id, None);
        var rules = RuleTemplates.ShorterLimit(draft.Rules, GuaranteeType.FirstVisit, 60, draft.Row.AppliesFrom, null, "101");
        await drafts.ReplaceAsync(new ReplaceRules(id, draft.Version, rules, ChangeAction.ShorterLimit), by, change, None);
        draft = await queries.ShowAsync(by, id, None);
        Assert.Empty(draft.Report.Problems);
        var tried = await site.Services.GetRequiredService<DryRunService>().StartAsync(new DryRunRequest(await queries.ExportAsync(by, id, None), site.Clock.Today(), id, draft.Edition), change, null, None);
        await drafts.SubmitAsync(new DraftStep(id, draft.Version), by, change, None);
        return (id, draft.Version + 1, tried, by);
    }

    private static Task<int> ApproveAsync(WebSite site, long draft, int version, ViewContext by) => site.Services.GetRequiredService<RuleDraftService>()
        .ApproveAsync(new DraftStep(draft, version), by, by.ToChange(site.Clock.GetCurrentInstant(), site.Clock.Today()), None);

    /// <param name="shown">What is there once the page has been read.</param>
    private static async Task NoticeAsync(BrowserSite site, string user, string address, string shown, int times)
    {
        var page = await site.OpenAsync(user, address);
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await Expect(page.GetByText(Notice)).ToHaveCountAsync(times);
    }

    [Fact]
    public async Task TurnedOn_TheDrafterApproves_AndEveryPageOfTheRulesSaysSo()
    {
        var (draft, version, tried, by) = await SubmittedAsync(single, "ensam");
        await single.AddUserAsync("lots", Roles.Navigator);
        await NoticeAsync(single, "ensam", Urls.Rules, "table", 1);
        await NoticeAsync(single, "ensam", Urls.RuleDraft(draft), "#regler", 1);
        await NoticeAsync(single, "lots", Urls.DryRunList(new DryRunFilter(tried)), "h1", 1);
        Assert.Equal(2, await ApproveAsync(single, draft, version, by));
        await NoticeAsync(single, "ensam", Urls.RuleBook(2), "#regler", 1);
        await using var after = await ((WebSite)single).OpenAsync();
        var book = await after.RuleBooks.SingleAsync(b => b.Number == 2);
        Assert.Equal((by.UserId, by.UserId), (book.DraftedById, book.ApprovedById));
    }

    [Fact]
    public async Task AsShipped_TheDrafterIsRefused_AndNoPageSaysOtherwise()
    {
        var (draft, version, _, by) = await SubmittedAsync(usual, "ensam");
        await Assert.ThrowsAsync<UserMistakeException>(() => ApproveAsync(usual, draft, version, by));
        await NoticeAsync(usual, "ensam", Urls.Rules, "table", 0);
        await NoticeAsync(usual, "ensam", Urls.RuleDraft(draft), "#regler", 0);
        await NoticeAsync(usual, "ensam", Urls.RuleBook(1), "#regler", 0);
        await using var after = await ((WebSite)usual).OpenAsync();
        Assert.Equal(1, await after.RuleBooks.CountAsync());
        Assert.Equal(RuleDraftState.Submitted, (await after.RuleDrafts.SingleAsync()).State);
    }
}
