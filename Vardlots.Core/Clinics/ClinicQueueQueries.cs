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
        var counts = await CountsAsync(db, view, filter.Clinic, flagged, today, ct);
        var total = counts[filter.Tab];
        var page = ListReach.Page(filter.Page, total, ClinicQueueFilter.PageSize);
        if (total == 0) return new QueueList([], 0, page, 0, counts);

        var matching = filter.Tab is QueueTab.Vanished or QueueTab.Stale
            ? ClinicQueueScope.In(db, EntryScope.OfFew(db, view, filter.Clinic).Where(EntryScope.NotEnded), filter.Tab, today)
            : ClinicQueueScope.In(db, flagged, filter.Tab, today);
        var skip = (page - 1) * ClinicQueueFilter.PageSize;
        var isNew = since is { } moment ? ClinicQueueScope.NewSince(db, moment, await FirstRunAfterAsync(db, moment, ct)) : null;
        var parts = ClinicQueueScope.Parts(ClinicQueueScope.In(db, ClinicQueueScope.Of(db, view, filter.Clinic), filter.Tab, today), today).Select(p => p.Select(e => e.Id));
        var ids = isNew is null && ListReach.IsBeyond(total)
            ? await ListReach.StretchAsync(parts, skip, ClinicQueueFilter.PageSize, ct)
            : await ClinicQueueScope.ByUrgency(matching, isNew, today).Skip(skip).Take(ClinicQueueFilter.PageSize).Select(e => e.Id).ToListAsync(ct);
        var fresh = isNew is null ? [] : (await db.Entries.Where(e => ids.Contains(e.Id)).Where(isNew).Select(e => e.Id).ToListAsync(ct)).ToHashSet();
        var (rows, patients) = await EntryRowReader.ReadAsync(db, ids, today, ct);
        await log.RecordAsync(view, AccessAction.ClinicQueue, "clinic queue?" + (filter with { Page = page }).ToQuery(), patients, ct);
        return new QueueList(
            rows.ConvertAll(r => new QueueRow(r, fresh.Contains(r.Id))), total, page,
            isNew is null ? 0 : await matching.Where(isNew).CountWithinReachAsync(ct), counts);
    }

    /// <summary>As far as lists reach. What is at risk is counted first, along its index; only where that is little the rest is gone through.</summary>
    private static async Task<Dictionary<QueueTab, int>> CountsAsync(
        VardlotsDb db, ViewContext view, int? clinic, IQueryable<WaitingListEntry> flagged, LocalDate today, CancellationToken ct)
    {
        var counts = new Dictionary<QueueTab, int>();
        var own = ClinicQueueScope.Of(db, view, clinic);
        var few = EntryScope.OfFew(db, view, clinic).Where(EntryScope.NotEnded);
        foreach (var tab in new[] { QueueTab.Answered, QueueTab.Vanished, QueueTab.Stale })
            counts[tab] = await ClinicQueueScope.In(db, tab == QueueTab.Answered ? flagged : few, tab, today).CountWithinReachAsync(ct);
        counts[QueueTab.Warnings] = await ListReach.CountAsync([few.Where(e => e.RowWarnings != 0), few.Where(e => e.RowWarnings == 0 && e.AssessmentWarnings != 0)], ct);
        counts[QueueTab.Unanswered] = await ListReach.CountAsync(ClinicQueueScope.Parts(ClinicQueueScope.In(db, own, QueueTab.Unanswered, today), today), ct);
        counts[QueueTab.All] = Math.Min(ListReach.Rows + 1, counts[QueueTab.Answered] + counts[QueueTab.Unanswered]);
        return counts;
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
