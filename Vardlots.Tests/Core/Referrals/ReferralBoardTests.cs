using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Referrals;

public sealed class ReferralBoardTests
{
    [Fact]
    public async Task List_DayBeforeOnAndAfterTheLastDay_IsLateOnlyAfter()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync(daysLeft: 80);
        var batch = await world.PlanAsync(id);
        foreach (var (days, late) in new[] { (2, 0), (3, 0), (4, 1) })
        {
            world.Cases.Clock.MoveTo(Today.PlusDays(days));
            var board = await world.Cases.Get<ReferralBoardQueries>().ListAsync(Anna, BoardTab.Open, 1, default);
            var row = Assert.Single(board.Rows);
            Assert.Equal((batch, 1, late, late), (row.Id, row.Patients, row.Late, board.Counts[BoardTab.Late]));
            Assert.Equal(1, row.WaitsFor[ReferralWaitsFor.Us]);
        }
    }

    /// <summary>The same days as the board: late from the day after the last, and the count is that of the tab it leads to.</summary>
    [Fact]
    public async Task Late_DaysAroundTheLast_ALinePerGroupAndStep()
    {
        await using var world = await CreateAsync();
        var (one, other) = (await world.CaseAsync(daysLeft: 80), await world.CaseAsync(daysLeft: 80));
        var batch = await world.PlanAsync(one, other);
        await world.ReserveAsync(other);
        foreach (var (days, lines) in new[] { (2, 0), (3, 0), (4, 2) })
        {
            world.Cases.Clock.MoveTo(Today.PlusDays(days));
            var late = await world.Cases.Get<ReferralBoardQueries>().LateAsync(Anna, default);
            Assert.Equal((lines, lines, lines == 0 ? 0 : 1), (late.Steps.Count, late.Referrals, late.Groups));
            Assert.Equal(late.Groups, (await BoardAsync(world, BoardTab.Late)).Counts[BoardTab.Late]);
            Assert.All(late.Steps, s => Assert.Equal((batch, 1, Today.PlusDays(3), ReferralWaitsFor.Us), (s.BatchId, s.Count, s.LastDay, s.WaitsFor)));
        }
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Cases.Get<ReferralBoardQueries>().LateAsync(Chief, default));
    }

    [Fact]
    public async Task List_CareGivenAndClinicTold_IsDone()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        await world.BookAsync(id, Today);
        await world.GiveCareAsync(id, Today);
        Assert.Single((await BoardAsync(world, BoardTab.Open)).Rows);
        await world.DoAsync(id, r => world.Cases.Get<ReferralFollowService>().TellClinicAsync(new TellHomeClinic(r.Id, r.Version), Anna, world.Change(Anna), default));
        Assert.Empty((await BoardAsync(world, BoardTab.Open)).Rows);
        Assert.Single((await BoardAsync(world, BoardTab.Done)).Rows);
    }

    [Fact]
    public async Task Batch_Shown_IsInTheAccessLogAndMasksProtected()
    {
        await using var world = await CreateAsync();
        var hidden = await world.Cases.AddAsync(new CaseSpec { Limit = Today.PlusDays(20), Protection = Vardlots.Core.Deadlines.ProtectedIdentity.SecrecyMarking });
        var batch = await world.PlanAsync(hidden);
        var shown = await world.Cases.Get<ReferralQueries>().BatchAsync(Anna, batch, default);
        Assert.True(Assert.Single(shown!.Rows).Patient.IsMasked);
        await using var db = await world.Cases.Get<IDbContextFactory<Vardlots.Core.Persistence.AccessLogDb>>().CreateDbContextAsync();
        Assert.Contains(await db.Entries.Include(e => e.Patients).ToListAsync(), e => e.Action == AccessAction.ReferralList && e.Patients.Count == 1);
    }

    [Fact]
    public async Task Plan_CaseWithAReferralUnderWay_IsRefused()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.PlanAsync(id));
        await using var db = await world.Cases.OpenAsync();
        Assert.Equal((1, 1), (await db.Referrals.CountAsync(), await db.ReferralBatches.CountAsync()));
    }

    [Fact]
    public async Task Enquire_WithAPersonalNumber_IsRefused()
    {
        await using var world = await CreateAsync();
        var batch = await world.PlanAsync(await world.CaseAsync());
        var service = world.Cases.Get<ReferralBatchService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => service.EnquireAsync(new EnquireProvider(batch, 0, "Kan ni ta 19121212-1212?"), Anna, world.Change(Anna), default));
        await service.EnquireAsync(new EnquireProvider(batch, 0, "Kan ni ta 12 gallstensoperationer senast 2026-12-20?"), Anna, world.Change(Anna), default);
        Assert.Equal(Today, (await BoardAsync(world, BoardTab.Open)).Rows[0].AwaitsAnswerSince);
        await service.AnswerAsync(new AnswerEnquiry(batch, 1, 10, null), Anna, world.Change(Anna), default);
        Assert.Null((await BoardAsync(world, BoardTab.Open)).Rows[0].AwaitsAnswerSince);
    }

    [Fact]
    public async Task PlanAll_OfAPlan_IsAGroupForEachPlaceWithoutThoseOnTheirWay()
    {
        await using var world = await CreateAsync();
        var (one, two, three) = (await world.CaseAsync(), await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(one);
        var made = await world.Cases.Get<ReferralBatchService>().PlanAllAsync(
            [.. new[] { one, two, three }.Select(id => new PlannedPlace(world.Slot, new PlannedPatient(id, Today.PlusDays(9))))], Anna, world.Change(Anna), default);
        Assert.Equal((1, 1), (made.Batches.Count, made.LeftOut));
        Assert.Equal(Today.PlusDays(9), (await world.ReferralAsync(two)).CareDate);
    }

    [Fact]
    public async Task BulkClose_CaseOnItsWay_IsLeftWithThatReason()
    {
        await using var world = await CreateAsync();
        var (referred, free) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(referred);
        var plan = await world.Cases.Get<Vardlots.Core.Cases.CaseBulkService>().PlanAsync(Anna, Vardlots.Core.Cases.CaseSelection.Of([referred, free]), new Vardlots.Core.Cases.CloseMany(Vardlots.Core.Cases.CaseOutcome.NeedGone, null), default);
        Assert.Equal(free, Assert.Single(plan.Cases).CaseId);
        Assert.Equal(1, plan.Exceptions[Vardlots.Core.Cases.BulkException.Referred]);
    }

    private static Task<Board> BoardAsync(ReferralWorld world, BoardTab tab) => world.Cases.Get<ReferralBoardQueries>().ListAsync(Anna, tab, 1, default);
}
