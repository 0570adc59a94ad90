using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Retention;

/// <summary>
/// How long the system keeps what it removes by itself, <c>Retention:*</c>. What is exactly as old as its period is kept; it goes the day after.
/// Care records have no period here: patient records are kept at least ten years (PDL 3:17), and removing them is an archive decision.
/// </summary>
/// <param name="AccessLogYears">Looks at patient data; five at least (HSLF-FS 2016:40).</param>
/// <param name="ImportIssueMonths">Row problems in the reports of imports. The reports' counts stay.</param>
/// <param name="DryRunMonths">Results of dry-runs and backtests.</param>
/// <param name="NightLogMonths">Log lines of nights, and that somebody was told of one. The nights' counts stay.</param>
/// <param name="TextDraftDays">What somebody began to write and left.</param>
public sealed record RetentionOptions(int AccessLogYears, int ImportIssueMonths, int DryRunMonths, int NightLogMonths, int TextDraftDays)
{
    public const string Section = "Retention";

    public static readonly RetentionOptions Default = new(10, 24, 12, 24, 90);

    /// <summary>A period that can be set: its least is the law's, or what the work needs.</summary>
    public sealed record Period(string Key, int Least, int Most, int Default);

    /// <summary>In the order in which they are shown.</summary>
    public static readonly IReadOnlyList<Period> Periods =
    [
        new(nameof(AccessLogYears), 5, 50, Default.AccessLogYears), new(nameof(ImportIssueMonths), 3, 120, Default.ImportIssueMonths), new(nameof(DryRunMonths), 1, 120, Default.DryRunMonths),
        new(nameof(NightLogMonths), 3, 120, Default.NightLogMonths), new(nameof(TextDraftDays), 30, 3650, Default.TextDraftDays),
    ];

    /// <exception cref="StartupException">A period is no whole number, or shorter or longer than it may be; every such is named.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var read = Periods.Select(p => Read(configuration[$"{Section}:{p.Key}"], p, faults)).ToList();
        return faults.Count == 0 ? new(read[0], read[1], read[2], read[3], read[4]) : throw new StartupException(string.Join(' ', faults));
    }

    private static int Read(string? value, Period period, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(value)) return period.Default;
        if (int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= period.Least && number <= period.Most) return number;
        faults.Add(RetentionText.Bad(period, value));
        return period.Default;
    }

    /// <summary>What each period keeps on a day, whole Swedish days: a year or month without that date counts to its last.</summary>
    internal RetentionCutoffs On(LocalDate today) => new(
        Start(today.PlusYears(-AccessLogYears)), Start(today.PlusMonths(-ImportIssueMonths)), Start(today.PlusMonths(-DryRunMonths)), Start(today.PlusMonths(-NightLogMonths)), Start(today.PlusDays(-TextDraftDays)));

    private static Instant Start(LocalDate firstKept) => firstKept.AtStartOfDayInZone(SwedishTime.Zone).ToInstant();
}

/// <summary>The first instants that are kept.</summary>
internal readonly record struct RetentionCutoffs(Instant AccessLog, Instant ImportIssues, Instant DryRuns, Instant NightLogs, Instant TextDrafts);
