using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Handovers;

/// <summary>Handovers as those see them who have part in them: the one who offers, the one whose cases they are, the one who answers.</summary>
/// <exception cref="AccessDeniedException">The role may not see this.</exception>
/// <exception cref="NotFoundException">No such handover, or other people's.</exception>
public sealed class HandoverQueries(IDbContextFactory<VardlotsDb> factory, CaseListQueries cases, IClock clock)
{
    public const int PageSize = 50;

    /// <summary>Answered ones stay in the list so long.</summary>
    public static readonly Duration Remembered = Duration.FromDays(30);

    public async Task<HandoverCounts> CountAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var pending = db.Handovers.Where(h => h.State == HandoverState.Offered);
        return new HandoverCounts(
            await pending.CountAsync(h => h.ToId == view.UserId, ct),
            await pending.CountAsync(h => h.ToId != view.UserId && (h.ById == view.UserId || h.FromId == view.UserId), ct));
    }

    /// <summary>Those of the reader: what waits for an answer first, then what was answered lately.</summary>
    public async Task<IReadOnlyList<HandoverLine>> ListAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        var after = clock.GetCurrentInstant() - Remembered;
        await using var db = await factory.CreateDbContextAsync(ct);
        var lines = await LinesAsync(db, view, Mine(db, view).Where(h => h.State == HandoverState.Offered || h.AnsweredAt > after), ct);
        return [.. lines.OrderByDescending(l => l.MayAnswer).ThenByDescending(l => l.IsPending).ThenByDescending(l => l.AnsweredAt ?? l.OfferedAt)];
    }

    /// <summary>One handover with its cases, which are logged as shown.</summary>
    public async Task<HandoverDetail> ShowAsync(ViewContext view, long id, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var line = (await LinesAsync(db, view, Mine(db, view).Where(h => h.Id == id), ct)).SingleOrDefault() ?? throw new NotFoundException($"Handover {id}");
        var total = line.Cases;
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var items = await db.HandoverItems.AsNoTracking().Where(i => i.HandoverId == id).Join(db.Cases, i => i.CaseId, c => c.Id, (i, c) => new { i.CaseId, i.Outcome, c.SortLimit })
            .OrderBy(i => i.SortLimit).ThenBy(i => i.CaseId).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var rows = (await cases.RowsAsync(view, items.ConvertAll(i => i.CaseId), AccessAction.CaseList, $"Handover {id}", ct)).ToDictionary(r => r.Id);
        return new HandoverDetail(line, [.. items.Where(i => rows.ContainsKey(i.CaseId)).Select(i => new HandoverRow(rows[i.CaseId], i.Outcome))], total, page);
    }

    /// <summary>The offer a case stands in, and colleagues' unsaved drafts on it. No patient data.</summary>
    public async Task<CaseHandovers> OfCaseAsync(ViewContext view, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (!await CaseScope.Of(db, view).AnyAsync(c => c.Id == caseId, ct)) throw new NotFoundException($"Case {caseId}");
        var ids = await db.HandoverItems.Where(i => i.CaseId == caseId && i.Outcome == null).Select(i => i.HandoverId).ToListAsync(ct);
        var pending = ids.Count == 0 ? null : (await LinesAsync(db, view, db.Handovers.Where(h => ids.Contains(h.Id)), ct)).FirstOrDefault();
        var prefix = CaseDrafts.Prefix(caseId);
        var drafts = await db.Drafts.Where(d => d.Key.StartsWith(prefix) && d.UserId != view.UserId)
            .Join(db.Users, d => d.UserId, u => u.Id, (d, u) => new { u.Id, u.DisplayName, d.SavedAt }).ToListAsync(ct);
        return new CaseHandovers(pending, [.. drafts.GroupBy(d => (d.Id, d.DisplayName)).Select(g => new ColleagueDraft(g.Key.DisplayName, g.Max(d => d.SavedAt))).OrderByDescending(d => d.At)]);
    }

    private static IQueryable<CaseHandover> Mine(VardlotsDb db, ViewContext view) =>
        db.Handovers.Where(h => h.ToId == view.UserId || h.ById == view.UserId || h.FromId == view.UserId);

    private static async Task<List<HandoverLine>> LinesAsync(VardlotsDb db, ViewContext view, IQueryable<CaseHandover> which, CancellationToken ct)
    {
        var read = await (
            from h in which.AsNoTracking()
            join t in db.Users on h.ToId equals t.Id
            join b in db.Users on h.ById equals b.Id
            join f in db.Users on h.FromId equals f.Id into froms
            from f in froms.DefaultIfEmpty()
            select new
            {
                Handover = h, To = t.DisplayName, By = b.DisplayName, From = (string?)f!.DisplayName,
                Cases = db.HandoverItems.Count(i => i.HandoverId == h.Id), Taken = db.HandoverItems.Count(i => i.HandoverId == h.Id && i.Outcome == HandoverOutcome.Taken),
            }).ToListAsync(ct);
        return read.ConvertAll(r =>
        {
            var h = r.Handover;
            var isSenders = h.ById == view.UserId || h.FromId == view.UserId;
            return new HandoverLine(
                h.Id, h.State, r.From, r.To, r.By, h.Why, h.Until, h.OfferedAt, h.AnsweredAt, h.Answer, r.Cases, r.Taken,
                MayAnswer: h.IsPending && h.ToId == view.UserId && view.IsNavigator, MayWithdraw: h.IsPending && isSenders && view.IsNavigator);
        });
    }
}
