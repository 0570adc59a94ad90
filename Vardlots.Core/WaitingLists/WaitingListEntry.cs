using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>What the exports call <c>State</c>.</summary>
public enum EntryState { Active, Vanished, Stale, Ended }

/// <summary>
/// One wait, as the clinic's last accepted row has it, with the assessment of the last scan beside it.
/// Written by imports and scans through prepared statements, so it has no verbs of its own.
/// </summary>
public sealed class WaitingListEntry
{
    public long Id { get; init; }
    public required int ClinicId { get; init; }
    public Clinic? Clinic { get; init; }

    /// <summary>VardkontaktId; unique within the clinic.</summary>
    public required string ContactId { get; init; }

    public required long PatientId { get; set; }
    public Patient? Patient { get; init; }

    // --- the row
    public CarePhase Phase { get; set; }
    public required string MedicalField { get; set; }
    public string? ProcedureCode { get; set; }
    public string? ProcedureText { get; set; }
    public int? Priority { get; set; }
    public bool CancerPathway { get; set; }
    public bool GuaranteeApplies { get; set; }
    public Deviation Deviation { get; set; }
    public ReferralType ReferralType { get; set; }
    public string? HomeRegion { get; set; }

    /// <summary>The row's own Skydd; the patient carries the strictest of all rows.</summary>
    public ProtectedIdentity Protection { get; set; }

    public LocalDate DecidedOn { get; set; }
    public LocalDate? IssuedOn { get; set; }
    public LocalDate? ReceivedOn { get; set; }
    public LocalDate? AcceptedOn { get; set; }

    /// <summary>The file's Uppehall in canonical form, "" when none.</summary>
    public string FilePauses { get; set; } = "";

    public LocalDate? MedicalTargetDate { get; set; }
    public LocalDate? BookedOn { get; set; }
    public ListStatus ListStatus { get; set; }
    public LocalDate? StatusDate { get; set; }
    public RemovalReason? RemovalReason { get; set; }

    /// <summary>Hash of the accepted row, hexadecimal: an equal row writes nothing.</summary>
    public required string RowHash { get; set; }

    /// <summary>W01 and W04 of the accepted row, as flags.</summary>
    public int RowWarnings { get; set; }

    // --- where it comes from
    /// <summary>The import in which the present content was first seen, and its snapshot date.</summary>
    public long ImportRunId { get; set; }
    public LocalDate SnapshotDate { get; set; }
    public LocalDate FirstSnapshot { get; set; }

    /// <summary>Snapshot in which PvV was first seen, null if never; and whether the first accepted row had it.</summary>
    public LocalDate? PatientChosenSince { get; set; }
    public bool PatientChosenFromFirstRow { get; set; }

    /// <summary>Snapshot from which the row was missing; null while present.</summary>
    public LocalDate? VanishedOn { get; set; }

    /// <summary>Snapshot from which the row was rejected; null while accepted.</summary>
    public LocalDate? StaleOn { get; set; }

    // --- the assessment, as of the last scan
    public DeadlineStatus? DeadlineStatus { get; set; }
    public NotCoveredReason? NotCoveredReason { get; set; }
    public GuaranteeType? Guarantee { get; set; }
    public LocalDate? StartDate { get; set; }
    public LocalDate? LimitDate { get; set; }

    /// <summary>The merged pauses after the start (<see cref="PauseDays"/>): with start and limit enough for days waited and the guarantee line.</summary>
    public string CountedPauses { get; set; } = "";

    /// <summary>W02, W03, W05, W06 as flags.</summary>
    public int AssessmentWarnings { get; set; }

    /// <summary>The rule book the assessment was made with.</summary>
    public int? RuleBookNumber { get; set; }

    public int Version { get; set; }

    /// <summary>Ended, else vanished, else stale, else active.</summary>
    public EntryState State => StateOf(ListStatus, VanishedOn, StaleOn);

    /// <summary>The same for a projection.</summary>
    public static EntryState StateOf(ListStatus status, LocalDate? vanishedOn, LocalDate? staleOn) =>
        status is ListStatus.Completed or ListStatus.Removed ? EntryState.Ended
        : vanishedOn is not null ? EntryState.Vanished
        : staleOn is not null ? EntryState.Stale
        : EntryState.Active;
}
