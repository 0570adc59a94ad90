using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <summary>Where an offer belongs.</summary>
/// <param name="HasChanged">The row moved a known unit to another place or provider.</param>
/// <param name="Differs">An earlier row says otherwise about the unit, and stands.</param>
internal readonly record struct PlacedUnit(int UnitId, bool HasChanged, bool Differs);

/// <summary>
/// Finds the providers (by name and region) and units (by HSA-id) that rows name, and makes those that are missing. The first row of a file
/// decides where its unit is and whose; the file of the next night may move it.
/// </summary>
internal sealed class CapacityUnits
{
    private readonly Dictionary<(string Name, string Region), int> _providers = [];
    private readonly Dictionary<string, (int Id, int ProviderId, string Municipality)> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _decided = new(StringComparer.Ordinal);

    /// <summary>The row itself is the key: two equal ones cannot occur in a file.</summary>
    public async Task<Dictionary<CapacityRow, PlacedUnit>> PlaceAsync(VardlotsDb db, List<CapacityRow> rows, CancellationToken ct)
    {
        await FindProvidersAsync(db, rows, ct);
        await FindUnitsAsync(db, rows, ct);
        var placed = new Dictionary<CapacityRow, PlacedUnit>(rows.Count);
        foreach (var row in rows)
        {
            var unit = _units[row.HsaId];
            var provider = _providers[Key(row)];
            var agrees = unit.ProviderId == provider && unit.Municipality == row.Municipality;
            var decides = _decided.Add(row.HsaId);
            if (decides && !agrees) await MoveAsync(db, row, unit.Id, provider, ct);
            placed[row] = new PlacedUnit(unit.Id, decides && !agrees, !decides && !agrees);
        }
        return placed;
    }

    private async Task FindProvidersAsync(VardlotsDb db, List<CapacityRow> rows, CancellationToken ct)
    {
        var unknown = rows.Where(r => !_providers.ContainsKey(Key(r))).ToList();
        if (unknown.Count == 0) return;
        var regions = unknown.Select(r => r.Region).Distinct().ToList();
        foreach (var p in await db.CareProviders.AsNoTracking().Where(p => regions.Contains(p.Region)).OrderBy(p => p.Id).ToListAsync(ct)) _providers.TryAdd(Key(p.Name, p.Region), p.Id);
        var made = unknown.Where(r => !_providers.ContainsKey(Key(r))).DistinctBy(Key)
            .Select(r => new CareProvider { Name = r.Provider, Kind = r.ProviderKind, Region = r.Region }).ToList();
        if (made.Count == 0) return;
        db.AddRange(made);
        await db.SaveChangesAsync(ct);
        foreach (var p in made) _providers[Key(p.Name, p.Region)] = p.Id;
    }

    private async Task FindUnitsAsync(VardlotsDb db, List<CapacityRow> rows, CancellationToken ct)
    {
        var unknown = rows.Where(r => !_units.ContainsKey(r.HsaId)).ToList();
        if (unknown.Count == 0) return;
        var ids = unknown.Select(r => r.HsaId).Distinct().ToList();
        foreach (var u in await db.CareUnits.AsNoTracking().Where(u => ids.Contains(u.HsaId)).ToListAsync(ct)) _units[u.HsaId] = (u.Id, u.ProviderId, u.Municipality);
        var made = unknown.Where(r => !_units.ContainsKey(r.HsaId)).DistinctBy(r => r.HsaId).Select(r => new CareUnit
        {
            ProviderId = _providers[Key(r)], HsaId = r.HsaId, Municipality = r.Municipality, Name = CareUnit.NameFor(r.Provider, r.Municipality),
        }).ToList();
        if (made.Count == 0) return;
        db.AddRange(made);
        await db.SaveChangesAsync(ct);
        foreach (var u in made) _units[u.HsaId] = (u.Id, u.ProviderId, u.Municipality);
    }

    private async Task MoveAsync(VardlotsDb db, CapacityRow row, int unitId, int providerId, CancellationToken ct)
    {
        await db.CareUnits.Where(u => u.Id == unitId).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.ProviderId, providerId).SetProperty(u => u.Municipality, row.Municipality).SetProperty(u => u.Version, u => u.Version + 1), ct);
        _units[row.HsaId] = (unitId, providerId, row.Municipality);
    }

    private static (string, string) Key(CapacityRow row) => Key(row.Provider, row.Region);

    /// <summary>Capitals are no other provider.</summary>
    private static (string, string) Key(string name, string region) => (name.ToUpperInvariant(), region);
}
