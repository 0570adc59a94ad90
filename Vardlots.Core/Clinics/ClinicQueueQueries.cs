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

        var fresh = since is { } moment ? await NewEntries.SinceAsync(db, view, filter.Clinic, moment, ct) : [];
        var few = EntryScope.OfFew(db, view, filter.Clinic).Where(EntryScope.NotEnded);
        // The new ones first: found by their ids, whatever else the tab asks for.
        var newest = ClinicQueueScope.In(db, ClinicQueueScope.Flagged(few, today), filter.Tab, today).Where(e => EF.Parameter(fresh).Contains(e.Id));
        var matching = InTab(db, few, flagged, filter.Tab, today);
        var parts = ListReach.IsBeyond(total)
            ? ClinicQueueScope.Parts(ClinicQueueScope.In(db, ClinicQueueScope.Of(db, view, filter.Clinic), filter.Tab, today).Where(e => !EF.Parameter(fresh).Contains(e.Id)), today)
            : [ClinicQueueScope.ByUrgency(matching.Where(e => !EF.Parameter(fresh).Contains(e.Id)), today)];
        if (fresh.Count > 0) parts = parts.Prepend(ClinicQueueScope.ByUrgency(newest, today));
        var ids = await ListReach.StretchAsync(parts.Select(p => p.Select(e => e.Id)), (page - 1) * ClinicQueueFilter.PageSize, ClinicQueueFilter.PageSize, ct);
        var isNew = fresh.ToHashSet();
        var (rows, patients) = await EntryRowReader.ReadAsync(db, ids, today, ct);
        await log.RecordAsync(view, AccessAction.ClinicQueue, "clinic queue?" + (filter with { Page = page }).ToQuery(), patients, ct);
        return new QueueList(
            rows.ConvertAll(r => new QueueRow(r, isNew.Contains(r.Id))), total, page, fresh.Count == 0 ? 0 : await newest.CountWithinReachAsync(ct), counts);
    }

    /// <summary>As far as lists reach. What is at risk is counted first, along its index; only where that is little the rest is gone through.</summary>
    private static async Task<Dictionary<QueueTab, int>> CountsAsync(
        VardlotsDb db, ViewContext view, int? clinic, IQueryable<WaitingListEntry> flagged, LocalDate today, CancellationToken ct)
    {
        var counts = new Dictionary<QueueTab, int>();
        var own = ClinicQueueScope.Of(db, view, clinic);
        var few = EntryScope.OfFew(db, view, clinic).Where(EntryScope.NotEnded);
        foreach (var tab in new[] { QueueTab.Answered, QueueTab.Vanished, QueueTab.Stale })
            counts[tab] = await InTab(db, few, flagged, tab, today).CountWithinReachAsync(ct);
        counts[QueueTab.Warnings] = await ListReach.CountAsync([few.Where(e => e.RowWarnings != 0), few.Where(e => e.RowWarnings == 0 && e.AssessmentWarnings != 0)], ct);
        counts[QueueTab.Unanswered] = await ListReach.CountAsync(ClinicQueueScope.Parts(ClinicQueueScope.In(db, own, QueueTab.Unanswered, today), today), ct);
        counts[QueueTab.All] = Math.Min(ListReach.Rows + 1, counts[QueueTab.Answered] + counts[QueueTab.Unanswered]);
        return counts;
    }

    /// <summary>Few are answered, missing or rejected, and each kind has its index.</summary>
    private static IQueryable<WaitingListEntry> InTab(VardlotsDb db, IQueryable<WaitingListEntry> few, IQueryable<WaitingListEntry> flagged, QueueTab tab, LocalDate today) => tab switch
    {
        QueueTab.Answered => ClinicQueueScope.In(db, ClinicQueueScope.Flagged(few, today), tab, today),
        QueueTab.Vanished or QueueTab.Stale => ClinicQueueScope.In(db, few, tab, today),
        _ => ClinicQueueScope.In(db, flagged, tab, today),
    };

    /// <summary>The ids of all that a filter matches, for answering them together. No patients.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(ViewContext view, ClinicQueueFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await ClinicQueueScope.In(db, ClinicQueueScope.Flagged(db, view, filter.Clinic, today), filter.Tab, today).Select(e => e.Id).ToListAsync(ct);
    }
}
