using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Web.Shared;

/// <summary>How numbers, dates and times are written, in the reader's language.</summary>
public static class Show
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;

    private static CultureInfo Culture => Language.IsEnglish ? English : Swedish;

    /// <summary>19 874, with a no-break space; 19,874 in English.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>19 874, or "1 000+" for a count that says only that there are more (<see cref="ListReach"/>).</summary>
    public static string Count(int count) => ListReach.IsBeyond(count) ? $"{Number(ListReach.Rows)}+" : Number(count);

    /// <summary>The day in tables: 2026-12-08.</summary>
    public static string Date(LocalDate date) => Iso.Format(date);

    /// <summary>8 dec</summary>
    public static string DayMonth(LocalDate date) => $"{date.Day} {date.ToString("MMM", Culture).TrimEnd('.')}";

    /// <summary>8 december 2026</summary>
    public static string LongDate(LocalDate date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>lördag 21 november</summary>
    public static string WeekdayDate(LocalDate date) => date.ToString("dddd d MMMM", Culture);

    /// <summary>14:32</summary>
    public static string Time(LocalTime time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>"idag 04:11", "igår 10:20", otherwise "2026-11-08 04:11", in Swedish time.</summary>
    public static string When(Instant at, LocalDate today)
    {
        var local = at.ToSwedish();
        var day = local.Date == today ? Language.Pick("idag", "today")
            : local.Date == today.PlusDays(-1) ? Language.Pick("igår", "yesterday")
            : Date(local.Date);
        return $"{day} {Time(local.TimeOfDay)}";
    }

    /// <summary>"1 dag", "17 dagar".</summary>
    public static string Days(int days) => Math.Abs(days) == 1
        ? Language.Pick($"{Number(days)} dag", $"{Number(days)} day")
        : Language.Pick($"{Number(days)} dagar", $"{Number(days)} days");
}
