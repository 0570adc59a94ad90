using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// Days by which the database can tell how the official measure judges an entry without knowing its rule: in time by every rule, or
/// late by every rule. What lies between, or has no rule for certain, is asked of the rule book itself.
/// </summary>
/// <param name="SureFrom">From this decision on every entry of the guarantee has a rule.</param>
/// <param name="InTimeFrom">Decided on this day or later: in time by every rule.</param>
/// <param name="LateBefore">Decided before this day (and not before <paramref name="SureFrom"/>): late by every rule.</param>
internal sealed record MeasureCutoffs(LocalDate SureFrom, LocalDate InTimeFrom, LocalDate LateBefore)
{
    private static readonly LocalDate Never = new(9999, 12, 31);

    public static MeasureCutoffs Of(RuleBook book, GuaranteeType guarantee, LocalDate today)
    {
        var rules = book.Rules.Where(r => r.Guarantee == guarantee).ToList();
        if (rules.Count == 0) return new(Never, Never, today);
        var sure = SureFromOf(rules);
        var inTime = today.PlusDays(-rules.Min(r => r.LimitDays));
        return new(sure, LocalDate.Max(sure, inTime), today.PlusDays(-rules.Max(r => r.LimitDays)));
    }

    /// <summary>Back from the unconditional rule that is valid until further notice, as far as another takes over without a gap.</summary>
    private static LocalDate SureFromOf(List<DeadlineRule> rules)
    {
        var general = rules.Where(r => r.Specificity == 0).ToList();
        var last = general.Find(r => r.ValidTo is null);
        if (last is null) return Never;
        var from = last.ValidFrom;
        while (general.Find(r => r.ValidTo == from) is { } before) from = before.ValidFrom;
        return from;
    }
}
