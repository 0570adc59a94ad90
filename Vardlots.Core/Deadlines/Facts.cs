using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>A run of calendar days, both ends inclusive; <c>Last</c> null means that no end is known.</summary>
public readonly record struct DayInterval(LocalDate First, LocalDate? Last);

/// <summary>
/// Days that may not count against the limit (HSF 6 kap. 2 §), both ends inclusive, open when <c>Last</c> is null.
/// <c>Recorded</c>: by a person here; otherwise it comes from the waiting-list file or was read out of its snapshots.
/// </summary>
public readonly record struct ClockPause(LocalDate First, LocalDate? Last, PauseKind Kind, bool Recorded);

/// <summary>
/// A patient's answer to an offer of care, recorded here. It waives the guarantee only when the patient was informed, the care
/// date was inside the limit as it stood on <c>AnsweredOn</c>, and the answer was no (HSF 6 kap. 2 § 3).
/// </summary>
public readonly record struct OfferAnswer(LocalDate OfferedOn, LocalDate CareDate, LocalDate AnsweredOn, bool Informed, bool Declined);
