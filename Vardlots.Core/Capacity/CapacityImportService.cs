using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>
/// Imports one capacity file, all or nothing: everything it changes, its own record included, is one transaction. Offers that the file
/// does not name stay as they are; they age out by themselves.
/// </summary>
public sealed class CapacityImportService(IDbContextFactory<VardlotsDb> factory, RunLock locks, IClock clock)
{
    private const int Attempts = 5;

    /// <summary>Runs the import. A file that tells no capacity ends as <see cref="RunStatus.Rejected"/> with a sentence, not as an exception.</summary>
    /// <exception cref="RunBusyException">Another run held the lock for a quarter of an hour.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public async Task<CapacityImportRun> RunAsync(ImportRequest request, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var held = await locks.HoldAsync(RunLock.Capacity, progress, ct);
        var run = await BeginAsync(request, ct);
        try
        {
            return await ReadAsync(run.Id, request, held, progress, ct);
        }
        catch (FileRejectedException e)
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

    private async Task<CapacityImportRun> BeginAsync(ImportRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // We hold the lock, so whatever still says that it runs was killed.
        await ForgetKilledAsync(db, ct);
        var run = new CapacityImportRun
        {
            FileName = ShownName.Of(request.FileName), Source = request.Source, StartedBy = request.StartedBy,
            StartedAt = clock.GetCurrentInstant(), Status = RunStatus.Running, SnapshotDate = request.SnapshotDate(clock.Today()),
        };
        db.CapacityImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    internal static Task<int> ForgetKilledAsync(VardlotsDb db, CancellationToken ct) => db.CapacityImportRuns.Where(r => r.Status == RunStatus.Running)
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted).SetProperty(r => r.Problem, ImportText.Interrupted), ct);

    /// <summary>A place that somebody reserves meanwhile is counted against the figure it was taken from: the file is then read once more.</summary>
    private async Task<CapacityImportRun> ReadAsync(long runId, ImportRequest request, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ReadOnceAsync(runId, request, held, progress, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
            }
        }
    }

    private async Task<CapacityImportRun> ReadOnceAsync(long runId, ImportRequest request, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var run = await db.CapacityImportRuns.SingleAsync(r => r.Id == runId, ct);
        request.RequireReadable(run.SnapshotDate, clock.Today());
        var length = new FileInfo(request.Path).Length;
        using (var file = CapacityFile.Open(File.OpenRead(request.Path), run.SnapshotDate))
        {
            var session = new CapacityImportSession(db, run, new CapacityUnits());
            foreach (var row in file.Rows())
            {
                await session.TakeAsync(row, ct);
                if (file.DataRows % 1000 != 0) continue;
                ct.ThrowIfCancellationRequested();
                progress?.Report(new(ImportText.Reading, file.DataRows, (double)file.BytesRead / length));
            }
            await session.FinishAsync(file, ct);
        }
        run.Status = RunStatus.Completed;
        run.FinishedAt = clock.GetCurrentInstant();
        db.Update(run);
        await db.SaveChangesAsync(ct);
        await held.EnsureAsync(ct);
        await transaction.CommitAsync(ct);
        return run;
    }

    private async Task<CapacityImportRun> EndAsync(long runId, RunStatus status, string problem)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var run = await db.CapacityImportRuns.SingleAsync(r => r.Id == runId, CancellationToken.None);
        (run.Status, run.Problem, run.FinishedAt) = (status, problem, clock.GetCurrentInstant());
        await db.SaveChangesAsync(CancellationToken.None);
        return run;
    }
}
