using Microsoft.Extensions.Logging;
using NodaTime;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Import;

/// <summary>What one look into the inbox did.</summary>
public sealed record InboxResult(int Imported, int Rejected, int Waiting);

/// <summary>
/// Takes complete files out of the inbox, oldest snapshot first, imports each and moves it away. Killed between import and
/// move, the same file is imported again and changes nothing.
/// </summary>
public sealed class InboxService(ImportService imports, ImportReport reports, ImportOptions options, IClock clock, ILogger<InboxService> log)
{
    private static readonly Duration Quiet = Duration.FromMinutes(1);

    /// <summary>True when there is anything to look at.</summary>
    public bool HasFiles => Directory.Exists(options.Inbox) && Files().Any();

    public async Task<InboxResult> TakeAsync(string startedBy, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        if (!Directory.Exists(options.Inbox)) return new InboxResult(0, 0, 0);
        var (imported, rejected, waiting) = (0, 0, 0);
        foreach (var path in Files())
        {
            ct.ThrowIfCancellationRequested();
            if (!IsComplete(path)) { waiting++; continue; }
            var run = await imports.RunAsync(new ImportRequest(path, Path.GetFileName(path), null, ImportSource.Inbox, startedBy), progress, ct);
            if (run.Status == RunStatus.Completed) imported++;
            else rejected++;
            await PutAwayAsync(path, run, ct);
            log.LogInformation("Inbox file imported as run {Run}: {Status}, {Rows} rows", run.Id, run.Status, run.DataRows);
        }
        return new InboxResult(imported, rejected, waiting);
    }

    /// <summary>Older snapshots first: a newer one would make them unwelcome.</summary>
    private IEnumerable<string> Files() => Directory.EnumerateFiles(options.Inbox)
        .Where(f => !Path.GetFileName(f).StartsWith('.') && !f.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) && !f.EndsWith(".part", StringComparison.OrdinalIgnoreCase))
        .OrderBy(f => SnapshotDate.FromFileName(Path.GetFileName(f)) ?? LocalDate.MaxIsoValue).ThenBy(f => f, StringComparer.Ordinal)
        .ToList();

    /// <summary>It ends with its own count, or nobody has written to it for a minute.</summary>
    private bool IsComplete(string path)
    {
        try
        {
            return Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)) + Quiet <= clock.GetCurrentInstant() || InboxFile.EndsWithTrailer(path);
        }
        catch (IOException)
        {
            return false; // still locked by whoever writes it
        }
    }

    private async Task PutAwayAsync(string path, ImportRun run, CancellationToken ct)
    {
        var folder = run.Status == RunStatus.Completed ? options.Archive : options.Rejected;
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.{run.Id}{Path.GetExtension(path)}");
        if (folder == options.Rejected)
        {
            await using var report = File.Create(Path.ChangeExtension(target, ".report.json"));
            await reports.WriteAsync(run.Id, report, ct);
        }
        File.Move(path, target, overwrite: true);
    }
}
