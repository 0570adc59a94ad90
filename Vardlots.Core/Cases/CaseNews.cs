using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>"New for me": what happened in one's own cases since one last looked.</summary>
public sealed class CaseNews(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>
    /// The owner has looked at a version of the case. It makes no new version, for nothing about the case has changed; what has happened
    /// to it after that version is news still.
    /// </summary>
    public async Task SeenAsync(ViewContext view, long caseId, int version, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.Cases.Where(c => c.Id == caseId && c.OwnerId == view.UserId && c.Version == version && c.NewsSince != null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.NewsSince, (NodaTime.Instant?)null), ct);
    }
}
