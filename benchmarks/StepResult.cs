using System.Text.Json;

namespace Vardlots.Benchmarks;

/// <summary>What one step cost and what the lists hold after it.</summary>
/// <param name="Cpu">CPU seconds of the process, from just before the work to just after.</param>
/// <param name="PeakMb">The most memory the process has held (VmHWM).</param>
/// <param name="Rows">Rows that the work was about, as it counted them itself.</param>
public sealed record StepResult(double Cpu, double Wall, double PeakMb, long Rows, ListsState? After)
{
    /// <summary>CPU seconds that a database server of its own spent meanwhile; nothing for an embedded one.</summary>
    public double ServerCpu { get; init; }

    /// <summary>CPU seconds that the process had spent before: starting, compiling, and the same step on the small lists.</summary>
    public double WarmUpCpu { get; init; }

    public double TotalCpu => Cpu + ServerCpu;

    public string ToJson() => JsonSerializer.Serialize(this);

    public static StepResult FromJson(string json) => JsonSerializer.Deserialize<StepResult>(json)!;
}
