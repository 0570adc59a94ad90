using Vardlots.Core.Import;

namespace Vardlots.Web.Import;

/// <summary>The filter of rejected rows and warnings as it stands in an address; what cannot be read shows everything.</summary>
internal static class IssueFilterText
{
    public static IssueFilter Parse(string? issues, int? clinic) => issues switch
    {
        "fel" => new IssueFilter(null, true, clinic),
        "varningar" => new IssueFilter(null, false, clinic),
        [('E' or 'W'), >= '0' and <= '9', >= '0' and <= '9'] => new IssueFilter(issues, null, clinic),
        _ => new IssueFilter(null, null, clinic),
    };
}
