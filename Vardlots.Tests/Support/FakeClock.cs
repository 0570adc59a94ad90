using NodaTime;

namespace Vardlots.Tests.Support;

/// <summary>A clock that stands until told otherwise; at noon UTC on Saturday 21 November 2026 unless given.</summary>
public sealed class FakeClock(Instant? now = null) : IClock
{
    private Instant _now = now ?? Instant.FromUtc(2026, 11, 21, 12, 0);

    public Instant GetCurrentInstant() => _now;
    public void Advance(Duration duration) => _now += duration;
    public void Set(Instant instant) => _now = instant;
}
