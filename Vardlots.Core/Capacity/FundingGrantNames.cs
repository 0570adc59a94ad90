using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Capacity;

/// <summary>Grants are known by their names: the first who writes one makes it.</summary>
internal static class FundingGrantNames
{
    /// <summary>The grant of that name, whatever its capitals; a new one is added to the context. Null for no name.</summary>
    /// <exception cref="UserMistakeException">The name is too long.</exception>
    public static async Task<FundingGrant?> FindOrAddAsync(VardlotsDb db, string? written, CancellationToken ct)
    {
        if (CleanText.OrNull(written) is not { } name) return null;
        if (name.Length > FundingGrant.MaxName) throw new UserMistakeException(CapacityText.GrantTooLong);
        // Few at any time, so they are compared here, where å and Å are the same in every database.
        var known = await db.FundingGrants.ToListAsync(ct);
        return known.Find(g => string.Equals(g.Name, name, StringComparison.OrdinalIgnoreCase)) ?? db.FundingGrants.Add(new FundingGrant { Name = name }).Entity;
    }
}
