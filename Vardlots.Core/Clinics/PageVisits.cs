using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Clinics;

/// <summary>
/// When somebody was last at a page. Looking again within half an hour (a reload, a case opened in between) is the same visit,
/// so what is new stays marked as new while it is being worked through.
/// </summary>
public sealed class PageVisits(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public static readonly Duration SameVisit = Duration.FromMinutes(30);

    /// <summary>A page's row for the visit before the present one.</summary>
    private static string Before(string page) => page + "/before";

    /// <summary>The end of the visit before this one; null on the first.</summary>
    public async Task<Instant?> PreviousAsync(string userId, string page, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var latest = await AtAsync(db, userId, page, ct);
        return IsSame(latest, clock.GetCurrentInstant()) ? await AtAsync(db, userId, Before(page), ct) : latest;
    }

    /// <summary>The page has been shown: the visit goes on, or a new one begins.</summary>
    public async Task ShownAsync(string userId, string page, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        var latest = await AtAsync(db, userId, page, ct);
        if (latest is { } ended && !IsSame(latest, now)) await PutAsync(db, userId, Before(page), ended, ct);
        await PutAsync(db, userId, page, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same page in a second tab came first, and its time is as good.
        }
    }

    private static bool IsSame(Instant? latest, Instant now) => latest is { } at && now - at < SameVisit;

    private static Task<Instant?> AtAsync(VardlotsDb db, string userId, string page, CancellationToken ct) =>
        db.PageVisits.Where(v => v.UserId == userId && v.Page == page).Select(v => (Instant?)v.At).FirstOrDefaultAsync(ct);

    private static async Task PutAsync(VardlotsDb db, string userId, string page, Instant at, CancellationToken ct)
    {
        if (await db.PageVisits.FindAsync([userId, page], ct) is { } visit) visit.At = at;
        else db.PageVisits.Add(new PageVisit { UserId = userId, Page = page, At = at });
    }
}
