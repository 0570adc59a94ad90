using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Letters;

/// <summary>What is said when a letter or a template cannot be as asked.</summary>
internal static class LetterText
{
    // Templates
    public static string HeadingMissing => Pick("Skriv brevets rubrik.", "Write the letter's heading.");
    public static string HeadingTooLong(int most) => Pick($"Rubriken får ha högst {most} tecken.", $"The heading may have at most {most} characters.");
    public static string HeadingHasField => Pick("Rubriken får inte ha fält: den ska inte avslöja något om patienten.", "The heading may not have fields: it must not give anything about the patient away.");
    public static string BodyMissing => Pick("Skriv brevets text.", "Write the letter's text.");
    public static string BodyTooLong(int most) => Pick($"Texten får ha högst {most} tecken.", $"The text may have at most {most} characters.");
    public static string LooseBrace => Pick("En klammer står ensam. Skriv fält så här: {Telefon}.", "A brace stands alone. Write fields like this: {Telefon}.");
    public static string UnknownFields(IReadOnlyList<string> names) => names.Count == 1
        ? Pick($"Fältet {Braced(names)} finns inte. Välj ett ur listan.", $"There is no field {Braced(names)}. Choose one of the list.")
        : Pick($"Fälten {Braced(names)} finns inte. Välj ur listan.", $"There are no fields {Braced(names)}. Choose from the list.");
    public static string RequiredFields(IReadOnlyList<string> names) => Pick(
        $"Mallen saknar {Braced(names)}. Patienten har rätt att få veta det.", $"The template lacks {Braced(names)}. The patient has a right to be told.");
    public static string Unchanged => Pick("Texten är densamma som nu.", "The text is the same as now.");
    public static string IsBuiltIn => Pick("Grundmallen gäller redan.", "The built-in template holds already.");

    // Values that are missing, and where to fill them in
    public static string NameMissing => Pick("Patientens namn saknas i klinikens lista. Be kliniken lägga till det.", "The patient's name is missing from the clinic's list. Ask the clinic to add it.");
    public static string NameProtected => Pick("Patienten har skyddad identitet, så namnet skrivs inte. Ta bort {Namn} ur mallen.", "The patient's identity is protected, so the name is not written. Take {Namn} out of the template.");
    public static string NotCovered => Pick("Väntan omfattas inte av vårdgarantin just nu. Se Varför detta datum på ärendet.", "The wait is not covered by the guarantee at present. See Why this date on the case.");
    public static string NoLimit => Pick("Väntan har ingen garantigräns just nu. Se Varför detta datum på ärendet.", "The wait has no limit at present. See Why this date on the case.");
    public static string NoBooking => Pick("Det finns ingen bokad tid i klinikens lista.", "There is no booked time in the clinic's list.");
    public static string NoOffer => Pick("Ärendet har inget obesvarat erbjudande. Registrera det under Garantin på ärendet.", "The case has no unanswered offer. Record it under The guarantee on the case.");
    public static string NoAnswerBy => Pick("Erbjudandet saknar sista svarsdag. Stryk det under Garantin och registrera det igen med svarsdag.", "The offer has no day to answer by. Strike it out under The guarantee and record it again with one.");
    public static string NotWaived => Pick("Garantin är inte avstådd genom ett nej till ett giltigt erbjudande. Registrera svaret under Garantin på ärendet.", "The guarantee is not waived by a no to a valid offer. Record the answer under The guarantee on the case.");
    public static string NoTries => Pick("Inga samtalsförsök är registrerade. Registrera dem under Samtal på ärendet.", "No tries to call are recorded. Record them under Conversation on the case.");
    public static string NoWait => Pick("Kliniken har inte satt upp patienten på någon väntelista.", "The clinic has not put the patient on a list.");

    // Making
    public static string AddressMissing => Pick("Skriv gatuadress och postort. Adressen sparas med brevet.", "Write the street address and the postal town. The address is kept with the letter.");
    public static string PostalCodeWrong => Pick("Skriv postnumret med fem siffror.", "Write the postal code with five digits.");
    public static string AddressTooLong(int most) => Pick($"En adressrad får ha högst {most} tecken.", $"A line of the address may have at most {most} characters.");
    public static string AdditionTooLong(int most) => Pick($"Tillägget får ha högst {most} tecken.", $"The addition may have at most {most} characters.");
    public static string ClinicHasContact => Pick(
        "Kliniken har patientkontakten och skriver till patienten. Fråga kliniken i stället.",
        "The clinic keeps the contact with the patient and writes to the patient. Ask the clinic instead.");
    public static string NeedsPermission => Pick(
        "Patienten har skyddad identitet. Bara den som har behörighet får skriva till patienten.",
        "The patient's identity is protected. Only those with permission may write to the patient.");
    public static string NowProtected => Pick(
        "Patienten har fått skyddad identitet sedan brevet skrevs. Stryk det och skriv ett nytt.",
        "The patient's identity has been protected since the letter was made. Strike it out and write another.");
    public static string Closed => Pick("Ärendet är stängt. Öppna det igen för att skriva, eller bekräfta ett avstående.", "The case is closed. Reopen it to write, or confirm a waiver.");

    // Life
    public static string AlreadyPrinted => Pick("Brevet är redan utskrivet.", "The letter is printed already.");
    public static string PrintFirst => Pick("Skriv ut brevet och markera det som utskrivet först.", "Print the letter and mark it as printed first.");
    public static string AlreadySent => Pick("Brevet är redan skickat.", "The letter is sent already.");
    public static string NotSent => Pick("Bara ett skickat brev kan komma i retur.", "Only a letter that was sent can be returned.");
    public static string IsStruck => Pick("Brevet är struket.", "The letter is struck out.");
    public static string OneByOne => Pick("Skyddad identitet: hantera brevet för sig.", "Protected identity: handle the letter by itself.");
    public static string Why(int most) => Pick($"Skriv varför brevet stryks, högst {most} tecken.", $"Write why the letter is struck out, at most {most} characters.");
    public static string NoteTooLong(int most) => Pick($"Anteckningen får ha högst {most} tecken.", $"The note may have at most {most} characters.");
    public static string CameBack => Pick("Brevet kom i retur", "The letter was returned");
    public static string ChangedMeanwhile => Pick("Någon annan ändrade ärendet samtidigt. Försök igen.", "Somebody else changed the case at the same time. Try again.");
    public static string Gone => Pick("Brevet finns inte, eller är inte ditt att se.", "There is no such letter, or it is not yours to see.");
    public static string StrikeByLetter => Pick("Samtalet hör till ett skickat brev. Stryk brevet under Brev.", "The contact belongs to a letter that was sent. Strike the letter out under Letters.");

    // Settings
    public static string BadSetting(string key, int most) => Pick(
        $"Inställningen Letters:{key} ska vara en rad text med högst {most} tecken, utan klamrar.", $"The setting Letters:{key} must be one line of at most {most} characters, without braces.");
    public static string BadPostalSetting(string value) => Pick($"Inställningen Letters:PostalCode är ”{value}”; den ska vara fem siffror.", $"The setting Letters:PostalCode is \"{value}\"; it must be five digits.");
    public static string BadAnswerDays(string value) => Pick($"Inställningen Letters:AnswerDays är ”{value}”; den ska vara ett heltal mellan 7 och 60.", $"The setting Letters:AnswerDays is \"{value}\"; it must be a whole number between 7 and 60.");
    public static string BadForwarding(string value) => Pick(
        $"Inställningen Letters:Forwarding är ”{value}”; den ska vara namn, adress och postort med kommatecken emellan.", $"The setting Letters:Forwarding is \"{value}\"; it must be name, address and postal town between commas.");

    private static string Braced(IReadOnlyList<string> names) => string.Join(", ", names.Select(n => $"{{{n}}}"));
}
