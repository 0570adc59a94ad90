using NodaTime;

namespace Vardlots.Core.Clinics;

/// <summary>What a clinic answers about a flagged entry.</summary>
public enum ReviewAnswer
{
    /// <summary>A planned date, and the clinic has the capacity itself.</summary>
    Planned,
    /// <summary>The navigators are asked to find care elsewhere.</summary>
    WantsHelp,
    /// <summary>Vanished or wrong, with an explanation.</summary>
    Explained,
}

/// <summary>Why an entry was missing from the file.</summary>
public enum VanishedExplanation { Treated, Moved, Duplicate, FileMistake }

/// <summary>A clinic's answer about one entry. The newest is current; older ones are kept.</summary>
public sealed class EntryReview
{
    /// <summary>Longest comment.</summary>
    public const int MaxComment = 2000;

    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required int ClinicId { get; init; }
    public required ReviewAnswer Answer { get; init; }
    public LocalDate? PlannedOn { get; init; }
    public VanishedExplanation? Explanation { get; init; }
    public string? Comment { get; init; }
    public required string ByUserId { get; init; }
    public required string ByName { get; init; }
    public required Instant At { get; init; }

    /// <summary>The Swedish day of <see cref="At"/>: what happened to the wait after it makes the answer doubtful.</summary>
    public required LocalDate AnsweredOn { get; init; }

    /// <summary>True for the newest answer of the entry.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>The entry while the answer is current, else null: unique, so the database itself refuses two current answers.</summary>
    public long? CurrentOf { get; private set; }

    /// <summary>Makes it the answer that counts; the one before must have been replaced.</summary>
    public EntryReview AsCurrent()
    {
        (IsCurrent, CurrentOf) = (true, EntryId);
        return this;
    }

    /// <summary>A newer answer has come.</summary>
    public void Replace() => (IsCurrent, CurrentOf) = (false, null);
}

/// <summary>When somebody last looked at a page, for "new since your last visit".</summary>
public sealed class PageVisit
{
    public required string UserId { get; init; }
    public required string Page { get; init; }
    public required Instant At { get; set; }
}
