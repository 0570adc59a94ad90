using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.WaitingLists;

internal static class WaitingListsText
{
    public static string Title => Pick("Väntelistor", "Waiting lists");
    public static string Sub(bool isManager) => isManager
        ? Pick("Alla poster på dina klinikers väntelistor, så som den senaste filen har dem.", "Every entry on your clinics' waiting lists, as the latest file has them.")
        : Pick("Alla poster på klinikernas väntelistor, så som den senaste filen har dem.", "Every entry on the clinics' waiting lists, as the latest file has them.");

    public static string Filters => Pick("Filter", "Filters");
    public static string Search => Pick("Sök patient", "Search patient");
    public static string SearchHint => Pick("Namn eller nummer", "Name or number");
    public static string SearchHelp => Pick("Sök på början av namn eller personnummer. Med nummer hittar en vårdlots bara egna patienter; andra söks under Patienter. Skyddade identiteter hittas inte.", "Search by the beginning of a name or a personal number. By number a navigator finds own patients only; others are sought under Patients. Protected identities are not found.");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string AnyClinic => Pick("Alla kliniker", "All clinics");
    public static string Field => Pick("Område", "Field");
    public static string AnyField => Pick("Alla områden", "All fields");
    public static string State => Pick("Tillstånd", "State");
    public static string NotEnded => Pick("Alla som inte är avslutade", "All that have not ended");
    public static string Status => Pick("Status", "Status");
    public static string AnyStatus => Pick("Alla statusar", "All statuses");
    public static string Warning => Pick("Varning", "Warning");
    public static string AnyWarning => Pick("Med och utan varning", "With or without a warning");
    public static string Measure => Pick("Officiellt mått", "Official measure");
    public static string AnyMeasure => Pick("Oavsett officiellt mått", "Whatever the official measure");
    public static string Case => Pick("Ärende", "Case");
    public static string AnyCase => Pick("Med och utan ärende", "With or without a case");
    public static string WithCase => Pick("Med öppet ärende", "With an open case");
    public static string WithoutCase => Pick("Utan öppet ärende", "Without an open case");
    public static string Clear => Pick("Rensa filter", "Clear filters");

    public static string DaysLeft => Pick("Dagar kvar", "Days left");
    public static string Patient => Pick("Patient", "Patient");
    public static string WaitsFor => Pick("Väntar på", "Waits for");
    public static string Line => Pick("Garantilinjen", "Guarantee line");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Decided => Pick("Beslut", "Decided");
    public static string DecidedOn(LocalDate day) => Pick($"beslut {Show.Date(day)}", $"decided {Show.Date(day)}");
    public static string Booked => Pick("Bokad", "Booked");
    public static string NoLimit => Pick("ingen gräns", "no limit");
    public static string NotBooked => Pick("ej bokad", "not booked");
    public static string NotAssessed => Pick("Inte bedömd än", "Not assessed yet");
    public static string OpenCase(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string Explanation => Pick("Förklaring", "Explanation");
    public static string VanishedSince => Pick("Försvunnen sedan", "Missing since");
    public static string StaleSince => Pick("Ej uppdaterad sedan", "Not updated since");
    public static string Warnings(int count) => count == 1 ? Pick("Varning", "Warning") : Pick("Varningar", "Warnings");

    public static string Empty => Pick("Inga poster på väntelistorna", "No entries on the waiting lists");
    public static string EmptyHint => Pick("Poster kommer med klinikernas filer. Se Import.", "Entries come with the clinics' files. See Import.");
    public static string EmptyFiltered => Pick("Inga poster passar filtren", "No entries match the filters");
    public static string EmptySearch => Pick("Ingen träff i listan", "Nothing found in the list");

    public static string Detail(PatientLabel patient)
    {
        var age = patient.Age is { } years ? Pick($"{years} år", $"{years} years") : null;
        return string.Join(" · ", new[] { age, patient.Place }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string WaitsForOf(EntryRow row) => row.WaitsFor ?? $"{EnumText.Of(row.Phase)}, {EnumText.Lower(MedicalFields.Name(row.Field))}";

    /// <summary>The status, or why no guarantee covers the wait, or how it ended.</summary>
    public static string StatusOf(EntryRow row) => row switch
    {
        { Status: null } => NotAssessed,
        { Status: DeadlineStatus.NotCovered, NotCovered: { } reason } => EnumText.Of(reason),
        { Status: DeadlineStatus.Ended, Removal: { } removal } => $"{EnumText.Of(ListStatus.Removed)}: {EnumText.Lower(EnumText.Of(removal))}",
        { Status: DeadlineStatus.Ended } => EnumText.Of(ListStatus.Completed),
        { Status: { } status } => EnumText.Of(status),
    };

    public static string Of(MeasurePart part) => MeasureParts.BucketOf(part) is { } bucket ? Of(bucket) : part switch
    {
        MeasurePart.InTime => Pick("Inom garantin", "Within the guarantee"),
        MeasurePart.Late => Pick("Över garantins gräns", "Over the guarantee's limit"),
        MeasurePart.NoRule => Pick("Ingen regel ger en gräns", "No rule gives a limit"),
        _ => Pick("Alla som räknas", "All that are counted"),
    };

    /// <summary>0–30 dagar … 366 dagar eller mer.</summary>
    public static string Of(WaitBucket bucket) => OfficialMeasure.DaysOf(bucket) is (var from, { } to)
        ? Pick($"{from}–{to} dagar", $"{from}–{to} days")
        : Pick("366 dagar eller mer", "366 days or more");
}
