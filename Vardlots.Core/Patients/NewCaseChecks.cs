using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>Whether a case can be opened as asked. Pure; each returns the sentence that says why not, or null.</summary>
internal static class NewCaseChecks
{
    public static string? MistakeIn(OpenCase c) => c switch
    {
        { Caller: null } => PatientText.CallerMissing,
        { Caller: CaseCaller.Relative, PatientConsents: false } => PatientText.RelativeConsent,
        _ when CleanText.OrNull(c.About) is not { Length: <= OpenCase.MaxAbout } => PatientText.AboutMissing(OpenCase.MaxAbout),
        { EntryId: not null } => null,
        { ClinicId: null } => PatientText.ClinicMissing,
        _ when c.HomeRegion is { } region && !RegionNames.IsKnown(region) => PatientText.RegionMissing,
        { HomeRegion: null, Person: not { IsProtected: true } } when c.PatientId is null => PatientText.RegionMissing,
        { Person: { } person } => MistakeIn(person),
        _ => null,
    };

    private static string? MistakeIn(NewPatient p) => p switch
    {
        _ when new[] { p.FirstName, p.LastName }.Any(n => n?.Length > OpenCase.MaxName) || p.Phone?.Length > OpenCase.MaxPhone => PatientText.NameTooLong,
        { IsProtected: false } when CleanText.OrNull(p.LastName) is null => PatientText.NameMissing,
        _ => null,
    };

    /// <summary>A personal, coordination, national or reserve number as a person says it, checked as an import would (Luhn, day + 60).</summary>
    public static bool TryRead(string? written, LocalDate today, out IdentityKind kind, out string value, out LocalDate? born)
    {
        var trimmed = string.Concat(CleanText.Of(written ?? "").Where(c => !char.IsWhiteSpace(c)));
        (kind, value, born) = (default, "", null);
        // A reserve number may hold letters, but it is a number.
        return trimmed.Length is >= 8 and <= 40 && trimmed.Count(char.IsAsciiDigit) >= 4 && PatientIdentityNumber.TryParse(trimmed, null, today, out kind, out value, out born);
    }
}
