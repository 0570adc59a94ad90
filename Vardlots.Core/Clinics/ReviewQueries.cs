using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>One of a clinic's answers about an entry.</summary>
/// <param name="IsCurrent">The newest; the others are history.</param>
public sealed record PastAnswer(EntryAnswer Answer, bool IsCurrent);

/// <summary>What a clinic has answered about an entry.</summary>
public sealed class ReviewQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    /// <summary>All answers, newest first; empty when there is none. The look is logged before it is returned.</summary>
    /// <exception cref="NotFoundException">No such entry, or not of the reader's clinics.</exception>
    public async Task<IReadOnlyList<PastAnswer>> OfEntryAsync(ViewContext view, long entryId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var entry = await EntryScope.Of(db, view).Where(e => e.Id == entryId)
            .Select(e => new { e.PatientId, e.LimitDate, e.VanishedOn, e.StaleOn }).SingleOrDefaultAsync(ct) ?? throw new NotFoundException($"Entry {entryId}");
        var answers = await db.EntryReviews.AsNoTracking().Where(r => r.EntryId == entryId).OrderByDescending(r => r.Id).ToListAsync(ct);
        if (answers.Count == 0) return [];
        await log.RecordAsync(view, AccessAction.Entry, $"entry {entryId} answers", [entry.PatientId], ct);
        var now = new ReviewSituation(entry.LimitDate, entry.VanishedOn, entry.StaleOn);
        return answers.ConvertAll(r => new PastAnswer(
            new EntryAnswer(r.Answer, r.PlannedOn, r.Explanation, r.Comment, r.ByName, r.At,
                r.IsCurrent ? ReviewFreshness.Of(r.PlannedOn, r.AnsweredOn, now, today) : ReviewDoubt.None), r.IsCurrent));
    }
}
