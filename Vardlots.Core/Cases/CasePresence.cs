using NodaTime;

namespace Vardlots.Core.Cases;

/// <summary>Somebody has a case open, on whatever node. The open page says so again and again; when it falls silent, it is over.</summary>
public sealed class CasePresence
{
    public required long CaseId { get; init; }
    public required string UserId { get; init; }

    /// <summary>Counts as open before this moment.</summary>
    public required Instant OpenUntil { get; set; }
}
