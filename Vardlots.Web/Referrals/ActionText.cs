using Vardlots.Core.Referrals;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Referrals;

/// <summary>Words of the actions: the button, what it leads to, and what is said when it is done.</summary>
internal static class ActionText
{
    public static string Verb(ReferralAction action) => action switch
    {
        ReferralAction.Reserve => Pick("Reservera plats", "Keep a place"),
        ReferralAction.Ask => Pick("Erbjud patienten", "Offer to the patient"),
        ReferralAction.PatientAnswer => Pick("Patientens svar", "The patient's answer"),
        ReferralAction.Papers => Pick("Papperen klara", "Papers complete"),
        ReferralAction.Approve => Pick("Godkänn", "Approve"),
        ReferralAction.Return => Pick("Skicka tillbaka", "Send back"),
        ReferralAction.Send => Pick("Skickad", "Sent"),
        ReferralAction.Supplement => Pick("Komplettering skickad", "Completion sent"),
        ReferralAction.ReceiverAnswer => Pick("Mottagarens svar", "The receiver's answer"),
        ReferralAction.Book => Pick("Tid", "Time"),
        ReferralAction.CareGiven => Pick("Vården given", "Care given"),
        ReferralAction.TellClinic => Pick("Hemkliniken meddelad", "Home clinic told"),
        _ => Pick("Avsluta hänvisningen", "End the referral"),
    };

    public static string Body(ReferralAction action) => action switch
    {
        ReferralAction.Reserve => Pick("En plats hålls medan patienten tillfrågas och papperen samlas; hur länge står på raden. Ingen annan kan ta den under tiden, och sedan blir den fri av sig själv.", "A place is kept while the patient is asked and the papers are gathered; the row says how long. Nobody else can take it meanwhile, and then it is free by itself."),
        ReferralAction.Ask => Pick("Erbjudandet antecknas i ärendet med vårddagen. Inget lämnar kliniken.", "The offer is put down in the case with the care date. Nothing leaves the clinic."),
        ReferralAction.PatientAnswer => Pick("Ett nej från en informerad patient till ett erbjudande inom gränsen avstår garantin; det räknas ut av reglerna. Ett ja kräver samtycke till att uppgifter lämnas.", "A no from an informed patient to an offer within the limit waives the guarantee; the rules work that out. A yes takes consent to documents being sent."),
        ReferralAction.Papers => Pick("Remiss, ursprungligt startdatum, samtycke och betalningsförbindelse ska finnas innan chefen kan godkänna. Startdatumet hämtas ur väntan och följer patienten.", "Referral, original start date, consent and payment commitment must be there before the manager can approve. The start date is taken from the wait and follows the patient."),
        ReferralAction.Approve => Pick("Betalningsförbindelsen binder kliniken när du godkänner.", "The payment commitment binds the clinic once you approve."),
        ReferralAction.Return => Pick("Vårdlotsen får veta vad som saknas, och papperen görs om.", "The navigator is told what is missing, and the papers are made anew."),
        ReferralAction.Send => Pick("Papperen har lämnat oss. Aldrig med e-post.", "The papers have left us. Never by e-mail."),
        ReferralAction.Supplement => Pick("Det mottagaren saknade är skickat; vi väntar på svaret.", "What the receiver lacked is sent; we await the answer."),
        ReferralAction.ReceiverAnswer => Pick("Avvisas eller avbokas den går ärendet tillbaka till att söka vårdgivare. Klockan har aldrig stannat.", "If it is rejected or called off the case goes back to finding a provider. The clock never stopped."),
        ReferralAction.Book => Pick("En tid efter gränsen avslutar hänvisningen och för ärendet tillbaka till att söka vårdgivare, om inte patienten vill behålla den.", "A time past the limit ends the referral and takes the case back to finding a provider, unless the patient wants to keep it."),
        ReferralAction.CareGiven => Pick("Ärendet stängs och bedöms mot sin gräns.", "The case is closed and judged by its limit."),
        ReferralAction.TellClinic => Pick("Kliniken har fått veta att patienten kan strykas från listan (borttagen, annan vårdgivare).", "The clinic has been told that the patient can be struck from its list (removed, another provider)."),
        _ => Pick("Platsen blir fri och ärendet går tillbaka till att söka vårdgivare.", "The place is free and the case goes back to finding a provider."),
    };

    public static string Grant => Pick("Bidrag som betalar", "Grant that pays");
    public static string GrantHint => Pick("Tomt: det som står på avtalet.", "Empty: what the agreement says.");
    public static string For(int count) => count == 1 ? Pick("Gäller 1 patient.", "For 1 patient.") : Pick($"Gäller {count} patienter, samma uppgifter för alla.", $"For {count} patients, the same for all.");
    public static string Done(ReferralAction action, int count) => Pick($"{Verb(action)}: {count} {(count == 1 ? "klar" : "klara")}.", $"{Verb(action)}: {count} done.");
    public static string Failed(int count, int done) => done == 0 ? Pick("Det gick inte för någon.", "It could be done for nobody.") : Pick($"{count} gick inte; {done} är klara.", $"{count} could not be done; {done} are.");

    public static string OfferedOn => Pick("Erbjudandet lämnades", "The offer was made");
    public static string AnswerBy => Pick("Svar senast", "Answer by");
    public static string Consent(ConsentNeed need) => need == ConsentNeed.Region
        ? Pick("Patienten samtycker till att uppgifter lämnas till en annan region eller en privat vårdgivare", "The patient consents to documents being sent to another region or a private provider")
        : Pick("Patienten samtycker till att uppgifter lämnas till vårdgivaren i regionen", "The patient consents to documents being sent to the provider in the region");
    public static string Document => Pick("Remiss (nummer eller namn i klinikens system)", "Referral (number or name in the clinic's system)");
    public static string Commitment => Pick("Betalningsförbindelsens nummer", "Number of the payment commitment");
    public static string Kronor => Pick("Högsta belopp, kronor", "Highest amount, kronor");
    public static string How => Pick("Hur", "How");
    public static string HowHint => Pick("Till exempel rekommenderad post, eller systemet för remisser", "Such as registered post, or the referral system");
    public static string Receiver => Pick("Svaret", "The answer");
    public static string Choose => Pick("Välj", "Choose");
    public static string Day(ReferralAction action) => action switch
    {
        ReferralAction.Book => Pick("Dag för vården", "Day of the care"),
        ReferralAction.CareGiven => Pick("Vården gavs", "Care was given"),
        _ => Pick("Svarsdag", "Day of the answer"),
    };
    public static string KeepLate => Pick("Behåll tiden fast den ligger efter gränsen: patienten vill ha den", "Keep the time although it is past the limit: the patient wants it");
    public static string Broken => Pick("Vårdgivaren höll inte vad som lovats", "The provider did not keep what was promised");
    public static string Why => Pick("Varför", "Why");
    public static string Words => Pick("Vad de skrev eller sade", "What they wrote or said");
}
