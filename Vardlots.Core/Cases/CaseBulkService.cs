using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Referrals;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Does one verb to many cases: a plan first, then short saves that no colleague has to wait for, each with the cases' histories and what undoing needs.</summary>
/// <exception cref="AccessDeniedException">Only navigators do.</exception>
/// <exception cref="UserMistakeException">Something is missing or may not be; the sentence says what.</exception>
public sealed class CaseBulkService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>How long a run's lists are kept; the cases' own histories stay.</summary>
    private static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Those a case may be given to.</summary>
    public async Task<IReadOnlyList<NamedUser>> AssigneesAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await CaseChoices.NavigatorsAsync(db, ct);
    }

    /// <summary>What the verb would do to the selection. Nothing is changed.</summary>
    public async Task<BulkPlan> PlanAsync(ViewContext view, CaseSelection selection, BulkVerb verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var by = await ReaderAsync(db, view.UserId, view.MayUnmask, ct);
        verb.RequirePlannable(by);
        var planner = new BulkPlanner(verb, by);
        await foreach (var seen in SelectedAsync(db, view, selection, verb, ct)) planner.Add(seen);
        return planner.ToPlan();
    }

    /// <summary>Refuses what may not be begun, before it goes into the background.</summary>
    public async Task RequireReadyAsync(BulkPlan plan, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await ReadyAsync(db, plan, change, ct);
    }

    /// <summary>Carries a plan out. Cancelled, it ends after a batch and says how far it came; a new plan goes on from there.</summary>
    public async Task<BulkRunInfo> RunAsync(BulkPlan plan, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var run = await BeginAsync(plan, change, ct);
        try
        {
            var reached = 0;
            foreach (var batch in plan.Cases.Chunk(ManyCases.Batch))
            {
                if (ct.IsCancellationRequested) break;
                reached += await ManyCases.RetryAsync(() => SaveBatchAsync(run.Id, plan.Verb, run.By, batch, change with { Now = clock.GetCurrentInstant(), Today = clock.Today() }));
                progress?.Report(reached);
            }
        }
        finally
        {
            // Broken off or not, what was done may be undone from now on.
            await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
            var now = clock.GetCurrentInstant();
            await db.BulkRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now), CancellationToken.None);
        }
        await using var after = await factory.CreateDbContextAsync(CancellationToken.None);
        return await BulkRunQueries.ReadOneAsync(after, run.Id, CancellationToken.None);
    }

    private async Task<(long Id, BulkReader By)> BeginAsync(BulkPlan plan, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var by = await ReadyAsync(db, plan, change, ct);
        var now = clock.GetCurrentInstant();
        var (own, old) = (by.UserId, now - Kept);
        // A few at a time, so that nobody waits for it.
        var past = await db.BulkRuns.Where(r => r.UserId == own && r.ChangedAt < old).OrderBy(r => r.ChangedAt).Select(r => r.Id).Take(2).ToListAsync(ct);
        if (past.Count > 0) await db.BulkRuns.Where(r => past.Contains(r.Id)).ExecuteDeleteAsync(ct);
        var run = BulkRun.Of(plan.Verb, by, plan.Cases.Count, now);
        db.BulkRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return (run.Id, by);
    }

    private async Task<BulkReader> ReadyAsync(VardlotsDb db, BulkPlan plan, ChangeContext change, CancellationToken ct)
    {
        change.RequireNavigator();
        var by = await ReaderAsync(db, change.UserId!, false, ct);
        plan.Verb.RequireComplete(by);
        if (plan.Verb is ParkMany { Confirmed: false } && plan.Risky is > 0 and var risky) throw new UserMistakeException(CaseText.ConfirmPassing(risky));
        return by;
    }

    /// <summary>One save. A batch that has begun is finished: cancelling in the middle would leave the count in doubt.</summary>
    private async Task<int> SaveBatchAsync(long runId, BulkVerb verb, BulkReader by, PlannedCase[] batch, ChangeContext change)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        var run = await db.BulkRuns.SingleAsync(r => r.Id == runId);
        var ids = batch.Select(b => b.CaseId).ToList();
        var asked = db.Cases.Where(c => ids.Contains(c.Id));
        if (verb.Kind == BulkKind.AddTask) asked = asked.Include(c => c.Tasks.Where(t => t.DoneAt == null && t.StruckAt == null));
        var cases = await asked.ToDictionaryAsync(c => c.Id);
        var common = new BulkBatch(by, change, verb.Kind == BulkKind.Park ? await VanishedAsync(db, ids) : new Dictionary<long, LocalDate?>(),
            verb.AsksForHandovers ? await db.HandoverItems.Where(i => ids.Contains(i.CaseId) && i.Outcome == null).Select(i => i.CaseId).ToHashSetAsync() : new HashSet<long>());
        var items = batch.Select(planned => Do(db, runId, verb, planned, cases.GetValueOrDefault(planned.CaseId), common)).ToList();
        db.BulkRunItems.AddRange(items);
        run.Count(items, change.Now);
        await db.SaveChangesAsync();
        return items.Count;
    }

    private static BulkRunItem Do(VardlotsDb db, long runId, BulkVerb verb, PlannedCase planned, CareCase? now, BulkBatch batch)
    {
        if (now is null) return new BulkRunItem { RunId = runId, CaseId = planned.CaseId, Outcome = BulkOutcome.Gone };
        var item = new BulkRunItem { RunId = runId, CaseId = planned.CaseId, Before = CaseBefore.Of(now) };
        item.Outcome = now.IsOpen ? verb.Do(now, planned, batch, item) : BulkOutcome.Closed;
        if (item.Outcome == BulkOutcome.OtherOwner && now.OwnerId is { } owner) item.By = batch.By.Navigators.GetValueOrDefault(owner);
        if (item.Outcome != BulkOutcome.Done) return item;
        // A task alone changes no column of the case; it still makes a new version.
        db.Entry(now).Property(c => c.Version).IsModified = true;
        item.VersionAfter = now.Version + 1;
        return item;
    }

    private static Task<Dictionary<long, LocalDate?>> VanishedAsync(VardlotsDb db, List<long> cases) =>
        db.Cases.Where(c => cases.Contains(c.Id)).Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { e.Id, e.VanishedOn }).Distinct().ToDictionaryAsync(e => e.Id, e => e.VanishedOn);

    internal async Task<BulkReader> ReaderAsync(VardlotsDb db, string userId, bool mayUnmask, CancellationToken ct) =>
        new(userId, mayUnmask, clock.Today(), (await CaseChoices.NavigatorsAsync(db, ct)).ToDictionary(u => u.Id, u => u.Name));

    /// <summary>As they come, so that however many take the room of the plan alone.</summary>
    private IAsyncEnumerable<SeenCase> SelectedAsync(VardlotsDb db, ViewContext view, CaseSelection selection, BulkVerb verb, CancellationToken ct)
    {
        var task = verb as AddTaskToMany;
        var (text, due, mine) = (CleanText.OrNull(task?.Text), task?.Due, task?.Owner == BulkTaskOwner.Me ? view.UserId : null);
        return ManyCases.ReadAsync(db, view, selection, clock.Today(), Read, seen => seen.Id, ct);

        IQueryable<SeenCase> Read(IQueryable<CareCase> cases) => cases.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => new SeenCase(
            c.Id, c.Version, c.OwnerId, c.ClosedOn, c.ParkedUntil, c.LimitDate, c.MedicalTargetDate, c.BookedOn, c.DeadlineStatus,
            db.Clinics.Any(k => k.Id == c.ClinicId && k.Model == CareModel.B),
            db.Patients.Any(p => p.Id == c.PatientId && p.Protection != ProtectedIdentity.None),
            text != null && db.CaseTasks.Any(t => t.CaseId == c.Id && t.DoneAt == null && t.StruckAt == null && t.Text == text && t.Due == due && t.OwnerId == (mine ?? c.OwnerId)),
            db.HandoverItems.Any(i => i.CaseId == c.Id && i.Outcome == null),
            db.Referrals.Where(ReferralScope.UnderWay).Any(r => r.CaseId == c.Id)));
    }
}
