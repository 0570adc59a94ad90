using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Capacity;

/// <summary>The record of one capacity file's import: what was in it and what it changed.</summary>
public sealed class CapacityImportRun
{
    public long Id { get; init; }
    public required string FileName { get; init; }
    public required ImportSource Source { get; init; }
    public required string StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; set; }
    public LocalDate SnapshotDate { get; set; }
    public RunStatus Status { get; set; }

    /// <summary>Why the file was rejected or the run failed: a sentence that says what to do.</summary>
    public string? Problem { get; set; }
    public int DataRows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int RejectedRows { get; set; }
    public int WarningRows { get; set; }

    /// <summary>Unknown columns, comma-separated; each is one warning.</summary>
    public string UnknownColumns { get; set; } = "";

    /// <summary>Every data row is in exactly one of these: totals in = totals out.</summary>
    public bool Balances => DataRows == Added + Changed + Unchanged + RejectedRows;
}

/// <summary>A rejected row or a warning: where in the file and what, never the value.</summary>
public sealed class CapacityImportIssue
{
    public long Id { get; init; }
    public required long RunId { get; init; }
    public required int RowNumber { get; init; }
    public string? OfferId { get; init; }
    public string? Column { get; init; }
    public required string Code { get; init; }
}
