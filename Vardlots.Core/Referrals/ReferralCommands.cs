using NodaTime;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Referrals;

// What a form holds when it is sent: what is missing or cannot be is told in a sentence.

/// <param name="Version">Of the referral, as it was seen.</param>
public abstract record ReferralCommand(long ReferralId, int Version);

/// <param name="CareDate">The day proposed for this patient; null: the first the place offers.</param>
public sealed record PlannedPatient(long CaseId, LocalDate? CareDate = null);

/// <summary>Patients who are to go to the same place.</summary>
/// <param name="Name">What the group is called on the board; null: the field and the unit. Never a patient's name.</param>
public sealed record PlanReferrals(long SlotId, IReadOnlyList<PlannedPatient> Patients, string? Name = null);

/// <summary>Where a plan sends a patient.</summary>
public sealed record PlannedPlace(long SlotId, PlannedPatient Patient);

/// <param name="LeftOut">Cases closed by now, or on their way already.</param>
public sealed record PlannedGroups(IReadOnlyList<long> Batches, int LeftOut);

/// <param name="Words">What is sent to the provider; nobody is named in it.</param>
public sealed record EnquireProvider(long BatchId, int Version, string? Words);

public sealed record AnswerEnquiry(long BatchId, int Version, int? CanTake, string? Text);

public sealed record ReservePlace(long ReferralId, int Version) : ReferralCommand(ReferralId, Version);

public sealed record AskPatient(long ReferralId, int Version, LocalDate? OfferedOn, LocalDate? AnswerBy, GivenInformation Information) : ReferralCommand(ReferralId, Version);

/// <param name="Consented">The patient consents to what the receiver must be sent.</param>
public sealed record PatientAnswers(long ReferralId, int Version, GivenInformation Information, ReplyFields Reply, bool Consented) : ReferralCommand(ReferralId, Version);

/// <param name="Grant">Which grant pays; null: that of the agreement, if it has one.</param>
public sealed record CompletePapers(long ReferralId, int Version, string? Document, string? Commitment, int? Kronor, string? Grant = null) : ReferralCommand(ReferralId, Version);

public sealed record ApproveReferral(long ReferralId, int Version) : ReferralCommand(ReferralId, Version);

public sealed record ReturnReferral(long ReferralId, int Version, string? Why) : ReferralCommand(ReferralId, Version);

public sealed record SendReferral(long ReferralId, int Version, string? How) : ReferralCommand(ReferralId, Version);

public sealed record SupplementReferral(long ReferralId, int Version) : ReferralCommand(ReferralId, Version);

public sealed record NoteReceiverAnswer(long ReferralId, int Version, ReceiverAnswer? Answer, LocalDate? On, string? Text) : ReferralCommand(ReferralId, Version);

/// <param name="KeepLate">A time past the limit is kept all the same, because the patient wants it; without it such a time sends the case back to finding a provider.</param>
public sealed record BookCare(long ReferralId, int Version, LocalDate? Day, bool KeepLate = false) : ReferralCommand(ReferralId, Version);

public sealed record NoteCareGiven(long ReferralId, int Version, LocalDate? Day) : ReferralCommand(ReferralId, Version);

public sealed record TellHomeClinic(long ReferralId, int Version) : ReferralCommand(ReferralId, Version);

/// <param name="Broken">The provider did not keep what was promised; otherwise we take it back.</param>
public sealed record GiveUpReferral(long ReferralId, int Version, bool Broken, string? Why) : ReferralCommand(ReferralId, Version);
