using System.Linq.Expressions;

namespace Vardlots.Core.Persistence;

/// <summary>
/// Swedish order, in the database, of texts that have no stored key (names of clinics and staff, procedures): å ä ö after z,
/// é as e, capitals as small letters. The same plain functions exist in every database; their own collations differ.
/// </summary>
public static class SwedishOrder
{
    private static readonly (string From, string To)[] Letters =
    [
        ("Å", "{"), ("å", "{"), ("Ä", "|"), ("ä", "|"), ("Æ", "|"), ("æ", "|"), ("Ö", "}"), ("ö", "}"), ("Ø", "}"), ("ø", "}"),
        ("É", "e"), ("é", "e"), ("È", "e"), ("è", "e"), ("Ü", "y"), ("ü", "y"),
    ];

    /// <summary>The key to order by, of a text that is never null.</summary>
    public static Expression<Func<T, string>> Key<T>(Expression<Func<T, string>> text)
    {
        var replace = typeof(string).GetMethod(nameof(string.Replace), [typeof(string), typeof(string)])!;
        var lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
        var body = Letters.Aggregate(text.Body, (inner, l) => Expression.Call(inner, replace, Expression.Constant(l.From), Expression.Constant(l.To)));
        return Expression.Lambda<Func<T, string>>(Expression.Call(body, lower), text.Parameters);
    }
}
