using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>Shares the paused days out over the pauses that caused them.</summary>
internal static class ExplainedPauses
{
    public static IReadOnlyList<ExplainedPause> Of(IReadOnlyList<ClockPause> pauses, DeadlineRule rule, LocalDate start, LocalDate countedTo, LocalDate asOf)
    {
        List<ExplainedPause> explained = [];
        // The last day that an earlier pause has already stopped the clock on.
        LocalDate covered = start;
        foreach (ClockPause pause in pauses.OrderBy(pause => pause.First).ThenBy(pause => pause.Last ?? LocalDate.MaxIsoValue))
        {
            PauseDisregard disregard = PauseUnion.Judge(pause, start, asOf, rule.PauseOnSpecialDeviation);
            if (disregard == PauseDisregard.None && pause.First > countedTo)
            {
                disregard = PauseDisregard.AfterLimit;
            }
            int days = 0;
            if (disregard == PauseDisregard.None)
            {
                LocalDate last = LocalDate.Min(pause.Last ?? countedTo, countedTo);
                LocalDate before = LocalDate.Max(covered, pause.First.PlusDays(-1));
                days = Math.Max(0, Period.DaysBetween(before, last));
                covered = LocalDate.Max(covered, last);
            }
            explained.Add(new ExplainedPause(pause, OwnDays(pause), days, disregard));
        }
        return explained;
    }

    private static int? OwnDays(ClockPause pause) =>
        pause.Last is { } last ? Math.Max(0, Period.DaysBetween(pause.First, last) + 1) : null;
}
