using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Retention;

internal static class RetentionText
{
    public static string Removing => Pick("Gallrar det som är äldre än det ska sparas", "Removing what is older than it is to be kept");

    public static string Bad(RetentionOptions.Period period, string value) => period.Key switch
    {
        nameof(RetentionOptions.AccessLogYears) => Pick(
            $"Åtkomstloggen ska enligt lag sparas i minst {period.Least} år (HSLF-FS 2016:40), och här i högst {period.Most}; ”{value}” går inte.",
            $"By law the access log is kept for at least {period.Least} years (HSLF-FS 2016:40), and here for at most {period.Most}; \"{value}\" cannot be used."),
        nameof(RetentionOptions.ImportIssueMonths) => Pick(
            $"Radfelen i importernas rapporter ska sparas i {period.Least}–{period.Most} månader, så att klinikerna hinner rätta; ”{value}” går inte.",
            $"The row problems in the imports' reports are kept for {period.Least}–{period.Most} months, so that clinics have time to put them right; \"{value}\" cannot be used."),
        nameof(RetentionOptions.DryRunMonths) => Pick(
            $"Provkörningar ska sparas i {period.Least}–{period.Most} månader; ”{value}” går inte.", $"Dry-runs are kept for {period.Least}–{period.Most} months; \"{value}\" cannot be used."),
        nameof(RetentionOptions.NightLogMonths) => Pick(
            $"Nätternas loggrader och larm ska sparas i {period.Least}–{period.Most} månader; ”{value}” går inte.", $"The nights' log lines and notices are kept for {period.Least}–{period.Most} months; \"{value}\" cannot be used."),
        _ => Pick(
            $"Påbörjade texter som ingen har sparat ska finnas kvar i {period.Least}–{period.Most} dagar; ”{value}” går inte.", $"Texts begun and never saved stay for {period.Least}–{period.Most} days; \"{value}\" cannot be used."),
    };

    /// <summary>A line of the night's log: stored, so in Swedish whoever reads it.</summary>
    public static string Line(RetentionCounts c) => c.IsNothing
        ? "Gallring: inget var äldre än det ska sparas."
        : $"Gallring: {c.AccessLog} rader i åtkomstloggen, {c.ImportIssues} radfel, {c.DryRuns} provkörningar, {c.NightLogs} nätters loggrader, {c.Notices} larm, {c.TextDrafts} påbörjade texter.";
}
