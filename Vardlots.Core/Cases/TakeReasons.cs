using System.Linq.Expressions;
using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>When a case is to be taken today, and why: one sentence each, for the database and for tests alike.</summary>
internal static class TakeReasons
{
    /// <summary>A medical target date this many days ahead, with nothing booked by then, goes before everything but today's limits.</summary>
    public const int TargetDays = 7;

    /// <summary>Ordered by the target date, not by the limit.</summary>
    public static bool IsOfTarget(TakeReason reason) => reason is TakeReason.MedicalTargetPassed or TakeReason.MedicalTargetNear;

    /// <summary>Of open cases in the day's lists. <see cref="TakeReason.TaskDue"/> is known by the tasks instead.</summary>
    public static Expression<Func<CareCase, bool>> Is(TakeReason reason, string userId, LocalDate today)
    {
        var soon = today.PlusDays(TargetDays);
        return reason switch
        {
            TakeReason.MedicalTargetPassed => CaseTabs.Holds(CaseTab.TargetPassed, userId, today, false),
            TakeReason.DueToday => c => c.SortLimit == today,
            TakeReason.MedicalTargetNear => c => c.MedicalTargetDate >= today && c.MedicalTargetDate <= soon && (c.BookedOn == null || c.BookedOn > c.MedicalTargetDate || c.BookedOn < today),
            TakeReason.ClinicAsksForHelp => c => c.WantsHelp,
            TakeReason.AnswerLate => CaseTabs.Holds(CaseTab.AnswerLate, userId, today, false),
            TakeReason.BackFromParking => CaseTabs.Holds(CaseTab.Back, userId, today, false),
            TakeReason.TaskDue => c => false,
            TakeReason.PassedWithoutOwner => c => c.LimitDate < today && c.OwnerId == null,
            TakeReason.Urgent => c => c.DeadlineStatus == DeadlineStatus.Urgent && c.LimitDate >= today,
            TakeReason.BookedLate => c => c.DeadlineStatus == DeadlineStatus.BookedLate && c.LimitDate >= today,
            _ => c => c.LimitDate < today && c.OwnerId == userId,
        };
    }
}

/// <summary>Which cases are named, and in which order. Pure.</summary>
public static class TakeOrder
{
    /// <summary>The first reason a case has is its reason. Each reason gives its first few, then the most important ones fill what is left.</summary>
    /// <param name="candidates">By reason, each in its own order; a case may stand there several times.</param>
    public static IReadOnlyList<(long Id, TakeReason Reason)> Choose(IEnumerable<(long Id, TakeReason Reason)> candidates, int count, int mostOfOne)
    {
        var byReason = candidates.OrderBy(c => c.Reason).DistinctBy(c => c.Id).ToList();
        var first = byReason.GroupBy(c => c.Reason).SelectMany(g => g.Take(mostOfOne)).Take(count).ToList();
        var chosen = first.Concat(byReason.Except(first).Take(count - first.Count)).ToHashSet();
        return byReason.Where(chosen.Contains).ToList();
    }

    /// <summary>By reason, then the day it is about, then the medical priority (1 before 2, none last), then the limit.</summary>
    public static IReadOnlyList<CaseToTake> Sort(IEnumerable<CaseToTake> cases) => cases
        .OrderBy(c => c.Reason).ThenBy(DayOf).ThenBy(c => c.Row.Priority ?? int.MaxValue).ThenBy(c => c.Row.Limit ?? CareCase.NoLimit).ThenBy(c => c.Row.Id).ToList();

    private static LocalDate DayOf(CaseToTake c) => c switch
    {
        { Reason: TakeReason.MedicalTargetPassed or TakeReason.MedicalTargetNear, Row.MedicalTarget: { } target } => target,
        { Reason: TakeReason.AnswerLate, Row.AnswerDue: { } last } => last,
        { Task.Due: var due } => due,
        _ => c.Row.Limit ?? CareCase.NoLimit,
    };
}
