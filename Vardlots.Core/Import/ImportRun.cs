using NodaTime;

namespace Vardlots.Core.Import;

public enum RunStatus { Running, Completed, Rejected, Failed, Interrupted, Cancelled }

public enum ImportSource { Upload, Inbox, CommandLine, Demo }

/// <summary>The record of one file's import: what was in it and what it changed.</summary>
public sealed class ImportRun
{
    public long Id { get; init; }
    public required string FileName { get; init; }
    public required ImportSource Source { get; init; }
    public required string StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; set; }
    public LocalDate SnapshotDate { get; set; }
    public RunStatus Status { get; set; }

    /// <summary>Why the file was rejected or the run failed: a sentence that says what to do, never patient data.</summary>
    public string? Problem { get; set; }

    public int DataRows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    /// <summary>Entries that ended with this file; also counted in <see cref="Added"/> or <see cref="Changed"/>.</summary>
    public int Ended { get; set; }
    public int RejectedRows { get; set; }
    /// <summary>Rejected rows whose key could not be read; they may explain vanished entries.</summary>
    public int UnreadableKeys { get; set; }
    public int WarningRows { get; set; }
    public int Vanished { get; set; }
    public int Returned { get; set; }
    public int Stale { get; set; }
    /// <summary>Entries the guard did not mark as vanished.</summary>
    public int Held { get; set; }
    /// <summary>Unknown columns, comma-separated; each is one warning.</summary>
    public string UnknownColumns { get; set; } = "";

    public List<ImportRunClinic> Clinics { get; } = [];

    /// <summary>Every data row is in exactly one of these: totals in = totals out.</summary>
    public bool Balances => DataRows == Added + Changed + Unchanged + RejectedRows;
}

public enum HoldStatus { None, Pending, Confirmed, Discarded, Superseded }

/// <summary>What one import did to one clinic's list.</summary>
public sealed class ImportRunClinic
{
    public long ImportRunId { get; init; }
    public required int ClinicId { get; init; }
    /// <summary>Active entries, vanished ones included, when the import began: the guard's denominator.</summary>
    public int ActiveBefore { get; set; }
    public int ActiveAfter { get; set; }
    public int DataRows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Ended { get; set; }
    public int RejectedRows { get; set; }
    public int WarningRows { get; set; }
    public int Vanished { get; set; }
    public int Returned { get; set; }
    public int Stale { get; set; }
    public int Held { get; set; }
    public HoldStatus Hold { get; set; }
    public string? HoldDecidedBy { get; set; }
    public Instant? HoldDecidedAt { get; set; }
}

/// <summary>An entry that the guard did not mark as vanished, waiting for an answer.</summary>
public sealed class HeldEntry
{
    public required long ImportRunId { get; init; }
    public required long EntryId { get; init; }
    public required int ClinicId { get; init; }
}

/// <summary>A rejected row or a warning: where in the file and what, never the value.</summary>
public sealed class ImportIssue
{
    public long Id { get; init; }
    public required long ImportRunId { get; init; }
    public required int RowNumber { get; init; }
    public int? ClinicId { get; init; }
    public string? ContactId { get; init; }
    public string? Column { get; init; }
    public required string Code { get; init; }
}
