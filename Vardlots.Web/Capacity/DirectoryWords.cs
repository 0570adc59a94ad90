using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity;

internal static class DirectoryWords
{
    public static string Title => Pick("Vårdgivare", "Providers");
    public static string Sub => Pick("Egna regionen, andra regioner och privata: enheter, avtal och hur man hänvisar.", "The own region, others and private ones: units, agreements and how to refer.");
    public static string All => Pick("Alla", "All");
    public static string Kinds => Pick("Slag", "Kinds");
    public static string None => Pick("Inga vårdgivare finns än", "There are no providers yet");
    public static string Name => Pick("Namn", "Name");
    public static string Kind => Pick("Slag", "Kind");
    public static string Region => Pick("Region", "Region");
    public static string Units => Pick("Enheter", "Units");
    public static string Agreements => Pick("Avtal", "Agreements");
    public static string Offers => Pick("Erbjudanden", "Offers");
    public static string Closed => Pick("används inte längre", "no longer used");
    public static string IsClosed => Pick("Används inte längre", "No longer used");
    public static string NewProvider => Pick("Ny vårdgivare", "New provider");
    public static string ChangeProvider => Pick("Ändra vårdgivaren", "Change the provider");
    public static string Contact => Pick("Kontakt", "Contact");
    public static string HowToRefer => Pick("Så hänvisar man", "How to refer");
    public static string Save => Pick("Spara", "Save");
    public static string Saved => Pick("Sparat", "Saved");
    public static string ChooseRegion => Pick("Välj region", "Choose a region");
    public static string Municipality => Pick("Kommun", "Municipality");
    public static string ChooseMunicipality => Pick("Välj kommun", "Choose a municipality");
    public static string NewUnit => Pick("Ny enhet", "New unit");
    public static string ChangeOf(string name) => Pick($"Ändra {name}", $"Change {name}");
    public static string Change => Pick("Ändra", "Change");
    public static string NoUnits => Pick("Ingen enhet än.", "No unit yet.");
    public static string NoAgreements => Pick("Inget avtal är inlagt.", "No agreement has been entered.");
    public static string NewAgreement => Pick("Nytt avtal", "New agreement");
    public static string ChangeAgreement => Pick("Ändra avtalet", "Change the agreement");
    public static string Grant => Pick("Bidrag som betalar", "Grant that pays");
    public static string GrantHint => Pick("Till exempel ett statsbidrag. Tomt: inget. Uppföljningen räknar hänvisningarna per bidrag.", "For example a state grant. Empty: none. The ledger counts referrals by grant.");
    public static string FileForm => Pick("Hänvisning som fil", "Referral as a file");
    public static string Of(ReferralFileForm form) => form == ReferralFileForm.Csv ? Pick("semikolonseparerad", "semicolon-separated") : "JSON";
    public static string ValidFrom => Pick("Gäller från", "Valid from");
    public static string ValidTo => Pick("Gäller till (tomt: tills vidare)", "Valid to (empty: until further notice)");
    public static string Fields => Pick("Områden (MVO med mellanslag mellan; tomt: alla)", "Fields (MVO with a space between; empty: all)");
    public static string Price => Pick("Pris", "Price");
    public static string AllFields => Pick("alla områden", "all fields");
    public static string Covers => Pick("Omfattar", "Covers");
    public static string Validity(AgreementRow a) => a.ValidTo is { } to
        ? Pick($"{Show.Date(a.ValidFrom)} till {Show.Date(to)}", $"{Show.Date(a.ValidFrom)} to {Show.Date(to)}")
        : Pick($"{Show.Date(a.ValidFrom)} tills vidare", $"{Show.Date(a.ValidFrom)} until further notice");
    public static string InForce(AgreementRow a, LocalDate today) => a.HoldsOn(today) ? Pick("gäller", "in force") : a.ValidFrom > today ? Pick("gäller inte än", "not yet in force") : Pick("har upphört", "has ended");
    public static string OffersOf(int count) => count == 1 ? Pick("1 aktuellt erbjudande", "1 current offer") : Pick($"{Show.Number(count)} aktuella erbjudanden", $"{Show.Number(count)} current offers");
    public static string NoContact => Pick("Ingen kontakt är inlagd.", "No contact has been entered.");
    public static string Conflict => Pick("Någon annan hann ändra. Inget sparades; kontrollera och spara igen.", "Somebody else changed it first. Nothing was saved; check and save again.");

    public static string FilesTitle => Pick("Kapacitetsfiler", "Capacity files");
    public static string FilesSub => Pick("Filer med ledig kapacitet som har lästs in, den senaste först.", "Files of free capacity that have been read, the latest first.");
    public static string Upload => Pick("Ladda upp en kapacitetsfil", "Upload a capacity file");
    public static string UploadHint => Pick("Erbjudanden som inte står i filen lämnas som de är.", "Offers that the file does not name stay as they are.");
    public static string NoFiles => Pick("Ingen kapacitetsfil har lästs in än.", "No capacity file has been read yet.");
    public static string RunTitle(long id) => Pick($"Kapacitetsfil {id}", $"Capacity file {id}");
    public static string BackToFiles => Pick("‹ Kapacitetsfiler", "‹ Capacity files");
    public static string Day => Pick("Gäller", "For the day");
}
