using Microsoft.Extensions.Logging;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Import;

/// <summary>What one look into the inbox did.</summary>
public sealed record InboxResult(int Imported, int Rejected, int Waiting);

/// <summary>
/// Takes complete files out of the inbox, oldest snapshot first, imports each and moves it away. Killed between import and
/// move, the same file is imported again and changes nothing.
/// </summary>
public sealed class InboxService(ImportService imports, ImportReport reports, ImportOptions options, RunLock locks, IClock clock, ILogger<InboxService> log)
{
    private static readonly Duration Quiet = Duration.FromMinutes(1);

    /// <summary>True when there is anything to look at.</summary>
    public bool HasFiles => Directory.Exists(options.Inbox) && Files().Any();

    /// <exception cref="RunBusyException">Somebody else had been emptying it for a quarter of an hour.</exception>
    public async Task<InboxResult> TakeAsync(string startedBy, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        if (!Directory.Exists(options.Inbox)) return new InboxResult(0, 0, 0);
        // Two who look at once, on one node or on two, would both see a file before either has moved it away.
        await using var held = await locks.HoldAsync(RunLock.Inbox, progress, ct);
        var (imported, rejected, waiting) = (0, 0, 0);
        foreach (var path in Files())
        {
            ct.ThrowIfCancellationRequested();
            if (!IsComplete(path)) { waiting++; continue; }
            var written = File.GetLastWriteTimeUtc(path);
            try
            {
                var run = await imports.RunAsync(new ImportRequest(path, Path.GetFileName(path), null, ImportSource.Inbox, startedBy), progress, ct);
                // Still being written to: what was done is done, the rest comes when it is whole. The same rows again change nothing.
                if (File.GetLastWriteTimeUtc(path) != written) { waiting++; continue; }
                if (run.Status == RunStatus.Completed) imported++;
                else rejected++;
                await PutAwayAsync(path, run, ct);
                log.LogInformation("Inbox file imported as run {Run}: {Status}, {Rows} rows", run.Id, run.Status, run.DataRows);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
            {
                // Taken back by its sender, or not to be moved: no reason to leave the other files and the night undone.
                waiting++;
                log.LogWarning("An inbox file could not be taken ({Kind}); the others are", e.GetType().Name);
            }
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
            var file = new FileInfo(path);
            var isQuiet = Instant.FromDateTimeUtc(file.LastWriteTimeUtc) + Quiet <= clock.GetCurrentInstant();
            // A pipe has no length, and opening it would wait for its writer; a link is refused unread.
            if (file.LinkTarget is not null || file.Length == 0) return isQuiet;
            using var readable = File.OpenRead(path);
            return isQuiet || InboxFile.EndsWithTrailer(readable);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Still locked by whoever writes it, gone again, or not ours to read.
            log.LogWarning("An inbox file cannot be read yet ({Kind})", e.GetType().Name);
            return false;
        }
    }

    private async Task PutAwayAsync(string path, ImportRun run, CancellationToken ct)
    {
        var folder = run.Status == RunStatus.Completed ? options.Archive : options.Rejected;
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"{Shorten(Path.GetFileNameWithoutExtension(path), 120)}.{run.Id}{Shorten(Path.GetExtension(path), 20)}");
        if (folder == options.Rejected)
        {
            await using var report = File.Create(Path.ChangeExtension(target, ".report.json"));
            await reports.WriteAsync(run.Id, report, ct);
        }
        File.Move(path, target, overwrite: true);
    }

    /// <summary>File systems take 255 bytes: room for the run's number and the report's ending.</summary>
    private static string Shorten(string name, int bytes)
    {
        while (System.Text.Encoding.UTF8.GetByteCount(name) > bytes) name = name[..^1];
        return name.Length > 0 && char.IsHighSurrogate(name[^1]) ? name[..^1] : name;
    }
}
