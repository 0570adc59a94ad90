using Vardlots.Web.Shared;

namespace Vardlots.Web.Rules;

/// <summary>The rules of a draft or a book are shown page by page, in the order in which they stand: a rule's number is its place.</summary>
internal static class RulePages
{
    public const int Size = 50;

    /// <summary>The page that holds a rule.</summary>
    /// <param name="number">From 1.</param>
    public static int With(int number) => (Math.Max(number, 1) - 1) / Size + 1;

    /// <summary>The page that is shown; the last when a later one is asked for.</summary>
    public static int Of(string? asked, int rules) => Math.Clamp(Pager.PageOf(asked), 1, With(rules));

    /// <summary>The places on a page, from 0.</summary>
    public static IEnumerable<int> Places(int page, int rules) => Enumerable.Range((page - 1) * Size, Math.Max(0, Math.Min(Size, rules - (page - 1) * Size)));
}
