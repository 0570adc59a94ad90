using NodaTime;
using Vardlots.Core.Deadlines;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Rules;

/// <summary>Common changes, made whole: each gives the rules as they would be. Pure.</summary>
public static class RuleTemplates
{
    /// <summary>Medical field of child and adolescent psychiatry.</summary>
    public const string ChildPsychiatry = "931";

    /// <summary>The national target for child and adolescent psychiatry, days to the first visit and again to the treatment. A goal, not a right.</summary>
    public const int ChildPsychiatryTarget = 30;

    /// <summary>A shorter limit for decisions from a day: the rule that applied until then keeps earlier decisions.</summary>
    /// <param name="clinic">HSA-id; null for all.</param>
    /// <param name="field">MVO; null for all.</param>
    public static IReadOnlyList<DeadlineRule> ShorterLimit(
        IReadOnlyList<DeadlineRule> rules, GuaranteeType guarantee, int days, LocalDate from, string? clinic, string? field)
    {
        var like = Nearest(rules, guarantee, clinic, field, from);
        // What was a third of the way before the end is so still: otherwise every case would be opened on the first day.
        var shorter = (like ?? new DeadlineRule(guarantee, from, days)) with
        {
            ValidFrom = from, ValidTo = null, LimitDays = days, Clinic = clinic, MedicalField = field, AgeFrom = null, AgeTo = null,
            TargetDays = like?.TargetDays < days ? like.TargetDays : null,
            OpenCaseDaysLeft = Scaled(like?.OpenCaseDaysLeft ?? DeadlineRule.DefaultOpenCaseDaysLeft, days, like),
            UrgentDaysLeft = Scaled(like?.UrgentDaysLeft ?? DeadlineRule.DefaultUrgentDaysLeft, days, like),
            LegalSource = Pick("Regionens beslut om kortare gräns", "The region's decision on a shorter limit"), Note = null,
        };
        return Put(rules, shorter);
    }

    /// <summary>Child and adolescent psychiatry's 30 + 30 days as a target for decisions from a day; the limit, which is the right, stays as it is.</summary>
    public static IReadOnlyList<DeadlineRule> ChildPsychiatryTargets(IReadOnlyList<DeadlineRule> rules, LocalDate from)
    {
        foreach (var guarantee in Enum.GetValues<GuaranteeType>())
        {
            var like = Nearest(rules, guarantee, null, ChildPsychiatry, from) ?? new DeadlineRule(guarantee, from, 90);
            rules = Put(rules, like with
            {
                ValidFrom = from, ValidTo = null, Clinic = null, MedicalField = ChildPsychiatry, AgeFrom = null, AgeTo = 17,
                TargetDays = like.LimitDays > ChildPsychiatryTarget ? ChildPsychiatryTarget : null,
                OpenCaseDaysLeft = Math.Min(like.OpenCaseDaysLeft, 14), UrgentDaysLeft = Math.Min(like.UrgentDaysLeft, 7),
                Note = Pick("Målet 30 + 30 dagar är en nationell överenskommelse, ingen rättighet. Gränsen är lagens.",
                    "The target of 30 + 30 days is a national agreement, no right. The limit is the statute's."),
            });
        }
        return rules;
    }

    /// <summary>
    /// Adds a rule. One with the same conditions that would apply on the same days ends the day before, or goes where nothing is left of it;
    /// what was to come later is left, for the checks to tell of.
    /// </summary>
    internal static IReadOnlyList<DeadlineRule> Put(IReadOnlyList<DeadlineRule> rules, DeadlineRule added)
    {
        List<DeadlineRule> kept = [];
        foreach (var rule in rules)
        {
            var clashes = RuleDifferences.SameScope(rule, added) && rule.ValidityOverlaps(added);
            if (!clashes) kept.Add(rule);
            else if (rule.ValidFrom < added.ValidFrom) kept.Add(rule with { ValidTo = added.ValidFrom });
        }
        kept.Add(added);
        return kept;
    }

    /// <summary>The most specific rule that already covers all of what a new one is for.</summary>
    internal static DeadlineRule? Nearest(IReadOnlyList<DeadlineRule> rules, GuaranteeType guarantee, string? clinic, string? field, LocalDate on) => rules
        .Where(r => r.Guarantee == guarantee && r.IsValidOn(on) && !r.HasAgeRange && (r.MedicalField is null || r.MedicalField == field)
            && (r.Clinic is null || string.Equals(r.Clinic, clinic, StringComparison.OrdinalIgnoreCase)))
        .MaxBy(r => r.Specificity);

    private static int Scaled(int threshold, int days, DeadlineRule? like) => Math.Min(threshold, (int)Math.Round(threshold * (double)days / (like?.LimitDays ?? 90)));
}
