using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Referrals;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Referrals;

internal static class LedgerWords
{
    public static string Title => Pick("Uppföljning av hänvisningar", "Ledger of referrals");
    public static string Short => Pick("Uppföljning", "Ledger");
    public static string Rooms => Pick("Mer om hänvisningar", "More about referrals");
    public static string Sub => Pick("Vad hänvisningarna ledde till och vad de kostade. En hänvisning räknas i den månad den skickades.", "What referrals led to and what they cost. A referral counts in the month it was sent.");
    public static string Per => Pick("Delat på", "Divided by");
    public static string Of(LedgerGroup group) => group switch
    {
        LedgerGroup.Clinic => Pick("Klinik", "Clinic"),
        LedgerGroup.Provider => Pick("Vårdgivare", "Provider"),
        LedgerGroup.Agreement => Pick("Avtal", "Agreement"),
        LedgerGroup.Grant => Pick("Bidrag", "Grant"),
        _ => Pick("Månad", "Month"),
    };

    public static string Of(LedgerPart part) => part switch
    {
        LedgerPart.CareGiven => Pick("Vård given", "Care given"),
        LedgerPart.InTime => Pick("I tid", "In time"),
        LedgerPart.Late => Pick("Efter gränsen", "Past the limit"),
        LedgerPart.Earlier => Pick("Vård tidigare än annars", "Care earlier than otherwise"),
        LedgerPart.Avoided => Pick("Undvikna", "Avoided"),
        _ => Pick("Skickade", "Sent"),
    };

    public static string NameOf(LedgerRow row, LedgerGroup by) => by switch
    {
        LedgerGroup.Month => MonthName(row.Key),
        LedgerGroup.Agreement => CapacityText.Of((AgreementKind)row.Key),
        LedgerGroup.Grant => row.Name ?? CapacityText.NoGrant,
        _ => row.Name ?? "–",
    };

    public static string MonthName(int month) => $"{ShortMonth(month)} {month / 100}";
    public static string ShortMonth(int month) => Show.DayMonth(new LocalDate(month / 100, month % 100, 1))[2..];
    public static string From => Pick("Från månad", "From month");
    public static string To => Pick("Till månad", "To month");
    public static string AnyGrant => Pick("Alla bidrag", "All grants");
    public static string AnyClinic => Pick("Alla kliniker", "All clinics");
    public static string Filters => Pick("Filter", "Filters");
    public static string Clear => Pick("Rensa filter", "Clear filters");
    public static string Days => Pick("Vunna dagar", "Days gained");
    public static string Price => Pick("Prisskillnad, kr", "Price difference, kr");
    public static string Committed => Pick("Förbundet, kr", "Committed, kr");
    public static string Travel => Pick("Resor, kr", "Travel, kr");
    public static string PerAvoided => Pick("Per undviken, kr", "Per avoided, kr");
    public static string All => Pick("Alla", "All");
    public static string Empty => Pick("Ingen hänvisning skickades under tiden", "No referral was sent in that time");
    public static string File => Pick("Hämta som fil", "Download as a file");
    public static string How => Pick("Så räknas det", "How it is counted");
    public static string HowDays => Pick(
        "Vunna dagar: från vårddagen till den dag hemkliniken hade bokat när papperen skickades, annars till gränsen. Vård som inte kom tidigare räknas som 0.",
        "Days gained: from the day of the care to the day the home clinic had booked when the papers were sent, otherwise to the limit. Care that came no earlier counts as 0.");
    public static string HowAvoided => Pick(
        "Undvikna: vården gavs senast på gränsen och hemkliniken hade ingen bokning i tid.", "Avoided: the care was given by the limit, and the home clinic had no booking in time.");
    public static string HowKronor => Pick(
        "Prisskillnaden gäller given vård. Förbundet är det högsta som betalningsförbindelserna gäller, utom för hänvisningar som slutade utan vård. Resor är det regionen betalar. Per undviken är prisskillnad och resor delat på antalet undvikna.",
        "The price difference is of care given. Committed is the most that payment commitments are for, but for referrals that ended without care. Travel is what the region pays. Per avoided is price difference and travel divided by those avoided.");
    public static string PriceUnknown(int count) => count == 1
        ? Pick("För en given vård är priset inte angivet; den räknas som 0.", "For one care given no price is stated; it counts as 0.")
        : Pick($"För {Show.Number(count)} givna är priset inte angivet; de räknas som 0.", $"For {Show.Number(count)} cared for no price is stated; they count as 0.");
    public static string Chart => Pick("Skickade hänvisningar per månad, och hur många som fick vård i tid", "Referrals sent by month, and how many got care in time");
    public static string ChartCaption => Pick("Hela stapeln: skickade. Fyllt: vård i tid.", "The whole bar: sent. Filled: care in time.");
    public static string Bar(LedgerRow month) => Pick(
        $"{MonthName(month.Key)}: {Show.Number(month.Figures.Sent)} skickade, {Show.Number(month.Figures.InTime)} i tid", $"{MonthName(month.Key)}: {Show.Number(month.Figures.Sent)} sent, {Show.Number(month.Figures.InTime)} in time");
    public static string Back => Pick("Uppföljning", "Ledger");
    public static string ListSub(LedgerFilter f) => f.From == f.To ? MonthName(f.From) : $"{MonthName(f.From)} – {MonthName(f.To)}";
    public static string Gained(int days) => days == 1 ? Pick("1 dag vunnen", "1 day gained") : Pick($"{Show.Number(days)} dagar vunna", $"{Show.Number(days)} days gained");
    public static string Kr(long kronor) => Show.Number(kronor);
    public static string None => Pick("Ingen hänvisning finns bakom talet.", "There is no referral behind the number.");
    public static string Sent => Pick("Skickad", "Sent");
    public static string Result => Pick("Utfall", "Outcome");
}
