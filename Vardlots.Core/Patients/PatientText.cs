using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Patients;

/// <summary>What is said when something about a patient cannot be recorded or found as asked.</summary>
internal static class PatientText
{
    public static string NeedsPermission => Pick("Patienten har skyddad identitet. Bara den som har behörighet får registrera detta.", "The patient's identity is protected. Only those with permission may record this.");
    public static string BundleReason(int most) => Pick($"Skriv varför, högst {most} tecken.", $"Write why, at most {most} characters.");
    public static string BundleGone => Pick("Bokningarna har ändrats, så förslaget gäller inte längre. Ladda om.", "The bookings have changed, so the proposal no longer holds. Reload.");

    // Coordination
    public static string ContactName => Pick("Skriv kontaktens namn, högst 200 tecken.", "Write the contact's name, at most 200 characters.");
    public static string ContactUnit => Pick("Skriv kontaktens enhet, högst 200 tecken.", "Write the contact's unit, at most 200 characters.");
    public static string ContactPhone => Pick("Telefonnumret får ha högst 40 tecken.", "The telephone number may have at most 40 characters.");
    public static string DayInFuture => Pick("Dagen kan inte ligga i framtiden.", "The day cannot be in the future.");
    public static string DayMissing => Pick("Ange dagen.", "Give the day.");
    public static string EndBeforeStart => Pick("Sista dagen kan inte ligga före den första.", "The last day cannot be before the first.");
    public static string ContactEnded => Pick("Kontakten är redan avslutad.", "The contact has already ended.");
    public static string Refused => Pick("Patienten har avböjt samordning. Registrera ett nytt samtycke först.", "The patient has declined coordination. Record a new consent first.");
    public static string SipNeedsConsent => Pick("En SIP görs bara med patientens samtycke. Registrera samtycket först.", "An individual plan is made only with the patient's consent. Record the consent first.");
    public static string SipDay => Pick("Ange dagen då planen gjordes. Den kan inte ligga i framtiden.", "Give the day the plan was made. It cannot be in the future.");
    public static string SipPlace => Pick("Platsen får ha högst 200 tecken.", "The place may have at most 200 characters.");
    public static string ConsentMissing => Pick("Välj om patienten samtycker eller avböjer, och hur det sades.", "Choose whether the patient consents or declines, and how it was said.");

    // Opening a case
    public static string CallerMissing => Pick("Välj vem som hör av sig.", "Choose who turns to you.");
    public static string RelativeConsent => Pick("En anhörig kan bara föra patientens talan med samtycke. Kryssa i att patienten samtycker, eller tala med patienten själv.", "A relative can only speak for the patient with consent. Tick that the patient consents, or talk to the patient.");
    public static string AboutMissing(int most) => Pick($"Skriv vad det gäller, högst {most} tecken.", $"Write what it is about, at most {most} characters.");
    public static string ClinicMissing => Pick("Välj vilken klinik det gäller.", "Choose which clinic it is about.");
    public static string RegionMissing => Pick("Välj patientens hemregion.", "Choose the patient's home region.");
    public static string NumberWrong => Pick("Numret är inte ett giltigt personnummer, samordningsnummer eller reservnummer. Kontrollera siffrorna.", "The number is not a valid personal, coordination or reserve number. Check the digits.");
    public static string NameMissing => Pick("Skriv patientens efternamn.", "Write the patient's last name.");
    public static string NameTooLong => Pick("Namn får ha högst 100 tecken och telefonnummer högst 40.", "Names may have at most 100 characters and telephone numbers at most 40.");
    public static string WaitEnded => Pick("Väntan är avslutad. Öppna ärendet utan rad, eller fråga kliniken.", "The wait has ended. Open the case without a row, or ask the clinic.");
    public static string ListsBusy => Pick("Klinikernas listor läses in just nu. Försök igen om en stund; det du skrivit finns kvar.", "The clinics' lists are being read at present. Try again in a while; what you wrote is kept.");
    public static string HasWait => Pick("Ärendet har redan en väntan.", "The case already has a wait.");
    public static string OtherWorks(long id) => Pick($"Raden har redan ärende {id}, som någon arbetar med. Fortsätt där och stäng det här som dubblett.", $"The row already has case {id}, which somebody works on. Go on there and close this one as a duplicate.");
    public static string Merged(long id) => Pick($"Samma väntan som ärende {id}.", $"The same wait as case {id}.");

    // Searching
    public static string ReasonTooLong(int most) => Pick($"Skälet får ha högst {most} tecken.", $"The reason may have at most {most} characters.");
    public static string OtherReason(int least) => Pick($"Skriv skälet med minst {least} tecken.", $"Write the reason, at least {least} characters.");
}
