using NodaTime;

namespace Vardlots.Web.Shared;

/// <summary>Where days lie on a guarantee line, in percent of its width. Pure; rows share one scale so that they compare by eye.</summary>
public sealed class GuaranteeScale
{
    /// <summary>Days a row shows: the 90 of a guarantee and room to pass them.</summary>
    public const int RowDays = 130;

    private readonly LocalDate _start;
    private readonly LocalDate _today;
    private readonly int _days;
    private readonly IReadOnlyList<DateInterval> _pauses;

    /// <param name="fitAll">Large lines stretch to hold the booking and today; rows clamp them to the edge.</param>
    public GuaranteeScale(LocalDate start, LocalDate today, LocalDate? limit, LocalDate? booked, IReadOnlyList<(LocalDate First, LocalDate? Last)> pauses, bool fitAll)
    {
        (_start, _today) = (start, today);
        var limitDay = limit is { } l ? DaysTo(l) : 0;
        var far = fitAll ? Math.Max(Math.Max(limitDay, DaysTo(today)), booked is { } b ? DaysTo(b) : 0) : limitDay;
        _days = fitAll ? Math.Max(30, far + Math.Max(3, far / 12)) : Math.Max(RowDays, far + far / 8);
        _pauses = Union(pauses);
    }

    /// <summary>Percent from the left edge, never outside it.</summary>
    public double At(LocalDate date) => Math.Clamp(DaysTo(date) * 100.0 / _days, 0, 100);

    public bool IsBeyond(LocalDate date) => DaysTo(date) > _days;

    /// <summary>The pauses as drawn: merged where they overlap, an open one until today.</summary>
    public IReadOnlyList<DateInterval> Pauses => _pauses;

    /// <summary>Days that count from the start up to and including a date: the start is day 0, days of a pause do not count.</summary>
    public int DayNumber(LocalDate date) => Math.Max(0, DaysTo(date) - PausedBy(date));

    /// <summary>Days of pauses up to and including a date.</summary>
    public int PausedBy(LocalDate date) => _pauses.Where(p => p.Start <= date).Sum(p => DaysBetween(p.Start, LocalDate.Min(p.End, date)) + 1);

    private int DaysTo(LocalDate date) => DaysBetween(_start, date);

    private static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>Only what lies after the start stops a clock that has begun: day 0 is never counted anyway.</summary>
    private List<DateInterval> Union(IReadOnlyList<(LocalDate First, LocalDate? Last)> pauses)
    {
        var merged = new List<DateInterval>();
        var clipped = pauses
            .Select(p => (First: LocalDate.Max(p.First, _start.PlusDays(1)), Last: p.Last ?? LocalDate.Max(_today, p.First)))
            .Where(p => p.First <= p.Last).OrderBy(p => p.First);
        foreach (var (first, last) in clipped)
        {
            if (merged.Count > 0 && first <= merged[^1].End.PlusDays(1)) merged[^1] = new DateInterval(merged[^1].Start, LocalDate.Max(merged[^1].End, last));
            else merged.Add(new DateInterval(first, last));
        }
        return merged;
    }
}
