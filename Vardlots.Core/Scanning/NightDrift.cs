using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Scanning;

/// <summary>What about a night is unlike the nights before it. Pure.</summary>
/// <param name="UsualSeconds">How long the nights before took, the median; set when this one took at least twice that.</param>
/// <param name="UsualAssessed">How many entries they assessed, the median; set when this one differs by a fifth or more.</param>
public readonly record struct NightDrift(int? UsualSeconds, int? UsualAssessed)
{
    /// <summary>So many completed nights before are looked at; fewer than <see cref="Fewest"/> say nothing about what is usual.</summary>
    public const int Compared = 10, Fewest = 3;

    /// <summary>A few seconds more or less are nothing to notice, whatever the ratio.</summary>
    private const int NoticedSeconds = 30;

    public bool IsUsual => this is { UsualSeconds: null, UsualAssessed: null };

    /// <summary>The first rows, each compared with the completed ones that follow it.</summary>
    /// <param name="rows">Newest first.</param>
    public static List<NightRow> Mark(List<NightRow> rows, int shown)
    {
        var marked = new List<NightRow>();
        for (var i = 0; i < rows.Count && i < shown; i++)
            marked.Add(rows[i] with { Drift = Of(rows[i], [.. rows.Skip(i + 1).Where(IsWhole).Take(Compared)]) });
        return marked;
    }

    /// <param name="before">Completed nights, the ten latest at most.</param>
    public static NightDrift Of(NightRow night, IReadOnlyList<NightRow> before)
    {
        if (!IsWhole(night) || before.Count < Fewest) return default;
        var (seconds, usualSeconds) = (Seconds(night), Median(before.Select(Seconds)));
        var (assessed, usualAssessed) = (night.Scan!.Assessed, Median(before.Select(n => n.Scan!.Assessed)));
        return new NightDrift(
            seconds >= 2 * usualSeconds && seconds - usualSeconds >= NoticedSeconds ? usualSeconds : null,
            Math.Abs(assessed - (long)usualAssessed) * 5 >= usualAssessed && assessed != usualAssessed ? usualAssessed : null);
    }

    private static bool IsWhole(NightRow night) => night is { Status: RunStatus.Completed, Scan: not null, FinishedAt: not null };

    private static int Seconds(NightRow night) => (int)Duration.Max(night.FinishedAt!.Value - night.StartedAt, Duration.Zero).TotalSeconds;

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
