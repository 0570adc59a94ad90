using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Import;

/// <summary>The report of a run as JSON: counts, what changed per clinic, rejected rows and warnings. No names, no personal numbers.</summary>
public sealed class ImportReport(IDbContextFactory<VardlotsDb> factory)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(long runId, Stream output, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, ct);
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        WriteRun(json, run);
        var clinics = await db.ImportRunClinics.AsNoTracking().Where(c => c.ImportRunId == runId).OrderBy(c => c.ClinicId).ToListAsync(ct);
        var names = await db.Clinics.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.HsaId, ct);
        WriteClinics(json, clinics, names);
        await WriteIssuesAsync(json, "rejected", Issues(db, runId, errors: true), names, ct);
        await WriteIssuesAsync(json, "warnings", Issues(db, runId, errors: false), names, ct);
        json.WriteEndObject();
    }

    private static IQueryable<ImportIssue> Issues(VardlotsDb db, long runId, bool errors)
    {
        var all = db.ImportIssues.AsNoTracking().Where(i => i.ImportRunId == runId);
        return (errors ? all.Where(i => i.Code.StartsWith("E")) : all.Where(i => i.Code.StartsWith("W"))).OrderBy(i => i.RowNumber).ThenBy(i => i.Id);
    }

    private static void WriteRun(Utf8JsonWriter json, ImportRun run)
    {
        json.WriteNumber("run", run.Id);
        json.WriteString("file", run.FileName);
        json.WriteString("snapshotDate", LocalDatePattern.Iso.Format(run.SnapshotDate));
        json.WriteString("status", run.Status.ToString());
        json.WriteString("problem", run.Problem);
        json.WriteNumber("rows", run.DataRows);
        json.WriteNumber("added", run.Added);
        json.WriteNumber("changed", run.Changed);
        json.WriteNumber("unchanged", run.Unchanged);
        json.WriteNumber("ended", run.Ended);
        json.WriteNumber("rejectedRows", run.RejectedRows);
        json.WriteNumber("unreadableKeys", run.UnreadableKeys);
        json.WriteNumber("warningRows", run.WarningRows);
        json.WriteNumber("vanished", run.Vanished);
        json.WriteNumber("returned", run.Returned);
        json.WriteNumber("stale", run.Stale);
        json.WriteNumber("held", run.Held);
        json.WriteStartArray("unknownColumns");
        foreach (var column in run.UnknownColumns.Split(", ", StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(column);
        json.WriteEndArray();
    }

    private static void WriteClinics(Utf8JsonWriter json, List<ImportRunClinic> clinics, Dictionary<int, string> names)
    {
        json.WriteStartArray("clinics");
        foreach (var c in clinics)
        {
            json.WriteStartObject();
            json.WriteString("HSAIdVardenhet", names[c.ClinicId]);
            foreach (var (name, value) in new (string, int)[]
                     {
                         ("rows", c.DataRows), ("added", c.Added), ("changed", c.Changed), ("unchanged", c.Unchanged), ("ended", c.Ended),
                         ("rejectedRows", c.RejectedRows), ("warningRows", c.WarningRows), ("vanished", c.Vanished), ("returned", c.Returned),
                         ("stale", c.Stale), ("held", c.Held), ("activeBefore", c.ActiveBefore), ("activeAfter", c.ActiveAfter),
                     })
                json.WriteNumber(name, value);
            json.WriteString("hold", c.Hold.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static async Task WriteIssuesAsync(
        Utf8JsonWriter json, string name, IQueryable<ImportIssue> issues, Dictionary<int, string> names, CancellationToken ct)
    {
        json.WriteStartArray(name);
        await foreach (var i in issues.AsAsyncEnumerable().WithCancellation(ct))
        {
            json.WriteStartObject();
            json.WriteNumber("row", i.RowNumber);
            json.WriteString("column", i.Column);
            json.WriteString("code", i.Code);
            json.WriteString("HSAIdVardenhet", i.ClinicId is { } id ? names[id] : null);
            json.WriteString("VardkontaktId", i.ContactId);
            json.WriteString("message", RowIssueText.Sentence(i.Code, i.Column));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
