using NodaTime;
using Vardlots.Core.Clinics;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Where a line of the history comes from, as its filter asks.</summary>
public enum TimelineSource { Contact, Clock, Letter, Task, Note, Person, Scan, File }

/// <summary>A value before and after; personal data only says that it changed.</summary>
public sealed record ValueChange(string Heading, string? Before, string? After);

/// <summary>One line of the common history of a case and its wait: an event of the case, a change in the clinic's file, or a clinic's answer.</summary>
/// <param name="OnDay">The day it counts for: a scan's as-of date, a file's snapshot date, otherwise the day it happened.</param>
/// <param name="By">Who; null for the system.</param>
public sealed record TimelineItem(TimelineSource Source, Instant At, LocalDate OnDay, string? By)
{
    /// <summary>Null for the system, and where only the name is kept.</summary>
    public string? ById { get; init; }
    public CaseEventKind? Event { get; init; }
    public EntryChangeKind? Change { get; init; }
    public ReviewAnswer? Review { get; init; }

    /// <summary>Stored names, ISO dates or people's names.</summary>
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];
    public string? FileName { get; init; }
    public long? ImportRunId { get; init; }

    /// <summary>It followed at once from a person's change, not in a night.</summary>
    public bool AtOnce { get; init; }

    /// <summary>The rule book that the system went by.</summary>
    public int? RuleBook { get; init; }

    /// <summary>It followed from a new rule book.</summary>
    public bool ByRules { get; init; }

    /// <summary>What it tells of has been struck out since; a line of its own says who and why.</summary>
    public bool IsStruck { get; init; }

    /// <summary>It happened since the reader last looked, and somebody else did it.</summary>
    public bool IsNewTo(string readerId, Instant? since) => At >= since && ById != readerId && !AtOnce;
}
