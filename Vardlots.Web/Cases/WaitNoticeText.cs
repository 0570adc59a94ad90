using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>What a reader must know before acting, and what to do about it.</summary>
internal static class WaitNoticeText
{
    public static string VanishedTitle(LocalDate since) => Pick($"Raden saknas i klinikens lista sedan {Show.Date(since)}", $"The row has been missing from the clinic's list since {Show.Date(since)}");
    public static string VanishedBody(string clinic) => Pick(
        $"Ingen lämnar en lista utan förklaring, så klockan går vidare på de senast kända uppgifterna. Fråga {clinic} om patienten är behandlad, flyttad eller borttagen av misstag.",
        $"Nobody leaves a list unexplained, so the clock goes on with the last known facts. Ask {clinic} whether the patient was treated, moved or removed by mistake.");
    public static string HeldTitle => Pick("Raden saknas i klinikens senaste lista", "The row is missing from the clinic's newest list");
    public static string HeldBody => Pick(
        "Ovanligt många rader saknas, så ingen är markerad som försvunnen förrän kliniken eller en vårdlots har bekräftat det på importens sida.",
        "Unusually many rows are missing, so none is marked as gone until the clinic or a navigator has confirmed it on the import's page.");
    public static string StaleTitle(LocalDate since) => Pick($"Uppgifterna är inte uppdaterade sedan {Show.Date(since)}", $"The facts have not been updated since {Show.Date(since)}");
    public static string StaleBody(string clinic) => Pick($"Klinikens nya rad har avvisats. Be {clinic} rätta den i källsystemet:", $"The clinic's new row was rejected. Ask {clinic} to correct it in the source system:");
    public static string NotAtRiskTitle(LocalDate since) => Pick($"Inte längre i riskzonen sedan {Show.Date(since)}", $"No longer at risk since {Show.Date(since)}");
    public static string NotAtRiskBody => Pick("Ärendet är kvar eftersom någon arbetar med det. Bevaka det, eller stäng det när inget mer behövs.", "The case stays because somebody works on it. Watch it, or close it when nothing more is needed.");
    public static string HelpTitle => Pick("Kliniken vill ha hjälp att hitta vård", "The clinic wants help to find care");
    public static string HelpBody => Pick("Kliniken har inte egen plats i tid. Vad den skrev står i händelserna.", "The clinic has no place of its own in time. What it wrote is in the history.");
    public static string InformTitle(LocalDate last, LocalDate today) => today > last
        ? Pick($"Patienten skulle ha informerats senast {Show.Date(last)}", $"The patient should have been told by {Show.Date(last)}")
        : Pick($"Patienten ska informeras senast {Show.Date(last)}", $"The patient is to be told by {Show.Date(last)}");
    public static string InformBody(bool clinicHasContact) => clinicHasContact
        ? Pick("Gränsen hålls inte. Be kliniken berätta det för patienten, och om rätten till annan vårdgivare.", "The limit is not kept. Ask the clinic to tell the patient so, and about the right to another provider.")
        : Pick("Gränsen hålls inte. Berätta det, och om rätten till annan vårdgivare, och kryssa i det i samtalet.", "The limit is not kept. Tell so, and about the right to another provider, and tick it in the conversation.");
    public static string DiffersTitle => Pick("Nyare uppgifter än i listorna", "Newer facts than in the lists");
    public static string DiffersBody => Pick("Här visas läget med klinikens senaste fil och dagens datum. Listorna visar samma efter nästa körning.", "This page shows the state by the clinic's latest file and today's date. The lists follow with the next run.");
    public static string WarningsTitle(int count) => count == 1 ? Pick("Att kontrollera", "To check") : Pick($"Att kontrollera ({count})", $"To check ({count})");
}
