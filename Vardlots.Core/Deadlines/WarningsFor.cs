using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>The warnings an assessment gives.</summary>
internal static class WarningsFor
{
    public static AssessmentWarnings Covered(DeadlineInput input, DeadlineRule rule, ClockStart clock, PatientChosenEffect chosen, LocalDate asOf)
    {
        bool doubted = chosen == PatientChosenEffect.AfterLimit || IsUnsupported(input, clock.ChangeOfMind, asOf);
        return (clock.FellBack ? AssessmentWarnings.W02 : 0)
            | (doubted ? AssessmentWarnings.W03 : 0)
            | (HasPassed(input, asOf) ? AssessmentWarnings.W05 : 0)
            | (input.Deviation == Deviation.Special && !rule.PauseOnSpecialDeviation ? AssessmentWarnings.W06 : 0);
    }

    /// <summary>Without a clock nothing starts it; SoV is only said to be ignored where a clock could have run.</summary>
    public static AssessmentWarnings NotCovered(DeadlineInput input, NotCoveredReason reason, LocalDate asOf)
    {
        bool ignored = input.Deviation == Deviation.Special && reason == NotCoveredReason.NoRule;
        return (IsUnsupported(input, ClockStart.LatestChangeOfMind(input, asOf), asOf) ? AssessmentWarnings.W03 : 0)
            | (HasPassed(input, asOf) ? AssessmentWarnings.W05 : 0)
            | (ignored ? AssessmentWarnings.W06 : 0);
    }

    private static bool IsUnsupported(DeadlineInput input, LocalDate? changeOfMind, LocalDate asOf) =>
        Waivers.IsPatientChosen(input, asOf) && !Waivers.HasDeclined(input, changeOfMind, asOf);

    private static bool HasPassed(DeadlineInput input, LocalDate asOf) => input.ListStatus == ListStatus.Waiting && input.Booked < asOf;
}
