using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

internal static class QueueText
{
    public static string Title => Pick("Ärenden", "Cases");
    public static string Sub(LocalDate today) => Pick(
        $"Patienter vars vårdgaranti håller på att passera eller har passerat. {Capital(Show.WeekdayDate(today))}.",
        $"Patients whose care guarantee is about to be missed or has been missed. {Capital(Show.WeekdayDate(today))}.");
    public static string Views => Pick("Vyer", "Views");

    public static string Tab(CaseTab tab) => tab switch
    {
        CaseTab.Mine => Pick("Mina", "Mine"),
        CaseTab.News => Pick("Nytt för mig", "New for me"),
        CaseTab.New => Pick("Nya", "New"),
        CaseTab.Urgent => Pick("Brådskande", "Urgent"),
        CaseTab.Passed => Pick("Passerade", "Passed"),
        CaseTab.ToInform => Pick("Ska informeras", "To be informed"),
        CaseTab.AnswerLate => Pick("Svar uteblivet", "Answer overdue"),
        CaseTab.ClinicAsked => Pick("Frågor till kliniken", "Questions to the clinic"),
        CaseTab.DueToday => Pick("Gräns idag", "Due today"),
        CaseTab.Parked => Pick("Parkerade", "Parked"),
        CaseTab.Back => Pick("Tillbaka", "Back"),
        CaseTab.TargetPassed => Pick("Måldatum passerat", "Target date passed"),
        CaseTab.TasksDue => Pick("Med uppgift idag", "With a task today"),
        _ => Pick("Alla", "All"),
    };

    // Filters
    public static string Filters => Pick("Filter", "Filters");
    public static string Search => Pick("Sök patient", "Search for a patient");
    public static string SearchHint => Pick("Namn, personnummer   /", "Name, personal number   /");
    public static string SearchHelp => Pick("Sökningen börjar från namnets eller personnumrets början. Med nummer hittar en vårdlots bara egna patienter; andra söks under Patienter. Skyddade identiteter hittas inte.", "The search starts from the beginning of a name or personal number. By number a navigator finds own patients only; others are sought under Patients. Protected identities are not found.");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string Clinics(int count, string first) => count == 1 ? first : Pick($"{count} kliniker", $"{count} clinics");
    public static string Field => Pick("Område", "Field");
    public static string AnyField => Pick("Alla områden", "All fields");
    public static string Status => Pick("Status", "Status");
    public static string AnyStatus => Pick("Alla statusar", "All statuses");
    public static string Deadline => Pick("Läge", "State");
    public static string AnyDeadline => Pick("Alla lägen", "All states");
    public static string Owner => Pick("Handläggare", "Owner");
    public static string AnyOwner => Pick("Alla handläggare", "All owners");
    public static string Me => Pick("Jag", "Me");
    public static string Nobody => Pick("Ingen", "Nobody");
    public static string UnknownOwner => Pick("Annan", "Another");
    public static string Guarantee => Pick("Garanti", "Guarantee");
    public static string AnyGuarantee => Pick("Alla garantier", "All guarantees");
    public static string Closed => Pick("Även stängda", "Closed too");
    public static string Clear => Pick("Rensa filter", "Clear filters");

    public static string StatusOf(CaseStatus status) => EnumText.Of(status);

    public static string GuaranteeOf(GuaranteeType type) =>
        type == GuaranteeType.FirstVisit ? Pick("Besöksgaranti", "First-visit guarantee") : Pick("Behandlingsgaranti", "Treatment guarantee");

    public static string DeadlineOf(DeadlineStatus status) => Capital(SharedText.Status(status));

    // Table
    public static string DaysLeft => Pick("Dagar kvar", "Days left");
    public static string Patient => Pick("Patient", "Patient");
    public static string WaitsFor => Pick("Väntar på", "Waits for");
    public static string Line => Pick("Garantilinjen", "Guarantee line");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Booked => Pick("Bokad", "Booked");
    public static string NotBooked => Pick("ej bokad", "not booked");
    public static string MedicalTarget => Pick("Måldatum", "Target date");
    public static string MedicalTargetLong => Pick("Medicinskt måldatum", "Medical target date");
    public static string TargetShort => Pick("mål", "target");
    public static string NextStep => Pick("Nästa steg", "Next step");
    public static string NoOwner => Pick("ingen", "nobody");
    public static string NoLimit => Pick("ingen gräns", "no limit");
    public static string SelectPage => Pick("Välj alla på sidan", "Select all on the page");
    public static string SelectCase(CaseRow row) => Pick($"Välj {NameOf(row)}", $"Select {NameOf(row)}");
    public static string OpenBy => Pick("Öppet hos", "Open at");
    public static string Vanished => Pick("saknas i listan", "missing from the list");
    public static string Stale => Pick("gammal uppgift", "old information");
    public static string NotAtRisk => Pick("risken är borta", "risk is gone");
    public static string Inform(LocalDate last, LocalDate today) => today > last
        ? Pick($"information försenad sedan {DateText.Short(last, today)}", $"information overdue since {DateText.Short(last, today)}")
        : Pick($"informera senast {DateText.Short(last, today)}", $"inform by {DateText.Short(last, today)}");
    public static string AnswerLate(LocalDate last, LocalDate today) => Pick($"svar skulle ha kommit {DateText.Short(last, today)}", $"answer was due {DateText.Short(last, today)}");
    public static string WantsHelp => Pick("vill ha hjälp", "wants help");
    public static string ModelB => Pick("kliniken kontaktar", "clinic contacts");
    public static string ModelBHelp => Pick("Modell B: kliniken har kontakten med patienten", "Model B: the clinic keeps the contact with the patient");

    /// <summary>"49 år · Strömsund"</summary>
    public static string? Detail(PatientLabel p) => (p.Age, p.Place) switch
    {
        ({ } age, { } place) => Pick($"{age} år · {place}", $"{age} years · {place}"),
        ({ } age, null) => Pick($"{age} år", $"{age} years"),
        (null, { } place) => place,
        _ => null,
    };

    public static string NoRow => Pick("Ingen rad än", "No row yet");
    public static string WaitsForOf(CaseRow row) => row.WaitsFor ?? (row.Field.Length == 0 ? NoRow : null)
        ?? (row.Guarantee == GuaranteeType.FirstVisit ? Pick("Första besök, ", "First visit, ") : "") + MedicalFields.Name(row.Field);

    // States
    public static string Empty => Pick("Inga ärenden här just nu", "No cases here at present");
    public static string EmptyMine => Pick("Du har inga ärenden", "You have no cases");
    public static string EmptyNews => Pick("Inget nytt för dig", "Nothing new for you");
    public static string EmptyNewsHint => Pick("Här står dina ärenden där något har hänt sedan du senast tittade.", "Your cases in which something has happened since you last looked stand here.");
    public static string EmptyMineHint => Pick("Ta ett ur listan över nya.", "Take one from the list of new ones.");
    public static string EmptyFiltered => Pick("Inga ärenden passar filtren", "No cases match the filters");
    public static string EmptySearch => Pick("Ingen patient i den här vyn börjar så", "No patient in this view begins like that");
    public static string ToNew => Pick("Visa nya ärenden", "Show new cases");

    internal static string NameOf(CaseRow row) => row.Patient.IsMasked ? SharedText.ProtectedIdentity : row.Patient.Name is { Length: > 0 } name ? name : SharedText.NameMissing;

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
