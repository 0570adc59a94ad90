using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Faults;

/// <summary>
/// What a database holds, row by row and column by column, told so that a run that was killed and done again can be compared with
/// an undisturbed one. Only what must differ is told otherwise, each for the reason beside it.
/// </summary>
public sealed class StoredFacts
{
    /// <summary>Columns that say when or in which attempt something was done, never what.</summary>
    private static readonly HashSet<string> NotCompared =
    [
        // The clock on the wall, and the lines of a night, which tell it and the counts below.
        "ImportRuns.StartedAt", "ImportRuns.FinishedAt", "ScanRuns.StartedAt", "ScanRuns.FinishedAt", "NightRuns.StartedAt", "NightRuns.FinishedAt", "NightRuns.Log", "CaseEvents.At",
        "RuleBooks.PublishedAt", "RuleBooks.ActivatedAt", "RulePublications.StartedAt", "RulePublications.FinishedAt", "ChangeLog.At",
        // A number that the database deals out, see below.
        "NightRuns.ScanRunId",
        // What the killed attempt had committed is not done again, so the second one counts less: their sum is seen in the entries and cases themselves.
        // An entry that has ended is looked at once more and then settled: the second scan has fewer to look at.
        "ScanRuns.Assessed", "ScanRuns.Changed", "ScanRuns.Opened", "ScanRuns.Reopened", "ScanRuns.Updated", "ScanRuns.Closed", "ScanRuns.Flagged", "NightRuns.FilesImported",
    ];

    /// <summary>What a server makes for itself, another at every first start: keys of cookies, sessions that have ended.</summary>
    private static readonly HashSet<string> TablesNotCompared = ["ServerKeys", "EndedSessions"];

    private readonly List<string> _rows;

    private StoredFacts(List<string> rows, int interrupted) => (_rows, Interrupted) = (rows, interrupted);

    /// <summary>Runs on record as interrupted or still running: the killed attempts.</summary>
    public int Interrupted { get; }

    public int Count => _rows.Count;

    public IReadOnlyList<string> DifferencesTo(StoredFacts other)
    {
        var here = _rows.CountBy(r => r).ToDictionary();
        var there = other._rows.CountBy(r => r).ToDictionary();
        return [.. here.Where(r => there.GetValueOrDefault(r.Key) != r.Value).Select(r => $"- {r.Value}×{r.Key}"),
            .. there.Where(r => here.GetValueOrDefault(r.Key) != r.Value).Select(r => $"+ {r.Value}×{r.Key}")];
    }

    public static async Task<StoredFacts> ReadAsync(VardlotsDb db)
    {
        var tables = await DatabaseContents.TablesAsync(db, TablesNotCompared);
        var runs = tables["ImportRuns"].ToDictionary(r => r["Id"], r => r);
        var completed = runs.Values.Where(r => r["Status"] == "Completed").OrderBy(r => long.Parse(r["Id"], CultureInfo.InvariantCulture)).ToList();
        // Killed after its commit but before the file was put away, a file is imported again; that must change nothing, and is told as nothing.
        var repeats = completed.GroupBy(r => r["FileName"]).SelectMany(g => g.Skip(1)).ToList();
        if (repeats.Find(r => r["Added"] != "0" || r["Changed"] != "0" || r["Vanished"] != "0" || r["Returned"] != "0") is { } changed)
            throw new InvalidOperationException($"The second import of {changed["FileName"]} was no repetition.");
        var repeated = repeats.Select(r => r["Id"]).ToHashSet();
        var cases = tables["CareCases"].GroupBy(c => c["EntryId"])
            .SelectMany(g => g.OrderBy(c => long.Parse(c["Id"], CultureInfo.InvariantCulture)).Select((c, i) => (Id: c["Id"], Name: $"entry {g.Key} case {i}"))).ToDictionary(c => c.Id, c => c.Name);
        // Numbers that the database deals out; a killed attempt may have used some up. Cases are known by their entry instead.
        var dealt = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.OnAdd && p.IsPrimaryKey()).Select(p => $"{t.GetTableName()}.{p.GetColumnName()}"));
        var leftOut = NotCompared.Concat(dealt).ToHashSet();
        var rows = new List<string>();
        foreach (var (table, all) in tables)
        {
            var told = all.Where(r => IsTold(table, r, repeated)).Select(r => $"{table}: " + string.Join(", ", r.Where(c => !leftOut.Contains($"{table}.{c.Key}")).Select(c => $"{c.Key}={Named(c.Key, c.Value, runs, cases)}")));
            rows.AddRange(table is "ScanRuns" or "NightRuns" ? told.Distinct() : told);
        }
        var interrupted = new[] { "ImportRuns", "ScanRuns", "NightRuns", "RulePublications" }.Sum(t => tables[t].Count(r => r["Status"] is "Interrupted" or "Running"));
        return new StoredFacts(rows, interrupted);
    }

    /// <summary>The killed attempts' own records are left out; everything else they may have left behind is not.</summary>
    private static bool IsTold(string table, Dictionary<string, string> row, HashSet<string> repeated) => table switch
    {
        "ImportRuns" => row["Status"] == "Completed" && !repeated.Contains(row["Id"]),
        "ScanRuns" or "NightRuns" or "RulePublications" => row["Status"] == "Completed",
        "ImportRunClinics" or "ImportIssues" => !repeated.Contains(row["ImportRunId"]),
        _ => true,
    };

    private static string Named(string column, string value, Dictionary<string, Dictionary<string, string>> runs, Dictionary<string, string> cases) => column switch
    {
        "ImportRunId" or "LatestImportRunId" when value.Length > 0 => runs[value]["Status"] == "Completed" ? runs[value]["FileName"] : $"killed run {value}",
        "CaseId" when value.Length > 0 => cases[value],
        "NewsSince" when value.Length > 0 => "news", // when is the clock on the wall, that is told
        _ => value,
    };
}
