using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class StartQueriesTests
{
    private static readonly LocalDate Today = CaseWorld.Today;

    [Fact]
    public async Task NavigatorDay_Counts_AreThoseOfTheLists()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent, Owner = CaseWorld.Anna });
        await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(-1), Deadline = DeadlineStatus.Breached });
        await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(20) });
        var day = await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, CancellationToken.None);
        Assert.Equal((1, 2, 1, 1, 1, 3), (day.Counts[CaseTab.Mine], day.Counts[CaseTab.New], day.Counts[CaseTab.Urgent], day.Counts[CaseTab.Passed], day.Counts[CaseTab.DueToday], day.Counts[CaseTab.All]));
        foreach (var (tab, count) in day.Counts)
            Assert.Equal(count, (await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Tab = tab }, CancellationToken.None)).Rows.Count);
    }

    [Fact]
    public async Task NavigatorDay_Take_GoesByReasonThenLimitAndLeavesColleaguesAlone()
    {
        await using var world = await CaseWorld.CreateAsync();
        var minePassed = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(-9), Deadline = DeadlineStatus.Breached, Owner = CaseWorld.Anna });
        var late = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(20), Deadline = DeadlineStatus.BookedLate, Booked = Today.PlusDays(30) });
        var urgent = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(5), Deadline = DeadlineStatus.Urgent });
        var passed = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(-3), Deadline = DeadlineStatus.Breached });
        var longPassed = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(-30), Deadline = DeadlineStatus.Breached });
        var help = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(25), WantsHelp = true });
        var target = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(25), Target = Today.PlusDays(7) });
        var due = await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent });
        await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent, Owner = CaseWorld.Mats });
        await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(25), Target = Today.PlusDays(8) });
        var day = await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, CancellationToken.None);
        Assert.Equal(
            [(due, TakeReason.DueToday), (target, TakeReason.MedicalTargetNear), (help, TakeReason.ClinicAsksForHelp), (longPassed, TakeReason.PassedWithoutOwner),
             (passed, TakeReason.PassedWithoutOwner), (urgent, TakeReason.Urgent), (late, TakeReason.BookedLate), (minePassed, TakeReason.MinePassed)],
            day.Take.Select(t => (t.Row.Id, t.Reason)));
        var logged = Assert.Single(await world.AccessLogAsync());
        Assert.Equal((AccessAction.Start, 8), (logged.Action, logged.Patients.Count));
    }

    [Fact]
    public async Task NavigatorDay_Many_TakesTen()
    {
        await using var world = await CaseWorld.CreateAsync();
        for (var i = 0; i < 14; i++) await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(i % 3 - 1), Deadline = DeadlineStatus.Urgent });
        Assert.Equal(10, (await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, CancellationToken.None)).Take.Select(t => t.Row.Id).Distinct().Count());
    }

    /// <summary>A target date that has passed without a booked time stands above every limit; the day itself has not passed.</summary>
    [Theory]
    [InlineData(-1, null, TakeReason.MedicalTargetPassed)]
    [InlineData(-1, -1, TakeReason.MedicalTargetPassed)]
    [InlineData(-1, 0, null)]
    [InlineData(-1, 5, null)]
    [InlineData(0, null, TakeReason.MedicalTargetNear)]
    [InlineData(0, 0, null)]
    [InlineData(7, 8, TakeReason.MedicalTargetNear)]
    [InlineData(7, 7, null)]
    [InlineData(8, null, null)]
    public async Task NavigatorDay_AroundTheMedicalTarget_RuleAndListAgree(int target, int? booked, TakeReason? reason)
    {
        await using var world = await CaseWorld.CreateAsync();
        var due = await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent });
        var id = await world.AddAsync(new CaseSpec { Limit = Today.PlusDays(25), Target = Today.PlusDays(target), Booked = booked is { } b ? Today.PlusDays(b) : null });
        var day = await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, CancellationToken.None);
        Assert.Equal(reason, day.Take.Where(t => t.Row.Id == id).Select(t => (TakeReason?)t.Reason).SingleOrDefault());
        if (reason == TakeReason.MedicalTargetPassed) Assert.Equal([id, due], day.Take.Select(t => t.Row.Id));
        Assert.Equal(reason == TakeReason.MedicalTargetPassed ? 1 : 0, day.Counts[CaseTab.TargetPassed]);
        // One sentence each: what the database keeps is what the rule says of the case itself.
        var read = await world.CaseAsync(id);
        foreach (var any in Enum.GetValues<TakeReason>())
            if (TakeReasons.Is(any, CaseWorld.Anna, Today).Compile()(read)) Assert.Equal(reason, any);
    }

    [Fact]
    public async Task NavigatorDay_ManyOfOneKind_DoNotHideTheOthers()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Enumerable.Range(0, 30).Select(i => new CaseSpec { Limit = Today.PlusDays(20), Target = Today.PlusDays(-i - 1) }));
        var due = await world.AddAsync(new CaseSpec { Limit = Today, Deadline = DeadlineStatus.Urgent });
        var day = await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, CancellationToken.None);
        Assert.Equal((10, 30, due), (day.Take.Count, day.Counts[CaseTab.TargetPassed], day.Take[^1].Row.Id));
        Assert.Equal(Today.PlusDays(-30), day.Take[0].Row.MedicalTarget);
    }

    [Fact]
    public void Choose_SeveralReasons_TheFirstCountsAndEachKindHasAPlace()
    {
        (long, TakeReason)[] candidates = [.. Enumerable.Range(1, 9).Select(i => ((long)i, TakeReason.DueToday)), (3, TakeReason.MedicalTargetPassed), (20, TakeReason.Urgent), (21, TakeReason.Urgent)];
        Assert.Equal([3, 1, 2, 4, 5, 20], TakeOrder.Choose(candidates, 6, 4).Select(c => c.Id));
        Assert.Equal([3, 1, 2, 4, 5, 6, 7, 20, 21], TakeOrder.Choose(candidates, 9, 4).Select(c => c.Id));
        Assert.Empty(TakeOrder.Choose([], 10, 4));
    }

    [Fact]
    public async Task NavigatorDay_Administrator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Administrator, CancellationToken.None));
    }
}
