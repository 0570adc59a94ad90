using System.Linq.Expressions;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>Which entries a clinic has to look at, and which are new since a moment. The queue's list, counts and selection are made of these.</summary>
internal static class ClinicQueueScope
{
    /// <summary>Not ended, in the clinics that are asked for.</summary>
    public static IQueryable<WaitingListEntry> Of(VardlotsDb db, ViewContext view, int? clinic)
    {
        var entries = EntryScope.Of(db, view).Where(EntryScope.NotEnded);
        return clinic is { } one ? entries.Where(e => e.ClinicId == one) : entries;
    }

    /// <summary>Of these, at risk, missing, rejected or with a warning.</summary>
    public static IQueryable<WaitingListEntry> Flagged(VardlotsDb db, ViewContext view, int? clinic, LocalDate today) => Flagged(Of(db, view, clinic), today);

    public static IQueryable<WaitingListEntry> Flagged(IQueryable<WaitingListEntry> entries, LocalDate today) =>
        entries.Where(e => e.LimitDate < today
            || e.DeadlineStatus == DeadlineStatus.Approaching || e.DeadlineStatus == DeadlineStatus.Urgent
            || e.DeadlineStatus == DeadlineStatus.BookedLate || e.DeadlineStatus == DeadlineStatus.Breached
            || e.VanishedOn != null || e.StaleOn != null || e.RowWarnings != 0 || e.AssessmentWarnings != 0);

    public static IQueryable<WaitingListEntry> In(VardlotsDb db, IQueryable<WaitingListEntry> flagged, QueueTab tab, LocalDate today) => tab switch
    {
        QueueTab.Unanswered => flagged.Where(Not(ReviewFreshness.Answered(db, today))),
        QueueTab.Answered => flagged.Where(e => db.EntryReviews.Where(r => r.CurrentOf != null).Select(r => r.CurrentOf).Contains(e.Id)).Where(ReviewFreshness.Answered(db, today)),
        QueueTab.Vanished => flagged.Where(e => e.VanishedOn != null),
        QueueTab.Stale => flagged.Where(e => e.StaleOn != null),
        QueueTab.Warnings => flagged.Where(e => e.RowWarnings != 0 || e.AssessmentWarnings != 0),
        _ => flagged,
    };

    /// <summary>By urgency: at risk first, the longest past its limit at the top; then missing, rejected, and what only carries a warning.</summary>
    public static IQueryable<WaitingListEntry> ByUrgency(IQueryable<WaitingListEntry> entries, LocalDate today) => entries
        .OrderBy(e => e.LimitDate < today || e.DeadlineStatus == DeadlineStatus.Approaching || e.DeadlineStatus == DeadlineStatus.Urgent
            || e.DeadlineStatus == DeadlineStatus.BookedLate || e.DeadlineStatus == DeadlineStatus.Breached ? 0
            : e.VanishedOn != null ? 1
            : e.StaleOn != null ? 2
            : 3)
        .ThenBy(e => e.LimitDate == null).ThenBy(e => e.LimitDate).ThenBy(e => e.Id);

    /// <summary>The same order as <see cref="ByUrgency"/>, in parts that indexes hold in order.</summary>
    public static IEnumerable<IQueryable<WaitingListEntry>> Parts(IQueryable<WaitingListEntry> entries, LocalDate today)
    {
        var calm = entries.Where(e => (e.LimitDate == null || e.LimitDate >= today) && (e.DeadlineStatus == null
            || (e.DeadlineStatus != DeadlineStatus.Approaching && e.DeadlineStatus != DeadlineStatus.Urgent
                && e.DeadlineStatus != DeadlineStatus.BookedLate && e.DeadlineStatus != DeadlineStatus.Breached)));
        var atRisk = entries.Where(EntryScope.AtRisk);
        return
        [
            entries.Where(e => e.LimitDate < today).OrderBy(e => e.LimitDate).ThenBy(e => e.Id),
            atRisk.Where(e => e.LimitDate >= today).OrderBy(e => e.LimitDate).ThenBy(e => e.Id),
            atRisk.Where(e => e.LimitDate == null).OrderBy(e => e.Id),
            InOrder(calm.Where(e => e.VanishedOn != null)),
            InOrder(calm.Where(e => e.VanishedOn == null && e.StaleOn != null)),
            InOrder(calm.Where(e => e.VanishedOn == null && e.StaleOn == null && (e.RowWarnings != 0 || e.AssessmentWarnings != 0))),
        ];
    }

    private static IQueryable<WaitingListEntry> InOrder(IQueryable<WaitingListEntry> entries) =>
        entries.OrderBy(e => e.LimitDate == null).ThenBy(e => e.LimitDate).ThenBy(e => e.Id);

    private static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
