using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Patients;

/// <summary>Whether something about coordination can be put down. Pure; each returns the sentence that says why not, or null.</summary>
internal static class CoordinationChecks
{
    public const int MaxName = 200, MaxPhone = 40;

    /// <param name="consent">The patient's newest answer; null when not asked. Not asked hinders no contact, a no does.</param>
    public static string? MistakeIn(NameContact c, CoordinationConsent? consent, LocalDate today) => c switch
    {
        _ when consent is { Given: false } => PatientText.Refused,
        _ when CleanText.OrNull(c.Name) is not { Length: <= MaxName } => PatientText.ContactName,
        _ when CleanText.OrNull(c.Unit) is not { Length: <= MaxName } => PatientText.ContactUnit,
        _ when CleanText.OrNull(c.Phone)?.Length > MaxPhone => PatientText.ContactPhone,
        { Since: null } => PatientText.DayMissing,
        _ when c.Since > today => PatientText.DayInFuture,
        _ => null,
    };

    public static string? MistakeIn(EndContact c, NamedContact contact, LocalDate today) => c switch
    {
        _ when contact.EndedOn is not null => PatientText.ContactEnded,
        { On: null } => PatientText.DayMissing,
        _ when c.On > today => PatientText.DayInFuture,
        _ when c.On < contact.Since => PatientText.EndBeforeStart,
        _ => null,
    };

    /// <summary>A plan is made with consent only (HSL 16 kap. 4 §); that there is none can always be said.</summary>
    public static string? MistakeIn(RecordSip c, CoordinationConsent? consent, LocalDate today) => c switch
    {
        { Exists: false } => null,
        _ when consent is { Given: false } => PatientText.Refused,
        _ when consent is null => PatientText.SipNeedsConsent,
        _ when c.MadeOn is not { } day || day > today => PatientText.SipDay,
        _ when CleanText.OrNull(c.Place)?.Length > MaxName => PatientText.SipPlace,
        _ => null,
    };

    public static string? MistakeIn(RecordConsent c, LocalDate today) => c switch
    {
        { Given: null } or { Way: null } => PatientText.ConsentMissing,
        { On: null } => PatientText.DayMissing,
        _ when c.On > today => PatientText.DayInFuture,
        _ => null,
    };
}
