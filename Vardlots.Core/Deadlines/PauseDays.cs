using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Deadlines;

/// <summary>
/// Counting around pauses, and the form in which they are stored: <c>2026-02-01/2026-02-14,2026-03-01/</c>, an open one without
/// its last day, none as the empty text. With the start it gives the days waited on any day without a new assessment.
/// </summary>
public static class PauseDays
{
    /// <summary>The stored form of an assessment's <see cref="Assessment.CountedPauses"/>.</summary>
    public static string Format(IReadOnlyList<DayInterval> pauses)
    {
        if (pauses.Count == 0)
        {
            return "";
        }
        StringBuilder text = new(pauses.Count * 22);
        foreach (DayInterval pause in pauses)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(LocalDatePattern.Iso.Format(pause.First)).Append('/');
            text.Append(pause.Last is { } last ? LocalDatePattern.Iso.Format(last) : "");
        }
        return text.ToString();
    }

    /// <summary>Reads the stored form back.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Format"/>.</exception>
    public static IReadOnlyList<DayInterval> Parse(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }
        string[] parts = text.Split(',');
        DayInterval[] pauses = new DayInterval[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            string[] ends = parts[i].Split('/');
            if (ends.Length != 2)
            {
                throw new FormatException($"Stored pause days are malformed: '{text}'.");
            }
            pauses[i] = new DayInterval(Day(ends[0]), ends[1].Length == 0 ? null : Day(ends[1]));
        }
        return pauses;
    }

    /// <summary>
    /// Days that count up to and including <paramref name="day"/>: those after the start that lie in no pause. 0 on the day of the
    /// start and before it.
    /// </summary>
    /// <param name="start">Day 0.</param>
    /// <param name="pauses">Sorted and without overlap, as <see cref="Assessment.CountedPauses"/> are.</param>
    /// <param name="day">The day asked about, included.</param>
    public static int WaitedDays(LocalDate start, IReadOnlyList<DayInterval> pauses, LocalDate day)
    {
        if (day <= start)
        {
            return 0;
        }
        int waited = Period.DaysBetween(start, day);
        for (int i = 0; i < pauses.Count && pauses[i].First <= day; i++)
        {
            LocalDate last = pauses[i].Last is { } end && end < day ? end : day;
            waited -= Period.DaysBetween(pauses[i].First, last) + 1;
        }
        return waited;
    }

    /// <summary>As the other, from the stored form.</summary>
    public static int WaitedDays(LocalDate start, string storedPauses, LocalDate day) =>
        storedPauses.Length == 0 ? WaitedDays(start, [], day) : WaitedDays(start, Parse(storedPauses), day);

    /// <summary>
    /// The first day on which that many days have been waited; null when an open pause begins before it (or when a pause ends so
    /// close to the end of the calendar that the day does not exist).
    /// </summary>
    public static LocalDate? DayWhenWaited(LocalDate start, IReadOnlyList<DayInterval> pauses, int days)
    {
        LocalDate counted = start;
        int left = days;
        for (int i = 0; i < pauses.Count; i++)
        {
            int before = Period.DaysBetween(counted, pauses[i].First) - 1;
            if (left <= before)
            {
                break;
            }
            if (pauses[i].Last is not { } last)
            {
                return null;
            }
            left -= before;
            counted = last;
        }
        return Period.DaysBetween(counted, LocalDate.MaxIsoValue) < left ? null : counted.PlusDays(left);
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
