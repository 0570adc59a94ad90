using NodaTime;
using Vardlots.Core.Patients;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Patients;

internal static class CoordinationText
{
    public static string Heading => Pick("Samordning", "Coordination");
    public static string Hidden => Pick("Bara den som har behörighet till skyddade uppgifter kan se samordningen.", "Only those with permission to protected details can see the coordination.");
    public static string Empty => Pick("Inget registrerat.", "Nothing recorded.");
    public static string Of(ContactRole role) => role switch
    {
        ContactRole.CareContact => Pick("Fast vårdkontakt", "Designated care contact"),
        ContactRole.PhysicianContact => Pick("Fast läkarkontakt", "Designated physician"),
        _ => Pick("Kontaktsjuksköterska", "Contact nurse"),
    };
    public static string Since(LocalDate day) => Pick($"sedan {Show.Date(day)}", $"since {Show.Date(day)}");
    public static string Until(NamedContact c) => Pick($"{Show.Date(c.Since)} till {Show.Date(c.EndedOn!.Value)}, avslutad av {c.EndedByName}", $"{Show.Date(c.Since)} to {Show.Date(c.EndedOn!.Value)}, ended by {c.EndedByName}");
    public static string Add => Pick("Ny kontakt …", "New contact …");
    public static string End => Pick("Avsluta …", "End …");
    public static string EndOf(NamedContact c) => Pick($"Avsluta {c.Name}", $"End {c.Name}");
    public static string Change => Pick("Samtycke …", "Consent …");
    public static string ChangeSip => Pick("SIP …", "Individual plan …");

    public static string AddTitle => Pick("Ny namngiven kontakt", "New named contact");
    public static string AddHint => Pick("En ny fast vårdkontakt eller fast läkarkontakt avslutar den förra. Den förra står kvar i historiken.", "A new designated care contact or physician ends the one before, who stays in the history.");
    public static string Role => Pick("Roll", "Role");
    public static string Name => Pick("Namn", "Name");
    public static string Unit => Pick("Enhet", "Unit");
    public static string Phone => Pick("Telefon", "Telephone");
    public static string From => Pick("Från och med", "From");
    public static string Save => Pick("Spara", "Save");
    public static string Saved => Pick("Samordningen är sparad.", "The coordination is saved.");
    public static string EndTitle => Pick("Avsluta kontakten?", "End the contact?");
    public static string EndHint => Pick("Kontakten står kvar i historiken.", "The contact stays in the history.");
    public static string LastDay => Pick("Sista dag", "Last day");

    public static string SipTitle => Pick("Samordnad individuell plan (SIP)", "Individual plan (SIP)");
    public static string Sip => "SIP";
    public static string SipYes => Pick("Det finns en SIP", "There is a plan");
    public static string SipNo => Pick("Det finns ingen SIP", "There is no plan");
    public static string MadeOn => Pick("Gjord den", "Made on");
    public static string Place => Pick("Var", "Where");
    public static string Of(SipRecord s) => s.Exists
        ? string.Join(" · ", new[] { Pick("ja", "yes"), s.MadeOn is { } day ? Show.Date(day) : null, s.Place }.OfType<string>())
        : Pick("nej", "no");

    public static string ConsentTitle => Pick("Patientens samtycke till samordning", "The patient's consent to coordination");
    public static string Consent => Pick("Samtycke", "Consent");
    public static string Given => Pick("Patienten samtycker", "The patient consents");
    public static string Declined => Pick("Patienten avböjer", "The patient declines");
    public static string Way => Pick("Hur", "How");
    public static string Day => Pick("Dag", "Day");
    public static string Of(ConsentWay way) => way switch
    {
        ConsentWay.Orally => Pick("muntligt", "orally"),
        ConsentWay.InWriting => Pick("skriftligt", "in writing"),
        _ => Pick("genom ställföreträdare", "by a representative"),
    };
    public static string Of(CoordinationConsent c) => string.Join(" · ", c.Given ? Pick("ja", "yes") : Pick("avböjt", "declined"), Show.Date(c.On), Of(c.Way));
    public static string NotAsked => Pick("inte tillfrågad", "not asked");
    public static string History => Pick("Tidigare", "Before");
    public static string RecordedBy(string by, Instant at, LocalDate today) => $"{by}, {Show.When(at, today)}";
}
