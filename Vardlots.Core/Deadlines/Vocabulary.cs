namespace Vardlots.Core.Deadlines;

/// <summary>Which of the two 90-day guarantees an entry is measured by (HSF 6 kap. 1 §).</summary>
public enum GuaranteeType { FirstVisit, Treatment }

/// <summary>The file's <c>Fas</c>, 1–5. Only the first two carry a guarantee.</summary>
public enum CarePhase { FirstContact = 1, Procedure = 2, Examination = 3, FollowUp = 4, Emergency = 5 }

/// <summary>The file's <c>Status</c>: VANTANDE, BEVAKNING, GENOMFORD, BORTTAGEN.</summary>
public enum ListStatus { Waiting, Surveillance, Completed, Removed }

/// <summary>The file's <c>BorttagenOrsak</c>, in the order the format lists them.</summary>
public enum RemovalReason { NeedGone, CareElsewhere, PatientDeclined, NoShow, Deceased, Moved, Duplicate, MedicalReasons, Other }

/// <summary>The file's <c>Avvikelse</c>: PvV, MoV, SoV.</summary>
public enum Deviation { None, PatientChosen, Medical, Special }

/// <summary>The file's <c>Remittenttyp</c>.</summary>
public enum ReferralType { Referral = 1, SelfReferral = 2 }

/// <summary>The file's <c>Skydd</c>, 0–3.</summary>
public enum ProtectedIdentity { None = 0, SecrecyMarking = 1, ProtectedRegistration = 2, AssumedIdentity = 3 }

/// <summary>Which date starts the clock: BeslutAktivitet, RemissDatum, AnkomstDatum, AccepteradDatum.</summary>
public enum StartEvent { Decided, Issued, Received, Accepted }

/// <summary>Why days do not count.</summary>
public enum PauseKind
{
    /// <summary>Medical reasons, an interval in the file or recorded here (HSF 6 kap. 2 § 1).</summary>
    Medical,
    /// <summary>Free choice of care in another region (HSF 6 kap. 2 § 2).</summary>
    FreeChoice,
    /// <summary>A spell of rows with bare <c>MoV</c>, dates taken from the snapshots.</summary>
    MedicalSpell,
    /// <summary>A spell of rows with <c>SoV</c>; pauses only where the rule says so.</summary>
    SpecialSpell,
}

/// <summary>Where an entry stands at a date. Names are those of the exports.</summary>
public enum DeadlineStatus { Ended, NotCovered, Waived, Paused, OnTrack, Approaching, Urgent, BookedInTime, BookedLate, Breached }

/// <summary>Why no guarantee covers an entry, in the order they are tried.</summary>
public enum NotCoveredReason { GuaranteeNo, PhaseNotCovered, Surveillance, OutOfRegion, NoRule }
