using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Rules;

/// <summary>A rule book that does not hold together, with every problem at once.</summary>
public sealed class RuleBookRefusedException(IReadOnlyList<RuleProblem> problems) : Exception(RulesText.Broken(problems.Count))
{
    public IReadOnlyList<RuleProblem> Problems { get; } = problems;

    /// <summary>The book that the text holds.</summary>
    /// <exception cref="RuleBookRefusedException">It has problems.</exception>
    internal static RuleBook Require(string json, int number)
    {
        var reading = RuleBook.Read(json, number);
        return reading.Book ?? throw new RuleBookRefusedException(reading.Problems);
    }
}
