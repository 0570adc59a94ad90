using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>From limit, target, booking and day to a status, for a clock that nobody has waived.</summary>
internal static class StatusRule
{
    public static DeadlineStatus At(LocalDate asOf, DeadlineRule rule, LocalDate? limit, LocalDate? target, LocalDate? booked)
    {
        if (limit is not { } last)
        {
            return DeadlineStatus.Paused;
        }
        if (asOf > last)
        {
            return DeadlineStatus.Breached;
        }
        if (booked is { } day && day >= asOf)
        {
            return day <= last ? DeadlineStatus.BookedInTime : DeadlineStatus.BookedLate;
        }
        // The target is reached no later than the limit, so where there is one it decides.
        return ByDaysLeft(Period.DaysBetween(asOf, target ?? last), rule);
    }

    private static DeadlineStatus ByDaysLeft(int daysLeft, DeadlineRule rule)
    {
        if (daysLeft <= rule.UrgentDaysLeft)
        {
            return DeadlineStatus.Urgent;
        }
        return daysLeft <= rule.OpenCaseDaysLeft ? DeadlineStatus.Approaching : DeadlineStatus.OnTrack;
    }
}
