using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Patients;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Patients;

/// <summary>The words of a patient's several waits, of coordination and of finding a patient.</summary>
internal static class PatientsText
{
    public static string Title => Pick("Patienter", "Patients");
    public static string PatientTitle => Pick("Patient", "Patient");
    public static string Sub => Pick("Sök en patient som hör av sig, eller se dem som väntar på flera håll.", "Find a patient who turns to you, or see those who wait in several places.");
    public static string AllPatients => Pick("Alla patienter", "All patients");

    // The waits
    public static string AllWaits => Pick("Alla väntetider", "All waits");
    public static string OtherWaits => Pick("Patientens andra väntetider", "The patient's other waits");
    public static string NoOtherWaits => Pick("Inga andra väntetider på listor som du får se.", "No other waits on lists that you may see.");
    public static string NoWaits => Pick("Inga pågående väntetider på listor som du får se.", "No waits going on, on lists that you may see.");
    public static string ToPatient => Pick("Allt patienten väntar på", "All that the patient waits for");
    public static string Ended(int count) => Pick($"Avslutade väntetider ({count})", $"Waits that have ended ({count})");
    public static string EndedOn(PatientWait w) => string.Join(" ", new[] { EnumText.Of(w.EndedAs ?? ListStatus.Completed), w.EndedOn is { } day ? Show.Date(day) : null }.OfType<string>())
        + (w.Removal is { } removal ? ": " + EnumText.Lower(EnumText.Of(removal)) : "");
    public static string WaitsFor(PatientWait w) => w.ProcedureText ?? $"{EnumText.Of(w.Phase)}, {EnumText.Lower(MedicalFields.Name(w.Field))}";
    public static string Booked(LocalDate day) => Pick($"bokad {Show.Date(day)}", $"booked {Show.Date(day)}");
    public static string NotBooked => Pick("ej bokad", "not booked");
    public static string Limit(LocalDate day) => Pick($"gräns {Show.Date(day)}", $"limit {Show.Date(day)}");
    public static string NoLimit => Pick("ingen gräns", "no limit");
    public static string CaseOf(long id, CaseStatus? status, string? owner) => Pick(
        $"ärende {id} · {EnumText.Lower(EnumText.Of(status ?? CaseStatus.New))} · {owner ?? "ingen handläggare"}",
        $"case {id} · {EnumText.Lower(EnumText.Of(status ?? CaseStatus.New))} · {owner ?? "no owner"}");
    public static string NoCase => Pick("inget ärende", "no case");
    public static string Next(string step) => Pick($"Nästa steg: {step}", $"Next step: {step}");
    public static string Loose => Pick("Ärenden utan väntan", "Cases without a wait");
    public static string LooseOpened(LocalDate day) => Pick($"öppnat {Show.Date(day)}", $"opened {Show.Date(day)}");

    // One trip
    public static string Bundle => Pick("Samordna väntetider?", "Coordinate waits?");
    public static string BundleDecided(bool together) => together ? Pick("Samordnas", "Coordinated") : Pick("Samordnas inte", "Not coordinated");
    public static string Together => Pick("Samordnas …", "Coordinate …");
    public static string Apart => Pick("Samordnas inte …", "Do not coordinate …");
    public static string ChangeDecision => Pick("Ändra …", "Change …");
    public static string TogetherTitle => Pick("Samordna väntetiderna", "Coordinate the waits");
    public static string ApartTitle => Pick("Samordna inte väntetiderna", "Do not coordinate the waits");
    public static string BundleHint => Pick("Beslutet och skälet syns i båda ärendena. Tiderna ändras inte här: det gör kliniken.", "The decision and its reason stand on both cases. The times are not changed here: the clinic does that.");
    public static string BundleReason => Pick("Varför?", "Why?");
    public static string BundleSaved => Pick("Beslutet är sparat.", "The decision is saved.");
    public static string DecidedBy(BundleDecision d, LocalDate today) => Pick($"{d.ByName}, {Show.When(d.At, today)}: {d.Reason}", $"{d.ByName}, {Show.When(d.At, today)}: {d.Reason}");

    /// <summary>Why the two could be one trip.</summary>
    public static string Why(BundleCard b)
    {
        var (first, second) = b.First.EntryId == b.Proposal.First.EntryId ? (b.First, b.Second) : (b.Second, b.First);
        var (one, other, day) = (WaitsFor(first), WaitsFor(second), first.Booked!.Value);
        if (b.Proposal.Kind == BundleKind.SameWeek)
            return Pick(
                $"{one} är bokad {Show.Date(day)} och {other} {Show.Date(second.Booked!.Value)}, samma vecka på {first.Clinic}. Fråga om de kan läggas samma dag, så blir det en resa.",
                $"{one} is booked for {Show.Date(day)} and {other} for {Show.Date(second.Booked!.Value)}, the same week at {first.Clinic}. Ask whether they can be on one day: one trip.");
        return Pick(
            $"{one} är bokad {Show.Date(day)} på {first.Clinic}. {other} på {second.Clinic} har ingen tid, och gränsen {Show.Date(second.Limit!.Value)} räcker till den veckan. Fråga om en tid samma vecka, så blir det en resa.",
            $"{one} is booked for {Show.Date(day)} at {first.Clinic}. {other} at {second.Clinic} has no time, and its limit {Show.Date(second.Limit!.Value)} reaches that week. Ask for a time in the same week: one trip.");
    }

    // A case by hand
    public static string NewCase => Pick("Nytt ärende …", "New case …");
    public static string NewCaseOf(PatientWait w) => Pick($"Nytt ärende om {WaitsFor(w)}", $"New case about {WaitsFor(w)}");
    public static string NewCaseWithoutRow => Pick("Nytt ärende utan rad …", "New case without a row …");
    public static string NewCaseTitle => Pick("Nytt ärende", "New case");
    public static string NewCaseBody => Pick("Du blir handläggare. Finns redan ett öppet ärende leds du dit.", "You become the owner. If a case is open already you are led there.");
    public static string NewCaseConfirm => Pick("Öppna ärendet", "Open the case");
    public static string Caller => Pick("Vem hör av sig?", "Who turns to you?");
    public static string CallerOf(CaseCaller caller) => caller switch
    {
        CaseCaller.Patient => Pick("Patienten", "The patient"),
        CaseCaller.Relative => Pick("En anhörig", "A relative"),
        CaseCaller.Clinic => Pick("Kliniken", "The clinic"),
        _ => Pick("En annan region", "Another region"),
    };
    public static string Choose => Pick("Välj …", "Choose …");
    public static string PatientConsents => Pick("Patienten samtycker till att den anhöriga för talan", "The patient consents to the relative speaking");
    public static string About => Pick("Vad gäller det?", "What is it about?");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string HomeRegion => Pick("Hemregion", "Home region");
    public static string OutOfRegion(string region) => Pick(
        $"Patienten hör till {region}. Vårdgarantin är hemregionens, så ingen gräns gäller mot oss (HSL 8 kap. 1 §). Hänvisa till hemregionens vårdlots.",
        $"The patient belongs to {region}. The guarantee is the home region's, so no limit applies to us (HSL 8 kap. 1 §). Refer to the home region's navigator.");
    public static string FirstName => Pick("Förnamn", "First name");
    public static string LastName => Pick("Efternamn", "Last name");
    public static string Phone => Pick("Telefon", "Telephone");
    public static string IsProtected => Pick("Skyddade personuppgifter: namn och telefon visas inte", "Protected identity: name and telephone are not shown");
    public static string Opened => Pick("Ärendet är öppnat och ditt.", "The case is open and yours.");
    public static string FromInquiry => Pick("Du kommer från en förfrågan: ärendet du öppnar knyts till den.", "You come from an inquiry: the case you open is tied to it.");
    public static string BackToInquiries => Pick("Tillbaka till förfrågningarna", "Back to the inquiries");
    public static string OpenedAndTied(long id) => Pick($"Ärende {id} är öppnat och förfrågan knuten till det.", $"Case {id} is open and the inquiry is tied to it.");
    public static string NotTied => Pick(
        "Ärendet är öppnat, men förfrågan kunde inte knytas till det: den har redan ett ärende eller gäller någon annan.",
        "The case is open, but the inquiry could not be tied to it: it has a case already or is about somebody else.");
    public static string WasThere => Pick("Det finns redan ett öppet ärende. Här är det.", "There is an open case already. Here it is.");

    // Its wait
    public static string NoRow => Pick("Väntan står inte på någon väntelista än, så ingen gräns räknas. Fråga kliniken om remissen eller beslutet.", "The wait is on no waiting list yet, so no limit is counted. Ask the clinic about the referral or the decision.");
    public static string RowThere => Pick("Raden finns nu hos kliniken", "The clinic now has the row");
    public static string RowThereBody => Pick("Är det samma väntan? Länka, så följer ärendet radens klocka.", "Is it the same wait? Link it, and the case follows the row's clock.");
    public static string Link(PatientWait w) => Pick($"Länka till {WaitsFor(w)}", $"Link to {WaitsFor(w)}");
    public static string Linked => Pick("Ärendet följer nu klinikens rad.", "The case now follows the clinic's row.");

    // Finding
    public static string Find => Pick("Sök patient", "Find a patient");
    public static string FindHint => Pick(
        "Egna ärenden hittas direkt. För andra patienter anges varför du söker: sökningen, du och skälet sparas i åtkomstloggen och kontrolleras.",
        "Own cases are found at once. For other patients you say why: the search, you and the reason are kept in the access log and checked.");
    public static string Number => Pick("Person- eller reservnummer", "Personal or reserve number");
    public static string Reason => Pick("Varför söker du?", "Why do you search?");
    public static string OwnOnly => Pick("– bara mina ärenden", "– own cases only");
    public static string ReasonOf(LookupReason reason) => reason switch
    {
        LookupReason.PatientCalls => Pick("Patienten hör av sig", "The patient turns to us"),
        LookupReason.RelativeCalls => Pick("En anhörig hör av sig", "A relative turns to us"),
        LookupReason.ClinicAsks => Pick("Kliniken frågar", "The clinic asks"),
        LookupReason.RegionAsks => Pick("En annan region frågar", "Another region asks"),
        _ => Pick("Annat", "Other"),
    };
    public static string More => Pick("Mer om skälet", "More about the reason");
    public static string FindNow => Pick("Sök", "Search");
    public static string NeedsReason => Pick("Ingen av dina egna patienter. Välj varför du söker för att söka bland alla.", "None of your own patients. Choose why you search, to search among all.");
    public static string Nobody => Pick("Ingen patient som du får se har det numret.", "No patient that you may see has that number.");
    public static string NobodyHint => Pick("Står patienten inte på någon lista kan du öppna ett ärende ändå.", "If the patient is on no list you can open a case all the same.");
    public static string NewForNumber => Pick("Nytt ärende för numret …", "New case for the number …");
    public static string FoundOf(FoundPatient p) => Pick(
        $"{p.Waits} {(p.Waits == 1 ? "väntan" : "väntetider")} · {p.OpenCases} {(p.OpenCases == 1 ? "öppet ärende" : "öppna ärenden")}",
        $"{p.Waits} {(p.Waits == 1 ? "wait" : "waits")} · {p.OpenCases} {(p.OpenCases == 1 ? "open case" : "open cases")}");

    // Several waits
    public static string Many => Pick("Tre eller fler väntetider", "Three waits or more");
    public static string ManyHint => Pick("Närmaste gräns först, i den ordning senaste körningen gav.", "The nearest limit first, in the order of the latest run.");
    public static string NoMany => Pick("Ingen patient har tre pågående väntetider", "No patient has three waits going on");
    public static string Waits => Pick("Väntetider", "Waits");
    public static string Clinics => Pick("Kliniker", "Clinics");
    public static string Nearest => Pick("Närmaste gräns", "Nearest limit");
    public static string DaysLeft => Pick("Dagar kvar", "Days left");
    public static string Patient => Pick("Patient", "Patient");
    public static string OpenCases => Pick("Öppna ärenden", "Open cases");
}
