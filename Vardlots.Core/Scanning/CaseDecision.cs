using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Scanning;

public enum CaseStep { None, Open, Reopen, Update, Close }

/// <summary>What an assessment means for the case of a wait. Pure: the table "what the scan does with it", and nothing else.</summary>
public static class CaseDecision
{
    /// <summary>The statuses that need somebody's attention.</summary>
    public static bool IsAtRisk(DeadlineStatus status) =>
        status is DeadlineStatus.Approaching or DeadlineStatus.Urgent or DeadlineStatus.BookedLate or DeadlineStatus.Breached;

    /// <param name="existing">The open case of the wait, else its latest closed one, else null.</param>
    /// <param name="clock">The clock the assessment was made by; another than the case's is a new one.</param>
    public static CaseStep For(DeadlineStatus status, CareCase? existing, ClockKey clock)
    {
        if (IsAtRisk(status)) return ForRisk(existing, clock);
        if (existing is not { IsOpen: true }) return CaseStep.None;
        if (status == DeadlineStatus.Ended || existing.IsUntouched) return CaseStep.Close;
        return CaseStep.Update;
    }

    private static CaseStep ForRisk(CareCase? existing, ClockKey clock) => existing switch
    {
        null => CaseStep.Open,
        { IsOpen: true } => CaseStep.Update,
        // What a person closed stays closed for that clock; what the scan closed comes back with the risk.
        { ClosedByPerson: true } when existing.Clock == clock => CaseStep.None,
        _ => CaseStep.Reopen,
    };

    /// <summary>How a closing is put down. An ended wait is judged by the limit its ending row gives; without one it is not judged.</summary>
    public static CaseOutcome OutcomeOf(Assessment assessment, DeadlineInput input, NodaTime.LocalDate? limitAtEnd) => assessment.EndedAs switch
    {
        null => CaseOutcome.NoLongerAtRisk,
        ListStatus.Removed => OutcomeOf(input.RemovalReason ?? RemovalReason.Other),
        _ when limitAtEnd is null => CaseOutcome.CareGivenNotJudged,
        _ => input.StatusDate <= limitAtEnd ? CaseOutcome.CareGivenInTime : CaseOutcome.CareGivenLate,
    };

    private static CaseOutcome OutcomeOf(RemovalReason reason) => reason switch
    {
        RemovalReason.NeedGone => CaseOutcome.NeedGone,
        RemovalReason.CareElsewhere => CaseOutcome.CareElsewhere,
        RemovalReason.PatientDeclined => CaseOutcome.PatientDeclined,
        RemovalReason.NoShow => CaseOutcome.NoShow,
        RemovalReason.Deceased => CaseOutcome.Deceased,
        RemovalReason.Moved => CaseOutcome.Moved,
        RemovalReason.Duplicate => CaseOutcome.Duplicate,
        RemovalReason.MedicalReasons => CaseOutcome.MedicalReasons,
        _ => CaseOutcome.Other,
    };
}
