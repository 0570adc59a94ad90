using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>
/// Days on which a patient is away, as they are written down: <c>2026-12-21/2027-01-06,2027-02-15/2027-02-15</c>, both ends included, in their
/// order, those that meet or overlap joined; none is the empty text. Pure.
/// </summary>
public static class AwayDays
{
    /// <summary>Most intervals.</summary>
    public const int Most = 10;

    /// <summary>Ten intervals of two ISO dates each.</summary>
    public const int MaxText = 22 * Most;

    /// <summary>The text of what a form holds, as it stands there: a side that is not filled in is empty. <see cref="Canonical"/> judges it.</summary>
    public static string Write(IEnumerable<(LocalDate? First, LocalDate? Last)> filled) =>
        string.Join(',', filled.Where(f => f is not (null, null)).Select(f => $"{Iso(f.First)}/{Iso(f.Last)}"));

    /// <summary>One stretch; one day when there is no last.</summary>
    public static string Of(LocalDate first, LocalDate? last = null) => Canonical(Write([(first, last)])) ?? throw new ArgumentException("The last day lies before the first.", nameof(last));

    /// <summary>Reads what <see cref="Canonical"/> made.</summary>
    public static IReadOnlyList<DayInterval> Read(string away) => PauseDays.Parse(away);

    /// <summary>One form for the same days however they are put in. A missing last day is one day.</summary>
    /// <returns>Null when a first day is missing, lies after its last, is no day, or there are too many.</returns>
    public static string? Canonical(string written)
    {
        if (written.Length == 0) return "";
        var days = new List<DayInterval>();
        foreach (var part in written.Split(','))
        {
            if (part.Split('/') is not [var from, var to] || !LocalDatePattern.Iso.Parse(from).TryGetValue(default, out var first)) return null;
            var last = first;
            if (to.Length > 0 && !LocalDatePattern.Iso.Parse(to).TryGetValue(default, out last)) return null;
            if (last < first) return null;
            days.Add(new DayInterval(first, last));
        }
        return days.Count <= Most ? PauseDays.Format(Joined(days)) : null;
    }

    private static List<DayInterval> Joined(List<DayInterval> days)
    {
        var joined = new List<DayInterval>();
        foreach (var next in days.OrderBy(d => d.First))
        {
            if (joined.Count > 0 && joined[^1] is var before && next.First <= before.Last!.Value.PlusDays(1))
                joined[^1] = before with { Last = LocalDate.Max(before.Last.Value, next.Last!.Value) };
            else joined.Add(next);
        }
        return joined;
    }

    private static string Iso(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "";
}
