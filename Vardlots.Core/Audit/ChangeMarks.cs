using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;
using Vardlots.Core.Import;

namespace Vardlots.Core.Audit;

/// <summary>How far the database has come: the latest of each thing that moves lists. Two equal marks mean that nothing has happened between them.</summary>
public sealed record ChangeMark(long CaseEvent, long Review, long Import, long Scan, long Night);

/// <summary>
/// Tells an open page that somebody, perhaps on another node, has changed something since it was read. Numbers only, from the
/// ends of indexes and from the few nights there have been: no patient's data is looked at, so it is no look for the access log either.
/// </summary>
public sealed class ChangeMarks(IDbContextFactory<VardlotsDb> factory)
{
    public async Task<ChangeMark> ReadAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return new ChangeMark(
            await db.CaseEvents.MaxAsync(e => (long?)e.Id, ct) ?? 0,
            await db.EntryReviews.MaxAsync(r => (long?)r.Id, ct) ?? 0,
            await db.ImportRuns.Where(r => r.Status != RunStatus.Running).MaxAsync(r => (long?)r.Id, ct) ?? 0,
            await db.ScanRuns.Where(r => r.Status != RunStatus.Running).MaxAsync(r => (long?)r.Id, ct) ?? 0,
            await db.NightRuns.SumAsync(r => r.Status == RunStatus.Running ? 1L : 2L, ct));
    }

    /// <summary>The version of a case; null when there is none.</summary>
    public async Task<int?> CaseVersionAsync(long caseId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Cases.Where(c => c.Id == caseId).Select(c => (int?)c.Version).SingleOrDefaultAsync(ct);
    }
}
