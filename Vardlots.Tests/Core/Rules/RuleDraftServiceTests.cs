using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Rules;

/// <summary>Drafts on a real database: who may, what is refused, and what the change log says.</summary>
public sealed class RuleDraftServiceTests : IAsyncLifetime
{
    private const string Eye = "SE2321000214-H001";
    private static readonly ViewContext Admin = CaseWorld.Administrator, Other = CaseWorld.Administrator with { UserId = "admin2", UserName = "Admin Två" };
    private CaseWorld _world = null!;

    private RuleDraftService Service => _world.Get<RuleDraftService>();
    private RuleDraftQueries Queries => _world.Get<RuleDraftQueries>();

    public async ValueTask InitializeAsync()
    {
        _world = await CaseWorld.CreateAsync();
        await using var db = await _world.OpenAsync();
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Administrator);
        foreach (var person in new[] { Admin, Other })
        {
            db.Users.Add(new AppUser { Id = person.UserId, UserName = person.UserId, NormalizedUserName = person.UserId.ToUpperInvariant(), DisplayName = person.UserName });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = person.UserId, RoleId = role.Id });
        }
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private Task<long> NewAsync(ViewContext? by = null) => Service.CreateAsync(new NewDraft(1, "Kortare besök"), by ?? Admin, _world.Change(by ?? Admin), CancellationToken.None);

    private Task<DraftView> ShowAsync(long id, ViewContext? by = null) => Queries.ShowAsync(by ?? Admin, id, CancellationToken.None);

    private async Task DoAsync(Func<ChangeContext, Task> what, ViewContext? by = null) => await what(_world.Change(by ?? Admin));

    private async Task<List<string>> LogAsync(long id)
    {
        await using var db = await _world.OpenAsync();
        return await db.ChangeLog.Where(c => c.Subject == $"RuleDraft {id}").OrderBy(c => c.Id).Select(c => $"{c.Action}: {c.Detail}").ToListAsync();
    }

    private async Task<DraftView> ShortenAsync(long id, int days = 30)
    {
        var draft = await ShowAsync(id);
        var rules = RuleTemplates.ShorterLimit(draft.Rules, GuaranteeType.FirstVisit, days, draft.Row.AppliesFrom, Eye, null);
        await DoAsync(change => Service.ReplaceAsync(new ReplaceRules(id, draft.Version, rules, ChangeAction.ShorterLimit), Admin, change, CancellationToken.None));
        return await ShowAsync(id);
    }

    [Fact]
    public async Task Create_FromTheFirstBook_IsACopyThatChangesNothing()
    {
        var draft = await ShowAsync(await NewAsync());
        Assert.Equal(RuleBook.National.Rules, draft.Rules);
        Assert.Equal((1, CaseWorld.Today.PlusDays(1), RuleDraftState.Open), (draft.Row.BasedOn, draft.Row.AppliesFrom, draft.Row.State));
        Assert.False(draft.Report.MaySubmit);
        await using var db = await _world.OpenAsync();
        Assert.Equal(1, await db.RuleBooks.CountAsync());
    }

    [Fact]
    public async Task Change_RuleAddedChangedEndedRemoved_StandsInTheLogWithBeforeAndAfter()
    {
        var id = await NewAsync();
        var draft = await ShowAsync(id);
        var rule = draft.Rules[0] with { Clinic = Eye, LimitDays = 30, ValidFrom = draft.Row.AppliesFrom };
        await DoAsync(c => Service.SaveRuleAsync(new SaveRule(id, draft.Version, null, rule), Admin, c, CancellationToken.None));
        await DoAsync(c => Service.SaveRuleAsync(new SaveRule(id, draft.Version + 1, 2, rule with { LimitDays = 45 }), Admin, c, CancellationToken.None));
        await DoAsync(c => Service.EndRuleAsync(new EndRule(id, draft.Version + 2, 2, draft.Row.AppliesFrom), Admin, c, CancellationToken.None));
        Assert.Equal(draft.Row.AppliesFrom.PlusDays(1), (await ShowAsync(id)).Rules[2].ValidTo);
        await DoAsync(c => Service.RemoveRuleAsync(id, draft.Version + 3, 2, Admin, c, CancellationToken.None));
        Assert.Equal(
        [
            "Created: from book 1", $"RuleAdded: + FirstVisit {Eye} 2026-11-23 limitDays 30", $"RuleChanged: FirstVisit {Eye} 2026-11-23 limitDays: 30 → 45",
            $"RuleEnded: FirstVisit {Eye} 2026-11-23 validTo: – → 2026-11-24", $"RuleRemoved: - FirstVisit {Eye} 2026-11-23 limitDays 45",
        ], await LogAsync(id));
        Assert.Equal(RuleBook.National.Rules, (await ShowAsync(id)).Rules);
    }

    [Fact]
    public async Task End_DayBeforeTheFirst_RefusedAndTheFirstDayIsNot()
    {
        var id = await NewAsync();
        var draft = await ShortenAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.EndRuleAsync(new EndRule(id, draft.Version, 2, draft.Row.AppliesFrom.PlusDays(-1)), Admin, c, CancellationToken.None)));
        await DoAsync(c => Service.EndRuleAsync(new EndRule(id, draft.Version, 2, draft.Row.AppliesFrom), Admin, c, CancellationToken.None));
    }

    [Fact]
    public async Task Head_NameNoteAndDay_AreKeptAndLogged()
    {
        var id = await NewAsync();
        var draft = await ShowAsync(id);
        await DoAsync(c => Service.SaveHeadAsync(new SaveDraftHead(id, draft.Version, " Ny ", "Beslut i nämnden", new(2027, 1, 1)), Admin, c, CancellationToken.None));
        Assert.Equal("Changed: name: Kortare besök → Ny; note: – → Beslut i nämnden; appliesFrom: 2026-11-23 → 2027-01-01", (await LogAsync(id))[1]);
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.SaveHeadAsync(new SaveDraftHead(id, draft.Version + 1, " ", null, new(2027, 1, 1)), Admin, c, CancellationToken.None)));
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.SaveHeadAsync(new SaveDraftHead(id, draft.Version + 1, "Ny", null, null), Admin, c, CancellationToken.None)));
    }

    [Fact]
    public async Task Change_SeenVersionIsOld_ToldAndNothingLost()
    {
        var id = await NewAsync();
        var seen = await ShowAsync(id);
        await ShortenAsync(id);
        await Assert.ThrowsAsync<EditConflictException>(() => DoAsync(c => Service.RemoveRuleAsync(id, seen.Version, 0, Other, c, CancellationToken.None), Other));
        Assert.Equal(3, (await ShowAsync(id)).Rules.Count);
    }

    [Fact]
    public async Task Submit_CopyOrMistake_RefusedUntilPutRight()
    {
        var id = await NewAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.SubmitAsync(new DraftStep(id, 0), Admin, c, CancellationToken.None)));
        var bad = await ShortenAsync(id, 91);
        Assert.NotEmpty(bad.Report.Problems);
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.SubmitAsync(new DraftStep(id, bad.Version), Admin, c, CancellationToken.None)));
        var good = await ShortenAsync(id, 90 - 60);
        await DoAsync(c => Service.SubmitAsync(new DraftStep(id, good.Version), Admin, c, CancellationToken.None));
        Assert.Equal(RuleDraftState.Submitted, (await ShowAsync(id)).Row.State);
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.RemoveRuleAsync(id, good.Version + 1, 0, Admin, c, CancellationToken.None)));
    }

    [Fact]
    public async Task SendBack_WithAReason_IsOpenAgainAndSaysWhy()
    {
        var id = await NewAsync();
        var draft = await ShortenAsync(id);
        await DoAsync(c => Service.SubmitAsync(new DraftStep(id, draft.Version), Admin, c, CancellationToken.None));
        await Assert.ThrowsAsync<UserMistakeException>(() => DoAsync(c => Service.SendBackAsync(new DraftStep(id, draft.Version + 1, " "), Other, c, CancellationToken.None), Other));
        await DoAsync(c => Service.SendBackAsync(new DraftStep(id, draft.Version + 1, "Fel datum"), Other, c, CancellationToken.None), Other);
        var back = await ShowAsync(id, Other);
        // What was tried of these rules still holds: only the rules' own changes count.
        Assert.Equal((1, 1), (draft.Edition, back.Edition));
        Assert.Equal((RuleDraftState.Open, "Fel datum", "Admin Två", false), (back.Row.State, back.SentBackReason, back.SentBackBy, back.IsOwnWork));
        Assert.True((await ShowAsync(id)).IsOwnWork);
        Assert.Equal("SentBack: Fel datum", (await LogAsync(id))[^1]);
    }

    private async Task<(long Id, int Version)> SubmittedAsync()
    {
        var id = await NewAsync();
        var draft = await ShortenAsync(id);
        await DoAsync(c => Service.SubmitAsync(new DraftStep(id, draft.Version), Admin, c, CancellationToken.None));
        return (id, draft.Version + 1);
    }

    private Task<int> ApproveAsync(long id, int version, ViewContext by) => Service.ApproveAsync(new DraftStep(id, version), by, _world.Change(by), CancellationToken.None);

    [Fact]
    public async Task Approve_ByWhoWorkedOnIt_RefusedAndByAnotherPublished()
    {
        var (id, version) = await SubmittedAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => ApproveAsync(id, version, Admin));
        Assert.Equal(2, await ApproveAsync(id, version, Other));
        var draft = await ShowAsync(id);
        Assert.Equal((RuleDraftState.Published, 2), (draft.Row.State, draft.Row.PublishedAs));
        var book = await _world.Get<RuleBookQueries>().ShowAsync(Admin, 2, CancellationToken.None);
        Assert.Equal(("Admin", "Admin Två", RuleBookState.Waiting, 1), (book.Row.DraftedBy, book.Row.ApprovedBy, book.Row.State, book.Differences.Count));
        Assert.Equal("Approved: book 2", (await LogAsync(id))[^1]);
        await Assert.ThrowsAsync<UserMistakeException>(() => ApproveAsync(id, version + 1, Other));
    }

    [Fact]
    public async Task Approve_BrokenOffAfterThePublication_IsApprovedAgainAsTheSameBook()
    {
        var (id, version) = await SubmittedAsync();
        await using (var db = await _world.OpenAsync())
        {
            var draft = await db.RuleDrafts.SingleAsync(d => d.Id == id);
            await _world.Get<RulePublishing>().PublishAsync(
                new PublishRules(draft.Json, draft.AppliesFrom, new UserRef("admin", "Admin"), new UserRef("admin2", "Admin Två"), id, null), _world.Change(Other), CancellationToken.None);
        }
        Assert.Equal(2, await ApproveAsync(id, version, Other));
        await using var after = await _world.OpenAsync();
        Assert.Equal(2, await after.RuleBooks.CountAsync());
    }

    [Fact]
    public async Task Create_Return_IsTheOldBooksRulesAgainstTheNew()
    {
        var (id, version) = await SubmittedAsync();
        await ApproveAsync(id, version, Other);
        var back = await ShowAsync(await Service.CreateAsync(new NewDraft(1, null, IsReturn: true), Admin, _world.Change(Admin), CancellationToken.None));
        Assert.Equal((RuleBook.National.Rules.Count, 2), (back.Rules.Count, back.Around.Replaces.Number));
        Assert.Equal(RuleDifferenceKind.Removed, Assert.Single(back.Report.Differences).Kind);
        Assert.Equal("Returned: from book 1", (await LogAsync(back.Row.Id))[0]);
    }

    [Fact]
    public async Task Import_BrokenFile_GivesEveryProblemAndNoDraft()
    {
        const string Broken = """
            { "format": "vardlots-rules/1", "rules": [
              { "guarantee": "FirstVisit", "validFrom": "2010-01-01", "limitDays": 120 },
              { "guarantee": "Besök", "validFrom": "i går", "limitDays": 90, "klinik": "x" } ] }
            """;
        var imported = await Service.ImportAsync(new ImportDraft("Granne", Broken), Admin, _world.Change(Admin), CancellationToken.None);
        Assert.Null(imported.Id);
        Assert.Equal([1, 2, 2, 2], imported.Problems.Select(p => p.Rule!.Value).Order());
        Assert.Equal(0, (await Queries.ListAsync(Admin, DraftTab.Active, 1, CancellationToken.None)).Total);
    }

    [Fact]
    public async Task Import_ExportedBook_IsTheSameRulesAgain()
    {
        var json = await _world.Get<RuleBookQueries>().ExportAsync(Admin, 1, CancellationToken.None);
        var imported = await Service.ImportAsync(new ImportDraft("Granne", json), Admin, _world.Change(Admin), CancellationToken.None);
        Assert.Equal(RuleBook.National.Rules, (await ShowAsync(imported.Id!.Value)).Rules);
        Assert.Equal(["Imported: 2 rules"], await LogAsync(imported.Id.Value));
    }

    [Fact]
    public async Task Anything_ByANavigatorOrManager_Refused()
    {
        var id = await NewAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => NewAsync(CaseWorld.Navigator));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.DiscardAsync(new DraftStep(id, 0), CaseWorld.Navigator, _world.Change(CaseWorld.Navigator), CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ShowAsync(id, CaseWorld.Manager(1)));
        Assert.False((await ShowAsync(id, CaseWorld.Navigator)).MayChange);
    }

    [Fact]
    public async Task Discard_Open_IsAmongTheFinished()
    {
        var id = await NewAsync();
        await DoAsync(c => Service.DiscardAsync(new DraftStep(id, 0), Admin, c, CancellationToken.None));
        Assert.Equal((0, 1), ((await Queries.ListAsync(Admin, DraftTab.Active, 1, CancellationToken.None)).Total, (await Queries.ListAsync(Admin, DraftTab.Finished, 1, CancellationToken.None)).Total));
    }

    [Fact]
    public async Task Bench_StoredEntry_IsLoggedBeforeItIsShownAndNotForAdministrators()
    {
        await _world.AddAsync(new CaseSpec());
        var now = RuleBook.National;
        var draft = RuleBook.Of([now.Rules[0], now.Rules[1] with { LimitDays = 60, OpenCaseDaysLeft = 20 }], 1).Book!;
        var bench = _world.Get<RuleBench>();
        await Assert.ThrowsAsync<AccessDeniedException>(() => bench.TryStoredAsync(Admin, Eye, "K1", CaseWorld.Today, now, draft, CancellationToken.None));
        await Assert.ThrowsAsync<UserMistakeException>(() => bench.TryStoredAsync(CaseWorld.Navigator, Eye, "K9", CaseWorld.Today, now, draft, CancellationToken.None));
        Assert.Empty(await _world.AccessLogAsync());
        var told = await bench.TryStoredAsync(CaseWorld.Navigator, Eye, "K1", CaseWorld.Today, now, draft, CancellationToken.None);
        Assert.True(told.Differs);
        Assert.Equal("Entry 1, rules tried", Assert.Single(await _world.AccessLogAsync()).Subject);
    }
}
