using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>The record of putting a published book into force: what it touched is assessed anew, and the book applies, in one moment.</summary>
public sealed class RulePublication
{
    public long Id { get; init; }

    /// <summary>The newest of the books whose day had come.</summary>
    public required int RuleBookNumber { get; init; }

    /// <summary>The book it took over from.</summary>
    public required int From { get; init; }
    public required LocalDate AsOf { get; init; }
    public required RunTrigger Trigger { get; init; }
    public required string StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; private set; }
    public RunStatus Status { get; private set; }
    public string? Problem { get; private set; }

    /// <summary>Entries that go by another rule; of those, entries that were stored anew, and what became of their cases.</summary>
    public int Touched { get; private set; }
    public int Changed { get; private set; }
    public int Opened { get; private set; }
    public int Reopened { get; private set; }
    public int Updated { get; private set; }
    public int Closed { get; private set; }
    public int Flagged { get; private set; }

    internal void Complete(AssessCounts counts, Instant now)
    {
        (Touched, Changed, Opened, Reopened) = (counts.Assessed, counts.Changed, counts.Opened, counts.Reopened);
        (Updated, Closed, Flagged) = (counts.Updated, counts.Closed, counts.Flagged);
        End(RunStatus.Completed, null, now);
    }

    internal void End(RunStatus status, string? problem, Instant now) => (Status, Problem, FinishedAt) = (status, problem, now);
}
