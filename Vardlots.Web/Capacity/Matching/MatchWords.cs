using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity.Matching;

internal static class MatchWords
{
    // One case
    public static string CaseTitle(long id) => Pick($"Ledig kapacitet för ärende {id}", $"Free capacity for case {id}");
    public static string CaseHeading => Pick("Ledig kapacitet för ärendet", "Free capacity for the case");
    public static string ToCase(long id) => Pick($"Till ärende {id}", $"To case {id}");
    public static string LinkHint => Pick("Vårdgivare som kan ta emot patienten, i ordning och med skäl.", "Providers that can take the patient, ranked and with reasons.");
    public static string LinkText => Pick("Visa ledig kapacitet", "Show free capacity");
    public static string Hidden => Pick("Skyddad identitet: var patienten kan få vård visas bara för vårdlotsar med behörighet.", "Protected identity: where the patient may get care is shown only to navigators with permission.");

    public static string Sum(CaseMatch m) => (m.Possible.Count, m.Possible.Count(o => o.IsInTime)) switch
    {
        (0, _) => Pick("Ingen vårdgivare kan ta emot patienten just nu.", "No provider can take the patient just now."),
        (var all, 0) => Pick($"{Count(all)} möjliga, ingen i tid.", $"{Count(all)} possible, none in time."),
        var (all, inTime) => Pick($"{Count(all)} möjliga, {Count(inTime)} i tid.", $"{Count(all)} possible, {Count(inTime)} in time."),
    };

    /// <summary>What the patient has said that decides where.</summary>
    public static IEnumerable<string> Said(CaseMatch m)
    {
        var w = m.Wishes ?? PatientWishes.None;
        if (m.Answer is { } answer) yield return ContactWords.Of(answer);
        if (w.Travel is { } travel) yield return travel == TravelWish.Within ? Pick($"reser högst {w.TravelKm} km", $"travels at most {w.TravelKm} km") : ContactWords.Of(travel);
        if (w.By is { } by) yield return ContactWords.Of(by);
        foreach (var away in AwayDays.Read(w.Away))
            yield return away.Last is { } to && to > away.First ? Pick($"borta {Show.Date(away.First)} – {Show.Date(to)}", $"away {Show.Date(away.First)} – {Show.Date(to)}") : Pick($"borta {Show.Date(away.First)}", $"away {Show.Date(away.First)}");
        if (w.Interpreter == true) yield return Pick("behöver tolk", "needs an interpreter");
        yield return (w.ConsentProvider, w.ConsentRegion) switch
        {
            (null, null) => Pick("samtycke är inte frågat: inget som pekar ut patienten får skickas", "consent not asked: nothing that identifies the patient may be sent"),
            (_, true) => Pick("samtycker till andra regioner och privata vårdgivare", "consents to other regions and private providers"),
            (true, _) => Pick("samtycker till vårdgivare i regionen", "consents to providers in the region"),
            _ => Pick("har sagt nej till att handlingar skickas", "has said no to sending documents"),
        };
        if (!m.HasHome) yield return Pick("hemorten är inte känd: avstånd räknas som 0", "home not known: distances count as 0");
    }

    public static string Provider => Pick("Vårdgivare", "Provider");
    public static string CareDate => Pick("Vårddag", "Care date");
    public static string AgreementHead => Pick("Avtal", "Agreement");
    public static string Journey => Pick("Resa", "Journey");
    public static string Cost => Pick("Kostnad", "Cost");
    public static string Places => Pick("Platser", "Places");
    public static string Figure => Pick("Uppgift", "Figure");
    public static string Conditions => Pick("Villkor", "Conditions");
    public static string WhyNotHead => Pick("Varför inte", "Why not");
    public static string Impossible(int count) => Pick($"Inte möjliga ({Count(count)})", $"Not possible ({Count(count)})");
    public static string NoOffers => Pick("Ingen ledig kapacitet är känd i området", "No free capacity is known in the field");
    public static string NoOffersHint => Pick("Fråga vårdgivare anonymt: åtgärd, antal och senaste dag räcker.", "Ask providers anonymously: procedure, number and latest day are enough.");
    public static string InTime => Pick("I tid", "In time");
    public static string TooLate => Pick("Efter gränsen", "After the limit");
    public static string NoLimit => Pick("Utan gräns", "No limit");
    public static string FigureAge(LocalDate on, LocalDate day) => Period.DaysBetween(on, day) is > 0 and var days ? Pick($"{DateText.Days(days)} gammal", $"{DateText.Days(days)} old") : Pick("idag", "today");
    public static string AllOffers => Pick("Alla möjligheter", "All possibilities");
    public static string By(string by) => Pick($"enligt {by}", $"says {by}");
    public static string Hours(int minutes) => minutes < 60 ? $"{minutes} min" : Pick($"{minutes / 60} tim {minutes % 60} min", $"{minutes / 60} h {minutes % 60} min");

    public static string Way(CaseOffer o, bool hasHome) => !hasHome ? Pick("avstånd inte känt", "distance not known") : o.Fit.Km == 0 ? Pick("på hemorten", "at home") : $"{Count(o.Fit.Km)} km";

    public static string Radius(CaseOffer o, PatientWishes? wishes) => wishes is { Travel: TravelWish.Within, TravelKm: { } most }
        ? Pick($"inom patientens {Count(most)} km", $"within the patient's {Count(most)} km") : o.Minutes > 0 ? Pick($"omkring {Hours(o.Minutes)}", $"about {Hours(o.Minutes)}") : "";

    public static IEnumerable<string> ConditionsOf(MatchOffer o)
    {
        if (o.Procedures.Count > 0) yield return string.Join(", ", o.Procedures.Take(6)) + (o.Procedures.Count > 6 ? " …" : "");
        if (o.AgeFrom is not null || o.AgeTo is not null) yield return Pick($"ålder {o.AgeFrom}–{o.AgeTo}", $"age {o.AgeFrom}–{o.AgeTo}");
        if (o.Interpreter == true) yield return Pick("tolk ordnas", "interpreter arranged");
    }

    // Many
    public static string Title => Pick("Matchning mot ledig kapacitet", "Matching with free capacity");
    public static string Mine => Pick("Mina matchningar", "My matchings");
    public static string ToMine => Pick("Mina matchningar", "My matchings");
    public static string MineSub => Pick("En matchning föreslår vem som kan få vård var. Inget lovas och inget skickas.", "A matching proposes who may get care where. Nothing is promised and nothing is sent.");
    public static string MatchAll => Pick("Matcha alla öppna ärenden", "Match all open cases");
    public static string NoneYet => Pick("Du har ingen matchning", "You have no matching");
    public static string NoneYetHint => Pick("Välj ärenden i ärendelistan och Hitta plats, eller matcha alla öppna.", "Choose cases in the case list and Find places, or match all open ones.");
    public static string ToQueue => Pick("Till ärendelistan", "To the case list");
    public static string FindPlaces => Pick("Hitta plats", "Find places");
    public static string CasesOf(int count) => count == 1 ? Pick("1 ärende", "1 case") : Pick($"{Count(count)} ärenden", $"{Count(count)} cases");
    public static string Sub(MatchWork w, int cases) => Pick(
        $"{CasesOf(cases)}, {Count(w.Places)} lediga platser. Räknad {Show.Date(w.Day)}; inget är lovat.", $"{CasesOf(cases)}, {Count(w.Places)} free places. Worked out {Show.Date(w.Day)}; nothing is promised.");
    public static string LeftOut(int count) => Pick($"{CasesOf(count)} är inte med: stängda, eller med skyddad identitet.", $"{CasesOf(count)} left out: closed, or of a protected identity.");
    public static string Beyond(int count, int max) => Pick(
        $"{CasesOf(count)} till är inte med. Planen tar de {Count(max)} vars gräns kommer först: hitta plats för dem, och börja sedan om. Eller välj en klinik eller ett område i kön.",
        $"{CasesOf(count)} more are left out. The plan takes the {Count(max)} whose limits come first: place them, and then begin anew. Or choose a clinic or a field in the queue.");
    public static string Working => Pick("Söker den bästa fördelningen", "Looking for the best assignment");
    public static string Busy => Pick("En annan av dina matchningar räknas. Den här följer när den är klar.", "Another of your matchings is being worked out. This one follows when it is done.");
    public static string Failed => Pick("Matchningen gick inte att räkna.", "The matching could not be worked out.");
    public static string Again => Pick("Räkna om", "Run again");
    public static string Changed => Pick("Du har låst eller uteslutit platser sedan planen räknades.", "You have pinned or ruled out places since the plan was worked out.");
    public static string LostPins(int count) => Pick($"{CasesOf(count)} kunde inte få sin låsta plats: den passar inte längre, eller är upptagen.", $"{CasesOf(count)} could not have the pinned place: it no longer fits, or is taken.");
    public static string Tab(MatchTab tab) => tab switch
    {
        MatchTab.InTime => InTime, MatchTab.Late => Pick("Senare", "Later"), MatchTab.Unplaced => Pick("Utan plats", "Without a place"), _ => Pick("Alla", "All"),
    };
    public static string Views => Pick("Vyer", "Views");
    public static string Empty => Pick("Inga ärenden här", "No cases here");

    // Beside one by one
    public static string Compared => Pick("Fördelningen", "The assignment");
    public static string ThisPlan => Pick("Tillsammans", "Together");
    public static string OneByOne => Pick("Ett i taget", "One by one");
    public static string DaysSum => Pick("Dagar till vård", "Days to care");
    public static string KmSum => Pick("Kilometer", "Kilometres");
    public static string PriceSum => Pick("Kronor", "Kronor");
    public static string MeanDays => Pick("Dagar i snitt", "Days on average");
    public static string Gained(MatchTotals here, MatchTotals there) => (here.InTime - there.InTime, here.Placed - there.Placed) switch
    {
        ( > 0 and var more, _) => Pick($"{CasesOf(more)} fler i tid än om de tas ett i taget.", $"{CasesOf(more)} more in time than one by one."),
        (_, > 0 and var more) => Pick($"{CasesOf(more)} fler får plats än om de tas ett i taget.", $"{CasesOf(more)} more get a place than one by one."),
        _ when there.Days - here.Days is > 0 and var days => Pick($"Lika många i tid, {Days(days)} tidigare tillsammans än om de tas ett i taget.", $"As many in time, {Days(days)} earlier together than one by one."),
        _ => Pick("Så bra det går; ett i taget ger här lika många i tid.", "As good as can be; one by one gives as many in time here."),
    };
    public static string Chart(string of, MatchTotals t) => Pick($"{of}: {Count(t.InTime)} i tid, {Count(t.Late)} senare, {Count(t.Unplaced)} utan plats", $"{of}: {Count(t.InTime)} in time, {Count(t.Late)} later, {Count(t.Unplaced)} without a place");

    // The table
    public static string Patient => Pick("Patient", "Patient");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Place => Pick("Plats", "Place");
    public static string Why => Pick("Varför", "Why");
    public static string None => Pick("Ingen plats", "No place");
    public static string Pin => Pick("Lås", "Pin");
    public static string Unpin => Pick("Lås upp", "Unpin");
    public static string Forbid => Pick("Inte hit", "Not here");
    public static string Allow => Pick("Tillåt igen", "Allow again");
    public static string Pinned => Pick("Låst", "Pinned");
    public static string RuledOut(int count) => Pick($"Uteslutna platser ({Count(count)})", $"Places ruled out ({Count(count)})");
    public static string About(string verb, CaseRow row) => $"{verb}: {QueueText.NameOf(row)}";
    public static string CaseNumber(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string GoneOffer => Pick("plats som inte längre finns", "a place that is no longer there");

    public static string Count(long number) => Show.Number((int)Math.Clamp(number, int.MinValue, int.MaxValue));
    private static string Days(long days) => DateText.Days((int)Math.Min(days, int.MaxValue));
}
