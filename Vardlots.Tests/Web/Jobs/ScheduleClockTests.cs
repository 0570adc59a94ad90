using Microsoft.Extensions.Configuration;
using NodaTime;
using Quartz;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Web.Jobs;
using Xunit;

namespace Vardlots.Tests.Web.Jobs;

/// <summary>The schedule when clocks change: one night for each date, neither lost nor done twice.</summary>
public sealed class ScheduleClockTests
{
    private static ScheduleOptions Read(string time) =>
        ScheduleOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Schedule:NightTime"] = time }).Build());

    [Theory]
    [InlineData("03:30", 2026, 3, 29)]
    [InlineData("03:30", 2026, 10, 25)]
    [InlineData("03:00", 2026, 3, 29)]
    [InlineData("01:59", 2026, 10, 25)]
    [InlineData("00:00", 2026, 10, 25)]
    [InlineData("23:59", 2026, 3, 29)]
    public void Nights_AcrossAChangeOfClocks_OneForEachDate(string time, int year, int month, int day)
    {
        var options = Read(time);
        var around = new LocalDate(year, month, day);
        var (from, to) = (around.PlusDays(-2).AtStartOfDayInZone(SwedishTime.Zone).ToInstant(), around.PlusDays(3).AtStartOfDayInZone(SwedishTime.Zone).ToInstant());

        var cron = TriggerBuilder.Create().StartAt((from - Duration.FromDays(1)).ToDateTimeOffset())
            .WithCronSchedule(options.NightCron, c => c.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"))).Build();
        var fired = new List<Instant>();
        for (var at = cron.GetFireTimeAfter((from - Duration.FromSeconds(1)).ToDateTimeOffset()); at is { } next && Instant.FromDateTimeOffset(next) < to; at = cron.GetFireTimeAfter(next))
            fired.Add(Instant.FromDateTimeOffset(next));
        var told = new List<Instant>();
        for (var at = options.NextDue(from - Duration.FromSeconds(1)); at < to; at = options.NextDue(at)) told.Add(at);

        Assert.Equal(5, fired.Count);
        Assert.Equal(fired, told);
        Assert.Equal(5, fired.Select(f => f.ToSwedish().Date).Distinct().Count());
        Assert.All(fired, f => Assert.Equal(f, options.LastDue(f)));
        Assert.All(fired.Skip(1).Zip(fired), p => Assert.Equal(p.Second, options.LastDue(p.First - Duration.FromSeconds(1))));
    }

    [Theory]
    [InlineData("02:00")]
    [InlineData("02:59")]
    [InlineData("25:00")]
    public void Read_HourThatDoesNotAlwaysExist_Refused(string time) => Assert.Throws<StartupException>(() => Read(time));

    /// <summary>A clock set back an hour after the night: the same night is not due again.</summary>
    [Fact]
    public void LastDue_ClockSetBack_IsTheSameOrEarlierNight()
    {
        var options = Read("03:30");
        var now = new LocalDateTime(2026, 11, 22, 4, 0).InZoneLeniently(SwedishTime.Zone).ToInstant();
        Assert.True(options.LastDue(now - Duration.FromHours(1)) < options.LastDue(now));
        Assert.Equal(options.LastDue(now), options.LastDue(now + Duration.FromHours(5)));
    }
}
