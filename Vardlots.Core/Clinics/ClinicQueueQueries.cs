using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>A row of a clinic's queue.</summary>
/// <param name="IsNew">Its flag came after the reader's last visit.</param>
public sealed record QueueRow(EntryRow Entry, bool IsNew);

/// <summary>A page of a clinic's queue with the counts of all its tabs.</summary>
/// <param name="Page">The page shown: the last one when a later one was asked for.</param>
/// <param name="New">How many of the tab's entries are new.</param>
public sealed record QueueList(IReadOnlyList<QueueRow> Rows, int Total, int Page, int New, IReadOnlyDictionary<QueueTab, int> Counts);

/// <summary>The entries that a clinic has to look at. List, counts and selection come from the same predicates.</summary>
public sealed class ClinicQueueQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    /// <summary>A page of the queue. The look is logged before it is returned.</summary>
    /// <param name="since">The end of the reader's last visit; null: nothing is marked as new.</param>
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<QueueList> ListAsync(ViewContext view, ClinicQueueFilter filter, Instant? since, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var flagged = ClinicQueueScope.Flagged(db, view, filter.Clinic, today);
        var counts = new Dictionary<QueueTab, int>();
        foreach (var tab in Enum.GetValues<QueueTab>()) counts[tab] = await ClinicQueueScope.In(db, flagged, tab, today).CountAsync(ct);
        var total = counts[filter.Tab];
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + ClinicQueueFilter.PageSize - 1) / ClinicQueueFilter.PageSize));
        if (total == 0) return new QueueList([], 0, page, 0, counts);

        var matching = ClinicQueueScope.In(db, flagged, filter.Tab, today);
        var isNew = since is { } moment ? ClinicQueueScope.NewSince(db, moment, await FirstRunAfterAsync(db, moment, ct)) : null;
        var ids = await ClinicQueueScope.ByUrgency(matching, isNew, today)
            .Skip((page - 1) * ClinicQueueFilter.PageSize).Take(ClinicQueueFilter.PageSize).Select(e => e.Id).ToListAsync(ct);
        var fresh = isNew is null ? [] : (await db.Entries.Where(e => ids.Contains(e.Id)).Where(isNew).Select(e => e.Id).ToListAsync(ct)).ToHashSet();
        var (rows, patients) = await EntryRowReader.ReadAsync(db, ids, today, ct);
        await log.RecordAsync(view, AccessAction.ClinicQueue, "clinic queue?" + (filter with { Page = page }).ToQuery(), patients, ct);
        return new QueueList(
            rows.ConvertAll(r => new QueueRow(r, fresh.Contains(r.Id))), total, page,
            isNew is null ? 0 : await matching.CountAsync(isNew, ct), counts);
    }

    /// <summary>The ids of all that a filter matches, for answering them together. No patients.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(ViewContext view, ClinicQueueFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await ClinicQueueScope.In(db, ClinicQueueScope.Flagged(db, view, filter.Clinic, today), filter.Tab, today).Select(e => e.Id).ToListAsync(ct);
    }

    private static async Task<long> FirstRunAfterAsync(VardlotsDb db, Instant moment, CancellationToken ct) =>
        await db.ImportRuns.Where(r => r.FinishedAt > moment && r.Status == RunStatus.Completed).MinAsync(r => (long?)r.Id, ct) ?? long.MaxValue;
}
