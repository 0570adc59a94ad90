namespace Vardlots.Core.Retention;

/// <summary>What was removed, by kind.</summary>
/// <param name="AccessLog">Looks, with whom they were at.</param>
/// <param name="NightLogs">Nights whose lines were removed.</param>
/// <param name="Notices">Notes of somebody having been told of a night.</param>
public sealed record RetentionCounts(int AccessLog = 0, int ImportIssues = 0, int DryRuns = 0, int NightLogs = 0, int Notices = 0, int TextDrafts = 0)
{
    public bool IsNothing => this == new RetentionCounts();

    /// <summary>As the change log keeps it: what there was something of.</summary>
    internal string Told => string.Join("; ", new[]
    {
        (nameof(AccessLog), AccessLog), (nameof(ImportIssues), ImportIssues), (nameof(DryRuns), DryRuns), (nameof(NightLogs), NightLogs), (nameof(Notices), Notices), (nameof(TextDrafts), TextDrafts),
    }.Where(k => k.Item2 > 0).Select(k => $"{k.Item1} {k.Item2}"));
}
