using System.Linq.Expressions;
using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>What each view of the queue holds: one predicate, used for the list and for its count.</summary>
internal static class CaseTabs
{
    /// <summary>The tabs that are shown, in their order.</summary>
    public static readonly IReadOnlyList<CaseTab> Shown = [CaseTab.Mine, CaseTab.News, CaseTab.New, CaseTab.Urgent, CaseTab.Passed, CaseTab.ToInform, CaseTab.AnswerLate, CaseTab.Parked, CaseTab.All];

    /// <summary>The day's lists, which leave out what is parked. The duty to tell a patient has a clock of its own that parking does not stop, and an offer does not wait for it either.</summary>
    private static readonly HashSet<CaseTab> OfTheDay = [CaseTab.Mine, CaseTab.New, CaseTab.Urgent, CaseTab.Passed, CaseTab.DueToday, CaseTab.TargetPassed];

    /// <summary>Views that hold few of all open cases, whatever the filter: each has an index that holds no others.</summary>
    public static bool HoldsFew(CaseTab tab) => tab is CaseTab.AnswerLate or CaseTab.ClinicAsked or CaseTab.Parked or CaseTab.Back;

    /// <summary>The order of the index of a view that holds few.</summary>
    public static IQueryable<CareCase> InOwnOrder(IQueryable<CareCase> few, CaseTab tab) => tab switch
    {
        CaseTab.AnswerLate => few.OrderBy(c => c.AnswerDue),
        CaseTab.ClinicAsked => few.OrderBy(c => c.SortLimit),
        _ => few.OrderBy(c => c.ParkedUntil),
    };

    public static bool HidesParked(CaseTab tab) => OfTheDay.Contains(tab);

    /// <param name="today">The limit is the last day in time, so a case is passed from the day after (HSF 6 kap. 1 §).</param>
    public static Expression<Func<CareCase, bool>> Holds(CaseTab tab, string userId, LocalDate today, bool alsoClosed) => tab switch
    {
        CaseTab.Mine when alsoClosed => c => c.OwnerId == userId,
        CaseTab.Mine => c => c.ClosedOn == null && c.OwnerId == userId,
        // Parked and closed ones too: news is news.
        CaseTab.News => c => c.OwnerId == userId && c.NewsSince != null,
        CaseTab.New => c => c.ClosedOn == null && c.Status == CaseStatus.New,
        CaseTab.Urgent => c => c.ClosedOn == null && c.DeadlineStatus == DeadlineStatus.Urgent && c.LimitDate >= today,
        CaseTab.Passed => c => c.ClosedOn == null && c.SortLimit < today,
        CaseTab.ToInform => c => c.ClosedOn == null && c.InformSince != null && c.InformedOn == null,
        CaseTab.AnswerLate => c => c.ClosedOn == null && c.AnswerDue < today,
        // Asked, and not answered: parked or not, the clinic owes it.
        CaseTab.ClinicAsked => c => c.ClosedOn == null && c.ClinicAskedOn != null,
        CaseTab.DueToday => c => c.ClosedOn == null && c.SortLimit == today,
        CaseTab.Parked => c => c.ClosedOn == null && c.ParkedUntil > today,
        CaseTab.Back => c => c.ClosedOn == null && c.ParkedUntil <= today,
        // A booked day that has passed without the care says nothing.
        CaseTab.TargetPassed => c => c.ClosedOn == null && c.MedicalTargetDate < today && (c.BookedOn == null || c.BookedOn < today),
        // Known by their tasks.
        CaseTab.TasksDue => c => true,
        _ when alsoClosed => c => true,
        _ => c => c.ClosedOn == null,
    };
}
