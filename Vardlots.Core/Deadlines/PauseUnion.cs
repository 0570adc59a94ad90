using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>Why a pause, or all that is left of it, does not stop the clock.</summary>
public enum PauseDisregard
{
    /// <summary>It stops the clock on its days, as far as no other pause already does.</summary>
    None,
    /// <summary>A spell of SoV where the rule does not pause for it (W06).</summary>
    SpecialNotPaused,
    /// <summary>Open, and its first day is yet to come.</summary>
    OpenInFuture,
    /// <summary>It ended on the day of the start or earlier.</summary>
    BeforeStart,
    /// <summary>It begins after the last day that the arithmetic looks at: the limit, or today where there is none.</summary>
    AfterLimit,
    /// <summary>It ends before it begins.</summary>
    Empty,
}

/// <summary>The days that do not count, as sorted intervals that neither overlap nor touch, all after the start.</summary>
internal static class PauseUnion
{
    public static DayInterval[] Of(IReadOnlyList<ClockPause> pauses, LocalDate start, LocalDate asOf, bool pauseOnSpecial)
    {
        if (pauses.Count == 0)
        {
            return [];
        }
        DayInterval[] days = new DayInterval[pauses.Count];
        int count = 0;
        for (int i = 0; i < pauses.Count; i++)
        {
            ClockPause pause = pauses[i];
            if (Judge(pause, start, asOf, pauseOnSpecial) == PauseDisregard.None)
            {
                days[count++] = new DayInterval(pause.First > start ? pause.First : start.PlusDays(1), pause.Last);
            }
        }
        Span<DayInterval> counted = days.AsSpan(0, count);
        counted.Sort(static (one, other) => one.First.CompareTo(other.First));
        return counted[..Merge(counted)].ToArray();
    }

    /// <summary>Whether a pause stops the clock somewhere after the start; the limit is not asked for here.</summary>
    public static PauseDisregard Judge(ClockPause pause, LocalDate start, LocalDate asOf, bool pauseOnSpecial)
    {
        if (pause.Kind == PauseKind.SpecialSpell && !pauseOnSpecial)
        {
            return PauseDisregard.SpecialNotPaused;
        }
        if (pause.Last is not { } last)
        {
            return pause.First > asOf ? PauseDisregard.OpenInFuture : PauseDisregard.None;
        }
        if (last < pause.First)
        {
            return PauseDisregard.Empty;
        }
        return last <= start ? PauseDisregard.BeforeStart : PauseDisregard.None;
    }

    /// <summary>Joins sorted intervals in place; the number that is left.</summary>
    private static int Merge(Span<DayInterval> sorted)
    {
        int merged = 0;
        foreach (DayInterval next in sorted)
        {
            if (merged > 0 && Touches(sorted[merged - 1], next))
            {
                DayInterval before = sorted[merged - 1];
                sorted[merged - 1] = before with { Last = Later(before.Last, next.Last) };
            }
            else
            {
                sorted[merged++] = next;
            }
        }
        return merged;
    }

    private static bool Touches(DayInterval before, DayInterval next) =>
        before.Last is not { } last || next.First.PlusDays(-1) <= last;

    private static LocalDate? Later(LocalDate? one, LocalDate? other) =>
        one is { } first && other is { } second ? LocalDate.Max(first, second) : null;
}
