using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Made-up cases and offers, a seed each.</summary>
internal static class MatchWorld
{
    public static readonly LocalDate Day = new(2026, 11, 22);

    public static readonly MatchPlace Östersund = new("2380", 63.18, 14.64), Åre = new("2321", 63.40, 13.08), Umeå = new("2480", 63.83, 20.26), Stockholm = new("0180", 59.33, 18.07);

    private static readonly MatchPlace[] Places = [Östersund, Åre, Umeå, Stockholm];

    public static MatchCase Case(long key, int? daysLeft = 30) =>
        new(key, "SE2321000214-H001", $"K{key:000000}", daysLeft is { } d ? Day.PlusDays(d) : null, GuaranteeType.Treatment, "301") { BirthDate = new LocalDate(1960, 5, 1), Home = Östersund };

    public static MatchOffer Offer(long id, int inDays = 5, int places = 1) =>
        new(id, $"E{id:000}", $"SE2321000214-U{id}", Umeå, AgreementKind.Regional, "301", GuaranteeType.Treatment, places, Day.PlusDays(inDays), Day.PlusDays(inDays + 60), Day);

    public static Fit Fit(MatchCase one, MatchOffer offer) => FitRule.Of(one, offer, Day);

    /// <summary>Few values of everything, so that ties are many.</summary>
    public static MatchRequest Random(Random random, int cases, int offers)
    {
        var made = new MatchRequest(Day, [.. Enumerable.Range(1, cases).Select(k => RandomCase(random, k))], [.. Enumerable.Range(1, offers).Select(o => RandomOffer(random, o))]);
        var pins = made.Cases.Where(_ => random.Next(8) == 0).ToDictionary(c => c.Key, _ => random.NextInt64(1, offers + 1));
        var forbids = made.Cases.Where(_ => random.Next(5) == 0).Select(c => (c.Key, random.NextInt64(1, offers + 1))).ToHashSet();
        return made with { Pins = pins, Forbids = forbids };
    }

    public static MatchCase RandomCase(Random random, long key) => Case(key, random.Next(6) == 0 ? null : random.Next(-3, 6) * 5) with
    {
        MedicalField = random.Next(5) == 0 ? "302" : "301", Procedure = random.Next(3) switch { 0 => "CJE20", 1 => "CJE99", _ => null },
        Guarantee = random.Next(8) switch { 0 => GuaranteeType.FirstVisit, 1 when random.Next(4) == 0 => null, _ => GuaranteeType.Treatment },
        BirthDate = random.Next(4) == 0 ? null : new LocalDate(random.Next(1940, 2020), 11, random.Next(20, 30)), BirthYear = random.Next(2) == 0 ? 1990 : null,
        Home = random.Next(6) == 0 ? null : Places[random.Next(Places.Length)], NeedsInterpreter = random.Next(8) == 0,
        Answer = random.Next(10) == 0 ? ContactOutcome.WaitsForHomeClinic : null,
        Wishes = random.Next(2) == 0 ? PatientWishes.None : new PatientWishes
        {
            StillNeeds = random.Next(10) == 0 ? false : null, Travel = random.Next(4) switch { 0 => TravelWish.No, 1 => TravelWish.Within, _ => null }, TravelKm = random.Next(50, 600),
            Away = Away(random),
            ConsentRegion = random.Next(6) == 0 ? false : null, ConsentProvider = random.Next(12) == 0 ? false : null,
        },
    };

    /// <summary>Nothing, one stretch, or two.</summary>
    private static string Away(Random random) => random.Next(3) switch
    {
        0 => AwayDays.Of(Day.PlusDays(random.Next(12)), Day.PlusDays(12 + random.Next(5))),
        1 => AwayDays.Canonical($"{AwayDays.Of(Day.PlusDays(random.Next(5)), Day.PlusDays(5 + random.Next(4)))},{AwayDays.Of(Day.PlusDays(8 + random.Next(5)))}")!,
        _ => "",
    };

    public static MatchOffer RandomOffer(Random random, long id) => Offer(id, random.Next(-20, 5) * 5, random.Next(0, 4)) with
    {
        MedicalField = random.Next(6) == 0 ? "302" : "301", Type = random.Next(8) == 0 ? GuaranteeType.FirstVisit : GuaranteeType.Treatment,
        Procedures = random.Next(3) == 0 ? ["CJE20", "CJE25"] : [], Place = Places[random.Next(Places.Length)], Agreement = (AgreementKind)random.Next(5),
        AgeFrom = random.Next(6) == 0 ? 18 : null, AgeTo = random.Next(6) == 0 ? 70 : null, PriceDifference = random.Next(3) == 0 ? null : random.Next(-2, 4) * 1000,
        StatedOn = Day.PlusDays(-random.Next(50)), Interpreter = random.Next(4) == 0 ? false : null, IsOwnRegion = random.Next(2) == 0, IsWithdrawn = random.Next(20) == 0,
        UnitHsaId = random.Next(5) == 0 ? "SE2321000214-H001" : $"SE2321000214-U{id}",
        Agreements = random.Next(5) == 0 ? [new MatchAgreement(Day, Day.PlusDays(10), random.Next(2) == 0 ? "" : "302|301")] : [],
    };
}
