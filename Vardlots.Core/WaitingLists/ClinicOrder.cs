using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>The clinics that a list in their order goes through.</summary>
internal static class ClinicOrder
{
    /// <summary>Those the reader may see and <paramref name="wanted"/> lets through, by name; those of one name together.</summary>
    public static async Task<IReadOnlyList<List<int>>> GroupsAsync(VardlotsDb db, ViewContext view, Func<int, bool> wanted, bool down, CancellationToken ct)
    {
        var named = await db.Clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).Select(k => new NamedClinic(k.Id, k.Name)).ToListAsync(ct);
        var groups = named.Where(k => view.MaySeeClinic(k.Id) && wanted(k.Id)).GroupBy(k => k.Name).Select(g => g.Select(k => k.Id).ToList()).ToList();
        if (down) groups.Reverse();
        return groups;
    }
}
