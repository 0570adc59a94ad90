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

    [Theory]
    [InlineData("2026-04-01", 1)]
    [InlineData("2026-03-26", 1)]
    [InlineData("2026-03-25", 2)]
    [InlineData("2026-04-02", 0)]
    public void NightsOf_FirstNight_IsWithin(string first, int nights) => Assert.Equal(nights, Backtest.NightsOf(ListWorld.Day(first), RulesWorld.Day).Count);
}
