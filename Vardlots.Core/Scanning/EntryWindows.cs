using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;

namespace Vardlots.Core.Scanning;

/// <summary>Entries with neighbouring ids and their cases, as they stood when they were read.</summary>
internal sealed record EntryWindow(long First, long Last, List<EntryToAssess> Entries, CaseBriefs Cases);

/// <summary>
/// All that a scan would assess, read and computed in windows on as many processors as there are, without writing. At most a window for
/// each is in memory, and results come in the order of the ids.
/// </summary>
internal sealed class EntryWindows(IDbContextFactory<VardlotsDb> factory)
{
    private const int Size = 2000;
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <param name="assess">From several threads.</param>
    /// <param name="take">One at a time, in order.</param>
    public Task EachAsync<T>(Func<EntryWindow, T> assess, Func<T, Task> take, string step, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct) =>
        EachAsync(async (db, first, last, token) => assess(await ReadAsync(db, first, last, token)), take, step, held, progress, ct);

    /// <param name="read">Reads and assesses the entries of a range of ids, over a connection that is open; from several threads.</param>
    /// <param name="take">One at a time, in order.</param>
    public async Task EachAsync<T>(
        Func<VardlotsDb, long, long, CancellationToken, Task<T>> read, Func<T, Task> take, string step, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        if (await RangeAsync(ct) is not var (first, last)) return;
        var (next, done) = (first, first);
        var flying = new Queue<Task<T>>();
        try
        {
            while (done <= last)
            {
                for (; next <= last && flying.Count < AtOnce; next += Size) flying.Enqueue(RunAsync(next, Math.Min(next + Size - 1, last), read, ct));
                ct.ThrowIfCancellationRequested();
                await held.EnsureAsync(ct);
                await take(await flying.Dequeue());
                done += Size;
                progress?.Report(new(step, Math.Min(done, last + 1) - first, (double)(Math.Min(done, last + 1) - first) / (last - first + 1)));
            }
        }
        finally
        {
            // Nothing goes on reading after its caller has failed.
            foreach (var left in flying) await left.ContinueWith(t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private Task<T> RunAsync<T>(long first, long last, Func<VardlotsDb, long, long, CancellationToken, Task<T>> read, CancellationToken ct) => Task.Run(async () =>
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        return await read(db, first, last, ct);
    }, ct);

    /// <summary>One window, in the context's transaction if it has one.</summary>
    public static async Task<EntryWindow> ReadAsync(VardlotsDb db, long first, long last, CancellationToken ct)
    {
        var entries = new EntryAssessments(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction()).Read(first, last, evenSettled: false);
        return new EntryWindow(first, last, entries, await CaseBriefs.ReadAsync(db, first, last, ct));
    }

    /// <summary>The smallest and the largest id; null when there is no entry.</summary>
    public async Task<(long First, long Last)?> RangeAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        return new EntryAssessments(db.Database.GetDbConnection()).Range();
    }
}
