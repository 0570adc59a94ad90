using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Exports;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>A dry-run as CSV, streamed: one row per entry whose status or limit would be another. No names, no personal numbers.</summary>
public sealed class DryRunExport(IDbContextFactory<VardlotsDb> factory, DryRunService dryRuns)
{
    public const string Header = "HSAIdVardenhet;VardkontaktId;StatusNow;LimitNow;StatusThen;LimitThen";

    /// <returns>The totals; their <see cref="DryRunCounts.Changed"/> is the number of rows.</returns>
    /// <exception cref="RuleBookRefusedException">The book has problems.</exception>
    public async Task<DryRunCounts> WriteAsync(string json, LocalDate asOf, TextWriter output, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await output.WriteLineAsync(Header);
        var tally = await dryRuns.TellAsync(json, asOf, rows => WriteAsync(rows, output, ct), progress, ct);
        return tally.Total;
    }

    private async Task WriteAsync(List<DryRunChange> rows, TextWriter output, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var (first, last) = (rows[0].Entry.Id, rows[^1].Entry.Id);
        var contacts = await db.Entries.Where(e => e.Id >= first && e.Id <= last).Select(e => new { e.Id, e.ContactId }).ToDictionaryAsync(e => e.Id, e => e.ContactId, ct);
        foreach (var (entry, now, then, _, _) in rows)
            await output.WriteLineAsync(CsvLine.Of(entry.Input.ClinicHsaId, contacts[entry.Id], now.Status, now.Limit, then.Status, then.Limit));
    }
}
