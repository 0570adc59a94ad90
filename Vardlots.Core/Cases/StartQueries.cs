using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>Why a case stands where it does among those to take today, in this order.</summary>
public enum TakeReason
{
    /// <summary>Before everything: the guarantee's ninety days never outrank what a doctor has set.</summary>
    MedicalTargetPassed,
    DueToday, MedicalTargetNear, AnswerLate, ClinicAsksForHelp, BackFromParking, TaskDue, PassedWithoutOwner, Urgent, BookedLate, MinePassed,
}

/// <param name="Task">With <see cref="TakeReason.TaskDue"/>: the first of them.</param>
public sealed record CaseToTake(CaseRow Row, TakeReason Reason, DueTask? Task = null);

/// <summary>A navigator's day. Every count is that of the list it leads to.</summary>
/// <param name="TasksDue">The reader's own tasks of today and before.</param>
public sealed record NavigatorDay(IReadOnlyDictionary<CaseTab, int> Counts, IReadOnlyList<CaseToTake> Take, int TasksDue);

/// <summary>What a navigator sees first in the morning.</summary>
public sealed class StartQueries(IDbContextFactory<VardlotsDb> factory, CaseListQueries cases, IClock clock)
{
    /// <summary>Cases named on the start page.</summary>
    public const int TakeCount = 10;

    /// <summary>Most cases of one reason while others wait: a long row of one kind never hides the rest, whose counts stand above.</summary>
    public const int MostOfOne = 4;

    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<NavigatorDay> NavigatorDayAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        var counts = await cases.CountsAsync(view, new CaseFilter(), ct, CaseTab.DueToday, CaseTab.TargetPassed, CaseTab.Back);
        await using var db = await factory.CreateDbContextAsync(ct);
        var tasks = await TaskScope.FirstDueAsync(db, view.UserId, today, ct);
        var chosen = TakeOrder.Choose(await CandidatesAsync(db, view, tasks.Keys.ToList(), today, ct), TakeCount, MostOfOne);
        var rows = await cases.RowsAsync(view, chosen.Select(c => c.Id).ToList(), AccessAction.Start, "start", ct);
        var reasons = chosen.ToDictionary(c => c.Id, c => c.Reason);
        var take = rows.Select(r => new CaseToTake(r, reasons[r.Id], reasons[r.Id] == TakeReason.TaskDue ? tasks[r.Id] : null));
        return new NavigatorDay(counts, TakeOrder.Sort(take), await TaskScope.Due(db, view, view.UserId, today).CountAsync(ct));
    }

    /// <summary>The first of each reason by limit: mine and nobody's; a colleague's cases are a colleague's to take, but my own task there is mine.</summary>
    private static async Task<List<(long Id, TakeReason Reason)>> CandidatesAsync(VardlotsDb db, ViewContext view, List<long> withTasks, LocalDate today, CancellationToken ct)
    {
        var found = new List<(long Id, TakeReason Reason)>();
        foreach (var reason in Enum.GetValues<TakeReason>())
        {
            var open = CaseScope.Of(db, view).Where(c => c.ClosedOn == null);
            var cases = reason == TakeReason.TaskDue
                ? open.Where(c => EF.Parameter(withTasks).Contains(c.Id))
                : open.Where(c => c.OwnerId == null || c.OwnerId == view.UserId).Where(Parking.IsInTheDay(today)).Where(TakeReasons.Is(reason, view.UserId, today));
            var ordered = reason switch
            {
                _ when TakeReasons.IsOfTarget(reason) => cases.OrderBy(c => c.MedicalTargetDate).ThenBy(c => c.SortLimit),
                TakeReason.AnswerLate => cases.OrderBy(c => c.AnswerDue).ThenBy(c => c.SortLimit), // along the index of awaited answers
                TakeReason.BackFromParking => cases.OrderBy(c => c.ParkedUntil).ThenBy(c => c.SortLimit), // along the index of the parked
                _ => cases.OrderBy(c => c.SortLimit),
            };
            var ids = await ordered.ThenBy(c => c.Id).Select(c => c.Id).Take(2 * TakeCount).ToListAsync(ct);
            found.AddRange(ids.Select(id => (id, reason)));
        }
        return found;
    }
}
