namespace Vardlots.Benchmarks;

/// <summary>All that was measured at one size.</summary>
public sealed class SizeTable(int size)
{
    private readonly Dictionary<string, List<StepResult>> _results = [];
    private readonly List<(string Step, StepResult Result)> _inOrder = [];

    public int Size => size;

    public void Add(string step, StepResult result)
    {
        if (!_results.TryGetValue(step, out var list)) _results[step] = list = [];
        list.Add(result);
        _inOrder.Add((step, result));
    }

    public bool Has(string step) => _results.ContainsKey(step);

    /// <summary>The median CPU seconds of a step.</summary>
    public double Cpu(string step) => Median(_results[step].Select(r => r.TotalCpu));

    public double Wall(string step) => Median(_results[step].Select(r => r.Wall));

    public double PeakMb(string step) => _results[step].Max(r => r.PeakMb);

    public long Rows(string step) => _results[step][0].Rows;

    /// <summary>What a step found before it and left behind.</summary>
    public (ListsState Before, ListsState After) Around(string step)
    {
        var at = _inOrder.FindIndex(s => s.Step == step);
        return (_inOrder.Take(at).Last(s => s.Result.After is not null).Result.After!, _inOrder[at].Result.After!);
    }

    /// <summary>What must hold whatever it costs.</summary>
    public IEnumerable<string> BrokenPromises()
    {
        if (!Has("import-same")) yield break;
        var (before, after) = Around("import-same");
        if (before != after) yield return $"{size}: the same file again wrote something.";
        (before, after) = Around("import-changed");
        if (after.EntryWritesSince(before) != Rows("import-changed")) yield return $"{size}: the changed file wrote other entries than the changed ones.";
        if (Rows("rules-dry-run") != Rows("rules-publish")) yield return $"{size}: publishing touched other entries than the dry-run said.";
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
