namespace Vardlots.Core.Deadlines;

/// <summary>Something wrong, or worth a thought, in a rule book.</summary>
/// <param name="Rule">Which rule, from 1 in the order of the file; null when it concerns the whole book.</param>
/// <param name="Field">The field's name in the file; null when it concerns the whole rule.</param>
/// <param name="Swedish">A sentence for the person who keeps the rules.</param>
/// <param name="English">The same in English.</param>
public sealed record RuleProblem(int? Rule, string? Field, string Swedish, string English);

/// <summary>What reading a rule book gave: a book, or every problem that stands in its way.</summary>
/// <param name="Book">Null as soon as there is one problem.</param>
/// <param name="Problems">What must be put right.</param>
/// <param name="Warnings">What is allowed but should be seen before publishing.</param>
public sealed record RuleBookReading(RuleBook? Book, IReadOnlyList<RuleProblem> Problems, IReadOnlyList<RuleProblem> Warnings);
