using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Texts;

/// <summary>Dates and days in running text, in the reader's language.</summary>
public static class DateText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static CultureInfo Culture => Language.IsEnglish ? English : Swedish;

    /// <summary>2026-12-08</summary>
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>8 dec</summary>
    public static string Short(LocalDate date) => $"{date.Day} {date.ToString("MMM", Culture).TrimEnd('.')}";

    /// <summary>8 dec, and with its year where that is another than <paramref name="beside"/>'s.</summary>
    public static string Short(LocalDate date, LocalDate beside) => date.Year == beside.Year ? Short(date) : $"{Short(date)} {date.Year}";

    /// <summary>8 december 2026</summary>
    public static string Long(LocalDate date) => date.ToString("d MMMM uuuu", Culture);

    /// <summary>1 dag, 17 dagar, 1 240 dagar</summary>
    public static string Days(int days) => days == 1
        ? Language.Pick("1 dag", "1 day")
        : Language.Pick($"{days.ToString("N0", Swedish)} dagar", $"{days.ToString("N0", English)} days");
}
