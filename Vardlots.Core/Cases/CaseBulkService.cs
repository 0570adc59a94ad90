using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>Assigns many cases at once: a plan first, then short saves that no colleague has to wait for.</summary>
public sealed class CaseBulkService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>Cases in one save.</summary>
    public const int Batch = 100;

    private const int Attempts = 5;

    /// <summary>Those a case may be given to.</summary>
    /// <exception cref="AccessDeniedException">Only navigators assign.</exception>
    public async Task<IReadOnlyList<NamedUser>> AssigneesAsync(ViewContext view, CancellationToken ct)
    {
        RequireNavigator(view.Role);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await CaseChoices.NavigatorsAsync(db, ct);
    }

    /// <summary>What assigning the selection would do. Nothing is changed.</summary>
    /// <exception cref="AccessDeniedException">Only navigators assign.</exception>
    /// <exception cref="UserMistakeException">The assignee is no navigator.</exception>
    public async Task<AssignPlan> PlanAsync(ViewContext view, CaseSelection selection, string assigneeId, CancellationToken ct)
    {
        RequireNavigator(view.Role);
        await using var db = await factory.CreateDbContextAsync(ct);
        var to = await FindAssigneeAsync(db, assigneeId, ct);
        var seen = await SelectedAsync(db, view, selection, ct);
        var planned = seen.Where(c => c.ClosedOn is null && c.OwnerId != to.Id).ToList();
        return new AssignPlan
        {
            To = to,
            Cases = planned.ConvertAll(c => new PlannedAssignment(c.Id, c.OwnerId)),
            FromOthers = planned.Count(c => c.OwnerId is not null),
            ModelB = planned.Count(c => c.IsModelB),
            AlreadyTheirs = seen.Count(c => c.ClosedOn is null && c.OwnerId == to.Id),
            Closed = seen.Count(c => c.ClosedOn is not null),
        };
    }

    /// <summary>Carries a plan out. Cancelled, it ends after a batch and says how far it came; doing it again goes on from there.</summary>
    /// <exception cref="AccessDeniedException">Only navigators assign.</exception>
    /// <exception cref="UserMistakeException">The assignee is no longer a navigator.</exception>
    public async Task<AssignResult> AssignAsync(AssignPlan plan, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        RequireNavigator(change.Role);
        await using (var db = await factory.CreateDbContextAsync(ct)) await FindAssigneeAsync(db, plan.To.Id, ct);
        var (assigned, unchanged, done) = (0, 0, 0);
        var conflicts = new List<AssignConflict>();
        foreach (var batch in plan.Cases.Chunk(Batch))
        {
            if (ct.IsCancellationRequested) break;
            var now = change with { Now = clock.GetCurrentInstant(), Today = clock.Today() };
            var outcome = await AssignBatchAsync(batch, plan.To, now);
            assigned += outcome.Assigned;
            unchanged += outcome.Unchanged;
            conflicts.AddRange(outcome.Conflicts);
            done += batch.Length;
            progress?.Report(done);
        }
        return new AssignResult(plan.To, assigned, unchanged, plan.Cases.Count - done, conflicts);
    }

    /// <summary>One save. If anybody was faster the whole batch is looked at again: what they did then counts.</summary>
    private async Task<AssignResult> AssignBatchAsync(PlannedAssignment[] batch, NamedUser to, ChangeContext change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AssignOnceAsync(batch, to, change);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts) { }
        }
    }

    private async Task<AssignResult> AssignOnceAsync(PlannedAssignment[] batch, NamedUser to, ChangeContext change)
    {
        // A batch that has begun is finished: cancelling in the middle of a save would leave the count in doubt.
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var ids = batch.Select(b => b.CaseId).ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var (assigned, conflicts) = (0, new List<AssignConflict>());
        foreach (var planned in batch)
        {
            if (ConflictOf(planned, cases.GetValueOrDefault(planned.CaseId), to) is { } conflict) conflicts.Add(conflict);
            else if (cases[planned.CaseId].Assign(to.Id, to.Name, change)) assigned++;
        }
        await db.SaveChangesAsync();
        return new AssignResult(to, assigned, batch.Length - assigned - conflicts.Count, 0, await NamedAsync(db, conflicts));
    }

    /// <summary>Only what concerns ownership is a conflict: a colleague's note or a night's update stands in nobody's way.</summary>
    private static AssignConflict? ConflictOf(PlannedAssignment planned, CareCase? now, NamedUser to) => now switch
    {
        null => new AssignConflict(planned.CaseId, AssignConflictKind.Gone, null),
        { IsOpen: false } => new AssignConflict(planned.CaseId, AssignConflictKind.Closed, null),
        _ when now.OwnerId != to.Id && now.OwnerId != planned.OwnerSeen => new AssignConflict(planned.CaseId, AssignConflictKind.OtherOwner, now.OwnerId),
        _ => null,
    };

    private static async Task<List<AssignConflict>> NamedAsync(VardlotsDb db, List<AssignConflict> conflicts)
    {
        var ids = conflicts.Where(c => c.Owner is not null).Select(c => c.Owner!).Distinct().ToList();
        if (ids.Count == 0) return conflicts;
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        return conflicts.ConvertAll(c => c with { Owner = c.Owner is null ? null : names.GetValueOrDefault(c.Owner) });
    }

    private async Task<List<Selected>> SelectedAsync(VardlotsDb db, ViewContext view, CaseSelection selection, CancellationToken ct)
    {
        var ids = selection.Ids.ToList();
        if (selection.Filter is { } filter)
        {
            var all = await Read((await CaseSet.OfAsync(db, view, filter, clock.Today(), ct)).Matching).ToListAsync(ct);
            all.RemoveAll(c => selection.Ids.Contains(c.Id));
            return all;
        }
        var found = new List<Selected>(ids.Count);
        foreach (var part in ids.Order().Chunk(500)) found.AddRange(await Read(CaseScope.Of(db, view).Where(c => part.Contains(c.Id))).ToListAsync(ct));
        return found;

        IQueryable<Selected> Read(IQueryable<CareCase> cases) => cases.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => new Selected(
            c.Id, c.OwnerId, c.ClosedOn, db.Clinics.Any(k => k.Id == c.ClinicId && k.Model == WaitingLists.CareModel.B)));
    }

    private sealed record Selected(long Id, string? OwnerId, LocalDate? ClosedOn, bool IsModelB);

    private static void RequireNavigator(string role)
    {
        if (role != Roles.Navigator) throw new AccessDeniedException();
    }

    private static async Task<NamedUser> FindAssigneeAsync(VardlotsDb db, string id, CancellationToken ct) =>
        (await CaseChoices.NavigatorsAsync(db, ct)).Find(u => u.Id == id) ?? throw new UserMistakeException(CaseText.AssigneeMustBeNavigator);
}
