using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Scanning;

public enum RunTrigger { Schedule, Person, CommandLine, Demo }

/// <summary>The record of one scan: every active entry assessed as of a date.</summary>
public sealed class ScanRun
{
    public long Id { get; init; }
    public required LocalDate AsOf { get; init; }
    public required RunTrigger Trigger { get; init; }
    public required string StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; set; }
    public RunStatus Status { get; set; }
    public string? Problem { get; set; }
    public int RuleBookNumber { get; set; }
    public int Assessed { get; set; }
    public int Changed { get; set; }
    public int Opened { get; set; }
    public int Reopened { get; set; }
    public int Updated { get; set; }
    public int Closed { get; set; }
    /// <summary>Cases kept although the risk is gone, flagged for their owner.</summary>
    public int Flagged { get; set; }
}

/// <summary>The record of one night's work: the inbox, then the scan.</summary>
public sealed class NightRun
{
    public long Id { get; init; }
    /// <summary>The date the night belongs to.</summary>
    public required LocalDate Night { get; init; }
    public required RunTrigger Trigger { get; init; }
    public required string StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; set; }
    public RunStatus Status { get; set; }
    public string? Problem { get; set; }
    public int FilesImported { get; set; }
    public int FilesRejected { get; set; }
    public long? ScanRunId { get; set; }

    /// <summary>What was done and when, a line each, for whoever asks afterwards; counts only.</summary>
    public string? Log { get; set; }

    public const int MaxLog = 4000;
}
