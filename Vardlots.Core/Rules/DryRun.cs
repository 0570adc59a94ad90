using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;

namespace Vardlots.Core.Rules;

/// <summary>What a draft would do to the lists, computed without touching anything. One is kept for each draft.</summary>
public sealed class DryRun
{
    public long Id { get; init; }

    /// <summary>The draft and the version of it that was tried; null for a book that is no draft.</summary>
    public long? DraftId { get; init; }
    public int? DraftVersion { get; init; }
    public required LocalDate AsOf { get; init; }
    public required Instant StartedAt { get; init; }
    public required string StartedBy { get; init; }
    public Instant? FinishedAt { get; private set; }
    public RunStatus Status { get; private set; }
    public string? Problem { get; private set; }

    // What the lists were: a newer import, scan or book makes the result out of date.
    public required int RuleBookNumber { get; init; }
    public long ImportRunId { get; init; }
    public long ScanRunId { get; init; }

    public int Assessed { get; private set; }
    /// <summary>Entries that go by another rule.</summary>
    public int Touched { get; private set; }
    /// <summary>Entries whose status or limit is another: one row each.</summary>
    public int Changed { get; private set; }
    public int Opens { get; private set; }
    public int Closes { get; private set; }
    public int StatusChanges { get; private set; }
    public int LimitsMoved { get; private set; }

    /// <summary>The parts, as <see cref="DryRunDetail"/>.</summary>
    public string Detail { get; private set; } = "";

    internal void Complete(DryRunTally tally, string detail, Instant now)
    {
        var total = tally.Total;
        (Assessed, Touched, Changed, Opens, Closes) = (total.Assessed, total.Touched, total.Changed, total.Opens, total.Closes);
        (StatusChanges, LimitsMoved) = (total.StatusChanges, total.LimitsMoved);
        Detail = detail;
        End(RunStatus.Completed, null, now);
    }

    internal void Tell(string detail) => Detail = detail;

    internal void End(RunStatus status, string? problem, Instant now) => (Status, Problem, FinishedAt) = (status, problem, now);
}

/// <summary>What becomes of an entry's case. Stored by name.</summary>
public enum CaseFate { Opens, Closes, StatusChanges }

/// <summary>An entry whose status or limit would be another. It names nobody.</summary>
public sealed class DryRunRow
{
    public required long DryRunId { get; init; }
    public required long EntryId { get; init; }
    public required int ClinicId { get; init; }
    public required string MedicalField { get; init; }
    public required DeadlineStatus StatusNow { get; init; }
    public LocalDate? LimitNow { get; init; }
    public required DeadlineStatus StatusThen { get; init; }
    public LocalDate? LimitThen { get; init; }
    public CaseFate? Case { get; init; }

    /// <summary>Days the limit moves, negative when it comes earlier; null unless there is one before and after.</summary>
    public int? MovedDays { get; init; }
}
