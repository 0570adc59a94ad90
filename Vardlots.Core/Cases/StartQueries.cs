using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>Why a case stands where it does among those to take today, in this order.</summary>
public enum TakeReason { DueToday, MedicalTargetNear, ClinicAsksForHelp, PassedWithoutOwner, Urgent, BookedLate, MinePassed }

public sealed record CaseToTake(CaseRow Row, TakeReason Reason);

/// <summary>A navigator's day. Every count is that of the list it leads to.</summary>
public sealed record NavigatorDay(IReadOnlyDictionary<CaseTab, int> Counts, IReadOnlyList<CaseToTake> Take);

/// <summary>What a navigator sees first in the morning.</summary>
public sealed class StartQueries(IDbContextFactory<VardlotsDb> factory, CaseListQueries cases, IClock clock)
{
    /// <summary>Cases named on the start page.</summary>
    public const int TakeCount = 10;

    /// <summary>A medical target date this many days ahead, with nothing booked by then, goes before everything but today's limits.</summary>
    public const int TargetDays = 7;

    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<NavigatorDay> NavigatorDayAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var counts = (await cases.CountsAsync(view, new CaseFilter(), ct)).ToDictionary();
        counts[CaseTab.DueToday] = await cases.CountAsync(view, new CaseFilter { Tab = CaseTab.DueToday }, ct);
        var chosen = await ChooseAsync(view, clock.Today(), ct);
        var rows = await cases.RowsAsync(view, chosen.ConvertAll(c => c.Id), AccessAction.Start, "start", ct);
        var reasons = chosen.ToDictionary(c => c.Id, c => c.Reason);
        return new NavigatorDay(counts, rows.Select(r => new CaseToTake(r, reasons[r.Id])).ToList());
    }

    /// <summary>Mine and nobody's, by reason and then by limit; a colleague's cases are a colleague's to take.</summary>
    private async Task<List<(long Id, TakeReason Reason)>> ChooseAsync(ViewContext view, LocalDate today, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var chosen = new List<(long Id, TakeReason Reason)>();
        foreach (var reason in Enum.GetValues<TakeReason>())
        {
            var left = TakeCount - chosen.Count;
            if (left == 0) break;
            var taken = chosen.ConvertAll(c => c.Id);
            var next = await CaseScope.Of(db, view)
                .Where(c => c.ClosedOn == null && (c.OwnerId == null || c.OwnerId == view.UserId) && !taken.Contains(c.Id))
                .Where(Is(reason, view.UserId, today))
                .OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => c.Id).Take(left).ToListAsync(ct);
            chosen.AddRange(next.Select(id => (id, reason)));
        }
        return chosen;
    }

    private static Expression<Func<CareCase, bool>> Is(TakeReason reason, string userId, LocalDate today)
    {
        var soon = today.PlusDays(TargetDays);
        return reason switch
        {
            TakeReason.DueToday => c => c.LimitDate == today,
            TakeReason.MedicalTargetNear => c => c.MedicalTargetDate >= today && c.MedicalTargetDate <= soon && (c.BookedOn == null || c.BookedOn > c.MedicalTargetDate),
            TakeReason.ClinicAsksForHelp => c => c.WantsHelp,
            TakeReason.PassedWithoutOwner => c => c.LimitDate < today && c.OwnerId == null,
            TakeReason.Urgent => c => c.DeadlineStatus == DeadlineStatus.Urgent && c.LimitDate >= today,
            TakeReason.BookedLate => c => c.DeadlineStatus == DeadlineStatus.BookedLate && c.LimitDate >= today,
            _ => c => c.LimitDate < today && c.OwnerId == userId,
        };
    }
}
