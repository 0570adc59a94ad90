using Vardlots.Core.Inquiries;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Inquiries;

internal static class InquiryWords
{
    public static string Title => Pick("Förfrågningar", "Inquiries");
    public static string Sub => Pick("Frågor från allmänheten, andra regioner och kliniker, och vad det blev av dem.", "Questions from the public, other regions and clinics, and what came of them.");
    public static string New => Pick("Ny förfrågan", "New inquiry");
    public static string From => Pick("Vem frågar", "Who asks");
    public static string Topic => Pick("Vad gäller det", "What is it about");
    public static string Minutes => Pick("Minuter", "Minutes");
    public static string Answer => Pick("Fråga och svar (om det behövs)", "Question and answer (where needed)");
    public static string About => Pick("Vem det gäller (om det behövs)", "Who it is about (where needed)");
    public static string Number => Pick("Personnummer, för någon som står på en lista", "Personal number, of somebody on a list");
    public static string Who => Pick("Vem: namn eller nummer att ringa tillbaka på", "Who: a name or number to call back");
    public static string Result => Pick("Vad det blev", "What came of it");
    public static string Save => Pick("Spara förfrågan", "Save the inquiry");
    public static string TopicMissing => Pick("Välj vad det gäller.", "Choose what it is about.");
    public static string Saved => Pick("Förfrågan sparad", "Inquiry saved");
    public static string SavedToCase => Pick("Förfrågan sparad och lagd i patientens ärende", "Inquiry saved and put in the patient's case");
    public static string SavedAwaits => Pick("Förfrågan sparad: den väntar på sitt ärende", "Inquiry saved: it awaits its case");
    public static string Conflict => Pick("Någon annan hann före. Inget sparades: försök igen.", "Somebody else was first. Nothing was saved: try again.");
    public static string Views => Pick("Vyer", "Views");
    public static string All => Pick("Alla", "All");
    public static string Awaiting => Pick("Ska bli ärende", "To become a case");
    public static string Statistics => Pick("Statistik per ämne och månad", "Statistics per topic and month");
    public static string Filters => Pick("Filter", "Filters");
    public static string AnyMonth => Pick("Alla månader", "All months");
    public static string Month => Pick("Månad", "Month");
    public static string AnyTopic => Pick("Alla ämnen", "All topics");
    public static string TopicShort => Pick("Ämne", "Topic");
    public static string AnyFrom => Pick("Alla som frågar", "Whoever asks");
    public static string FromShort => Pick("Från", "From");
    public static string AnyResult => Pick("Alla resultat", "All results");
    public static string ResultShort => Pick("Resultat", "Result");
    public static string Clear => Pick("Rensa", "Clear");
    public static string When => Pick("När", "When");
    public static string Text => Pick("Fråga och svar", "Question and answer");
    public static string Patient => Pick("Gäller", "About");
    public static string Empty(InquiryFilter f) => f.Tab == InquiryTab.AwaitsCase ? Pick("Ingen förfrågan väntar på ett ärende", "No inquiry awaits a case")
        : f.IsNarrowed ? Pick("Inga förfrågningar passar filtren", "No inquiries fit the filters") : Pick("Inga förfrågningar än", "No inquiries yet");
    public static string CaseOf(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string Choose => Pick("Välj ärende", "Choose the case");
    public static string ChooseTitle => Pick("Vilket ärende blev det?", "Which case did it become?");
    public static string ChooseConfirm => Pick("Lägg i ärendet", "Put in the case");
    public static string OpenSince(InquiryCase c) => $"{c.Clinic} · {(c.LimitDate is { } limit ? Pick($"gräns {Show.Date(limit)}", $"limit {Show.Date(limit)}") : Pick("ingen gräns", "no limit"))} · {Pick("öppnat", "opened")} {Show.Date(c.OpenedOn)}";
    public static string NoCases => Pick("Patienten har inget öppet ärende som syns för dig.", "The patient has no open case that you can see.");
    public static string NoPatient => Pick("Förfrågan nämner ingen på listorna. Skriv ärendets nummer.", "The inquiry names nobody on the lists. Write the number of the case.");
    public static string OpenCase => Pick("Öppna ett ärende", "Open a case");
    public static string CaseNumber => Pick("Ärendets nummer", "Number of the case");
    public static string NoSuchCase => Pick("Det finns inget öppet ärende med det numret.", "There is no open case with that number.");
    public static string Linked => Pick("Förfrågan ligger nu i ärendet", "The inquiry is now in the case");
    public static string Strike => Pick("Stryk", "Strike out");
    public static string StrikeOf(InquiryRow r, NodaTime.LocalDate today) => Pick($"Stryk förfrågan {Show.When(r.At, today)}", $"Strike out the inquiry of {Show.When(r.At, today)}");
    public static string StrikeTitle => Pick("Stryk förfrågan", "Strike out the inquiry");
    public static string StrikeBody => Pick("Den står kvar överstruken och räknas inte längre.", "It stays, struck through, and counts no more.");
    public static string StrikeReason => Pick("Varför", "Why");
    public static string StrikeDone => Pick("Förfrågan struken", "Inquiry struck out");
    public static string StruckBy(InquiryStrike s, NodaTime.LocalDate today) => Pick($"struken av {s.By} {Show.When(s.At, today)}: {s.Why}", $"struck out by {s.By} {Show.When(s.At, today)}: {s.Why}");

    public static string YearTitle => Pick("Förfrågningar per ämne och månad", "Inquiries per topic and month");
    public static string YearSub => Pick("De senaste tolv månaderna. Varje siffra leder till sin lista.", "The last twelve months. Each number leads to its list.");
    public static string Back => Pick("Till förfrågningarna", "To the inquiries");
    public static string Total => Pick("Alla", "All");
    public static string Time => Pick("Tid", "Time");
    public static string SolvedAtOnce => Pick("Löst direkt", "Solved at once");
    public static string Count(int n) => n == 1 ? Pick("1 förfrågan", "1 inquiry") : Pick($"{Show.Number(n)} förfrågningar", $"{Show.Number(n)} inquiries");

    /// <summary>"3 h 20 min"</summary>
    public static string Hours(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{Show.Number(minutes / 60)} h" : $"{Show.Number(minutes / 60)} h {minutes % 60} min";

    /// <summary>"nov 2026", or "nov" alone.</summary>
    public static string MonthName(int month, bool withYear = true)
    {
        var name = Show.DayMonth(new NodaTime.LocalDate(month / 100, month % 100, 1))[2..];
        return withYear ? $"{name} {month / 100}" : name;
    }
}
