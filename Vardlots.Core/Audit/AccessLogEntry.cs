using NodaTime;

namespace Vardlots.Core.Audit;

/// <summary>One look at patient data: action, care unit, time, who and whom (HSLF-FS 2016:40 4 kap. 9 §). Never changed, kept at least five years.</summary>
public sealed class AccessLogEntry
{
    public long Id { get; init; }
    public required Instant At { get; init; }
    public required string UserId { get; init; }
    public required string UserName { get; init; }
    public required string Role { get; init; }
    public required string CareUnit { get; init; }
    public required AccessAction Action { get; init; }

    /// <summary>What was opened, without names: a case's number, a list's filter, an export's kind.</summary>
    public required string Subject { get; init; }

    /// <summary>Why, where a reason is asked for (unmasking).</summary>
    public string? Reason { get; init; }

    public List<AccessLogPatient> Patients { get; init; } = [];
}

/// <summary>A patient whose data the look showed.</summary>
public sealed class AccessLogPatient
{
    public long LogEntryId { get; init; }
    public required long PatientId { get; init; }
}

public enum AccessAction { Case, CaseList, Entry, EntryList, ClinicQueue, Unmask, Export, ImportReport, PatientWaits, Start, Inquiry, Evidence, Patient, PatientSearch, PatientList, Letter, LetterList, ReferralList, Referral }
