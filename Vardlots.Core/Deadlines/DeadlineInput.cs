using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>
/// Everything about one waiting-list entry that its deadline depends on: what its last accepted row says and what has been
/// recorded here. All days are calendar days in Europe/Stockholm.
/// </summary>
public sealed record DeadlineInput
{
    /// <summary>HSA-id of the clinic whose list the entry stands on; compared without regard to case.</summary>
    public required string ClinicHsaId { get; init; }
    /// <summary>MVO, three digits.</summary>
    public required string MedicalField { get; init; }
    /// <summary>From the identity; null when it holds none.</summary>
    public LocalDate? BirthDate { get; init; }
    /// <summary>Used only where there is no birth date. Both null: the age is unknown and no age range matches.</summary>
    public int? BirthYear { get; init; }
    /// <summary>Fas 1–5.</summary>
    public required CarePhase Phase { get; init; }
    /// <summary>Vardgaranti JA.</summary>
    public required bool GuaranteeApplies { get; init; }
    /// <summary>Status of the last accepted row.</summary>
    public ListStatus ListStatus { get; init; }
    /// <summary>With <see cref="ListStatus.Removed"/>.</summary>
    public RemovalReason? RemovalReason { get; init; }
    /// <summary>StatusDatum; the day an ended entry ended.</summary>
    public LocalDate? StatusDate { get; init; }
    /// <summary>Two digits; may be missing where the identity is protected.</summary>
    public string? HomeRegion { get; init; }
    /// <summary>Skydd. Protected registration is covered whatever the home region says (HSL 8 kap. 3 §).</summary>
    public ProtectedIdentity Protection { get; init; }
    /// <summary>Avvikelse of the last accepted row.</summary>
    public Deviation Deviation { get; init; }
    /// <summary>Chooses between a rule's two start events.</summary>
    public ReferralType ReferralType { get; init; } = ReferralType.Referral;
    /// <summary>BeslutAktivitet: chooses the rule, and starts the clock where the rule's own date is missing.</summary>
    public required LocalDate Decided { get; init; }
    /// <summary>RemissDatum.</summary>
    public LocalDate? Issued { get; init; }
    /// <summary>AnkomstDatum.</summary>
    public LocalDate? Received { get; init; }
    /// <summary>AccepteradDatum.</summary>
    public LocalDate? Accepted { get; init; }
    /// <summary>BokadTid.</summary>
    public LocalDate? Booked { get; init; }
    /// <summary>Date of the snapshot in which PvV was first seen on this entry; null: never.</summary>
    public LocalDate? PatientChosenSince { get; init; }
    /// <summary>PvV stood in the entry's first accepted row, so nobody here saw it arrive.</summary>
    public bool PatientChosenFromFirstRow { get; init; }
    /// <summary>The file's intervals, the recorded ones and the spells, in any order; they may overlap.</summary>
    public IReadOnlyList<ClockPause> Pauses { get; init; } = [];
    /// <summary>Answers to offers recorded here, in any order.</summary>
    public IReadOnlyList<OfferAnswer> Offers { get; init; } = [];
    /// <summary>Days on which the patient took a waiver back, in any order; each starts a new clock.</summary>
    public IReadOnlyList<LocalDate> ChangesOfMind { get; init; } = [];

    /// <summary>The patient is on the way to another provider by a referral of ours, and the case is still open.</summary>
    public bool IsReferredByUs { get; init; }

    /// <summary>
    /// GENOMFORD or BORTTAGEN. A row struck because another provider takes over keeps its clock while the referral is ours: it ends when the
    /// care has taken place.
    /// </summary>
    public bool HasEnded => ListStatus == ListStatus.Completed || ListStatus == ListStatus.Removed && !(IsReferredByUs && RemovalReason == Deadlines.RemovalReason.CareElsewhere);

    /// <summary>
    /// Age in whole years on BeslutAktivitet; from the birth year alone, the difference of years; null when neither is known.
    /// Someone born on 29 February is a year older on 28 February of a common year (lag 1930:173, 1 §).
    /// </summary>
    public int? AgeAtDecision()
    {
        if (BirthDate is not { } born)
        {
            return Decided.Year - BirthYear;
        }
        int years = Decided.Year - born.Year;
        return born.PlusYears(years) > Decided ? years - 1 : years;
    }
}
