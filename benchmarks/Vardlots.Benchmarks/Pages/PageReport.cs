using System.Globalization;

namespace Vardlots.Benchmarks.Pages;

internal static class PageReport
{
    public static string Of(IReadOnlyList<PageResult> results, string few, string many, int times) => string.Create(CultureInfo.InvariantCulture, $"""
        | | {few} p50 | p95 | {many} p50 | p95 | p50 ratio |
        |---|---:|---:|---:|---:|---:|
        {string.Join('\n', results.Select(r => r.Line))}

        Milliseconds, {times} times each, the two databases taking turns. {results.Count} looks: {results.Count(r => r.Many95 <= 10)} have a p95 of at most 10 ms in the larger database,
        {results.Count(r => r.Ratio <= 2)} take at most twice as long as in the smaller one.

        """);
}
