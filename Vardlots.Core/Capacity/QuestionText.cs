using NodaTime;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Capacity;

/// <summary>What is said when a question cannot be asked, answered or closed as it stands.</summary>
internal static class QuestionText
{
    public static string ClinicMissing => Pick("Välj vilken klinik som frågar.", "Choose the clinic that asks.");
    public static string FieldMissing => Pick("Välj medicinskt område.", "Choose the medical field.");
    public static string TypeMissing => Pick("Välj besök eller behandling.", "Choose visit or treatment.");
    public static string Procedure => Pick("Åtgärden skrivs som en KVÅ-kod, till exempel JKA21.", "The procedure is written as a KVÅ code, for example JKA21.");
    public static string Number(int min, int max) => Pick($"Ange hur många det gäller, {min}–{max}.", $"Give how many it is about, {min}–{max}.");
    public static string Latest(LocalDate today) => Pick($"Ange senaste dag för vården, efter {Iso(today)}.", $"Give the latest day of the care, after {Iso(today)}.");
    public static string Placed(int max) => Pick($"Ange hur många som fick plats, 0–{max}.", $"Give how many got a place, 0–{max}.");
    public static string TooLong(int max) => Pick($"Texten får ha högst {max} tecken.", $"The text may have at most {max} characters.");
    public static string PersonalNumber => Pick("Texten ser ut att innehålla ett personnummer. Ingen patient ska nämnas här: ta bort det.", "The text seems to hold a personal number. No patient is to be named here: take it out.");
    public static string AnswerMissing => Pick("Välj minst ett erbjudande, eller skriv att ingen plats finns.", "Choose at least one offer, or write that there is no place.");
    public static string NotFitting => Pick("Ett erbjudande passar inte längre frågan. Läs om sidan och välj igen.", "An offer no longer fits the question. Reload the page and choose again.");
    public static string TooMany(int max) => Pick($"Välj högst {max} erbjudanden.", $"Choose at most {max} offers.");
}
