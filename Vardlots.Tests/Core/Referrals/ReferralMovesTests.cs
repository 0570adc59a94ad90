using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Referrals;
using Xunit;

namespace Vardlots.Tests.Core.Referrals;

public sealed class ReferralMovesTests
{
    [Fact]
    public void Find_EveryWayToSent_PassesPapersAndApproval()
    {
        // Whatever is done, in whatever order: nothing is with a receiver that has not been complete and approved before.
        var seen = new HashSet<(ReferralStep, bool Complete, bool Approved)>();
        var left = new Queue<(ReferralStep Step, bool Complete, bool Approved)>([(ReferralStep.Planned, false, false)]);
        while (left.TryDequeue(out var at))
        {
            if (!seen.Add(at)) continue;
            if (ReferralMoves.IsWithReceiver(at.Step) || at.Step == ReferralStep.CareGiven) Assert.True(at.Complete && at.Approved, $"{at.Step}");
            foreach (var verb in ReferralMoves.From(at.Step))
                left.Enqueue((ReferralMoves.Find(at.Step, verb)!.Value, (at.Complete || verb == ReferralVerb.CompletePapers) && verb != ReferralVerb.Return, (at.Approved || verb == ReferralVerb.Approve) && verb != ReferralVerb.Return));
        }
        Assert.Equal(Enum.GetValues<ReferralStep>().Order(), seen.Select(s => s.Item1).Distinct().Order());
    }

    [Fact]
    public async Task Scope_AskedOfTheDatabase_IsTheRuleForEveryStep()
    {
        await using var world = await ReferralWorld.CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        foreach (var step in Enum.GetValues<ReferralStep>())
            foreach (var told in new NodaTime.LocalDate?[] { null, ReferralWorld.Today })
            {
                await using var db = await world.Cases.OpenAsync();
                await db.Referrals.ExecuteUpdateAsync(s => s.SetProperty(r => r.Step, step).SetProperty(r => r.ClinicToldOn, told));
                Assert.Equal(ReferralMoves.IsOpen(step), await db.Cases.AnyAsync(c => db.Referrals.Where(ReferralScope.UnderWay).Any(r => r.CaseId == c.Id)));
                Assert.Equal(ReferralWaits.For(step, told is not null) != ReferralWaitsFor.Nobody, await db.Referrals.AnyAsync(ReferralScope.Waiting));
            }
    }

    [Theory]
    [InlineData(ReferralStep.CareGiven)]
    [InlineData(ReferralStep.Ended)]
    public void From_WhatIsOver_OffersNothing(ReferralStep step) => Assert.Empty(ReferralMoves.From(step));

    [Fact]
    public void From_WhatIsOpen_CanBeTakenBack()
    {
        foreach (var step in Enum.GetValues<ReferralStep>().Where(ReferralMoves.IsOpen)) Assert.Contains(ReferralVerb.Withdraw, ReferralMoves.From(step));
    }

    [Theory]
    [InlineData(ReferralStep.Asked, 7)]
    [InlineData(ReferralStep.PapersComplete, 3)]
    [InlineData(ReferralStep.Sent, 7)]
    public void LastDay_OfAStep_IsItsDaysAfterItBegan(ReferralStep step, int days)
    {
        var since = new NodaTime.LocalDate(2026, 11, 2);
        Assert.Equal(since.PlusDays(days), ReferralWaits.LastDay(step, since, null, false));
    }

    [Fact]
    public void LastDay_BookedAndGiven_FollowTheTimeAndTheClinic()
    {
        var (since, time) = (new NodaTime.LocalDate(2026, 11, 2), new NodaTime.LocalDate(2026, 12, 1));
        Assert.Equal(time, ReferralWaits.LastDay(ReferralStep.Booked, since, time, false));
        Assert.Equal(since.PlusDays(7), ReferralWaits.LastDay(ReferralStep.CareGiven, since, time, false));
        Assert.Null(ReferralWaits.LastDay(ReferralStep.CareGiven, since, time, true));
        Assert.Null(ReferralWaits.LastDay(ReferralStep.Ended, since, time, false));
    }
}
