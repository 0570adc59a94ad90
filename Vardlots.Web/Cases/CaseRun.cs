using Vardlots.Core.Audit;

namespace Vardlots.Web.Cases;

/// <summary>How a verb went.</summary>
/// <param name="Done">False also when somebody else was first; the page then says so.</param>
/// <param name="Mistake">The sentence for the form it was asked in.</param>
public readonly record struct VerbResult(bool Done, string? Mistake);

/// <summary>Runs a verb for the person at the keyboard; the page shows what came of it and reads itself anew.</summary>
public delegate Task<VerbResult> RunVerb(Func<ViewContext, ChangeContext, Task> verb, string done);
