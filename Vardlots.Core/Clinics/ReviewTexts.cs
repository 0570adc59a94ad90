using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Clinics;

/// <summary>What is said when an answer cannot be given as asked.</summary>
internal static class ReviewTexts
{
    public static string NothingChosen => Language.Pick("Välj minst en post att besvara.", "Choose at least one entry to answer.");
    public static string TooMany(int most) => Language.Pick($"Besvara högst {most} poster åt gången.", $"Answer at most {most} entries at a time.");
    public static string PlannedDateMissing => Language.Pick("Ange det planerade datumet.", "Give the planned date.");
    public static string PlannedDatePassed(LocalDate today) => Language.Pick(
        $"Det planerade datumet ska vara {DateText.Iso(today)} eller senare.", $"The planned date must be {DateText.Iso(today)} or later.");
    public static string ExplanationMissing => Language.Pick("Välj en förklaring.", "Choose an explanation.");
    public static string CommentTooLong(int max) => Language.Pick($"Kommentaren får ha högst {max} tecken.", $"The comment may have at most {max} characters.");
    public static string AllEnded => Language.Pick(
        "De valda posterna har avslutats sedan listan visades. Ladda om listan.", "The chosen entries have ended since the list was shown. Reload the list.");
}
