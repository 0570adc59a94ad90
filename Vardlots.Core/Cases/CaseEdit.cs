using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>How every service loads one case to change it, and saves it with its history: within the reader's clinics, at the version that was seen.</summary>
internal static class CaseEdit
{
    public static async Task<CareCase> LoadAsync(VardlotsDb db, CaseCommand command, ViewContext view, CancellationToken ct)
    {
        var found = await CaseScope.Of(db, view).SingleOrDefaultAsync(c => c.Id == command.CaseId, ct) ?? throw new NotFoundException($"Case {command.CaseId}");
        return found.Version == command.Version ? found : throw await ConflictAsync(db, found.Id, ct);
    }

    public static Task SaveAsync(VardlotsDb db, CareCase changed, CancellationToken ct) => SaveAsync(db, [changed], ct);

    /// <summary>All of them or none.</summary>
    public static async Task SaveAsync(VardlotsDb db, IReadOnlyList<CareCase> changed, CancellationToken ct)
    {
        // A note alone changes no column of the case; it still makes a new version, which others must have seen.
        foreach (var one in changed) db.Entry(one).Property(c => c.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException e) when (e.Entries.All(x => x.Entity is TextDraft))
        {
            // The draft went away by itself, in another tab; what was to be saved is the rest.
            foreach (var gone in e.Entries) gone.State = EntityState.Detached;
            await SaveAsync(db, changed, ct);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw await ConflictAsync(db, (e.Entries.Select(x => x.Entity).OfType<CareCase>().FirstOrDefault() ?? changed[0]).Id, ct);
        }
    }

    /// <summary>Names who was first, by the newest line of the history.</summary>
    private static async Task<EditConflictException> ConflictAsync(VardlotsDb db, long caseId, CancellationToken ct)
    {
        var newest = await db.CaseEvents.Where(e => e.CaseId == caseId && e.ActorName != ChangeContext.AtOnceName).OrderByDescending(e => e.Id).Select(e => new { e.ActorName, e.At }).FirstOrDefaultAsync(ct);
        return new EditConflictException(newest?.ActorName, newest?.At);
    }

    public static CareCase RequireOpen(CareCase found) => found.IsOpen ? found : throw new UserMistakeException(CaseVerbText.IsClosed);
}
