using System.Globalization;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Capacity;

namespace Vardlots.Benchmarks.Matching;

/// <summary>
/// Exact matching beside one by one at a region's size, and beside trying everything on small sets: the same work, taking turns in one process.
/// <c>matching [--times N] [--cases N] [--offers N]</c>.
/// </summary>
public static class MatchingBenchmark
{
    private static readonly LocalDate Day = MatchWorld.Day;

    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var options = args.Chunk(2).Where(p => p.Length == 2).ToDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture));
        var (times, cases, offers) = (options.GetValueOrDefault("--times", 5), options.GetValueOrDefault("--cases", 2000), options.GetValueOrDefault("--offers", 300));
        Console.WriteLine("| set | exact, CPU s | one by one, CPU s | ratio | in time | one by one | placed | one by one | days | one by one |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, request) in new[]
        {
            ("places for half", Large(cases, offers, 0.5, 1)), ("places for all", Large(cases, offers, 1.1, 2)), ("few wishes, places for half", Large(cases, offers, 0.5, 3, wishes: false)),
        }) Print(name, request, times);
        Small(times);
        return 0;
    }

    /// <summary>One field and type, so that it is one problem; homes all over the country, so that few cases are alike.</summary>
    private static MatchRequest Large(int cases, int offers, double share, int seed, bool wishes = true)
    {
        var random = new Random(seed);
        MatchPlace Place()
        {
            var m = Municipalities.All[random.Next(Municipalities.All.Count)];
            return new MatchPlace(m.Code, m.Latitude, m.Longitude);
        }
        return new MatchRequest(Day,
            [.. Enumerable.Range(1, cases).Select(k => MatchWorld.Case(k, random.Next(-10, 90)) with
            {
                Home = Place(), BirthDate = new LocalDate(random.Next(1935, 2015), 1 + random.Next(12), 1 + random.Next(28)),
                Wishes = !wishes || random.Next(3) > 0 ? PatientWishes.None : new PatientWishes { Travel = TravelWish.Within, TravelKm = random.Next(100, 900), Away = random.Next(2) == 0 ? AwayDays.Of(Day.PlusDays(random.Next(60)), Day.PlusDays(75)) : "" },
            })],
            [.. Enumerable.Range(1, offers).Select(o => MatchWorld.Offer(o, random.Next(0, 80), Math.Max(1, (int)(cases * share / offers * random.NextDouble() * 2))) with
            {
                Place = Place(), Agreement = (AgreementKind)random.Next(5), PriceDifference = random.Next(-5, 40) * 500, AgeFrom = random.Next(4) == 0 ? 18 : null, AgeTo = random.Next(6) == 0 ? 75 : null,
            })]);
    }

    private static void Print(string name, MatchRequest request, int times)
    {
        var (exact, greedy) = TakingTurns(times, () => Matcher.Match(request), () => OneByOne.Match(request));
        var (here, there) = (Matcher.Match(request).Totals(Day), OneByOne.Match(request).Totals(Day));
        Console.WriteLine(string.Create(CultureInfo.CurrentCulture,
            $"| {name}: {request.Cases.Count:N0} × {request.Offers.Count} | {exact:0.00} | {greedy:0.00} | {exact / greedy:0.0} | {here.InTime} | {there.InTime} | {here.Placed} | {there.Placed} | {here.Days:N0} | {there.Days:N0} |"));
    }

    private static void Small(int times)
    {
        const int sets = 300;
        var requests = Enumerable.Range(0, sets).Select(seed => MatchWorld.Random(new Random(seed), 8, 6)).ToList();
        var equal = requests.Count(r => Matcher.Match(r).Totals(r.Day) == Exhaustive.Best(r));
        var (exact, all) = TakingTurns(times, () => requests.ForEach(r => Matcher.Match(r)), () => requests.ForEach(r => Exhaustive.Best(r)));
        Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"\n{sets} sets of 8 × 6: equal to the best of all plans in {equal}; trying everything costs {all / exact:0.0} times as much."));
    }

    /// <summary>The median CPU seconds of each.</summary>
    private static (double First, double Second) TakingTurns(int times, Action first, Action second)
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var i = 0; i <= times; i++)
        {
            var (one, two) = (Seconds(first), Seconds(second));
            if (i == 0) continue; // warming up
            a.Add(one);
            b.Add(two);
        }
        return (a.Order().ElementAt(times / 2), b.Order().ElementAt(times / 2));
    }

    private static double Seconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
