using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Persistence;

internal static class Saving
{
    /// <summary>Saves what was changed as it had been seen.</summary>
    /// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
    public static async Task SaveSeenAsync(this VardlotsDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflictException();
        }
    }
}
