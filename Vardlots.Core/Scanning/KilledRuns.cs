using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Scanning;

/// <summary>
/// Records that still say "running" although nothing runs: their process was killed. The next run of the same kind clears its own;
/// a server that starts clears them all, so that no screen says for a day that work goes on.
/// </summary>
public sealed class KilledRuns(IDbContextFactory<VardlotsDb> factory, RunLock locks)
{
    /// <returns>How many there were; 0 also when something does run, here or elsewhere.</returns>
    public async Task<int> ForgetAsync(CancellationToken ct)
    {
        var forgotten = await ForgetCapacityAsync(ct);
        await using var held = await locks.AcquireAsync(RunLock.Lists, TimeSpan.Zero, null, ct);
        if (held is null) return forgotten;
        await using var db = await factory.CreateDbContextAsync(ct);
        return forgotten + await db.ImportRuns.Where(r => r.Status == RunStatus.Running)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted).SetProperty(r => r.Problem, ImportText.Interrupted), ct)
            + await db.ScanRuns.Where(r => r.Status == RunStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted), ct)
            + await db.RulePublications.Where(r => r.Status == RunStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted), ct)
            + await db.DryRuns.Where(r => r.Status == RunStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted), ct)
            + await db.NightRuns.Where(r => r.Status == RunStatus.Running)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted).SetProperty(r => r.Problem, ScanText.Interrupted), ct);
    }

    private async Task<int> ForgetCapacityAsync(CancellationToken ct)
    {
        await using var held = await locks.AcquireAsync(RunLock.Capacity, TimeSpan.Zero, null, ct);
        if (held is null) return 0;
        await using var db = await factory.CreateDbContextAsync(ct);
        return await CapacityImportService.ForgetKilledAsync(db, ct);
    }
}
