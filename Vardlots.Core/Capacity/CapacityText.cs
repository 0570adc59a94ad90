using NodaTime;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Capacity;

/// <summary>Words and sentences of free capacity.</summary>
public static class CapacityText
{
    public static string Of(AgreementKind kind) => kind switch
    {
        AgreementKind.OwnRegion => Pick("Egen region", "Own region"),
        AgreementKind.Regional => Pick("Regionavtal", "Regional agreement"),
        AgreementKind.Bilateral => Pick("Avtal mellan regioner", "Between two regions"),
        AgreementKind.National => Pick("Riksavtalet", "National agreement"),
        _ => Pick("Kontrakt", "Contract"),
    };

    public static string Of(ProviderKind kind) => kind switch
    {
        ProviderKind.OwnRegion => Pick("Egen region", "Own region"),
        ProviderKind.OtherRegion => Pick("Annan region", "Another region"),
        _ => Pick("Privat", "Private"),
    };

    public static string Of(SlotSource source) => source switch
    {
        SlotSource.Form => Pick("formulär", "form"),
        SlotSource.File => Pick("fil", "file"),
        SlotSource.Api => Pick("annat system", "another system"),
        _ => "demo",
    };

    public static string Of(Deadlines.GuaranteeType type) =>
        type == Deadlines.GuaranteeType.FirstVisit ? Pick("Första besök", "First visit") : Pick("Behandling", "Treatment");

    /// <summary>What a column is called on a form.</summary>
    public static string Label(CapacityColumn column) => column switch
    {
        CapacityColumn.Avtal => Pick("Avtal", "Agreement"),
        CapacityColumn.Mvo => Pick("Verksamhetsområde (MVO)", "Medical field (MVO)"),
        CapacityColumn.KVA => Pick("Åtgärder (KVÅ)", "Procedures (KVÅ)"),
        CapacityColumn.Typ => Pick("Typ", "Type"),
        CapacityColumn.Antal => Pick("Antal platser", "Number of places"),
        CapacityColumn.TidigasteDatum => Pick("Första dag", "First day"),
        CapacityColumn.SistaDatum => Pick("Sista dag", "Last day"),
        CapacityColumn.AlderFran => Pick("Ålder från", "Age from"),
        CapacityColumn.AlderTill => Pick("Ålder till", "Age to"),
        CapacityColumn.PrisSkillnad => Pick("Prisskillnad, kr/patient", "Price difference, kr"),
        CapacityColumn.Kommun => Pick("Kommun", "Municipality"),
        CapacityColumn.HSAId => "HSA-id",
        _ => column.ToString(),
    };

    internal static string BmiWrong => Pick("Högsta BMI ska vara ett heltal mellan 10 och 100, eller tomt.", "Highest BMI must be a whole number between 10 and 100, or empty.");
    internal static string AsaWrong => Pick("Högsta ASA-klass ska vara 1 till 5, eller tomt.", "Highest ASA class must be 1 to 5, or empty.");
    internal static string UnitMissing => Pick("Välj en enhet.", "Choose a unit.");
    internal static string IsWithdrawn => Pick("Erbjudandet är återtaget. Välj ett annat.", "The offer has been withdrawn. Choose another.");
    internal static string HasPassed => Pick("Sista dagen har passerat. Välj ett annat erbjudande.", "The last day has passed. Choose another offer.");
    internal static string Unknown(LocalDate stated) => Pick(
        $"Uppgiften är från {stated:uuuu-MM-dd}, äldre än sex veckor, och räknas som okänd. Be den som äger uppgiften bekräfta den först.",
        $"The figure is from {stated:uuuu-MM-dd}, more than six weeks old, and counts as unknown. Ask its owner to confirm it first.");

    internal static string TooFew(int left, int asked) => left <= 0
        ? Pick("Inga platser är kvar. Någon annan kan just ha reserverat den sista; välj ett annat erbjudande.", "No places are left. Somebody may just have reserved the last one; choose another offer.")
        : Pick($"Bara {left} av {asked} platser är kvar. Reservera färre, eller välj ett annat erbjudande.", $"Only {left} of {asked} places are left. Reserve fewer, or choose another offer.");

    public static string NoGrant => Pick("Utan bidrag", "Without a grant");
    internal static string GrantTooLong => Pick($"Bidragets namn får ha högst {FundingGrant.MaxName} tecken.", $"A grant's name may have at most {FundingGrant.MaxName} characters.");
    internal static string PlacesWrong => Pick("Antal platser ska vara minst 1.", "The number of places must be at least 1.");
    internal static string ReservationOver => Pick("Reservationen har gått ut eller släppts. Reservera på nytt.", "The reservation has expired or been released. Reserve again.");
    internal static string NameMissing => Pick("Skriv ett namn om högst 200 tecken.", "Write a name of at most 200 characters.");
    internal static string NameTaken => Pick("Vårdgivaren finns redan i samma region.", "The provider already exists in the same region.");
    internal static string RegionWrong => Pick("Välj en region.", "Choose a region.");
    internal static string HsaIdWrong => Pick(
        "HSA-id ska vara SE, tio siffror, bindestreck och bokstäver eller siffror, högst 31 tecken.", "An HSA-id is SE, ten digits, a hyphen and letters or digits, at most 31 characters.");
    internal static string HsaIdTaken => Pick("En enhet med det HSA-id:t finns redan.", "A unit with that HSA-id already exists.");
    internal static string MunicipalityWrong => Pick("Välj en kommun.", "Choose a municipality.");
    internal static string ValidFromMissing => Pick("Avtalets första dag saknas.", "The agreement's first day is missing.");
    internal static string ValidToBefore => Pick("Avtalets sista dag ligger före den första.", "The agreement's last day is before the first.");
    internal static string FieldsWrong => Pick("Områden skrivs med tre siffror och mellanslag mellan flera; tomt för alla.", "Fields are written in three digits with a space between several; empty for all.");
    internal static string TooLong => Pick($"En text är längre än {CareProvider.MaxText} tecken.", $"A text is longer than {CareProvider.MaxText} characters.");
    internal static string KeyNameMissing => Pick("Skriv vad nyckeln är till för.", "Write what the key is for.");
}
