using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Referrals;

/// <summary>Which groups the board shows.</summary>
public enum BoardTab { Open, Late, Done }

/// <summary>A group on the board: counts, nobody by name.</summary>
/// <param name="Counts">Referrals per step, those ended too.</param>
/// <param name="WaitsFor">Whom how many wait for.</param>
/// <param name="Since">Since when the longest waiting one has stood in its step; null when none waits.</param>
/// <param name="AwaitsAnswerSince">Since when the provider owes an answer to the enquiry.</param>
public sealed record BoardRow(
    long Id, string Name, string Unit, string CreatedBy, IReadOnlyDictionary<ReferralStep, int> Counts, IReadOnlyDictionary<ReferralWaitsFor, int> WaitsFor, LocalDate? Since, int Late, LocalDate? AwaitsAnswerSince)
{
    public int Patients => Counts.Values.Sum();
    public bool IsOpen => Since is not null;
}

/// <summary>What is late in one group at one step, and since when. Counts; nobody by name.</summary>
/// <param name="LastDay">The last day on which the earliest of them was not late.</param>
public sealed record LateStep(long BatchId, string Name, string Unit, ReferralStep Step, ReferralWaitsFor WaitsFor, int Count, LocalDate LastDay);

/// <param name="Steps">The longest late first, at most <see cref="ReferralBoardQueries.LateShown"/>.</param>
/// <param name="Groups">As many as <see cref="BoardTab.Late"/> holds.</param>
public sealed record LateReferrals(IReadOnlyList<LateStep> Steps, int Groups, int Referrals);

public sealed record Board(IReadOnlyList<BoardRow> Rows, int Total, int Page, IReadOnlyDictionary<BoardTab, int> Counts);

/// <summary>
/// The unit's board of groups: what waits for whom, how long, and what is late. Only steps and dates are read, of the groups that have anything
/// left to do: they are as many as nurses can have in hand, whatever has been done in former years.
/// </summary>
public sealed class ReferralBoardQueries(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int PageSize = 50, LateShown = 8;

    public async Task<Board> ListAsync(ViewContext view, BoardTab tab, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var waiting = await WaitingAsync(db, ct);
        var open = waiting.ToLookup(w => w.BatchId);
        var late = open.Where(g => g.Any(w => w.IsLate(today))).Select(g => g.Key).ToHashSet();
        var finished = db.ReferralBatches.Where(b => !db.Referrals.Where(ReferralScope.Waiting).Any(r => r.BatchId == b.Id));
        var done = await finished.CountWithinReachAsync(ct);
        var counts = new Dictionary<BoardTab, int> { [BoardTab.Open] = open.Count, [BoardTab.Late] = late.Count, [BoardTab.Done] = done };
        var shown = ListReach.Page(page, counts[tab], PageSize);
        var ids = tab == BoardTab.Done
            ? await finished.OrderByDescending(b => b.Id).Skip((shown - 1) * PageSize).Take(PageSize).Select(b => b.Id).ToListAsync(ct)
            : open.Where(g => tab == BoardTab.Open || late.Contains(g.Key)).OrderBy(g => g.Min(w => w.LastDay ?? LocalDate.MaxIsoValue)).ThenBy(g => g.Key)
                .Skip((shown - 1) * PageSize).Take(PageSize).Select(g => g.Key).ToList();
        return new Board(await RowsAsync(db, ids, open, today, ct), counts[tab], shown, counts);
    }

    /// <summary>What somebody should be reminded of today.</summary>
    public async Task<LateReferrals> LateAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var late = (await WaitingAsync(db, ct)).Where(w => w.IsLate(today)).ToList();
        var steps = late.GroupBy(w => (w.BatchId, w.Step)).Select(g => (g.Key, Count: g.Count(), LastDay: g.Min(w => w.LastDay)!.Value, g.First().For))
            .OrderBy(s => s.LastDay).ThenBy(s => s.Key).Take(LateShown).ToList();
        var ids = steps.ConvertAll(s => s.Key.BatchId);
        var names = await (from b in db.ReferralBatches.AsNoTracking()
                           where ids.Contains(b.Id)
                           join s in db.CapacitySlots on b.SlotId equals s.Id
                           join u in db.CareUnits on s.UnitId equals u.Id
                           select new { b.Id, b.Name, Unit = u.Name }).ToDictionaryAsync(b => b.Id, ct);
        return new LateReferrals(
            [.. steps.Select(s => new LateStep(s.Key.BatchId, names[s.Key.BatchId].Name, names[s.Key.BatchId].Unit, s.Key.Step, s.For, s.Count, s.LastDay))],
            late.Select(w => w.BatchId).Distinct().Count(), late.Count);
    }

    private static Task<List<Waiting>> WaitingAsync(VardlotsDb db, CancellationToken ct) => db.Referrals.Where(ReferralScope.Waiting)
        .Select(r => new Waiting(r.BatchId, r.Step, r.StepOn, r.BookedOn, r.ClinicToldOn)).ToListAsync(ct);

    private static async Task<List<BoardRow>> RowsAsync(VardlotsDb db, List<long> ids, ILookup<long, Waiting> open, LocalDate today, CancellationToken ct)
    {
        var batches = await (from b in db.ReferralBatches.AsNoTracking()
                             where ids.Contains(b.Id)
                             join s in db.CapacitySlots on b.SlotId equals s.Id
                             join u in db.CareUnits on s.UnitId equals u.Id
                             select new { Batch = b, Unit = u.Name }).ToDictionaryAsync(b => b.Batch.Id, ct);
        var counts = (await db.Referrals.Where(r => ids.Contains(r.BatchId)).GroupBy(r => new { r.BatchId, r.Step }).Select(g => new { g.Key.BatchId, g.Key.Step, Count = g.Count() }).ToListAsync(ct)).ToLookup(c => c.BatchId);
        return ids.Where(batches.ContainsKey).Select(id =>
        {
            var (batch, mine) = (batches[id], open[id].ToList());
            return new BoardRow(
                id, batch.Batch.Name, batch.Unit, batch.Batch.CreatedByName, counts[id].ToDictionary(c => c.Step, c => c.Count),
                mine.GroupBy(w => w.For).ToDictionary(g => g.Key, g => g.Count()), mine.Count == 0 ? null : mine.Min(w => w.StepOn), mine.Count(w => w.IsLate(today)),
                batch.Batch.AwaitsAnswer ? batch.Batch.EnquiredOn : null);
        }).ToList();
    }

    private sealed record Waiting(long BatchId, ReferralStep Step, LocalDate StepOn, LocalDate? BookedOn, LocalDate? ClinicToldOn)
    {
        public ReferralWaitsFor For => ReferralWaits.For(Step, ClinicToldOn is not null);
        public LocalDate? LastDay => ReferralWaits.LastDay(Step, StepOn, BookedOn, ClinicToldOn is not null);
        public bool IsLate(LocalDate today) => today > LastDay;
    }
}
