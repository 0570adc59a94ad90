using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Vardlots.Core.Persistence;

/// <summary>
/// How far a list on a screen is counted and leafed through: nobody leafs through thousands of rows, and counting them all would cost
/// more than the page itself. A count above <see cref="Rows"/> means "more than that"; what is done to a whole list is counted exactly.
/// </summary>
public static class ListReach
{
    /// <summary>Rows within reach; the rest is reached by narrowing or by turning the order round.</summary>
    public const int Rows = 1000;

    /// <summary>Lists up to this length are sorted by whatever is asked; longer ones are read along an index.</summary>
    internal const int Sortable = 3 * Rows;

    /// <summary>Every day is later: said so that the database goes along an index of days instead of sorting them all.</summary>
    internal static readonly LocalDate FirstDay = new(1, 1, 1);

    /// <summary>True when a count says only that there are more.</summary>
    public static bool IsBeyond(int count) => count > Rows;

    /// <summary>The page that is shown when <paramref name="asked"/> is asked for: the last within reach when a later one is.</summary>
    public static int Page(int asked, int total, int pageSize) => Math.Clamp(asked, 1, Math.Max(1, (Math.Min(total, Rows) + pageSize - 1) / pageSize));

    /// <summary>Counts, but no further than one beyond <see cref="Rows"/>.</summary>
    internal static Task<int> CountWithinReachAsync<T>(this IQueryable<T> rows, CancellationToken ct) => rows.Take(Rows + 1).CountAsync(ct);

    /// <summary>The same for parts that exclude each other. A part is only asked when those before it are not enough.</summary>
    internal static async Task<int> CountAsync<T>(IEnumerable<IQueryable<T>> parts, CancellationToken ct)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += await part.Take(Rows + 1 - count).CountAsync(ct);
            if (IsBeyond(count)) break;
        }
        return count;
    }

    /// <summary>A stretch of a list whose parts follow upon each other. A part is only asked when those before it are not enough.</summary>
    internal static async Task<List<long>> StretchAsync(IEnumerable<IQueryable<long>> parts, int skip, int take, CancellationToken ct)
    {
        var ids = new List<long>(skip + take);
        foreach (var part in parts)
        {
            ids.AddRange(await part.Take(skip + take - ids.Count).ToListAsync(ct));
            if (ids.Count == skip + take) break;
        }
        return ids.GetRange(Math.Min(skip, ids.Count), Math.Max(0, ids.Count - skip));
    }
}
