using Vardlots.Core.Deadlines;
using Vardlots.Core.Referrals;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Referrals;

/// <summary>Words of the papers that go to the receiver.</summary>
internal static class PapersText
{
    public static string Open => Pick("Visa papperen", "Show the papers");
    public static string Title(long id) => Pick($"Hänvisning {id}", $"Referral {id}");
    public static string Heading => Pick("Remiss och betalningsförbindelse", "Referral and payment commitment");
    public static string Draft => Pick("Inte godkänd än: får inte skickas.", "Not approved yet: may not be sent.");
    public static string Back => Pick("Till omgången", "To the group");
    public static string Print => Pick("Skriv ut", "Print");
    public static string File => Pick("Hämta som fil", "Download as a file");
    public static string FileHint => Pick("För mottagarens system. Skickas med säker överföring, aldrig med e-post.", "For the receiver's system. Sent by secure transfer, never by e-mail.");
    public static string From => Pick("Från", "From");
    public static string To => Pick("Till", "To");
    public static string Patient => Pick("Patient", "Patient");
    public static string Number => Pick("Personnummer", "Personal number");
    public static string Phone => Pick("Telefon", "Telephone");
    public static string Interpreter => Pick("Tolk", "Interpreter");
    public static string Care => Pick("Vård", "Care");
    public static string Document => Pick("Remiss", "Referral");
    public static string Start => Pick("Ursprungligt startdatum", "Original start date");
    public static string StartHint => Pick("Vårdgarantin räknas från denna dag även hos er.", "The care guarantee is counted from this day with you too.");
    public static string Limit => Pick("Garantigräns, sista dag i tid", "Limit of the guarantee, last day in time");
    public static string CareDate => Pick("Överenskommen vårddag", "Agreed care date");
    public static string Consent => Pick("Patientens samtycke", "The patient's consent");
    public static string NoConsentNeeded => Pick("Behövs inte: samma vårdgivare", "Not needed: the same provider");
    public static string Commitment => Pick("Betalningsförbindelse", "Payment commitment");
    public static string UpTo(int kronor) => Pick($"högst {Show.Number(kronor)} kr", $"at most SEK {Show.Number(kronor)}");
    public static string NoCommitment => Pick("Ingen: egen region", "None: own region");
    public static string Approved => Pick("Godkänd av verksamhetschef", "Approved by the clinic manager");
    public static string Answer => Pick("Svara med BEK (bekräftad), VID (vidareskickad), KOM (komplettering begärd), AVB (avbokad) eller AVV (avvisad).", "Answer with BEK (confirmed), VID (forwarded), KOM (completion requested), AVB (cancelled) or AVV (rejected).");
    public static string Kind(GuaranteeType? guarantee) => guarantee == GuaranteeType.FirstVisit ? Pick("första besök", "first visit") : Pick("behandling", "treatment");
}
