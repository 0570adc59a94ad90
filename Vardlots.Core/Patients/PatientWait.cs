using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>One of a patient's waits, with its own clock and its case.</summary>
public sealed record PatientWait
{
    public required long EntryId { get; init; }
    public required CarePhase Phase { get; init; }
    public string? ProcedureText { get; init; }
    public required string Field { get; init; }
    public required int ClinicId { get; init; }
    public required string Clinic { get; init; }
    public required CareModel Model { get; init; }

    /// <summary>As of the last scan, but never better than the limit says today; null before the first scan.</summary>
    public DeadlineStatus? Status { get; init; }
    public int? DaysLeft { get; init; }
    public LocalDate? Start { get; init; }
    public LocalDate? Limit { get; init; }
    public IReadOnlyList<DayInterval> Pauses { get; init; } = [];
    public int? DaysWaited { get; init; }
    public LocalDate? Booked { get; init; }
    public LocalDate? MedicalTarget { get; init; }
    public bool CancerPathway { get; init; }

    /// <summary>How and when it ended; null while it goes on.</summary>
    public ListStatus? EndedAs { get; init; }
    public LocalDate? EndedOn { get; init; }
    public RemovalReason? Removal { get; init; }

    /// <summary>Its open case; for an ended wait the latest one.</summary>
    public long? CaseId { get; init; }
    public int CaseVersion { get; init; }
    public CaseStatus? CaseStatus { get; init; }
    public string? Owner { get; init; }
    public string? NextStep { get; init; }
}

/// <summary>An open case of the patient about a wait that is on no list yet.</summary>
public sealed record LooseCase(long CaseId, int Version, int ClinicId, string Clinic, CareModel Model, CaseStatus Status, string? Owner, LocalDate OpenedOn, string NextStep);

/// <summary>Another open case that a conversation with the patient may also be about.</summary>
public sealed record TalkCase(long CaseId, int Version, string? ProcedureText, CarePhase? Phase, string Clinic);

/// <summary>What a case that was opened by hand has instead of a wait.</summary>
/// <param name="HomeRegion">As told; null when not asked.</param>
/// <param name="IsOutOfRegion">No guarantee against this region (HSL 8 kap. 1 §).</param>
/// <param name="Rows">The patient's waits that the clinic has meanwhile put on its list.</param>
public sealed record HandCase(string? HomeRegion, bool IsOutOfRegion, IReadOnlyList<PatientWait> Rows);

/// <summary>All that several pages show of one patient: every wait within the reader's clinics, and what is known about coordinating them.</summary>
/// <param name="Coordination">Null where the identity is protected and the reader has no permission.</param>
public sealed record PatientRoom(
    long PatientId, IReadOnlyList<PatientWait> Waits, IReadOnlyList<PatientWait> Ended, IReadOnlyList<LooseCase> Loose,
    IReadOnlyList<BundleCard> Bundles, CoordinationCard? Coordination)
{
    /// <summary>All but the one the page itself is about.</summary>
    public PatientRoom Beside(long? entryId) => this with { Waits = Waits.Where(w => w.EntryId != entryId).ToList(), Ended = Ended.Where(w => w.EntryId != entryId).ToList() };

    /// <summary>Open cases that a conversation may also be about: those where the unit has the contact with the patient.</summary>
    public IReadOnlyList<TalkCase> TalkCases(long except) =>
    [
        .. Waits.Where(w => w is { CaseId: { } id, Model: CareModel.A } && id != except).Select(w => new TalkCase(w.CaseId!.Value, w.CaseVersion, w.ProcedureText, w.Phase, w.Clinic)),
        .. Loose.Where(c => c.Model == CareModel.A && c.CaseId != except).Select(c => new TalkCase(c.CaseId, c.Version, null, null, c.Clinic)),
    ];
}

/// <summary>The page of one patient.</summary>
/// <param name="MayAct">The reader may open cases and record coordination.</param>
public sealed record PatientPage(PatientCard Patient, PatientRoom Room, bool MayAct, LocalDate Today);
