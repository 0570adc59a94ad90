using System.Text.Json;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Rules;

public enum RuleDifferenceKind { Added, Changed, Removed }

/// <summary>One field of a rule that differs, by its name in the file; values as the file writes them.</summary>
public sealed record FieldDifference(string Field, string? Before, string? After);

/// <summary>One rule that is not the same in two books.</summary>
/// <param name="Position">Its place in the later book, from 1; null when removed.</param>
public sealed record RuleDifference(RuleDifferenceKind Kind, int? Position, DeadlineRule? Before, DeadlineRule? After, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>Who it is about, whichever is left.</summary>
    public DeadlineRule Rule => After ?? Before!;

    /// <summary>Somebody's deadline or case may depend on it; a note or a legal source changes nothing for anybody.</summary>
    public bool Matters => Kind != RuleDifferenceKind.Changed || Fields.Any(f => f.Field is not ("legalSource" or "note"));
}

/// <summary>What differs between two sets of rules. Pure. A rule that is equal in every field is the same, wherever it stands.</summary>
public static class RuleDifferences
{
    public static IReadOnlyList<RuleDifference> Between(IReadOnlyList<DeadlineRule> before, IReadOnlyList<DeadlineRule> after)
    {
        List<DeadlineRule> gone = [.. before];
        List<(int Position, DeadlineRule Rule)> come = [];
        for (var i = 0; i < after.Count; i++)
            if (!gone.Remove(after[i])) come.Add((i + 1, after[i]));
        List<RuleDifference> found = [];
        // The same conditions from the same day are the same rule, changed; then the same conditions; then the same place in the middle of a narrowing.
        Pair(gone, come, found, (a, b) => SameScope(a, b) && a.ValidFrom == b.ValidFrom);
        Pair(gone, come, found, (a, b) => SameScope(a, b) && a.ValidTo == b.ValidTo);
        found.AddRange(come.Select(c => new RuleDifference(RuleDifferenceKind.Added, c.Position, null, c.Rule, [])));
        found.AddRange(gone.Select(g => new RuleDifference(RuleDifferenceKind.Removed, null, g, null, [])));
        return [.. found.OrderBy(d => d.Position ?? int.MaxValue)];
    }

    /// <summary>The same guarantee and the same conditions, whatever the days.</summary>
    public static bool SameScope(DeadlineRule a, DeadlineRule b) => a.Guarantee == b.Guarantee && a.MedicalField == b.MedicalField
        && string.Equals(a.Clinic, b.Clinic, StringComparison.OrdinalIgnoreCase) && a.AgeFrom == b.AgeFrom && a.AgeTo == b.AgeTo;

    public static IReadOnlyList<FieldDifference> Fields(DeadlineRule before, DeadlineRule after)
    {
        using var one = JsonDocument.Parse(RuleBook.JsonOf([before]));
        using var two = JsonDocument.Parse(RuleBook.JsonOf([after]));
        var now = two.RootElement.GetProperty("rules")[0];
        return [.. one.RootElement.GetProperty("rules")[0].EnumerateObject()
            .Select(p => new FieldDifference(p.Name, Text(p.Value), Text(now.GetProperty(p.Name)))).Where(f => f.Before != f.After)];
    }

    private static void Pair(List<DeadlineRule> gone, List<(int Position, DeadlineRule Rule)> come, List<RuleDifference> found, Func<DeadlineRule, DeadlineRule, bool> same)
    {
        foreach (var (position, rule) in come.ToList())
        {
            if (gone.Find(g => same(g, rule)) is not { } before) continue;
            found.Add(new RuleDifference(RuleDifferenceKind.Changed, position, before, rule, Fields(before, rule)));
            gone.Remove(before);
            come.Remove((position, rule));
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
