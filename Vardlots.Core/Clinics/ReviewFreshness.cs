using System.Linq.Expressions;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>What has happened after an answer that makes it count as no answer.</summary>
public enum ReviewDoubt
{
    None,
    /// <summary>The planned day is over and the wait has not ended.</summary>
    PlannedDatePassed,
    /// <summary>The limit had not passed on the day of the answer, and now it has.</summary>
    LimitPassed,
    /// <summary>Missing from the file since a day after the answer.</summary>
    VanishedSince,
    /// <summary>Rejected in the file since a day after the answer.</summary>
    StaleSince,
}

/// <summary>Where the wait stands.</summary>
public readonly record struct ReviewSituation(LocalDate? Limit, LocalDate? VanishedOn, LocalDate? StaleOn);

/// <summary>Whether a clinic's answer still holds. Pure; what a clinic knew when it answered never makes its answer doubtful.</summary>
public static class ReviewFreshness
{
    /// <summary>The first that applies, in the order of <see cref="ReviewDoubt"/>.</summary>
    public static ReviewDoubt Of(LocalDate? plannedOn, LocalDate answeredOn, ReviewSituation now, LocalDate today) =>
        plannedOn < today ? ReviewDoubt.PlannedDatePassed
        : now.Limit < today && answeredOn <= now.Limit ? ReviewDoubt.LimitPassed
        : now.VanishedOn > answeredOn ? ReviewDoubt.VanishedSince
        : now.StaleOn > answeredOn ? ReviewDoubt.StaleSince
        : ReviewDoubt.None;

    /// <summary>The same for the database: entries with a current answer that still holds.</summary>
    internal static Expression<Func<WaitingListEntry, bool>> Answered(VardlotsDb db, LocalDate today) => e => db.EntryReviews.Any(r =>
        r.CurrentOf == e.Id
        && (r.PlannedOn == null || r.PlannedOn >= today)
        && (e.LimitDate == null || e.LimitDate >= today || e.LimitDate < r.AnsweredOn)
        && (e.VanishedOn == null || e.VanishedOn <= r.AnsweredOn)
        && (e.StaleOn == null || e.StaleOn <= r.AnsweredOn));
}
