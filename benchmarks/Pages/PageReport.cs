using System.Globalization;

namespace Vardlots.Benchmarks.Pages;

internal static class PageReport
{
    public static string Of(IReadOnlyList<PageResult> results, string few, string many, int times) => string.Create(CultureInfo.InvariantCulture, $"""
        | | {few} | {many} | p95 | ratio | on the clock |
        |---|---:|---:|---:|---:|---:|
        {string.Join('\n', results.Select(r => r.Line))}

        Milliseconds of processor time (median and p95 of {times}, the two databases taking turns) and, last, on the clock in the larger one.
        Of {results.Count} looks {results.Count(r => r.Many95 <= 10)} have a p95 of at most 10 ms in the larger database, and {results.Count(r => r.Ratio <= 2)} take at most twice as long there as in the smaller one.

        """);
}
