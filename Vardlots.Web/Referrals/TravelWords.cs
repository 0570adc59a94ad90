using NodaTime;
using Vardlots.Core.Referrals;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Referrals;

internal static class TravelWords
{
    public static string Title => Pick("Resor att boka", "Travel to book");
    public static string Sub => Pick("Beställt och inte bokat, den närmaste vården först. Listan är till för resesamordningen.", "Ordered and not booked, the nearest care first. The list is for the travel service.");
    public static string Heading => Pick("Resa och boende", "Travel and lodging");
    public static string Kind => Pick("Vad", "What");
    public static string OrderedOn => Pick("Beställd", "Ordered");
    public static string BookedOn => Pick("Bokad", "Booked");
    public static string Kronor => Pick("Kostnad, kr", "Cost, kr");
    public static string Note => Pick("Anteckning", "Note");
    public static string Order => Pick("Beställ", "Order");
    public static string OrderNew => Pick("Beställ resa eller boende", "Order travel or lodging");
    public static string Book => Pick("Anteckna bokning", "Note the booking");
    public static string Change => Pick("Ändra", "Change");
    public static string Strike => Pick("Stryk", "Strike out");
    public static string Why => Pick("Varför", "Why");
    public static string Payer => Pick("Betalar", "Pays");
    public static string CareOn => Pick("Vårddag", "Care date");
    public static string Promised => Pick("utlovad, inte bokad", "promised, not booked");
    public static string Place => Pick("Plats", "Place");
    public static string Print => Pick("Skriv ut", "Print");
    public static string Empty => Pick("Ingen resa väntar på bokning.", "No travel awaits booking.");
    public static string Conflict => Pick("Någon annan hann ändra. Det senaste visas nu; gör om det du ville.", "Somebody else changed it first. The latest is shown now; do what you wanted again.");

    public static string Line(ReferralTravel t) => t switch
    {
        { IsStruck: true } => Pick($"struken: {t.StruckWhy}", $"struck out: {t.StruckWhy}"),
        { BookedOn: { } on, Kronor: { } kr } => Pick($"bokad {Show.Date(on)}, {Show.Number(kr)} kr", $"booked {Show.Date(on)}, {Show.Number(kr)} kr"),
        _ => Pick($"beställd {Show.Date(t.OrderedOn)} av {t.OrderedBy}", $"ordered {Show.Date(t.OrderedOn)} by {t.OrderedBy}"),
    };
}
