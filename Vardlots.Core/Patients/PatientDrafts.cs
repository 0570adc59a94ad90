using System.Globalization;

namespace Vardlots.Core.Patients;

/// <summary>Keys of what is being filled in about a patient (<see cref="Cases.TextDraft"/>).</summary>
public static class PatientDrafts
{
    internal static string Of(long patientId, string what) => string.Create(CultureInfo.InvariantCulture, $"patient/{patientId}/{what}");

    /// <summary>
    /// Of a case that is being opened: about the wait or the patient, or about whomever an inquiry is about. Null where nothing but a
    /// personal number says who it is: what is typed about one person must never come back for another.
    /// </summary>
    public static string? NewCase(long? entryId, long? patientId, long? inquiryId) =>
        entryId is { } entry ? string.Create(CultureInfo.InvariantCulture, $"wait/{entry}/case")
        : patientId is { } patient ? Of(patient, "case")
        : inquiryId is { } inquiry ? string.Create(CultureInfo.InvariantCulture, $"inquiry/{inquiry}/case")
        : null;
}
