using NodaTime;

namespace Vardlots.Core.Rules;

/// <summary>A published rule book: numbered, never changed, stored as the same JSON that can be exported.</summary>
public sealed class RuleBookRecord
{
    public required int Number { get; init; }
    public required LocalDate AppliesFrom { get; init; }
    public required Instant PublishedAt { get; init; }

    /// <summary>Who pressed the button, or the operating system's user: shown, never looked up.</summary>
    public required string PublishedBy { get; init; }
    public required string Json { get; init; }

    /// <summary>Who wrote it and who agreed: id and name as they were then. Null for the book that ships.</summary>
    public string? DraftedById { get; init; }
    public string? DraftedBy { get; init; }
    public string? ApprovedById { get; init; }
    public string? ApprovedBy { get; init; }

    /// <summary>Why, in the words of who wrote it.</summary>
    public string? Note { get; init; }

    /// <summary>The draft it was; one draft becomes one book.</summary>
    public long? DraftId { get; init; }

    /// <summary>When what it touches had been assessed anew; until then no screen and no assessment knows it.</summary>
    public Instant? ActivatedAt { get; private set; }

    /// <summary>The book that every database begins with touches nothing that was there before.</summary>
    internal static RuleBookRecord First(string json, Instant now) => new()
    {
        Number = 1, AppliesFrom = new LocalDate(2010, 1, 1), PublishedAt = now, PublishedBy = "system", Json = json, ActivatedAt = now,
    };

    /// <summary>For a book whose re-assessment is done, or that touches nothing.</summary>
    internal void Activate(Instant now) => ActivatedAt ??= now;

    public const int MaxNote = 2000;
}
