using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Capacity;

/// <summary>The report of a capacity run as JSON: counts, rejected rows and warnings.</summary>
public sealed class CapacityImportReport(IDbContextFactory<VardlotsDb> factory)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(long runId, Stream output, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.CapacityImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, ct);
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        WriteRun(json, run);
        var issues = db.CapacityImportIssues.AsNoTracking().Where(i => i.RunId == runId).OrderBy(i => i.RowNumber).ThenBy(i => i.Id);
        await WriteIssuesAsync(json, "rejected", issues.Where(i => i.Code.StartsWith("E")), ct);
        await WriteIssuesAsync(json, "warnings", issues.Where(i => i.Code.StartsWith("W")), ct);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, CapacityImportRun run)
    {
        json.WriteNumber("run", run.Id);
        json.WriteString("file", run.FileName);
        json.WriteString("snapshotDate", LocalDatePattern.Iso.Format(run.SnapshotDate));
        json.WriteString("status", run.Status.ToString());
        json.WriteString("problem", run.Problem);
        foreach (var (name, value) in new (string, int)[]
                 {
                     ("rows", run.DataRows), ("added", run.Added), ("changed", run.Changed), ("unchanged", run.Unchanged),
                     ("rejectedRows", run.RejectedRows), ("warningRows", run.WarningRows),
                 })
            json.WriteNumber(name, value);
        json.WriteStartArray("unknownColumns");
        foreach (var column in run.UnknownColumns.Split(", ", StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(column);
        json.WriteEndArray();
    }

    private static async Task WriteIssuesAsync(Utf8JsonWriter json, string name, IQueryable<CapacityImportIssue> issues, CancellationToken ct)
    {
        json.WriteStartArray(name);
        await foreach (var i in issues.AsAsyncEnumerable().WithCancellation(ct))
        {
            json.WriteStartObject();
            json.WriteNumber("row", i.RowNumber);
            json.WriteString("column", i.Column);
            json.WriteString("code", i.Code);
            json.WriteString("ErbjudandeId", i.OfferId);
            json.WriteString("message", CapacityIssueText.Sentence(i.Code, i.Column));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
