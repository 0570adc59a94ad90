using NodaTime;

namespace Vardlots.Core.Scanning;

/// <summary>That somebody has been told of a night that failed or is late, once, however many nodes there are.</summary>
public sealed class NightNotice
{
    /// <summary>What it is about, e.g. <c>failed 12</c> or <c>late 2026-11-22</c>.</summary>
    public required string About { get; init; }

    /// <summary>When a node began to tell; another takes over when it has not been sent a while after.</summary>
    public Instant ClaimedAt { get; set; }

    public Instant? SentAt { get; set; }
    public int Version { get; set; }
}
