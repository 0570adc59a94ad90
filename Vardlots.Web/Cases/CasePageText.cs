using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

internal static class CasePageText
{
    public static string Title(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string EntryTitle => Pick("Väntan", "Wait");
    public static string AllCases => Pick("Alla ärenden", "All cases");
    public static string AllWaits => Pick("Alla väntelistor", "All waiting lists");
    public static string Position(int position, int total) => Pick($"{Show.Count(position)} av {Show.Count(total)}", $"{Show.Count(position)} of {Show.Count(total)}");
    public static string NoLongerInList => Pick("inte längre i listan", "no longer in the list");
    public static string Leafing => Pick("Bläddra i listan", "Leaf through the list");

    // Who
    public static string Years(int age) => Pick($"{age} år", $"{age} years");
    public static string Number => Pick("Personnummer", "Personal number");
    public static string Phone => Pick("Telefon", "Telephone");
    public static string PhoneMissing => Pick("saknas", "missing");
    public static string ClinicHasContact => Pick("kliniken har patientkontakten", "the clinic keeps the patient contact");
    public static string Place => Pick("Bor i", "Lives in");
    public static string Interpreter => Pick("Tolk", "Interpreter");
    public static string NoInterpreter => Pick("behövs inte enligt filen", "not needed by the file");
    public static string Protection => Pick("Skydd", "Protection");
    public static string MaskedHint => Pick("Namn, nummer, telefon och adress är maskerade.", "Name, number, telephone and address are masked.");
    public static string MaskedNoPermission => Pick("Bara den som har behörighet kan se uppgifterna.", "Only those with permission can see them.");
    public static string Reveal => Pick("Visa uppgifter …", "Show details …");
    public static string RevealTitle => Pick("Visa skyddade uppgifter", "Show protected details");
    public static string RevealHint => Pick(
        "Namn och nummer visas tills du lämnar sidan. Att du har sett dem, när och varför sparas i åtkomstloggen och kontrolleras.",
        "Name and number are shown until you leave the page. That you saw them, when and why is kept in the access log and checked.");
    public static string RevealReason => Pick("Varför behöver du uppgifterna?", "Why do you need the details?");
    public static string RevealConfirm => Pick("Visa uppgifterna", "Show the details");
    public static string Revealed => Pick("Skyddad identitet. Uppgifterna visas bara nu; skälet är sparat.", "Protected identity. The details are shown only now; the reason is kept.");

    // What
    public static string WaitsFor => Pick("Väntar på", "Waits for");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string Guarantee => Pick("Garanti", "Guarantee");
    public static string NoGuarantee => Pick("ingen", "none");
    public static string Priority => Pick("Prioritet", "Priority");
    public static string MedicalTarget => Pick("Medicinskt måldatum", "Medical target date");
    public static string Booked => Pick("Bokad", "Booked");
    public static string NotBooked => Pick("ej bokad", "not booked");
    public static string BookedPassed => Pick("har passerat", "has passed");
    public static string Waited => Pick("Har väntat", "Has waited");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Id => Pick("Id hos kliniken", "The clinic's id");
    public static string CancerPathway => Pick("Standardiserat vårdförlopp (SVF)", "Cancer pathway (SVF)");
    public static string CancerPathwayHint => Pick("Egna, kortare tider gäller. Vårdgarantin sänker dem inte.", "Shorter times of its own apply. The guarantee does not lower them.");
    public static string None => "–";

    // The case
    public static string Facts => Pick("Uppgifter", "Facts");
    public static string Status => Pick("Status", "Status");
    public static string Owner => Pick("Handläggare", "Owner");
    public static string Nobody => Pick("ingen", "nobody");
    public static string Opened => Pick("Öppnat", "Opened");
    public static string NextStepLabel => Pick("Nästa steg", "Next step");
    public static string ClosedOn(LocalDate day, CaseOutcome? outcome) =>
        outcome is { } o ? Pick($"Stängt {Show.Date(day)}: {EnumText.Lower(EnumText.Of(o))}", $"Closed {Show.Date(day)}: {EnumText.Lower(EnumText.Of(o))}") : Pick($"Stängt {Show.Date(day)}", $"Closed {Show.Date(day)}");
    public static string Case(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string ToCase(long id) => Pick($"Till ärende {id}", $"To case {id}");
    public static string CaseHeading => Pick("Ärende", "Case");
    public static string NoCaseYet => Pick("Inget ärende. Ett öppnas av nattens körning när gränsen närmar sig.", "No case. The nightly run opens one when the limit approaches.");
    public static string NoCaseNeeded => Pick("Inget ärende.", "No case.");
    public static string NoCase => Pick("inget ärende", "no case");
    public static string NoLine => Pick("Ingen klocka går för den här väntan.", "No clock runs for this wait.");
    public static string Why => Pick("Varför detta datum?", "Why this date?");
    public static string KnownThen => Pick("Som det var känt en annan dag", "As it was known on another day");
    public static string KnownOn => Pick("Dag", "Day");
    public static string ShowKnown => Pick("Visa", "Show");
    public static string KnownStood(Core.Explanations.EntryExplanation told, LocalDate day) => Pick(
        $"Så stod det {DateText.Iso(day)}, enligt de listor, anteckningar och regler som fanns när dagen var slut: {EnumText.Lower(EnumText.Of(told.Told.Assessment.Status))}.",
        $"This is how it stood on {DateText.Iso(day)}, by the lists, records and rules that were there when the day ended: {EnumText.Lower(EnumText.Of(told.Told.Assessment.Status))}.");
    public static string NotYetKnown(LocalDate day) => Pick($"Den {DateText.Iso(day)} stod väntan inte på någon lista.", $"On {DateText.Iso(day)} the wait was on no list.");

    // Notes
    public static string AlsoOpen(IReadOnlyList<string> names)
    {
        var who = names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {Pick("och", "and")} {names[^1]}";
        return Pick($"{who} har också ärendet öppet", names.Count == 1 ? $"{who} has the case open too" : $"{who} have the case open too");
    }
    public static string Note => Pick("Anteckning", "Note");
    public static string NoteLabel => Pick("Vad har sagts och gjorts?", "What has been said and done?");
    public static string SaveNote => Pick("Spara anteckningen", "Save the note");
    public static string NoteKept => Pick("Anteckningar kan inte ändras eller tas bort när de är sparade.", "Notes cannot be changed or removed once saved.");

    // Messages
    public static string ReloadNow => Pick("Ladda om", "Reload");
    public static string Conflict(EditConflictException e, LocalDate today)
    {
        var who = e.By switch
        {
            null => Pick("Någon annan", "Somebody else"),
            ChangeContext.SystemName => Pick("Nattens körning", "The nightly run"),
            ChangeContext.RulesName => Pick("Nya regler", "New rules"),
            _ => e.By,
        };
        var time = e.At is not { } at ? ""
            : at.ToSwedish().Date == today ? Pick($" kl {Show.Time(at.ToSwedish().TimeOfDay)}", $" at {Show.Time(at.ToSwedish().TimeOfDay)}")
            : $" {Show.When(at, today)}";
        return Pick($"{who} ändrade ärendet{time}. Ladda om; din text finns kvar.", $"{who} changed the case{time}. Reload; your text is kept.");
    }
}
