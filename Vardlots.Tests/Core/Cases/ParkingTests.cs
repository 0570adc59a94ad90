using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Parked, surely back, and back before when it cannot wait.</summary>
public sealed class ParkingTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;
    private static readonly CaseTab[] Daily = [CaseTab.Mine, CaseTab.Urgent];

    /// <summary>The limit is 15 April, the target 12 April. Coming back on the last day in time is in time.</summary>
    [Theory]
    [InlineData(10, null)]
    [InlineData(12, null)]
    [InlineData(13, ParkRisk.PassesMedicalTarget)]
    [InlineData(15, ParkRisk.PassesMedicalTarget)]
    public void Warnings_AroundTheTarget_NameIt(int day, ParkRisk? risk) =>
        Assert.Equal(risk, Parking.Warnings(new(2026, 4, day), new(2026, 4, 15), new(2026, 4, 12), null, Today).Select(w => (ParkRisk?)w.Risk).FirstOrDefault());

    [Fact]
    public void Warnings_LimitAndBooking_SayWhatPasses()
    {
        LocalDate limit = new(2026, 4, 15), target = new(2026, 4, 12);
        Assert.Empty(Parking.Warnings(limit, limit, null, null, Today));
        Assert.Equal([new ParkWarning(ParkRisk.PassesLimit, limit)], Parking.Warnings(limit.PlusDays(1), limit, null, null, Today));
        Assert.Equal([new ParkWarning(ParkRisk.PassesLimit, Today)], Parking.Warnings(Today.PlusDays(1), Today, null, null, Today));
        Assert.Equal([new ParkWarning(ParkRisk.LimitHasPassed, Today.PlusDays(-1))], Parking.Warnings(Today.PlusDays(1), Today.PlusDays(-1), null, null, Today));
        // A time before the target keeps it; one that has passed, or comes after it, does not.
        Assert.Empty(Parking.Warnings(target.PlusDays(1), limit, target, target, Today));
        Assert.Single(Parking.Warnings(target.PlusDays(1), limit, target, target.PlusDays(1), Today));
        Assert.Single(Parking.Warnings(target.PlusDays(1), limit, target, Today.PlusDays(-1), Today));
    }

    [Theory]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.Breached, null, null, WakeReason.Breached)]
    [InlineData(DeadlineStatus.Breached, DeadlineStatus.Breached, null, null, null)]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.BookedLate, null, null, WakeReason.BookedLate)]
    [InlineData(DeadlineStatus.BookedLate, DeadlineStatus.Breached, null, null, WakeReason.Breached)]
    [InlineData(DeadlineStatus.Approaching, DeadlineStatus.Urgent, null, null, null)]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.Urgent, null, 3, WakeReason.RowVanished)]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.Urgent, 3, 3, null)]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.Urgent, 3, 4, WakeReason.RowVanished)]
    [InlineData(DeadlineStatus.Urgent, DeadlineStatus.Urgent, 3, null, null)]
    public void Wakes_WhatIsNew_AndNothingElse(DeadlineStatus before, DeadlineStatus now, int? known, int? vanished, WakeReason? expected) =>
        Assert.Equal(expected, Parking.Wakes(before, now, known is { } k ? new LocalDate(2026, 4, k) : null, vanished is { } v ? new LocalDate(2026, 4, v) : null));

    [Fact]
    public async Task Park_TheDayBeforeTheDayAndTheDayAfter_TheListsFollow()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ParkAsync(world, Today.PlusDays(4), "Väntar på röntgensvar");
        var parked = await world.CaseAsync();
        Assert.Equal((world.Anna.UserId, CaseStatus.Assigned, Today.PlusDays(4)), (parked.OwnerId, parked.Status, parked.ParkedUntil));
        foreach (var (days, isBack) in new[] { (0, false), (3, false), (4, true), (5, true) })
        {
            world.Lists.Clock.Set(Today.PlusDays(days).At(new LocalTime(9, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Stockholm"]).ToInstant());
            foreach (var tab in Daily) Assert.Equal(isBack, await HoldsAsync(world, tab, parked.Id));
            Assert.Equal(!isBack, await HoldsAsync(world, CaseTab.Parked, parked.Id));
            Assert.Equal(isBack, await HoldsAsync(world, CaseTab.Back, parked.Id));
            Assert.True(await HoldsAsync(world, CaseTab.All, parked.Id));
            // The rule and its sentence for the database are one.
            Assert.Equal(isBack, Parking.IsInTheDay(Today.PlusDays(days)).Compile()(parked));
            Assert.Equal(!isBack, parked.IsParkedOn(Today.PlusDays(days)));
            var day = await world.Lists.Get<StartQueries>().NavigatorDayAsync(world.Anna, None);
            Assert.Equal(isBack ? TakeReason.BackFromParking : null, day.Take.Where(t => t.Row.Id == parked.Id).Select(t => (TakeReason?)t.Reason).SingleOrDefault());
            Assert.Equal(isBack ? 1 : 0, day.Counts[CaseTab.Back]);
            Assert.Equal(isBack ? 0 : 1, day.Counts[CaseTab.Parked]);
        }
    }

    [Fact]
    public async Task Park_PastTheLimit_OnlyWhenSeen()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var mistake = await Assert.ThrowsAsync<UserMistakeException>(() => ParkAsync(world, new(2026, 4, 16), "x"));
        Assert.Contains("2026-04-15", mistake.Message);
        Assert.Null((await world.CaseAsync()).ParkedUntil);
        await ParkAsync(world, new(2026, 4, 16), "Patienten är bortrest", confirmed: true);
        var told = (await world.CaseAsync()).Events[^1];
        Assert.Equal((CaseEventKind.Parked, "2026-04-16", "Patienten är bortrest"), (told.Kind, told.To, told.Text));
    }

    [Theory]
    [InlineData(0, "x")]
    [InlineData(367, "x")]
    [InlineData(null, "x")]
    [InlineData(3, " ")]
    public async Task Park_DayOrReasonThatCannotBe_IsAMistake(int? days, string reason)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => ParkAsync(world, days is { } d ? Today.PlusDays(d) : null, reason, confirmed: true));
        Assert.Single((await world.CaseAsync()).Events);
    }

    [Fact]
    public async Task Scan_LimitPasses_ComesBackAndSaysWhy()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ParkAsync(world, new(2026, 5, 15), "Bortrest", confirmed: true);
        await world.Lists.ScanAsync("2026-04-15");
        Assert.Equal(new(2026, 5, 15), (await world.CaseAsync()).ParkedUntil);
        await world.Lists.ScanAsync("2026-04-16");
        var back = await world.CaseAsync();
        Assert.Equal((new LocalDate(2026, 4, 16), WakeReason.Breached), (back.ParkedUntil!.Value, back.WokenBy!.Value));
        var told = back.Events.Single(e => e.Kind == CaseEventKind.CameBack);
        Assert.Equal(("2026-05-15", "Breached", null), (told.From, told.To, told.ActorId));
        // Once is enough: another night with the same news changes nothing.
        await world.Lists.ScanAsync("2026-04-17");
        Assert.Equal(back.Version, (await world.CaseAsync()).Version);
    }

    [Fact]
    public async Task Scan_RowVanishes_ComesBackUnlessItWasKnown()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2"), new Row("K3"), new Row("K4"), new Row("K5"), new Row("K6"), new Row("K7"), new Row("K8"), new Row("K9"), new Row("K10"), new Row("K11"));
        await ParkAsync(world, Today.PlusDays(5), "Väntar");
        await world.Lists.ImportAsync("2026-04-06", [.. Enumerable.Range(2, 10).Select(i => new Row($"K{i}"))]);
        await world.Lists.ScanAsync("2026-04-06");
        var back = await world.CaseAsync();
        Assert.Equal((new LocalDate(2026, 4, 6), WakeReason.RowVanished), (back.ParkedUntil!.Value, back.WokenBy!.Value));
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 6, 8, 0));
        await ParkAsync(world, new(2026, 4, 10), "Kliniken är frågad");
        await world.Lists.ScanAsync("2026-04-07");
        Assert.Equal((new LocalDate(2026, 4, 10), null), ((await world.CaseAsync()).ParkedUntil!.Value, (await world.CaseAsync()).WokenBy));
    }

    [Fact]
    public async Task Clinic_AsksForHelp_ComesBack()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ParkAsync(world, Today.PlusDays(5), "Väntar");
        await world.Lists.Get<ReviewService>().AnswerAsync(
            new AnswerEntries([(await world.EntryAsync()).Id], ReviewAnswer.WantsHelp), world.Manager, world.Change(world.Manager), None);
        var back = await world.CaseAsync();
        Assert.Equal((Today, WakeReason.ClinicWantsHelp), (back.ParkedUntil!.Value, back.WokenBy!.Value));
        Assert.True(await HoldsAsync(world, CaseTab.Mine, back.Id));
    }

    [Fact]
    public async Task Unpark_ByHandOrByWork_EndsIt()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ParkAsync(world, Today.PlusDays(5), "Väntar");
        var seen = await world.CaseAsync();
        var service = world.Lists.Get<FlowService>();
        // Work on a case whose day is ahead leaves it parked.
        await service.MoveAsync(new MoveCase(seen.Id, seen.Version, CaseStatus.Watching), world.Anna, world.Change(world.Anna), None);
        seen = await world.CaseAsync();
        Assert.NotNull(seen.ParkedUntil);
        await service.UnparkAsync(new UnparkCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        seen = await world.CaseAsync();
        Assert.Equal((null, CaseEventKind.Unparked), (seen.ParkedUntil, seen.Events[^1].Kind));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.UnparkAsync(new UnparkCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None));

        await ParkAsync(world, Today.PlusDays(1), "Väntar");
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 6, 8, 0));
        seen = await world.CaseAsync();
        await service.MoveAsync(new MoveCase(seen.Id, seen.Version, CaseStatus.FindingProvider), world.Anna, world.Change(world.Anna), None);
        Assert.Null((await world.CaseAsync()).ParkedUntil);
    }

    [Fact]
    public async Task Release_Parked_IsInTheCommonQueueAtOnce()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ParkAsync(world, Today.PlusDays(5), "Väntar");
        var seen = await world.CaseAsync();
        await world.Service.ReleaseAsync(new ReleaseCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        Assert.True(await HoldsAsync(world, CaseTab.New, seen.Id));
    }

    private static async Task<bool> HoldsAsync(OneCaseWorld world, CaseTab tab, long id)
    {
        var list = await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter { Tab = tab }, None);
        Assert.Equal(list.Rows.Count, list.Total);
        return list.Rows.Any(r => r.Id == id);
    }

    private static async Task ParkAsync(OneCaseWorld world, LocalDate? until, string reason, bool confirmed = false)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<FlowService>().ParkAsync(new ParkCase(seen.Id, seen.Version, until, reason, confirmed), world.Anna, world.Change(world.Anna), None);
    }
}
