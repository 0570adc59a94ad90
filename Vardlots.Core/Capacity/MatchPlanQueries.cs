using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>One of the reader's plans.</summary>
public sealed record MatchPlanInfo(long Id, Instant CreatedAt, int Count);

/// <summary>What is pinned and ruled out now, which may be more than what was worked out.</summary>
public sealed record MatchPlanSettings(long Id, Instant CreatedAt, int Count, int Version, IReadOnlyDictionary<long, long> Pins, IReadOnlySet<(long Case, long Offer)> Forbids, int Beyond = 0);

/// <summary>Who gives an offer.</summary>
public sealed record MatchOfferLabel(string Provider, string Unit, string OfferId);

public enum MatchTab { All, InTime, Late, Unplaced }

/// <summary>One case of a plan: its place, or why none.</summary>
public sealed record MatchLine(CaseRow Row, Placement? Placement, MatchOfferLabel? Label, string Because);

public sealed record MatchLines(IReadOnlyList<MatchLine> Lines, int Total, int Page);

/// <summary>The reader's own plans, worked out and shown. Whose cases are on a page is logged before it is.</summary>
/// <exception cref="AccessDeniedException">Only navigators do.</exception>
/// <exception cref="NotFoundException">No such plan, or somebody else's.</exception>
public sealed class MatchPlanQueries(IDbContextFactory<VardlotsDb> factory, CaseListQueries cases, IClock clock)
{
    public const int PageSize = 50;

    private const int Shown = 20;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<MatchPlanInfo>> MineAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.MatchPlans.Where(p => p.UserId == view.UserId).OrderByDescending(p => p.Id).Take(Shown).Select(p => new MatchPlanInfo(p.Id, p.CreatedAt, p.Count)).ToListAsync(ct);
    }

    public async Task<MatchPlanSettings> SettingsAsync(ViewContext view, long planId, CancellationToken ct)
    {
        var plan = await FindAsync(view, planId, ct);
        return new(plan.Id, plan.CreatedAt, plan.Count, plan.Version, plan.Pinned, plan.Forbidden, plan.Beyond);
    }

    /// <summary>Works the plan out of the places that are free now. Closed cases are left out; so are protected persons', where the reader may not unmask.</summary>
    public async Task<MatchWork> WorkOutAsync(ViewContext view, long planId, IProgress<int>? progress, CancellationToken ct)
    {
        var record = await FindAsync(view, planId, ct);
        var day = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var seen = CaseScope.Of(db, view).Where(c => c.ClosedOn == null);
        var read = new List<MatchCase>();
        foreach (var part in record.CaseIds.Chunk(500))
        {
            // Where a protected person will be is told to nobody who may not know who it is.
            var allowed = seen.Where(c => EF.Parameter(part).Contains(c.Id) && (view.MayUnmask || !db.Patients.Any(p => p.Id == c.PatientId && p.Protection != ProtectedIdentity.None)));
            read.AddRange((await MatchReader.CasesAsync(db, allowed, ct)).Select(c => c.Case));
        }
        var offers = await MatchReader.OffersAsync(db, read.Select(c => c.MedicalField), day, clock.GetCurrentInstant(), ct);
        var request = new MatchRequest(day, read, offers.ConvertAll(o => o.Offer)) { Pins = record.Pinned, Forbids = record.Forbidden };
        return MatchWork.Of(record, request, offers.ToDictionary(o => o.Offer.Id, o => new MatchOfferLabel(o.Provider, o.Unit, o.Offer.OfferId)), progress, ct);
    }

    /// <summary>A page of it with the patients' names.</summary>
    public async Task<MatchLines> PageAsync(ViewContext view, MatchWork work, MatchTab tab, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        var all = work.In(tab);
        var shown = ListReach.Page(page, all.Count, PageSize);
        var part = all.Skip((shown - 1) * PageSize).Take(PageSize).ToList();
        var rows = (await cases.RowsAsync(view, part.ConvertAll(c => c.Key), AccessAction.CaseList, $"matching/{work.PlanId}", ct)).ToDictionary(r => r.Id);
        return new([.. part.Where(c => rows.ContainsKey(c.Key)).Select(c => work.LineOf(rows[c.Key], c))], all.Count, shown);
    }

    private async Task<MatchPlanRecord> FindAsync(ViewContext view, long planId, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.MatchPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId && p.UserId == view.UserId, ct) ?? throw new NotFoundException($"Plan {planId}");
    }
}
