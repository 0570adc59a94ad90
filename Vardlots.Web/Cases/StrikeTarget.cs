using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;

namespace Vardlots.Web.Cases;

/// <summary>What is about to be struck out.</summary>
/// <param name="Draft">Key of the reason while it is being typed.</param>
/// <param name="Preview">The clock without it; null where it never reached the clock.</param>
/// <param name="StrikeAsync">Strikes it, for the reason given.</param>
public sealed record StrikeTarget(string Title, string Draft, ClockPreview? Preview, Func<string?, ViewContext, ChangeContext, Task> StrikeAsync);
