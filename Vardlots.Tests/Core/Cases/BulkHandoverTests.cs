using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Handovers;
using Vardlots.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Verbs of many on cases that are offered to a colleague who has not answered, and what undoing gives back.</summary>
public sealed class BulkHandoverTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = CaseWorld.Today;
    private static readonly ViewContext Mats = CaseWorld.Navigator with { UserId = CaseWorld.Mats, UserName = "Mats Berg" };

    private static Task<BulkPlan> PlanAsync(CaseWorld world, BulkVerb verb, params long[] ids) => world.Get<CaseBulkService>().PlanAsync(CaseWorld.Navigator, CaseSelection.Of(ids), verb, None);

    private static Task<BulkRunInfo> RunAsync(CaseWorld world, BulkPlan plan) => world.Get<CaseBulkService>().RunAsync(plan, world.Change(CaseWorld.Navigator), null, None);

    private static Task<BulkRunInfo> UndoAsync(CaseWorld world, BulkRunInfo run) => world.Get<BulkUndoService>().UndoAsync(run.Id, world.Change(CaseWorld.Navigator), null, None);

    private static Task OfferAsync(CaseWorld world, params long[] ids) =>
        world.Get<HandoverService>().OfferAsync(new OfferHandover(CaseSelection.Of(ids), CaseWorld.Mats, "Semester"), CaseWorld.Navigator, world.Change(CaseWorld.Navigator), None);

    [Fact]
    public async Task Plan_OfferedCases_AssigningWaitsForTheAnswerAndTheRestGoesOn()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec { Owner = CaseWorld.Anna, Limit = Today.PlusDays(20) }, new CaseSpec { Limit = Today.PlusDays(21) }, new CaseSpec { Limit = Today.PlusDays(22) }]);
        await OfferAsync(world, ids[0], ids[1]);

        var assign = await PlanAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids]);
        Assert.Equal([ids[2]], assign.Cases.Select(c => c.CaseId));
        Assert.Equal(2, assign.Exceptions[BulkException.Offered]);
        Assert.Equal([new(ids[0], BulkException.Offered), new(ids[1], BulkException.Offered)], assign.LeftOut);

        // Parking takes nobody's case, so that one waits too; one's own may be parked.
        var park = await PlanAsync(world, new ParkMany(Today.PlusDays(3), "svar", false), [.. ids]);
        Assert.Equal([ids[0], ids[2]], park.Cases.Select(c => c.CaseId));
        Assert.Equal((1, 1), (park.Exceptions[BulkException.Offered], park.Concerns[BulkConcern.Offered]));

        foreach (var verb in new BulkVerb[] { new AddTaskToMany("Ring", Today, BulkTaskOwner.Me), new CloseMany(CaseOutcome.NeedGone, null) })
        {
            var plan = await PlanAsync(world, verb, [.. ids]);
            Assert.Equal((3, 2), (plan.Cases.Count, plan.Concerns[BulkConcern.Offered]));
            Assert.Empty(plan.LeftOut);
        }
    }

    [Fact]
    public async Task Run_OfferedAfterThePlan_IsLeftAloneAndTheOfferStands()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec()]);
        var plan = await PlanAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids]);
        await OfferAsync(world, ids[0]);

        var run = await RunAsync(world, plan);

        Assert.Equal((1, 1), (run.Done, run.Left));
        var left = await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, BulkItemTab.Left, 1, None);
        Assert.Equal((ids[0], BulkOutcome.Offered), (Assert.Single(left.Rows).CaseId, left.Rows[0].Outcome));
        Assert.Null((await world.CaseAsync(ids[0])).OwnerId);
        await using var db = await world.OpenAsync();
        Assert.Null((await db.HandoverItems.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task Run_ClosedWhileOffered_TheAnswerSaysSo()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(new CaseSpec { Owner = CaseWorld.Anna });
        await OfferAsync(world, id);
        await RunAsync(world, await PlanAsync(world, new CloseMany(CaseOutcome.NeedGone, null), id));
        await using var db = await world.OpenAsync();
        var handover = await db.Handovers.SingleAsync();
        var answer = await world.Get<HandoverService>().AcceptAsync(handover.Id, [], null, Mats, world.Change(Mats), None);
        Assert.Equal((0, 1), (answer.Taken, answer.Closed));
    }

    [Fact]
    public async Task Plan_LeftOut_IsWhatTheCountsSay()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 45).Select(i => new CaseSpec { Owner = i % 3 == 0 ? CaseWorld.Anna : null, Closed = i % 5 == 0 }));
        var plan = await world.Get<CaseBulkService>().PlanAsync(CaseWorld.Navigator, CaseSelection.AllOf(new CaseFilter { Closed = true }), new AssignMany(CaseWorld.Anna), None);
        Assert.Equal(45, plan.Cases.Count + plan.LeftOut.Count);
        foreach (var (why, count) in plan.Exceptions) Assert.Equal(count, plan.LeftOut.Count(l => l.Why == why));
        Assert.Equal(plan.LeftOut.Count, plan.LeftOut.Select(l => l.CaseId).Distinct().Count());
    }

    [Fact]
    public async Task Undo_Assigned_WhatWasNewIsNewStill()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec { Owner = CaseWorld.Mats }, new CaseSpec { Owner = CaseWorld.Mats }]);
        await world.DoAsync(ids[0], c => c.AddNote("Ring", world.Change(CaseWorld.Navigator)));
        await using (var db = await world.OpenAsync()) await db.Cases.Where(c => c.Id == ids[1]).ExecuteUpdateAsync(s => s.SetProperty(c => c.NewsSince, (Instant?)null));
        var since = (await world.CaseAsync(ids[0])).NewsSince;
        Assert.NotNull(since);
        world.Clock.Advance(Duration.FromMinutes(1));

        await UndoAsync(world, await RunAsync(world, await PlanAsync(world, new AssignMany(CaseWorld.Åsa), [.. ids])));

        Assert.Equal((CaseWorld.Mats, since), ((await world.CaseAsync(ids[0])).OwnerId, (await world.CaseAsync(ids[0])).NewsSince));
        Assert.Equal((CaseWorld.Mats, null), ((await world.CaseAsync(ids[1])).OwnerId, (await world.CaseAsync(ids[1])).NewsSince));
    }

    /// <summary>While a case was closed its wait was booked in time: open again, it says so at once and not after the night.</summary>
    [Fact]
    public async Task Undo_Closed_TheWaitIsAssessedAtOnce()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.Get<RuleBooks>().EnsureFirstAsync(None);
        var id = await world.AddAsync(new CaseSpec { Owner = CaseWorld.Anna, Limit = Today.PlusDays(30) });
        var run = await RunAsync(world, await PlanAsync(world, new CloseMany(CaseOutcome.NeedGone, null), id));
        await using (var db = await world.OpenAsync())
        {
            var entry = await db.Entries.SingleAsync();
            (entry.BookedOn, entry.GuaranteeApplies) = (Today.PlusDays(10), true);
            await db.SaveChangesAsync();
        }

        await UndoAsync(world, run);

        var back = await world.CaseAsync(id);
        Assert.Equal((true, DeadlineStatus.BookedInTime, Today.PlusDays(10)), (back.IsOpen, back.DeadlineStatus!.Value, back.BookedOn!.Value));
        Assert.Equal(Today, back.NotAtRiskSince);
        Assert.Equal(ChangeContext.AtOnceName, back.Events.OrderBy(e => e.Id).Last().ActorName);
    }
}
