using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Import;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Faults;

/// <summary>
/// SIGKILL of the real program, import, scan, night and publication, at chosen and at random points; then it is run again, and every row is compared
/// with an undisturbed run's. A few rounds each time; many, and the table in <c>docs/kill-test.md</c>, with <c>VARDLOTS_TABLES=1</c>.
/// </summary>
public sealed class KillTests
{
    private static readonly bool IsTable = Environment.GetEnvironmentVariable("VARDLOTS_TABLES") == "1";

    private static int Rounds(int few, int many) =>
        int.TryParse(Environment.GetEnvironmentVariable("VARDLOTS_KILL_ROUNDS"), out var rounds) ? rounds : IsTable ? many : few;

    private static KillPoint Says(string name, string text) => new(name, w => w.SaysAsync(text));

    private static KillPoint Holds(string name, Func<Vardlots.Core.Persistence.VardlotsDb, Task<bool>> question) => new(name, w => w.HoldsAsync(question));

    private static readonly KillPoint[] ImportPoints =
    [
        Holds("körningen är antecknad", db => db.ImportRuns.AnyAsync(r => r.Status == RunStatus.Running)),
        Says("första tusen raderna är lästa", "Läser filen"),
        Says("filen är läst, listorna jämförs", "Jämför med"),
        new("transaktionen skrivs", w => w.IsWritingAsync(300_000)) { IsOfSqlite = true },
        Says("resultatet är utskrivet", "Import 2"),
    ];

    private static readonly KillPoint[] ScanPoints =
    [
        Holds("körningen är antecknad", db => db.ScanRuns.AnyAsync(r => r.Status == RunStatus.Running)),
        Says("första delen är sparad", "Räknar gränser"),
        new("flera delar är sparade", w => w.IsWritingAsync(500_000)) { IsOfSqlite = true },
        Says("resultatet är utskrivet", "Genomgång"),
    ];

    private static readonly KillPoint[] NightPoints =
    [
        Holds("natten är antecknad", db => db.NightRuns.AnyAsync(r => r.Status == RunStatus.Running)),
        Holds("filen i inkorgen läses", db => db.ImportRuns.AnyAsync(r => r.Status == RunStatus.Running)),
        Holds("filen är importerad men inte undanlagd", db => db.ImportRuns.AnyAsync(r => r.Id == 2 && r.Status == RunStatus.Completed)),
        Holds("genomgången pågår", db => db.ScanRuns.AnyAsync(r => r.Status == RunStatus.Running)),
        Holds("genomgången är klar, natten inte", db => db.ScanRuns.AnyAsync(r => r.Id == 2 && r.Status == RunStatus.Completed)),
    ];

    private static readonly KillPoint[] PublishPoints =
    [
        Holds("boken är publicerad men gäller inte", db => db.RuleBooks.AnyAsync(b => b.ActivatedAt == null)),
        Says("det som berörs räknas", "Räknar det som berörs"),
        Says("bytet skrivs", "Byter regelbok"),
        Holds("boken gäller, resten är inte genomgånget", db => db.RuleBooks.AnyAsync(b => b.Number == 2 && b.ActivatedAt != null)),
    ];

    [Fact]
    public async Task Killed_AnywhereAndRunAgain_SameRowsAsUndisturbed()
    {
        await using var start = await KillStart.CreateAsync(4500);
        var lines = new List<string>();
        await RunAsync(start, KilledWork.Import, IsTable ? ImportPoints : ImportPoints[2..4], Rounds(1, 40), lines);
        await RunAsync(start, KilledWork.Scan, IsTable ? ScanPoints : ScanPoints[1..2], Rounds(1, 40), lines);
        await RunAsync(start, KilledWork.Night, IsTable ? NightPoints : [NightPoints[^3], NightPoints[^2]], Rounds(0, 12), lines);
        await RunAsync(start, KilledWork.Publish, IsTable ? PublishPoints : PublishPoints[1..], Rounds(1, 40), lines);
        if (IsTable) await File.WriteAllTextAsync(Path.Combine(SourceTree.Root, "docs", OwnDatabase.ChosenProvider == "Sqlite" ? "kill-test.md" : $"kill-test-{OwnDatabase.ChosenProvider.ToLowerInvariant()}.md"), Document(lines));
    }

    private static async Task RunAsync(KillStart start, KilledWork work, KillPoint[] chosen, int random, List<string> lines)
    {
        using var undisturbed = new Bench(start, work);
        var took = await undisturbed.FinishAsync();
        var expected = await undisturbed.FactsAsync();
        Assert.Equal(0, expected.Interrupted);
        var dice = new Random(17);
        var rounds = chosen.Where(p => OwnDatabase.ChosenProvider == "Sqlite" || !p.IsOfSqlite).Select(p => (p.Name, Of: (Func<Bench, KillPoint>)(_ => p)))
            .Concat(Enumerable.Range(0, random).Select(_ => dice.NextDouble()).Select(share => (Name: "slumpvis under arbetet", Of: (Func<Bench, KillPoint>)(b => b.After(took * share))))).ToList();
        foreach (var group in rounds.GroupBy(r => r.Name))
        {
            var (killed, interrupted) = (0, 0);
            foreach (var (_, of) in group)
            {
                using var bench = new Bench(start, work);
                var point = of(bench);
                if (await bench.KillAtAsync(point)) killed++;
                await bench.FinishAsync();
                var facts = await bench.FactsAsync();
                Assert.True(expected.DifferencesTo(facts) is [], $"{work}, {point.Name}:\n{string.Join('\n', expected.DifferencesTo(facts).Take(10))}");
                interrupted += Math.Min(1, facts.Interrupted);
            }
            lines.Add($"| {Words(work)} | {group.Key} | {group.Count()} | {killed} | {interrupted} | {expected.Count} | 0 |");
        }
    }

    private static string Words(KilledWork work) => work switch { KilledWork.Import => "`import`", KilledWork.Scan => "`scan`", KilledWork.Publish => "`rules publish`", _ => "nattens arbete i servern" };

    private static string Document(List<string> lines) => $"""
        # Dödad mitt i arbetet

        Det riktiga programmet dödas (SIGKILL) vid valda och vid slumpvisa tidpunkter och körs sedan igen. Därefter jämförs varje rad i varje tabell, kolumn för kolumn,
        med en ostörd körning. Bara det som måste skilja räknas bort (klockslag, löpnummer och de dödade försökens egna anteckningar; se `StoredFacts`).
        Punkterna ses utifrån: utskrifter, databasens innehåll och loggfilens storlek. Tabellen skrivs av

        ```
        VARDLOTS_TABLES=1 VARDLOTS_TEST_DATABASE={OwnDatabase.ChosenProvider} dotnet test Vardlots.Tests --filter "FullyQualifiedName~KillTests"
        ```

        Fler rundor: `VARDLOTS_KILL_ROUNDS=200`. Några av körningarna hinner bli klara innan de dödas; de räknas inte som dödade.

        | Arbete | Dödat när | Rundor | Dödade | Står som avbrutna | Rader jämförda | Skillnader |
        |---|---|---|---|---|---|---|
        {string.Join('\n', lines)}

        """;
}
