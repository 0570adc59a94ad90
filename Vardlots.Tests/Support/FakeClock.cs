using NodaTime;
using Vardlots.Core.Time;

namespace Vardlots.Tests.Support;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FakeClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;

    /// <summary>Nine in the morning of a day in Sweden.</summary>
    public static FakeClock On(LocalDate day) => new(day.At(new LocalTime(9, 0)).InZoneLeniently(SwedishTime.Zone).ToInstant());

    public void MoveTo(LocalDate day) => Now = On(day).Now;
}
