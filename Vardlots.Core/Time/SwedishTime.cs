using NodaTime;

namespace Vardlots.Core.Time;

/// <summary>The one zone of every date in Vårdlots, and the only place that reads the machine's clock.</summary>
public static class SwedishTime
{
    /// <summary>Europe/Stockholm: all dates are local to it (HSF 6 kap. counts calendar days).</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    /// <summary>The machine's clock. Handed out once, at start; everything else takes an <see cref="IClock"/>.</summary>
#pragma warning disable RS0030 // the one place that may
    public static IClock MachineClock => SystemClock.Instance;
#pragma warning restore RS0030

    /// <summary>Today's date in Sweden.</summary>
    public static LocalDate Today(this IClock clock) => clock.GetCurrentInstant().InZone(Zone).Date;

    /// <summary>The Swedish local date-time of an instant, for showing.</summary>
    public static LocalDateTime ToSwedish(this Instant instant) => instant.InZone(Zone).LocalDateTime;
}
