using NodaTime;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Referrals;

/// <summary>What is said when something cannot be done with a referral as asked, and what the history tells of one.</summary>
internal static class ReferralText
{
    public static string NoPatients => Pick("Välj minst ett ärende att hänvisa.", "Choose at least one case to refer.");
    public static string TooMany(int max) => Pick($"En omgång har högst {max} patienter. Dela upp den.", $"A group has at most {max} patients. Divide it.");
    public static string NameTooLong(int max) => Pick($"Namnet får ha högst {max} tecken.", $"The name may have at most {max} characters.");
    public static string SlotGone => Pick("Platsen är återtagen. Sök en annan.", "The place has been taken back. Look for another.");
    public static string SlotPassed(LocalDate last) => Pick($"Platsen gällde till och med {Iso(last)}. Sök en annan.", $"The place was for {Iso(last)} at the latest. Look for another.");
    public static string CaseGone(long id) => Pick($"Ärende {id} finns inte bland dina kliniker.", $"Case {id} is not among your clinics.");
    public static string CaseIsClosed(long id) => Pick($"Ärende {id} är stängt.", $"Case {id} is closed.");
    public static string AlreadyReferred(long id) => Pick($"Ärende {id} har redan en hänvisning på väg. Avsluta den först.", $"Case {id} already has a referral under way. End it first.");
    public static string CareDay(LocalDate day, LocalDate first, LocalDate last) => Pick(
        $"Vårddagen {Iso(day)} ligger utanför det som platsen gäller, {Iso(first)}–{Iso(last)}.", $"The care date {Iso(day)} lies outside what the place is for, {Iso(first)}–{Iso(last)}.");
    public static string CaseClosed => Pick("Ärendet är stängt. Öppna det igen, eller ta tillbaka hänvisningen.", "The case is closed. Open it again, or take the referral back.");
    public static string NotFromHere(ReferralStep step) => Pick($"Det går inte när hänvisningen är i läget ”{ReferralWords.Of(step)}”. Läs om sidan.", $"That cannot be done while the referral is \"{ReferralWords.Of(step)}\". Reload the page.");
    public static string NoLongerKept(string unit) => Pick($"Platsen hos {unit} hålls inte längre. Reservera på nytt innan papperen skickas.", $"The place at {unit} is no longer kept. Reserve again before the papers are sent.");
    public static string ConsentMissing(ConsentNeed need) => need == ConsentNeed.Region
        ? Pick("Patientens samtycke till att uppgifter lämnas till en annan region eller en privat vårdgivare saknas. Utan det får inget skickas.", "The patient's consent to sending documents to another region or a private provider is missing. Without it nothing may be sent.")
        : Pick("Patientens samtycke till att uppgifter lämnas till en annan vårdgivare i regionen saknas. Utan det får inget skickas.", "The patient's consent to sending documents to another provider in the region is missing. Without it nothing may be sent.");
    public static string DocumentMissing(int max) => Pick($"Ange remissen: dess nummer eller namn i klinikens system, högst {max} tecken.", $"Give the referral: its number or name in the clinic's system, at most {max} characters.");
    public static string CommitmentMissing(int max) => Pick($"Ange betalningsförbindelsens nummer, högst {max} tecken.", $"Give the number of the payment commitment, at most {max} characters.");
    public static string KronorMissing => Pick("Ange vilket belopp betalningsförbindelsen högst gäller, i hela kronor.", "Give the highest amount of the payment commitment, in whole kronor.");
    public static string StartMissing => Pick("Väntan står inte på klinikens lista, så det finns inget ursprungligt startdatum att skicka med. Koppla ärendet till sin rad först.", "The wait is on no list, so there is no original start date to send. Tie the case to its row first.");
    public static string HowMissing(int max) => Pick($"Skriv hur papperen skickades, högst {max} tecken. Aldrig med e-post.", $"Write how the papers were sent, at most {max} characters. Never by e-mail.");
    public static string WhyMissing(int max) => Pick($"Skriv varför, med högst {max} tecken.", $"Write why, in at most {max} characters.");
    public static string TooLong(int max) => Pick($"Texten får ha högst {max} tecken.", $"The text may have at most {max} characters.");
    public static string AnswerMissing => Pick("Välj vad mottagaren svarade.", "Choose what the receiver answered.");
    public static string AnswerDay(LocalDate sent, LocalDate today) => Pick($"Ange svarsdagen, från {Iso(sent)} till {Iso(today)}.", $"Give the day of the answer, from {Iso(sent)} to {Iso(today)}.");
    public static string AnswerTextMissing => Pick("Skriv vad mottagaren svarade, så att en kollega kan gå vidare.", "Write what the receiver answered, so that a colleague can go on.");
    public static string BookDay(LocalDate first, LocalDate last) => Pick($"Ange dagen för vården, från {Iso(first)} till {Iso(last)}.", $"Give the day of the care, from {Iso(first)} to {Iso(last)}.");
    public static string CareDay(LocalDate sent, LocalDate today) => Pick($"Ange dagen då vården gavs, från {Iso(sent)} till {Iso(today)}.", $"Give the day the care was given, from {Iso(sent)} to {Iso(today)}.");
    public static string NotConfirmed => Pick("Kliniken får stryka patienten först när mottagaren har bekräftat.", "The clinic may strike the patient only once the receiver has confirmed.");
    public static string CanTake(int max) => Pick($"Ange hur många de kan ta emot, 0–{max}.", $"Give how many they can take, 0–{max}.");
    public static string EnquiryMissing(int max) => Pick($"Skriv förfrågan, med högst {max} tecken. Nämn ingen patient.", $"Write the enquiry, in at most {max} characters. Name no patient.");
    public static string EnquiryNumber => Pick("Förfrågan ser ut att innehålla ett personnummer. Den ska vara anonym: ta bort det.", "The enquiry seems to hold a personal number. It is to be anonymous: take it out.");
    public static string NothingAsked => Pick("Ingen förfrågan är ställd.", "No enquiry has been made.");
    public static string NeedsPermission => Pick("Patienten har skyddade personuppgifter. Papperen visas bara för en vårdlots med den behörigheten.", "The patient's identity is protected. The papers are shown only to a navigator with that permission.");
    public static string NotApproved => Pick("Papperen är inte godkända av verksamhetschefen. De får inte skickas.", "The papers are not approved by the clinic manager. They may not be sent.");
    public static string HasReferral => Pick("Ärendet har en hänvisning på väg. Ta tillbaka den först, så att platsen blir fri.", "The case has a referral under way. Take it back first, so that the place is free.");
    public static string TimePastLimit(LocalDate day) => Pick($"Tiden flyttades till {Iso(day)}, efter gränsen.", $"The time was moved to {Iso(day)}, past the limit.");
    public static string ClinicTold(string unit) => Pick($"Hemkliniken meddelad: patienten tas emot hos {unit} och kan strykas från listan (annan vårdgivare).", $"Home clinic told: the patient is taken by {unit} and can be struck from the list (another provider).");

    /// <summary>Where to, and what the step adds to it.</summary>
    public static string Story(string unit, CareReferral r) => r switch
    {
        { Step: ReferralStep.Booked, BookedOn: { } day } => $"{unit}, {Iso(day)}",
        { Step: ReferralStep.CareGiven, CareGivenOn: { } day } => $"{unit}, {Iso(day)}",
        { Step: ReferralStep.Ended, End: { } end } => string.Join(". ", new[] { $"{unit}: {ReferralWords.Of(end)}", r.EndWhy }.OfType<string>()),
        { Step: ReferralStep.Agreed, ReturnedWhy: { } why } => $"{unit}. {why}",
        { AnswerText: { } said, Step: ReferralStep.CompletionAsked or ReferralStep.Confirmed } => $"{unit}. {said}",
        _ => unit,
    };
}
