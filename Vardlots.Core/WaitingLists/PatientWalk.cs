using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// A long list in the order of its patients' names: the names are gone through, some at a time, and what the list holds of each
/// is asked for. So no database is tempted to sort the whole list.
/// </summary>
internal static class PatientWalk
{
    private const int FirstStep = 1000, LongestStep = 8000;

    /// <param name="rowsOf">The list's rows of some patients, in the list's order.</param>
    /// <param name="masked">The rows of those without a name to go by: they come last.</param>
    public static async Task<List<long>> StretchAsync(
        VardlotsDb db, bool down, Func<List<long>, Task<List<long>>> rowsOf, IEnumerable<IQueryable<long>> masked, int skip, int take, CancellationToken ct)
    {
        var ids = new List<long>(skip + take);
        string? last = null;
        for (var step = FirstStep; ids.Count < skip + take; step = Math.Min(2 * step, LongestStep))
        {
            var names = await NextAsync(db, down, last, step, ct);
            if (names.Count == 0) break;
            last = names[^1].Name;
            ids.AddRange(await rowsOf(names.ConvertAll(n => n.Id)));
        }
        if (ids.Count < skip + take) ids.AddRange(await ListReach.StretchAsync(masked, 0, skip + take - ids.Count, ct));
        return ids.Skip(skip).Take(take).ToList();
    }

    /// <summary>The next names, with everybody who bears the last of them: equal names are ordered by what they wait for.</summary>
    private static async Task<List<Named>> NextAsync(VardlotsDb db, bool down, string? last, int step, CancellationToken ct)
    {
        var named = db.Patients.Where(p => string.Compare(p.SortName, "") > 0);
        if (last is not null) named = down ? named.Where(p => string.Compare(p.SortName, last) < 0) : named.Where(p => string.Compare(p.SortName, last) > 0);
        var names = await (down ? named.OrderByDescending(p => p.SortName) : named.OrderBy(p => p.SortName)).Take(step).Select(p => new Named(p.Id, p.SortName)).ToListAsync(ct);
        if (names.Count < step) return names;
        var (end, known) = (names[^1].Name, names.Select(n => n.Id).ToHashSet());
        var namesakes = await db.Patients.Where(p => p.SortName == end).Select(p => new Named(p.Id, p.SortName)).ToListAsync(ct);
        names.AddRange(namesakes.Where(n => !known.Contains(n.Id)));
        return names;
    }

    private sealed record Named(long Id, string Name);
}
