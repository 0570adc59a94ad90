using NodaTime;
using Vardlots.Core.Time;

namespace Vardlots.Tests.Support;

/// <summary>A clock that stands until told otherwise; at noon UTC on Saturday 21 November 2026 unless given.</summary>
public sealed class FakeClock(Instant? now = null) : IClock
{
    public Instant Now { get; set; } = now ?? Instant.FromUtc(2026, 11, 21, 12, 0);

    public Instant GetCurrentInstant() => Now;
    public void Advance(Duration duration) => Now += duration;
    public void Set(Instant instant) => Now = instant;

    /// <summary>Nine in the morning of a day in Sweden.</summary>
    public static FakeClock On(LocalDate day) => new(day.At(new LocalTime(9, 0)).InZoneLeniently(SwedishTime.Zone).ToInstant());

    public void MoveTo(LocalDate day) => Now = On(day).Now;
}
