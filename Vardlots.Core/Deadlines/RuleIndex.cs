using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>
/// The rules of one guarantee, laid out for looking up a million entries a night: a clinic's own rules always beat the general
/// ones (4 &gt; 2 + 1), so each group is ordered by specificity and the first match is the answer.
/// </summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, DeadlineRule[]> byClinic;
    private readonly DeadlineRule[] general;

    public RuleIndex(IEnumerable<DeadlineRule> rules)
    {
        List<DeadlineRule> ordered = [.. rules.OrderByDescending(rule => rule.Specificity)];
        general = [.. ordered.Where(rule => rule.Clinic is null)];
        byClinic = ordered.Where(rule => rule.Clinic is not null)
            .GroupBy(rule => rule.Clinic!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public DeadlineRule? Find(string clinicHsaId, string medicalField, int? age, LocalDate decided)
    {
        if (byClinic.Count > 0 && byClinic.TryGetValue(clinicHsaId, out DeadlineRule[]? own)
            && FirstMatch(own, medicalField, age, decided) is { } rule)
        {
            return rule;
        }
        return FirstMatch(general, medicalField, age, decided);
    }

    private static DeadlineRule? FirstMatch(DeadlineRule[] rules, string medicalField, int? age, LocalDate decided)
    {
        foreach (DeadlineRule rule in rules)
        {
            bool fieldMatches = rule.MedicalField is null || rule.MedicalField == medicalField;
            if (fieldMatches && rule.CoversAge(age) && rule.IsValidOn(decided))
            {
                return rule;
            }
        }
        return null;
    }
}
