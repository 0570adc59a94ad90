using System.Globalization;
using NodaTime;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Capacity;

/// <summary>Why a place, and why none, in words.</summary>
public static class MatchText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE"), English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(AgreementKind kind) => kind switch
    {
        AgreementKind.OwnRegion => Pick("Egen region", "Own region"),
        AgreementKind.Regional => Pick("Regionavtal", "Regional agreement"),
        AgreementKind.Bilateral => Pick("Avtal mellan två regioner", "Bilateral agreement"),
        AgreementKind.National => Pick("Riksavtalet", "National agreement"),
        _ => Pick("Kontrakt med privat vårdgivare", "Contract with a private provider"),
    };

    /// <summary>One reason against, as part of a list.</summary>
    public static string Of(NoFit reason) => reason switch
    {
        NoFit.Field => Pick("annat medicinskt område", "another medical field"),
        NoFit.Type => Pick("fel slag av vård (besök eller behandling)", "the wrong kind of care (visit or treatment)"),
        NoFit.Procedure => Pick("gör inte åtgärden", "does not do the procedure"),
        NoFit.NoDay => Pick("ingen dag då platsen finns och patienten är hemma", "no day when the place is there and the patient at home"),
        NoFit.Age => Pick("åldern på vårddagen", "the age on the day of the care"),
        NoFit.AgeUnknown => Pick("åldern är inte känd", "the age is not known"),
        NoFit.Stale => Pick("uppgiften är äldre än sex veckor", "the figure is older than six weeks"),
        NoFit.Withdrawn => Pick("tas inte längre emot", "no longer takes patients"),
        NoFit.Full => Pick("inga platser kvar", "no places left"),
        NoFit.Agreement => Pick("inget avtal gäller den dagen", "no agreement holds on the day"),
        NoFit.WillNotTravel => Pick("patienten vill inte resa", "the patient will not travel"),
        NoFit.TooFar => Pick("längre bort än patienten vill resa", "farther than the patient will travel"),
        NoFit.PlaceUnknown => Pick("avståndet är inte känt, och patienten har satt en gräns", "the distance is not known, and the patient has set a limit"),
        NoFit.NoNeed => Pick("vården behövs inte längre", "the care is no longer needed"),
        NoFit.Answered => Pick("patienten har svarat att inget annat ska sökas nu", "the patient has answered that nothing else is to be looked for now"),
        NoFit.ConsentRegion => Pick("patienten har sagt nej till att handlingar lämnar regionen", "the patient has said no to documents leaving the region"),
        NoFit.ConsentProvider => Pick("patienten har sagt nej till att handlingar lämnar kliniken", "the patient has said no to documents leaving the clinic"),
        NoFit.Interpreter => Pick("ingen tolk", "no interpreter"),
        _ => Pick("uteslutet för hand", "ruled out by hand"),
    };

    /// <summary>Every reason against, as one sentence without its stop.</summary>
    public static string All(NoFit why) => Capital(string.Join(", ", WhyNot.Each(why).Select(Of)));

    /// <summary>"12 dagar före gränsen", "3 dagar efter gränsen".</summary>
    public static string BesideLimit(LocalDate on, LocalDate? limit) => limit is not { } last ? Pick("ingen gräns", "no limit")
        : Period.DaysBetween(on, last) switch
        {
            0 => Pick("på gränsdagen", "on the last day"),
            > 0 and var before => Pick($"{DateText.Days(before)} före gränsen", $"{DateText.Days(before)} before the limit"),
            var after => Pick($"{DateText.Days(-after)} efter gränsen", $"{DateText.Days(-after)} after the limit"),
        };

    /// <summary>"310 km, omkring 4 tim 50 min med egen bil".</summary>
    public static string Way(int km, TravelMeans? by) => km == 0 ? Pick("på hemorten", "at home") : Pick(
        $"{Number(km)} km, omkring {Hours(Travel.Minutes(km, by))} med {Means(by)}", $"{Number(km)} km, about {Hours(Travel.Minutes(km, by))} by {Means(by)}");

    public static string Price(int? difference) => difference switch
    {
        null => Pick("prisskillnad inte känd", "price difference not known"),
        0 => Pick("samma pris som hemma", "the same price as at home"),
        > 0 => Pick($"{Number(difference.Value)} kr mer än hemma", $"{Number(difference.Value)} kr more than at home"),
        _ => Pick($"{Number(-(long)difference.Value)} kr mindre än hemma", $"{Number(-(long)difference.Value)} kr less than at home"),
    };

    /// <summary>How old the figure is.</summary>
    public static string Stated(LocalDate on, LocalDate day) => Period.DaysBetween(on, day) is > 0 and var days
        ? Pick($"uppgift {DateText.Days(days)} gammal", $"figure {DateText.Days(days)} old") : Pick("uppgift från idag", "figure of today");

    /// <summary>Why the place was given, as one line.</summary>
    /// <param name="besideLimit">Whether it says how the day lies to the limit; false where that stands beside it.</param>
    public static string Because(Placement p, LocalDate day, bool besideLimit = true) => string.Join("; ", new[]
    {
        p.IsPinned ? Pick("Låst för hand", "Pinned by hand") : null, Of(p.Offer.Agreement), besideLimit ? BesideLimit(p.On, p.Case.Limit) : null, Way(p.Km, p.Case.Wishes.By), Price(p.Offer.PriceDifference), Stated(p.Offer.StatedOn, day),
    }.OfType<string>().Concat(ToCheck(p.Case, p.Offer)));

    /// <summary>What no list can tell, and somebody must ask.</summary>
    public static IEnumerable<string> ToCheck(MatchCase one, MatchOffer offer)
    {
        if (offer.MaxBmi is { } bmi) yield return Pick($"att kontrollera: BMI högst {bmi}", $"to check: BMI at most {bmi}");
        if (offer.MaxAsa is { } asa) yield return Pick($"att kontrollera: ASA högst {asa}", $"to check: ASA at most {asa}");
        if (one.NeedsInterpreter && offer.Interpreter is null) yield return Pick("att kontrollera: tolk", "to check: interpreter");
        if ((offer.IsOwnRegion ? one.Wishes.ConsentProvider : one.Wishes.ConsentRegion) is null && offer.UnitHsaId != one.ClinicHsaId) yield return Pick("samtycke är inte frågat", "consent not asked");
    }

    /// <summary>Why no place was given, as one line.</summary>
    public static string Because(WhyNot why, bool hasType) => why switch
    {
        _ when !hasType => Pick("Varken besök eller behandling: ingen plats kan sökas", "Neither a visit nor a treatment: no place can be looked for"),
        { Offers: 0 } => Pick("Ingen ledig kapacitet är känd i området", "No free capacity is known in the field"),
        { Fitting: > 0 } => Pick(
            $"{Offers(why.Fitting)} passar, men platserna räcker inte: de ges till andra så att flest får vård i tid{Others(why)}",
            $"{Offers(why.Fitting)} fit, but there are not places enough: they go to others so that most get care in time{Others(why)}"),
        _ => Pick($"Inget av {Offers(why.Offers)} passar: {Counted(why)}", $"None of {Offers(why.Offers)} fits: {Counted(why)}"),
    };

    private static string Others(WhyNot why) => why.Reasons.Count == 0 ? "" : Pick($". Övriga: {Counted(why)}", $". Others: {Counted(why)}");

    private static string Counted(WhyNot why) => string.Join(", ", why.Reasons.Select(r => $"{Of(r.Reason)} ({r.Offers})"));

    private static string Offers(int count) => Pick($"{Number(count)} erbjudanden", $"{Number(count)} offers");

    private static string Means(TravelMeans? by) => by == TravelMeans.Driven ? Pick("skjuts", "lift") : ContactWords.Of(by ?? TravelMeans.OwnCar);

    private static string Hours(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? Pick($"{minutes / 60} tim", $"{minutes / 60} h") : Pick($"{minutes / 60} tim {minutes % 60} min", $"{minutes / 60} h {minutes % 60} min");

    private static string Number(long number) => number.ToString("N0", IsEnglish ? English : Swedish);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
