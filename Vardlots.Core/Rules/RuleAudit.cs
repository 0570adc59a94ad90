using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>Changes of rules as the change log keeps them: values before and after, by their names in the file.</summary>
internal static class RuleAudit
{
    private const int Max = 2000;

    public static string Of(IReadOnlyList<RuleDifference> differences) => Cut(string.Join("; ", differences.Select(Of)));

    public static string? Moved(string name, string? before, string? after) => before == after ? null : $"{name}: {before ?? "–"} → {after ?? "–"}";

    public static string? Join(params string?[] parts) => parts.OfType<string>().ToList() is { Count: > 0 } said ? Cut(string.Join("; ", said)) : null;

    private static string Of(RuleDifference d) => d.Kind switch
    {
        RuleDifferenceKind.Added => $"+ {Named(d.Rule)} limitDays {d.Rule.LimitDays}",
        RuleDifferenceKind.Removed => $"- {Named(d.Rule)} limitDays {d.Rule.LimitDays}",
        _ => $"{Named(d.Before!)} {string.Join(", ", d.Fields.Select(f => $"{f.Field}: {f.Before ?? "–"} → {f.After ?? "–"}"))}",
    };

    private static string Named(DeadlineRule rule)
    {
        var age = rule.HasAgeRange ? $" {rule.AgeFrom}-{rule.AgeTo}" : "";
        return $"{rule.Guarantee}{(rule.Clinic is { } clinic ? $" {clinic}" : "")}{(rule.MedicalField is { } field ? $" {field}" : "")}{age} {DateText.Iso(rule.ValidFrom)}";
    }

    private static string Cut(string text) => text.Length <= Max ? text : text[..(Max - 1)] + "…";
}
