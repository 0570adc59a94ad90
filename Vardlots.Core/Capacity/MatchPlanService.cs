using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>Keeps what somebody is matching. Nothing of it reaches a case, a place or a patient.</summary>
/// <exception cref="AccessDeniedException">Only navigators do.</exception>
/// <exception cref="NotFoundException">No such plan, or somebody else's.</exception>
public sealed class MatchPlanService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>Cases in one plan.</summary>
    public const int MaxCases = 10_000;

    /// <summary>The same; fewer in a test.</summary>
    internal int Most { get; init; } = MaxCases;

    private static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Begins a plan for the selected cases that are open; of more than <see cref="MaxCases"/> for those whose limits come first, and the plan says so.</summary>
    /// <exception cref="UserMistakeException">None.</exception>
    public async Task<long> BeginAsync(ViewContext view, CaseSelection selection, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = new List<(long Id, LocalDate Limit)>();
        await foreach (var one in ManyCases.ReadAsync(db, view, selection, clock.Today(), open => open.Where(c => c.ClosedOn == null).Select(c => new { c.Id, c.SortLimit }), one => one.Id, ct))
            found.Add((one.Id, one.SortLimit));
        var beyond = Math.Max(0, found.Count - Most);
        var cases = (beyond == 0 ? found : [.. found.OrderBy(f => f.Limit).ThenBy(f => f.Id).Take(Most)]).ConvertAll(f => f.Id);
        if (cases.Count == 0) throw new UserMistakeException(Language.Pick("Inget av de valda ärendena är öppet.", "None of the selected cases is open."));
        var (own, old) = (view.UserId, clock.GetCurrentInstant() - Kept);
        await db.MatchPlans.Where(p => p.UserId == own && p.CreatedAt < old).ExecuteDeleteAsync(ct);
        var plan = MatchPlanRecord.Of(view.UserId, cases, clock.GetCurrentInstant(), beyond);
        db.MatchPlans.Add(plan);
        await db.SaveChangesAsync(ct);
        return plan.Id;
    }

    public Task PinAsync(ViewContext view, long planId, long caseId, long slotId, CancellationToken ct) => ChangeAsync(view, planId, p => p.Pin(caseId, slotId), ct);

    public Task UnpinAsync(ViewContext view, long planId, long caseId, CancellationToken ct) => ChangeAsync(view, planId, p => p.Unpin(caseId), ct);

    public Task ForbidAsync(ViewContext view, long planId, long caseId, long slotId, CancellationToken ct) => ChangeAsync(view, planId, p => p.Forbid(caseId, slotId), ct);

    public Task AllowAsync(ViewContext view, long planId, long caseId, long slotId, CancellationToken ct) => ChangeAsync(view, planId, p => p.Allow(caseId, slotId), ct);

    /// <summary>In two tabs the later change comes on top of the earlier one.</summary>
    private Task ChangeAsync(ViewContext view, long planId, Action<MatchPlanRecord> change, CancellationToken ct)
    {
        view.RequireNavigator();
        return ManyCases.RetryAsync(async () =>
        {
            await using var db = await factory.CreateDbContextAsync(ct);
            var plan = await db.MatchPlans.SingleOrDefaultAsync(p => p.Id == planId && p.UserId == view.UserId, ct) ?? throw new NotFoundException($"Plan {planId}");
            change(plan);
            return await db.SaveChangesAsync(ct);
        });
    }
}
