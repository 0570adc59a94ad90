using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>Which entries a reader may see and a filter leaves: the list and its count are both made of these.</summary>
internal static class EntryScope
{
    /// <summary>Not ended, as <see cref="WaitingListEntry.StateOf"/> has it.</summary>
    public static readonly Expression<Func<WaitingListEntry, bool>> NotEnded =
        e => e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance;

    /// <summary>At risk by the last scan; said in the words of the index of those.</summary>
    public static readonly Expression<Func<WaitingListEntry, bool>> AtRisk = e => e.DeadlineStatus == DeadlineStatus.Approaching
        || e.DeadlineStatus == DeadlineStatus.Urgent || e.DeadlineStatus == DeadlineStatus.BookedLate || e.DeadlineStatus == DeadlineStatus.Breached;

    /// <summary>A manager's own clinics, everything for a navigator.</summary>
    public static IQueryable<WaitingListEntry> Of(VardlotsDb db, ViewContext view) =>
        view.ClinicIds is { } own ? db.Entries.Where(e => own.Contains(e.ClinicId)) : db.Entries;

    /// <summary>
    /// The same, where the rest of the question has an index of few rows: "+ 0" keeps the database from going through the clinics' whole lists instead.
    /// </summary>
    public static IQueryable<WaitingListEntry> OfFew(VardlotsDb db, ViewContext view, int? clinic)
    {
        var entries = view.ClinicIds is { } own ? db.Entries.Where(e => own.Contains(e.ClinicId + 0)) : db.Entries;
        return clinic is { } one ? entries.Where(e => e.ClinicId + 0 == one) : entries;
    }

    /// <summary>The entries of a filter.</summary>
    /// <param name="found">The entries of those whom the filter's search found; null when it has none.</param>
    /// <param name="measured">The ids that only the rule book can judge, where the filter asks how the measure judges; see <see cref="MeasureScope"/>.</param>
    public static IQueryable<WaitingListEntry> Matching(VardlotsDb db, ViewContext view, EntryFilter f, LocalDate today, MeasureScope? measured, List<long>? found)
    {
        var entries = OfAnyStatus(db, view, f, measured, found);
        return f.Status is { } status ? WithStatus(entries, status, today) : entries;
    }

    /// <summary>Everything of the filter but the status of the deadline.</summary>
    public static IQueryable<WaitingListEntry> OfAnyStatus(VardlotsDb db, ViewContext view, EntryFilter f, MeasureScope? measured, List<long>? found)
    {
        var isFew = f.State is EntryState.Vanished or EntryState.Stale || f.Warning is not null;
        var entries = InState(isFew ? OfFew(db, view, f.Clinic) : Of(db, view), f.State);
        if (f.Clinic is { } clinic && !isFew) entries = entries.Where(e => e.ClinicId == clinic);
        if (f.Field is { } field) entries = entries.Where(e => e.MedicalField == field);
        if (f.Warning is { } warning) entries = Warned(entries, EntryWarnings.Bit(warning), EntryWarnings.IsOfRow(warning));
        if (f.HasCase is { } has) entries = entries.Where(e => db.Cases.Any(c => c.EntryId == e.Id && c.ClosedOn == null) == has);
        if (measured is not null) entries = measured.Narrow(entries);
        return found is { } ids ? entries.Where(e => EF.Parameter(ids).Contains(e.Id)) : entries;
    }

    /// <summary>The passed in the order of their limits, in parts that indexes hold in order.</summary>
    public static IQueryable<WaitingListEntry>[] Passed(IQueryable<WaitingListEntry> ofAnyStatus, LocalDate today) =>
    [
        ofAnyStatus.Where(e => e.LimitDate < today),
        ofAnyStatus.Where(e => e.DeadlineStatus == DeadlineStatus.Breached && e.LimitDate >= today),
        ofAnyStatus.Where(e => e.DeadlineStatus == DeadlineStatus.Breached && e.LimitDate == null),
    ];

    /// <summary>The same precedence as <see cref="WaitingListEntry.StateOf"/>: ended, else vanished, else stale, else active.</summary>
    private static IQueryable<WaitingListEntry> InState(IQueryable<WaitingListEntry> entries, EntryState? state) => state switch
    {
        EntryState.Ended => entries.Where(e => e.ListStatus == ListStatus.Completed || e.ListStatus == ListStatus.Removed),
        EntryState.Vanished => entries.Where(NotEnded).Where(e => e.VanishedOn != null),
        EntryState.Stale => entries.Where(NotEnded).Where(e => e.VanishedOn == null && e.StaleOn != null),
        EntryState.Active => entries.Where(NotEnded).Where(e => e.VanishedOn == null && e.StaleOn == null),
        _ => entries.Where(NotEnded),
    };

    /// <summary>As <see cref="StatusOn"/> shows it: a limit that passed since the last scan is passed.</summary>
    private static IQueryable<WaitingListEntry> WithStatus(IQueryable<WaitingListEntry> entries, DeadlineStatus status, LocalDate today) =>
        status == DeadlineStatus.Breached
            ? entries.Where(e => e.DeadlineStatus == DeadlineStatus.Breached || (e.LimitDate != null && e.LimitDate < today))
            : entries.Where(e => e.DeadlineStatus == status && (e.LimitDate == null || e.LimitDate >= today));

    /// <summary>A warning stands either with the row or with the assessment, and each has its index.</summary>
    private static IQueryable<WaitingListEntry> Warned(IQueryable<WaitingListEntry> entries, int bit, bool ofRow) => ofRow
        ? entries.Where(e => e.RowWarnings != 0 && (e.RowWarnings & bit) != 0)
        : entries.Where(e => e.AssessmentWarnings != 0 && (e.AssessmentWarnings & bit) != 0);

    /// <summary>The status of the last scan, but never better than the limit says today.</summary>
    public static DeadlineStatus? StatusOn(DeadlineStatus? stored, LocalDate? limit, LocalDate today) =>
        limit < today ? DeadlineStatus.Breached : stored;
}
