using NodaTime;

namespace Vardlots.Core.Rules;

/// <summary>A published rule book: numbered, never changed, stored as the same JSON that can be exported.</summary>
public sealed class RuleBookRecord
{
    public required int Number { get; init; }
    public required LocalDate AppliesFrom { get; init; }
    public required Instant PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
    public required string Json { get; init; }
}
