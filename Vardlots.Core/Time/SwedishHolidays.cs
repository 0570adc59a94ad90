using NodaTime;

namespace Vardlots.Core.Time;

/// <summary>
/// Days on which Swedish offices are closed: Saturdays, Sundays, the holidays of lag (1989:253), and the three eves that are kept like them
/// (Midsummer, Christmas, New Year). Guarantee days are calendar days and never ask here; this is for when somebody can be called.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>The first working day after <paramref name="day"/> when <paramref name="n"/> is 1, the second when it is 2, and so on.</summary>
    /// <example>One working day after Maundy Thursday 2026-04-02 is Tuesday 2026-04-07.</example>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public static LocalDate NextWorkingDay(LocalDate day, int n = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        while (n > 0)
        {
            day = day.PlusDays(1);
            if (IsWorkingDay(day)) n--;
        }
        return day;
    }

    public static bool IsWorkingDay(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>True for the holidays and the three eves, whatever weekday they fall on; ordinary Sundays are not among them.</summary>
    public static bool IsHoliday(LocalDate day) => IsFixed(day) || IsOfEaster(day) || IsMidsummer(day) || IsAllSaints(day);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static LocalDate EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new LocalDate(year, sum / 31, sum % 31 + 1);
    }

    private static bool IsFixed(LocalDate d) => (d.Month, d.Day) is
        (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31);

    /// <summary>Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday.</summary>
    private static bool IsOfEaster(LocalDate d) => Period.DaysBetween(EasterSunday(d.Year), d) is -2 or 0 or 1 or 39 or 49;

    /// <summary>The Saturday between 20 and 26 June and the Friday before it.</summary>
    private static bool IsMidsummer(LocalDate d) => d.Month == 6 && (d.DayOfWeek, d.Day) is
        (IsoDayOfWeek.Saturday, >= 20 and <= 26) or (IsoDayOfWeek.Friday, >= 19 and <= 25);

    /// <summary>The Saturday between 31 October and 6 November.</summary>
    private static bool IsAllSaints(LocalDate d) => d.DayOfWeek == IsoDayOfWeek.Saturday && ((d.Month, d.Day) is (10, 31) or (11, <= 6));
}
