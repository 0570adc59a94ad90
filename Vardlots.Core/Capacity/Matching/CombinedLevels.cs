namespace Vardlots.Core.Capacity.Matching;

/// <summary>Levels of cost as one number an arc, each level weighing more than everything below it can come to.</summary>
/// <param name="Costs">Of each arc, in their order; null when no choice is left to these levels.</param>
internal readonly record struct CombinedLevels(int Levels, long[]? Costs)
{
    /// <summary>The most a cost may be: the solver scales costs by the number of nodes, and adds them along a path.</summary>
    private static Int128 Most(int nodes) => long.MaxValue / ((Int128)8 * (nodes + 1) * (nodes + 1));

    /// <summary>The most that one level alone may be, where potentials still hold it.</summary>
    private static Int128 MostAlone(int nodes) => long.MaxValue / ((Int128)8 * (nodes + 1));

    /// <summary>As many levels as fit, at least one.</summary>
    /// <exception cref="OverflowException">One level alone is too large to be solved exactly.</exception>
    public static CombinedLevels From(int first, long[][] costs, List<int> arcs, int[] from, long[] supply, int nodes)
    {
        var levels = new List<Level>();
        for (var l = first; l < costs.Length; l++)
        {
            levels.Add(Level.Of(costs[l], arcs, from, supply));
            if (Largest(levels) <= Most(nodes)) continue;
            if (levels.Count > 1) levels.RemoveAt(levels.Count - 1);
            break;
        }
        if (Largest(levels) > MostAlone(nodes)) throw new OverflowException($"Level {first} is too large to be solved exactly.");
        if (levels.TrueForAll(l => l.Range == 0)) return new(levels.Count, null);
        var combined = new long[arcs.Count];
        var weights = Weights(levels);
        for (var i = 0; i < arcs.Count; i++)
        {
            var a = arcs[i];
            for (var l = 0; l < levels.Count; l++) combined[i] = checked(combined[i] + (long)weights[l] * (costs[first + l][a] - levels[l].Least[from[a]]));
        }
        return new(levels.Count, combined);
    }

    private static Int128 Largest(List<Level> levels) => levels.Zip(Weights(levels)).Aggregate(Int128.Zero, (sum, l) => checked(sum + l.Second * l.First.Span));

    private static Int128[] Weights(List<Level> levels)
    {
        var weights = new Int128[levels.Count];
        Int128 below = 0;
        for (var l = levels.Count - 1; l >= 0; l--)
        {
            weights[l] = levels[l].Range == 0 ? 0 : below + 1;
            below = checked(below + weights[l] * levels[l].Range);
        }
        return weights;
    }

    /// <param name="Least">Of each source, its cheapest arc: every unit pays at least that, so only what is above it chooses.</param>
    /// <param name="Span">The most an arc costs above its source's cheapest.</param>
    /// <param name="Range">The most that two flows can differ by.</param>
    private readonly record struct Level(long[] Least, long Span, Int128 Range)
    {
        public static Level Of(long[] cost, List<int> arcs, int[] from, long[] supply)
        {
            var (least, most) = (new long[supply.Length], new long[supply.Length]);
            Array.Fill(least, long.MaxValue);
            Array.Fill(most, long.MinValue);
            foreach (var a in arcs)
            {
                least[from[a]] = Math.Min(least[from[a]], cost[a]);
                most[from[a]] = Math.Max(most[from[a]], cost[a]);
            }
            long span = 0;
            Int128 range = 0;
            for (var s = 0; s < supply.Length; s++)
            {
                if (most[s] < least[s]) continue;
                span = Math.Max(span, checked(most[s] - least[s]));
                range = checked(range + (Int128)supply[s] * (most[s] - least[s]));
            }
            return new(least, span, range);
        }
    }
}
