using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>A task as the start page names it.</summary>
public sealed record DueTask(string Text, LocalDate Due);

/// <summary>Which tasks a list holds: one predicate for the list, its count and the start page.</summary>
internal static class TaskScope
{
    public static IQueryable<CaseTask> Open(VardlotsDb db, ViewContext view, string? ownerId)
    {
        var tasks = db.CaseTasks.Where(t => t.DoneAt == null && t.StruckAt == null);
        if (ownerId is not null) tasks = tasks.Where(t => t.OwnerId == ownerId);
        return view.ClinicIds is { } own ? tasks.Where(t => db.Cases.Any(c => c.Id == t.CaseId && own.Contains(c.ClinicId))) : tasks;
    }

    /// <summary>Today's and those before.</summary>
    public static IQueryable<CaseTask> Due(VardlotsDb db, ViewContext view, string? ownerId, LocalDate today) => Open(db, view, ownerId).Where(t => t.Due <= today);

    public static IQueryable<CaseTask> Coming(VardlotsDb db, ViewContext view, string? ownerId, LocalDate today) => Open(db, view, ownerId).Where(t => t.Due > today);

    /// <summary>The cases somebody has something to do about today, open or closed.</summary>
    public static Task<List<long>> CasesDueAsync(VardlotsDb db, string userId, LocalDate today, CancellationToken ct) =>
        Mine(db, userId, today).Select(t => t.CaseId).Distinct().Take(ListReach.Rows).ToListAsync(ct);

    /// <summary>The first task of each such case.</summary>
    public static async Task<Dictionary<long, DueTask>> FirstDueAsync(VardlotsDb db, string userId, LocalDate today, CancellationToken ct) =>
        (await Mine(db, userId, today).OrderBy(t => t.Due).ThenBy(t => t.Id).Take(ListReach.Rows).Select(t => new { t.CaseId, t.Text, t.Due }).ToListAsync(ct))
        .GroupBy(t => t.CaseId).ToDictionary(g => g.Key, g => new DueTask(g.First().Text, g.First().Due));

    private static IQueryable<CaseTask> Mine(VardlotsDb db, string userId, LocalDate today) =>
        db.CaseTasks.Where(t => t.DoneAt == null && t.StruckAt == null && t.OwnerId == userId && t.Due <= today);
}
