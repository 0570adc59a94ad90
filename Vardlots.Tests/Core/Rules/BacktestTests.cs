using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Rules;

/// <summary>Nights are looked at once a week, back from 2026-04-01 to the first list, 2026-02-01.</summary>
public sealed class BacktestTests
{
    [Fact]
    public async Task Backtest_ShorterLimit_SaysWhatItWouldHaveSeenAndHowEarly()
    {
        await using var world = await RulesWorld.CreateAsync();
        // 90 days: at risk from 03-16; 60 days: from 02-14.
        var a = new Row("A");
        // 90 days: at risk from 02-18, passed from 03-21; 60 days: at risk from before the first night, 02-04.
        var b = new Row("B").With("BeslutAktivitet", "2025-12-20");
        // As A until it gets a time that 90 days hold and 60 do not: seen by the shorter limit alone.
        var c = new Row("C");
        await world.ImportAsync(a, b, c);
        await world.Lists.ImportAsync("2026-03-01", a, b, c.With("BokadTid", "2026-04-10"));
        await world.ScanAsync();
        var book = RulesWorld.Shorter(60);
        var id = await world.DryRunAsync(book, draft: 1, version: 1);
        var told = await world.Lists.Get<DryRunService>().BacktestAsync(id, book.ToJson(), null, None);
        Assert.Equal(new BacktestResult(new LocalDate(2026, 2, 4), RulesWorld.Day, Nights: 9, Entries: 3, RiskNow: 2, RiskThen: 3, OnlyThen: 1, OnlyNow: 0, Earlier: 2, Later: 0,
            DaysEarlier: 28 + 14, Breaches: 1, BreachesSooner: 1), told);
        var kept = await world.Lists.Get<DryRunQueries>().ReadAsync(new ViewContext("e", "eva", Roles.Administrator, "", null, false), id, None);
        Assert.Equal(told, kept.Detail.Backtest);
        Assert.Equal(3, kept.Total.Touched);
    }

    [Fact]
    public async Task Backtest_NothingTouched_CountsNobody()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        await world.ScanAsync();
        var book = RulesWorld.Shorter(60, "SE2321000214-H009");
        var told = await world.Lists.Get<DryRunService>().BacktestAsync(await world.DryRunAsync(book), book.ToJson(), null, None);
        Assert.Equal((9, 0, 0, 0), (told.Nights, told.Entries, told.RiskThen, told.Breaches));
    }

    private static readonly LocalDate Switch = new(2026, 3, 1), FirstList = new(2026, 2, 1);

    /// <summary>A wait as the recount knows it.</summary>
    /// <param name="Booked">From the list of 1 March on.</param>
    private sealed record Wait(LocalDate Decided, LocalDate FirstSeen, LocalDate? Booked, bool IsOwn)
    {
        public Row Row(string id, bool booked)
        {
            var row = new Row(id, IsOwn ? RulesWorld.Clinic : "SE2321000214-H002").With("BeslutAktivitet", $"{Decided:uuuu-MM-dd}");
            return booked && Booked is { } day ? row.With("BokadTid", $"{day:uuuu-MM-dd}") : row;
        }

        public bool IsAtRisk(int days, LocalDate night) => Booking(night) is { } day ? day > Decided.PlusDays(days) || IsPassed(days, night) : night >= Decided.PlusDays(days - 30);

        public bool IsPassed(int days, LocalDate night) => night > Decided.PlusDays(days) && (Booking(night) is not { } day || day > Decided.PlusDays(days));

        private LocalDate? Booking(LocalDate night) => night >= Switch ? Booked : null;
    }

    /// <summary>Ninety days for everybody until the end of February, sixty for one clinic from March on; then a draft for that clinic.</summary>
    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(75)]
    [InlineData(90)]
    public async Task Backtest_BookChangedInBetween_EachNightIsHeldAgainstTheBookOfThatNight(int draft)
    {
        LocalDate[] decided = [new(2025, 12, 12), new(2025, 12, 20), new(2026, 1, 3), new(2026, 1, 15), new(2026, 1, 25), new(2026, 2, 10)];
        LocalDate?[] booked = [null, new(2026, 4, 3), new(2026, 4, 20)];
        var waits = (from day in decided
                     from time in booked
                     from own in new[] { true, false }
                     select new Wait(day, day > FirstList ? Switch : FirstList, time, own)).ToList();
        await using var world = await RulesWorld.CreateAsync(FirstList);
        await world.Lists.ImportAsync("2026-02-01", [.. waits.Select((w, i) => (w, i)).Where(x => x.w.FirstSeen == FirstList).Select(x => x.w.Row($"W{x.i}", booked: false))]);
        world.Lists.Clock.MoveTo(Switch);
        await world.Lists.ImportAsync("2026-03-01", [.. waits.Select((w, i) => w.Row($"W{i}", booked: true))]);
        await world.PublishAsync(RulesWorld.Shorter(60), from: Switch);
        await world.ActivateAsync(Switch);
        world.Lists.Clock.MoveTo(RulesWorld.Day);
        await world.ScanAsync();

        var book = RulesWorld.Shorter(draft);
        var told = await world.Lists.Get<DryRunService>().BacktestAsync(await world.DryRunAsync(book), book.ToJson(), null, None);
        Assert.Equal(Recount(waits, draft), told);
        Assert.True(told is { Entries: > 0, Breaches: > 0 });
    }

    /// <summary>By the days alone, forwards, without any of the code that is tested.</summary>
    private static BacktestResult Recount(List<Wait> waits, int draft)
    {
        var nights = Enumerable.Range(0, 9).Select(week => RulesWorld.Day.PlusDays(-7 * (8 - week))).ToList();
        var (entries, riskNow, riskThen, onlyThen, onlyNow, earlier, later, days, breaches, sooner) = (0, 0, 0, 0, 0, 0, 0, 0L, 0, 0);
        foreach (var wait in waits)
        {
            int Then(LocalDate night) => !wait.IsOwn || night < Switch ? 90 : 60;
            var seen = nights.Where(n => n >= wait.FirstSeen).ToList();
            // A rule of the clinic's own is another rule than the national one, even where it says ninety days as well.
            if (!wait.IsOwn || !seen.Exists(n => n < Switch || draft != 60)) continue;
            entries++;
            LocalDate? now = seen.Where(n => wait.IsAtRisk(Then(n), n)).Select(n => (LocalDate?)n).FirstOrDefault(), then = seen.Where(n => wait.IsAtRisk(draft, n)).Select(n => (LocalDate?)n).FirstOrDefault();
            if (now is not null) riskNow++;
            if (then is not null) riskThen++;
            if (now is null && then is not null) onlyThen++;
            if (now is not null && then is null) onlyNow++;
            if (then < now) (earlier, days) = (earlier + 1, days + Period.DaysBetween(then!.Value, now!.Value));
            if (then > now) later++;
            if (!seen.Exists(n => wait.IsPassed(Then(n), n))) continue;
            breaches++;
            if (then < now) sooner++;
        }
        return new BacktestResult(nights[0], nights[^1], nights.Count, entries, riskNow, riskThen, onlyThen, onlyNow, earlier, later, days, breaches, sooner);
    }

    [Theory]
    [InlineData("2026-04-01", 1)]
    [InlineData("2026-03-26", 1)]
    [InlineData("2026-03-25", 2)]
    [InlineData("2026-04-02", 0)]
    public void NightsOf_FirstNight_IsWithin(string first, int nights) => Assert.Equal(nights, Backtest.NightsOf(ListWorld.Day(first), RulesWorld.Day).Count);
}
