using Vardlots.Core.Cases;

namespace Vardlots.Web.Cases;

/// <summary>What the reader searched for in which list, for this visit only: coming back from a case finds the same list, without the text ever standing in an address.</summary>
public sealed class QueueMemory
{
    private CaseFilter? _last;

    public void Keep(CaseFilter filter) => _last = filter;

    /// <summary>The same list with the text that was searched for in it, if it was the last one looked at.</summary>
    public CaseFilter Recall(CaseFilter filter) => _last is { Search: { } text } && (_last with { Search = null, Page = filter.Page }).Equals(filter) ? filter with { Search = text } : filter;
}
