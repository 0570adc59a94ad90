using NodaTime;

namespace Vardlots.Core.Cases;

/// <summary>Which outcomes a person may put down. Pure.</summary>
public static class CaseClosing
{
    /// <summary>In the order of the form. The first stands for care given, whether in time or not: the date decides.</summary>
    public static readonly IReadOnlyList<CaseOutcome> Choices =
    [
        CaseOutcome.CareGivenInTime, CaseOutcome.TreatedElsewhere, CaseOutcome.NeedGone, CaseOutcome.PatientDeclined, CaseOutcome.Waived,
        CaseOutcome.WaitsForHomeClinic, CaseOutcome.CareElsewhere, CaseOutcome.MedicalReasons, CaseOutcome.Moved, CaseOutcome.Deceased,
        CaseOutcome.Duplicate, CaseOutcome.Other,
    ];

    /// <summary>Outcomes that say that the clinic has given the care, and so need its date.</summary>
    public static bool IsCareGiven(CaseOutcome outcome) =>
        outcome is CaseOutcome.CareGivenInTime or CaseOutcome.CareGivenLate or CaseOutcome.CareGivenNotJudged;

    /// <summary>In time up to and including the limit; without a limit it is not judged.</summary>
    public static CaseOutcome OfCareOn(LocalDate day, LocalDate? limit) =>
        limit is not { } last ? CaseOutcome.CareGivenNotJudged : day <= last ? CaseOutcome.CareGivenInTime : CaseOutcome.CareGivenLate;
}
