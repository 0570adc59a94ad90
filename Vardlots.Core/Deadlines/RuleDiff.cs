namespace Vardlots.Core.Deadlines;

/// <summary>
/// What one rule book would do that another does not. Pure. An entry is touched when the rule it goes by is another, in whatever field;
/// for every other entry the two books give the same assessment on every day.
/// </summary>
/// <param name="now">The book in force.</param>
/// <param name="then">The book that would take its place.</param>
public sealed class RuleDiff(DeadlineCalculator now, DeadlineCalculator then)
{
    /// <param name="ownRegion">Two digits of the own region's code.</param>
    public static RuleDiff Of(RuleBook now, RuleBook then, string ownRegion) => new(new DeadlineCalculator(now, ownRegion), new DeadlineCalculator(then, ownRegion));

    public DeadlineCalculator Now => now;
    public DeadlineCalculator Then => then;

    /// <summary>The entry goes by another rule. One that has ended or is not covered goes by none.</summary>
    public bool Touches(DeadlineInput input) => now.RuleFor(input) is var before && then.RuleFor(input) is var after
        && !ReferenceEquals(before, after) && before != after;
}
