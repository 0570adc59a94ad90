using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>One dated rule of a rule book. Empty conditions match every entry.</summary>
/// <param name="Guarantee">The guarantee it regulates.</param>
/// <param name="ValidFrom">First BeslutAktivitet it applies to.</param>
/// <param name="LimitDays">Last day in time, counted from the start as day 0; never above the statute's (HSF 6 kap. 1 §).</param>
public sealed record DeadlineRule(GuaranteeType Guarantee, LocalDate ValidFrom, int LimitDays)
{
    /// <summary>HSA-id of the only clinic it applies to.</summary>
    public string? Clinic { get; init; }
    /// <summary>MVO, three digits.</summary>
    public string? MedicalField { get; init; }
    /// <summary>Youngest age in whole years on BeslutAktivitet, inclusive.</summary>
    public int? AgeFrom { get; init; }
    /// <summary>Oldest age, inclusive.</summary>
    public int? AgeTo { get; init; }
    /// <summary>First BeslutAktivitet it no longer applies to; null: until further notice.</summary>
    public LocalDate? ValidTo { get; init; }
    /// <summary>A goal shorter than the limit, as child psychiatry's 30 days: it brings a case forward but is not a right.</summary>
    public int? TargetDays { get; init; }
    /// <summary>What starts the clock for a referral.</summary>
    public StartEvent StartEvent { get; init; } = StartEvent.Decided;
    /// <summary>What starts it where the person sought contact without a referral.</summary>
    public StartEvent StartEventSelfReferral { get; init; } = StartEvent.Decided;
    /// <summary>Calendar days left at which a case is opened.</summary>
    public int OpenCaseDaysLeft { get; init; } = DefaultOpenCaseDaysLeft;
    /// <summary>Calendar days left at which it becomes urgent.</summary>
    public int UrgentDaysLeft { get; init; } = DefaultUrgentDaysLeft;
    /// <summary>PvV in the file waives the guarantee although no declined offer is recorded here.</summary>
    public bool TrustSourceDeviation { get; init; } = true;
    /// <summary>Spells of SoV pause the clock.</summary>
    public bool PauseOnSpecialDeviation { get; init; }
    /// <summary>Shown with every date, as "HSF 6 kap. 1 §".</summary>
    public string LegalSource { get; init; } = "";
    /// <summary>Why the rule looks as it does; for those who keep the rules.</summary>
    public string? Note { get; init; }

    internal const int DefaultOpenCaseDaysLeft = 30;
    internal const int DefaultUrgentDaysLeft = 14;

    /// <summary>How exact its conditions are: clinic 4 + medical field 2 + age 1. Of the rules that match, the highest wins.</summary>
    public int Specificity => (Clinic is null ? 0 : 4) + (MedicalField is null ? 0 : 2) + (HasAgeRange ? 1 : 0);

    /// <summary>At least one end of an age range is given.</summary>
    public bool HasAgeRange => AgeFrom is not null || AgeTo is not null;

    /// <summary>The start event for a kind of referral.</summary>
    public StartEvent StartEventFor(ReferralType referral) =>
        referral == ReferralType.SelfReferral ? StartEventSelfReferral : StartEvent;

    /// <summary>True for a BeslutAktivitet from <see cref="ValidFrom"/> up to the day before <see cref="ValidTo"/>.</summary>
    public bool IsValidOn(LocalDate decided) => ValidFrom <= decided && (ValidTo is not { } end || decided < end);

    /// <summary>Inside the age range, both ends inclusive. An unknown age is inside no range.</summary>
    public bool CoversAge(int? age) =>
        !HasAgeRange || (age is { } years && (AgeFrom ?? years) <= years && years <= (AgeTo ?? years));

    /// <summary>Some BeslutAktivitet falls under both.</summary>
    internal bool ValidityOverlaps(DeadlineRule other) =>
        (ValidTo is not { } end || other.ValidFrom < end) && (other.ValidTo is not { } otherEnd || ValidFrom < otherEnd);
}
