using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

public sealed class ReviewServiceTests
{
    private static readonly LocalDate Today = EntryWorld.Today;
    private static readonly ViewContext Chief = EntryWorld.Manager(1);

    private static Task<ReviewOutcome> AnswerAsync(EntryWorld world, AnswerEntries command, ViewContext? view = null) =>
        world.Get<ReviewService>().AnswerAsync(command, view ?? Chief, world.Change(view ?? Chief), CancellationToken.None);

    private static async Task<List<EntryReview>> ReviewsAsync(EntryWorld world, long entryId)
    {
        await using var db = await world.OpenAsync();
        return await db.EntryReviews.AsNoTracking().Where(r => r.EntryId == entryId).OrderBy(r => r.Id).ToListAsync();
    }

    [Fact]
    public async Task Answer_Planned_IsNotedInTheOpenCase()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Case = true });
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Planned, Today, Comment: "  Egen tid  "));
        var review = Assert.Single(await ReviewsAsync(world, id));
        Assert.Equal((ReviewAnswer.Planned, Today, "Egen tid", "Chef", true, Today), (review.Answer, review.PlannedOn, review.Comment, review.ByName, review.IsCurrent, review.AnsweredOn));
        var told = Assert.Single(await world.CasesAsync(id));
        var line = Assert.Single(told.Events, e => e.Kind == CaseEventKind.ClinicPlanned);
        Assert.Equal(("2026-11-22", "Egen tid", "chef"), (line.To, line.Text, line.ActorId));
        Assert.True(told.HasPersonalWork);
    }

    [Fact]
    public async Task Answer_WantsHelp_TheOpenCaseSaysSoAtOnce()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Case = true });
        var outcome = await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp));
        var told = Assert.Single(await world.CasesAsync(id));
        Assert.True(told.WantsHelp);
        Assert.Contains(told.Events, e => e.Kind == CaseEventKind.HelpWanted && e.ActorName == "Chef");
        Assert.Equal(new ReviewOutcome(1, 1, 0, 0, 0, 0, 0), outcome);
    }

    [Fact]
    public async Task Answer_WantsHelpWithoutCase_OpensOneFromTheClinic()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Limit = Today.PlusDays(40) });
        var outcome = await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp, Comment: "Ingen operatör"));
        var opened = Assert.Single(await world.CasesAsync(id));
        Assert.Equal((CaseOrigin.Clinic, CaseStatus.New, true, Today.PlusDays(40)), (opened.Origin, opened.Status, opened.WantsHelp, opened.LimitDate!.Value));
        Assert.Equal(["Opened", "HelpWanted"], opened.Events.OrderBy(e => e.Id).Select(e => e.Kind.ToString()));
        Assert.Equal(1, outcome.NewCases);
    }

    [Fact]
    public async Task Answer_OnTheCasesPage_StandsOnceInItsHistory()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec());
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Planned, Today.PlusDays(1), Comment: "Egen tid"));
        world.Clock.Advance(Duration.FromMinutes(5));
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp, Comment: "Ingen operatör"));
        var page = await world.Get<CasePageQueries>().ShowAsync(EntryWorld.Navigator, Assert.Single(await world.CasesAsync(id)).Id, CancellationToken.None);
        Assert.Single(page.Timeline, i => i.Text == "Ingen operatör");
        Assert.Single(page.Timeline, i => i.Text == "Egen tid");
        var entry = await world.Get<CasePageQueries>().ShowEntryAsync(EntryWorld.Manager(1), id, CancellationToken.None);
        Assert.Single(entry.Timeline, i => i.Text == "Ingen operatör");
    }

    [Fact]
    public async Task Answer_WantsHelpWithAClosedCase_TakesItUpAgainAsTheWaitStandsNow()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Case = true, Status = DeadlineStatus.Approaching });
        await world.DoAsync(id, (c, change) => c.Close(CaseOutcome.WaitsForHomeClinic, null, change));
        await world.SetAsync(id, e => e.DeadlineStatus = DeadlineStatus.Urgent);
        var outcome = await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp));
        var again = Assert.Single(await world.CasesAsync(id));
        Assert.Equal((true, true, DeadlineStatus.Urgent, null), (again.IsOpen, again.WantsHelp, again.DeadlineStatus!.Value, again.Outcome));
        Assert.Equal((0, 1), (outcome.NewCases, outcome.Reopened));
    }

    [Fact]
    public async Task Answer_PlannedOrExplainedWithoutCase_OpensNone()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec());
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Planned, Today.PlusDays(3)));
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Explained, Explanation: VanishedExplanation.Duplicate));
        Assert.Empty(await world.CasesAsync(id));
    }

    [Theory]
    [InlineData(VanishedExplanation.Treated)] [InlineData(VanishedExplanation.Moved)] [InlineData(VanishedExplanation.Duplicate)] [InlineData(VanishedExplanation.FileMistake)]
    public async Task Answer_Explained_SaysWhyInTheCase(VanishedExplanation why)
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Case = true, VanishedOn = Today });
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Explained, PlannedOn: Today, Explanation: why));
        var review = Assert.Single(await ReviewsAsync(world, id));
        Assert.Equal((why, (LocalDate?)null), (review.Explanation, review.PlannedOn));
        Assert.Contains(Assert.Single(await world.CasesAsync(id)).Events, e => e.Kind == CaseEventKind.ClinicExplained && e.To == why.ToString());
    }

    [Fact]
    public async Task Answer_Again_TheNewestIsCurrentAndTheOlderKept()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Case = true });
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp));
        var outcome = await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.Planned, Today.PlusDays(1)));
        Assert.Equal(1, outcome.Replaced);
        Assert.Equal([(ReviewAnswer.WantsHelp, false), (ReviewAnswer.Planned, true)], (await ReviewsAsync(world, id)).Select(r => (r.Answer, r.IsCurrent)));
        Assert.False(Assert.Single(await world.CasesAsync(id)).WantsHelp);
    }

    [Fact]
    public async Task Answer_Several_DoesWhatThePreviewSaid()
    {
        await using var world = await EntryWorld.CreateAsync();
        var ids = await world.AddAllAsync(
        [
            new() { Case = true }, new() { Case = true }, new(), new() { Status = DeadlineStatus.Ended, ListStatus = ListStatus.Completed },
        ]);
        await AnswerAsync(world, new AnswerEntries([ids[0]], ReviewAnswer.Planned, Today.PlusDays(60)));
        var command = new AnswerEntries(ids, ReviewAnswer.WantsHelp, Comment: "Vi hinner inte");
        var preview = await world.Get<ReviewService>().PreviewAsync(command, Chief, CancellationToken.None);
        Assert.Equal(new ReviewOutcome(3, 2, 1, 0, 1, 0, 1), preview);
        Assert.Equal(preview, await AnswerAsync(world, command));
        foreach (var id in ids[..3]) Assert.True(Assert.Single(await world.CasesAsync(id)).WantsHelp);
        Assert.Empty(await ReviewsAsync(world, ids[3]));
        Assert.Equal(1, (await world.Get<ReviewService>().PreviewAsync(new AnswerEntries(ids[..1], ReviewAnswer.Planned, Today.PlusDays(31)), Chief, CancellationToken.None)).AfterLimit);
    }

    [Fact]
    public async Task Answer_AnotherClinicsEntryAmongOwn_IsRefusedWhole()
    {
        await using var world = await EntryWorld.CreateAsync();
        var (own, other) = (await world.AddAsync(new EntrySpec()), await world.AddAsync(new EntrySpec { Clinic = 2 }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AnswerAsync(world, new AnswerEntries([own, other], ReviewAnswer.WantsHelp)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AnswerAsync(world, new AnswerEntries([own, 999], ReviewAnswer.WantsHelp)));
        Assert.Empty(await ReviewsAsync(world, own));
        Assert.Empty(await world.CasesAsync(own));
    }

    [Fact]
    public async Task Answer_NavigatorOrAdministrator_IsRefused()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec());
        foreach (var view in new[] { EntryWorld.Navigator, EntryWorld.Administrator })
            await Assert.ThrowsAsync<AccessDeniedException>(() => AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp), view));
        Assert.Empty(await ReviewsAsync(world, id));
    }

    [Fact]
    public async Task Answer_ImpossibleOnes_AreToldAndNotSaved()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec());
        var ended = await world.AddAsync(new EntrySpec { ListStatus = ListStatus.Removed });
        foreach (var (command, word) in new[]
        {
            (new AnswerEntries([], ReviewAnswer.WantsHelp), "minst en"), (new AnswerEntries([id], ReviewAnswer.Planned), "planerade datumet"),
            (new AnswerEntries([id], ReviewAnswer.Planned, Today.PlusDays(-1)), "2026-11-22"), (new AnswerEntries([id], ReviewAnswer.Explained), "förklaring"),
            (new AnswerEntries([id], ReviewAnswer.WantsHelp, Comment: new string('x', 2001)), "2000"), (new AnswerEntries([ended], ReviewAnswer.WantsHelp), "avslutats"),
        })
            Assert.Contains(word, (await Assert.ThrowsAsync<UserMistakeException>(() => AnswerAsync(world, command))).Message);
        Assert.Empty(await ReviewsAsync(world, id));
    }

    [Fact]
    public async Task Answer_Saved_TakesItsDraftWithIt()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec());
        var drafts = world.Get<DraftService>();
        await drafts.SaveAsync("chef", "review/1", "Vi hinner", CancellationToken.None);
        await drafts.SaveAsync("chef", "review/2", "Annat", CancellationToken.None);
        await AnswerAsync(world, new AnswerEntries([id], ReviewAnswer.WantsHelp, Comment: "Vi hinner", DraftKey: "review/1"));
        Assert.Null(await drafts.FindAsync("chef", "review/1", CancellationToken.None));
        Assert.NotNull(await drafts.FindAsync("chef", "review/2", CancellationToken.None));
    }

    [Fact]
    public async Task Answer_ManyAtTheSameMoment_LeaveOneOpenCaseAndOneCurrentAnswer()
    {
        await using var world = await EntryWorld.CreateAsync();
        var ids = await world.AddAllAsync(Enumerable.Range(0, 20).Select(_ => new EntrySpec()));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswerAsync(world, new AnswerEntries(ids, ReviewAnswer.WantsHelp)))));
        foreach (var id in ids)
        {
            Assert.Single(await world.CasesAsync(id));
            Assert.Single(await ReviewsAsync(world, id), r => r.IsCurrent);
            Assert.Equal(4, (await ReviewsAsync(world, id)).Count);
        }
    }
}
