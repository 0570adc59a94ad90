using System.Globalization;
using System.Text;

namespace Vardlots.Benchmarks;

/// <summary>The tables in Markdown.</summary>
public static class Report
{
    /// <summary>A goal: a step at most so many times its yardstick.</summary>
    private static readonly (string Step, string What, string Yardstick, double Most)[] Goals =
    [
        ("import-first", "First import, indexes in place", "load", 4),
        ("import-same", "The same file again", "load", 1),
        ("import-changed", "The next day's file, 1 % changed", "load", double.NaN),
        ("scan-first", "The very first night", "select", 10),
        ("scan-changed", "A night after 1 % changed, case writes included", "select", 4),
        ("rules-dry-run", "Dry-run of 60 days instead of 90 for every first visit", "select", double.NaN),
        ("rules-publish", "The same put into force", "select", double.NaN),
    ];

    public static string Of(string database, IReadOnlyList<SizeTable> tables)
    {
        var text = new StringBuilder();
        Line(text, $"\n## {database}");
        foreach (var table in tables.Where(t => t.Has("select"))) Steps(text, table);
        Growth(text, tables);
        if (tables.FirstOrDefault(t => t.Has("plain-import")) is { } plain) Plain(text, plain);
        foreach (var broken in tables.SelectMany(t => t.BrokenPromises())) Line(text, $"BROKEN: {broken}");
        return text.ToString();
    }

    private static void Steps(StringBuilder text, SizeTable t)
    {
        Line(text, $"\n### {t.Size:N0} entries\n");
        Line(text, $"| Step | CPU s | Yardstick | CPU s | Ratio | Goal | Met | Wall s | Peak MB |\n|---|---:|---|---:|---:|---:|---|---:|---:|");
        foreach (var (step, what, yardstick, most) in Goals)
        {
            var ratio = t.Cpu(step) / t.Cpu(yardstick);
            var goal = double.IsNaN(most) ? "–" : $"≤ {most}";
            Line(text, $"| {what} | {t.Cpu(step):0.00} | {Named(yardstick)} | {t.Cpu(yardstick):0.00} | {ratio:0.00} | {goal} | {(double.IsNaN(most) ? "" : Met(ratio <= most))} | {t.Wall(step):0.0} | {t.PeakMb(step):0} |");
        }
        var (b, a) = t.Around("import-same");
        Line(text, $"\nThe same file again wrote {a.EntryWritesSince(b)} entries, {a.Patients - b.Patients + a.PatientVersions - b.PatientVersions} patients and {a.Changes - b.Changes} lines of history.");
        (b, a) = t.Around("import-changed");
        Line(text, $"The changed file: {t.Rows("import-changed")} rows differed, {a.EntryWritesSince(b)} entries were written, {a.Changes - b.Changes} lines of history.");
        (b, a) = t.Around("scan-first");
        Line(text, $"The first night assessed {t.Rows("scan-first")}, wrote {a.EntryWritesSince(b)} entries, opened {a.Cases - b.Cases} cases.");
        Line(text, $"The dry-run found {t.Rows("rules-dry-run")} entries that would go by another rule; put into force, {t.Rows("rules-publish")} did.");
        (b, a) = t.Around("scan-changed");
        Line(text, $"The next night assessed {t.Rows("scan-changed")}, wrote {a.EntryWritesSince(b)} entries and {a.CaseWritesSince(b)} cases.");
    }

    private static void Growth(StringBuilder text, IReadOnlyList<SizeTable> tables)
    {
        var at = tables.Where(t => t.Has("select")).ToDictionary(t => t.Size);
        if (!at.TryGetValue(1_000_000, out var million) || !at.TryGetValue(100_000, out var less)) return;
        Line(text, $"\nGrowth from 100,000 to 1,000,000 (linear is 10): {string.Join("; ", Goals.Select(g => $"{g.What.ToLowerInvariant()} {million.Cpu(g.Step) / less.Cpu(g.Step):0.0}"))}.");
        Line(text, $"Dry-run at a million: {million.Wall("rules-dry-run"):0} s by the clock (goal ≤ 30: {Met(million.Wall("rules-dry-run") <= 30)}).");
        var peak = Goals.Max(g => million.PeakMb(g.Step));
        Line(text, $"Peak memory at a million: {peak:0} MB (goal ≤ 500: {Met(peak <= 500)}).");
    }

    private static void Plain(StringBuilder text, SizeTable t)
    {
        Line(text, $"\n### The plain way (EF Core, entities tracked, one SaveChanges) at {t.Size:N0} entries\n");
        Line(text, $"| Step | Plain CPU s | Ours CPU s | Ratio | Goal | Met | Plain peak MB | Ours |\n|---|---:|---:|---:|---:|---|---:|---:|");
        PlainRow(text, "First import", t.Cpu("plain-import"), t.Cpu("import-first"), t.PeakMb("plain-import"), t.PeakMb("import-first"));
        PlainRow(text, "The very first night", t.Cpu("plain-scan"), t.Cpu("scan-first"), t.PeakMb("plain-scan"), t.PeakMb("scan-first"));
    }

    private static void PlainRow(StringBuilder text, string what, double plain, double ours, double plainPeak, double ourPeak) =>
        Line(text, $"| {what} | {plain:0.00} | {ours:0.00} | {plain / ours:0.0} | ≥ 7 | {Met(plain / ours >= 7)} | {plainPeak:0} | {ourPeak:0} |");

    private static string Named(string yardstick) => yardstick == "load" ? "load, no index" : "bare SELECT";

    private static string Met(bool met) => met ? "yes" : "**no**";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
