using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>Who has a case open just now: names of colleagues, nothing about the patient, so it is no look for the access log.</summary>
public sealed class PresenceService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>How often an open page says that it is there.</summary>
    public static readonly Duration Beat = Duration.FromSeconds(15);

    /// <summary>Two beats may be missed before somebody counts as gone.</summary>
    public static readonly Duration Lasting = Duration.FromSeconds(50);

    /// <summary>I have the case open. Returns the names of the others who have.</summary>
    /// <exception cref="NotFoundException">No such case, or not within the reader's clinics.</exception>
    public async Task<IReadOnlyList<string>> HereAsync(ViewContext view, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await Mine(db, view.UserId, caseId).ExecuteUpdateAsync(s => s.SetProperty(p => p.OpenUntil, now + Lasting), ct) == 0) await ArriveAsync(db, view, caseId, now, ct);
        return (await OthersAsync(db, view.UserId, [caseId], now, ct)).GetValueOrDefault(caseId, []);
    }

    /// <summary>The page is closed. Another tab of mine with the same case says so again at its next beat.</summary>
    public async Task LeaveAsync(string userId, long caseId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await Mine(db, userId, caseId).ExecuteDeleteAsync(ct);
    }

    /// <summary>The others who have some cases open now, by case, in order of their names.</summary>
    internal static async Task<Dictionary<long, IReadOnlyList<string>>> OthersAsync(VardlotsDb db, string userId, IReadOnlyCollection<long> caseIds, Instant now, CancellationToken ct) =>
        (await db.CasePresences.Where(p => EF.Parameter(caseIds).Contains(p.CaseId) && p.UserId != userId && p.OpenUntil > now)
            .Join(db.Users, p => p.UserId, u => u.Id, (p, u) => new { p.CaseId, u.DisplayName }).ToListAsync(ct))
        .GroupBy(p => p.CaseId).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.DisplayName).Order(StringComparer.Ordinal)]);

    private static IQueryable<CasePresence> Mine(VardlotsDb db, string userId, long caseId) => db.CasePresences.Where(p => p.CaseId == caseId && p.UserId == userId);

    private static async Task ArriveAsync(VardlotsDb db, ViewContext view, long caseId, Instant now, CancellationToken ct)
    {
        if (!await CaseScope.Of(db, view).AnyAsync(c => c.Id == caseId, ct)) throw new NotFoundException($"Case {caseId}");
        // What a lost connection left behind goes when the same person opens the next case.
        await db.CasePresences.Where(p => p.UserId == view.UserId && p.OpenUntil < now).ExecuteDeleteAsync(ct);
        db.CasePresences.Add(new CasePresence { CaseId = caseId, UserId = view.UserId, OpenUntil = now + Lasting });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same case in a second tab came first, and its beat is as good.
        }
    }
}
