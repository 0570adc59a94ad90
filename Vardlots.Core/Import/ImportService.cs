using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core.Import;

/// <summary>
/// Imports one file, all or nothing: everything it changes, its own record included, is one transaction. Killed anywhere it
/// has changed nothing; run again it ends as if it had never been disturbed.
/// </summary>
public sealed class ImportService(IDbContextFactory<VardlotsDb> factory, RunLock locks, IClock clock)
{

    /// <summary>Runs the import. A file that is no list ends as <see cref="RunStatus.Rejected"/> with a sentence, not as an exception.</summary>
    /// <exception cref="RunBusyException">Another run held the lock for a quarter of an hour.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public async Task<ImportRun> RunAsync(ImportRequest request, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var held = await locks.HoldAsync(RunLock.Lists, progress, ct);
        var run = await BeginAsync(request, ct);
        try
        {
            return await ReadAsync(run.Id, request, held, progress, ct);
        }
        catch (FileRejectedException e)
        {
            return await EndAsync(run.Id, RunStatus.Rejected, e.Message);
        }
        catch (OlderSnapshotException e)
        {
            return await EndAsync(run.Id, RunStatus.Rejected, e.Message);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(run.Id, RunStatus.Cancelled, ImportText.Cancelled);
            throw;
        }
        catch (Exception e)
        {
            await EndAsync(run.Id, RunStatus.Failed, ScanText.Failed(e));
            throw;
        }
    }

    private async Task<ImportRun> BeginAsync(ImportRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // We hold the lock, so whatever still says that it runs was killed.
        await db.ImportRuns.Where(r => r.Status == RunStatus.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted).SetProperty(r => r.Problem, ImportText.Interrupted), ct);
        var run = new ImportRun
        {
            FileName = ShownName.Of(request.FileName), Source = request.Source, StartedBy = request.StartedBy,
            StartedAt = clock.GetCurrentInstant(), Status = RunStatus.Running,
            SnapshotDate = request.SnapshotDate(clock.Today()),
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    private async Task<ImportRun> ReadAsync(long runId, ImportRequest request, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, ct);
        request.RequireReadable(run.SnapshotDate, clock.Today());
        var length = new FileInfo(request.Path).Length;
        using (var session = new ImportSession(db, run))
        using (var file = WaitingListFile.Open(File.OpenRead(request.Path), run.SnapshotDate))
        {
            foreach (var row in file.Rows())
            {
                session.Take(row);
                if (file.DataRows % 1000 != 0) continue;
                ct.ThrowIfCancellationRequested();
                progress?.Report(new(ImportText.Reading, file.DataRows, (double)file.BytesRead / length));
            }
            progress?.Report(new(ImportText.Finishing, file.DataRows, 1));
            session.Finish(file);
        }
        run.Status = RunStatus.Completed;
        run.FinishedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(ct);
        await held.EnsureAsync(ct);
        await transaction.CommitAsync(ct);
        return run;
    }

    private async Task<ImportRun> EndAsync(long runId, RunStatus status, string problem)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, CancellationToken.None);
        run.Status = status;
        run.Problem = problem;
        run.FinishedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(CancellationToken.None);
        return run;
    }
}
