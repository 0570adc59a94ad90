using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Web.Jobs;

/// <summary>When the nightly work is due, Swedish time.</summary>
/// <param name="NightTime"><c>Schedule:NightTime</c>. Never between 02 and 03: that hour does not exist, or comes twice, when clocks change.</param>
/// <param name="Enabled"><c>Schedule:Enabled</c>; off where another node or the operating system runs the nights.</param>
/// <param name="CatchUp"><c>Schedule:CatchUpSeconds</c>: how long after the start a missed night is made up for.</param>
public sealed record ScheduleOptions(LocalTime NightTime, bool Enabled, TimeSpan CatchUp)
{
    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <exception cref="StartupException">The time cannot be read or lies between 02 and 03.</exception>
    public static ScheduleOptions Read(IConfiguration configuration)
    {
        var text = configuration["Schedule:NightTime"] is { Length: > 0 } set ? set : "03:30";
        if (!HourMinute.Parse(text).TryGetValue(default, out var time) || time.Hour == 2) throw new StartupException(JobsText.BadNightTime(text));
        var enabled = configuration["Schedule:Enabled"];
        if (!string.IsNullOrEmpty(enabled) && !bool.TryParse(enabled, out _)) throw new StartupException(JobsText.BadEnabled(enabled));
        return new ScheduleOptions(time, string.IsNullOrEmpty(enabled) || bool.Parse(enabled), TimeSpan.FromSeconds(Seconds(configuration["Schedule:CatchUpSeconds"])));
    }

    private static int Seconds(string? text)
    {
        if (string.IsNullOrEmpty(text)) return 15;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600 ? seconds : throw new StartupException(JobsText.BadCatchUp(text));
    }

    /// <summary>The schedule as Quartz writes it.</summary>
    public string NightCron => $"0 {NightTime.Minute} {NightTime.Hour} * * ?";

    /// <summary>The latest time up to <paramref name="now"/> at which a night was due.</summary>
    public Instant LastDue(Instant now)
    {
        var today = now.InZone(SwedishTime.Zone).Date;
        var due = today.At(NightTime).InZoneLeniently(SwedishTime.Zone).ToInstant();
        return due <= now ? due : today.PlusDays(-1).At(NightTime).InZoneLeniently(SwedishTime.Zone).ToInstant();
    }

    /// <summary>The next time after <paramref name="now"/>.</summary>
    public Instant NextDue(Instant now)
    {
        var today = now.InZone(SwedishTime.Zone).Date;
        var due = today.At(NightTime).InZoneLeniently(SwedishTime.Zone).ToInstant();
        return due > now ? due : today.PlusDays(1).At(NightTime).InZoneLeniently(SwedishTime.Zone).ToInstant();
    }
}
