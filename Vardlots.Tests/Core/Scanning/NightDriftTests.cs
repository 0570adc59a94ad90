using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Xunit;

namespace Vardlots.Tests.Core.Scanning;

public sealed class NightDriftTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 2, 30);

    private static NightRow Night(int seconds, int assessed, RunStatus status = RunStatus.Completed) => new(
        1, new LocalDate(2026, 11, 22), RunTrigger.Schedule, "schemat", Start, Start + Duration.FromSeconds(seconds), status, null, 0, 0, new ScanCounts(1, assessed, 0, 0, 0, 0, 0, 0));

    [Theory]
    [InlineData(199, 1000, null, null)]
    [InlineData(200, 1000, 100, null)] // twice as long
    [InlineData(100, 1199, null, null)]
    [InlineData(100, 1200, null, 1000)] // a fifth more
    [InlineData(100, 801, null, null)]
    [InlineData(100, 800, null, 1000)] // a fifth fewer
    [InlineData(100, 0, null, 1000)]
    public void Of_AroundTheFigures_IsMarkedFromThem(int seconds, int assessed, int? usualSeconds, int? usualAssessed) =>
        Assert.Equal(new NightDrift(usualSeconds, usualAssessed), NightDrift.Of(Night(seconds, assessed), [Night(90, 900), Night(100, 1000), Night(400, 1100)]));

    [Fact]
    public void Of_FewSecondsOrFewNights_SaysNothing()
    {
        Assert.True(NightDrift.Of(Night(39, 1000), [Night(10, 1000), Night(10, 1000), Night(10, 1000)]).IsUsual);
        Assert.True(NightDrift.Of(Night(900, 1), [Night(10, 1000), Night(10, 1000)]).IsUsual);
        Assert.True(NightDrift.Of(Night(900, 1, RunStatus.Failed), [Night(10, 1000), Night(10, 1000), Night(10, 1000)]).IsUsual);
    }

    [Fact]
    public void Mark_Rows_EachIsComparedWithTheCompletedOnesBeforeIt()
    {
        var rows = NightDrift.Mark([Night(100, 2000), Night(1, 5, RunStatus.Failed), Night(100, 1000), Night(100, 1000), Night(100, 1000)], 2);
        Assert.Equal(2, rows.Count);
        Assert.Equal(1000, rows[0].Drift.UsualAssessed);
        Assert.True(rows[1].Drift.IsUsual);
    }
}
