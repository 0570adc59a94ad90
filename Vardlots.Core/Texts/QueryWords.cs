namespace Vardlots.Core.Texts;

/// <summary>Addresses' queries in Swedish words: their parts, and the words that stand for values.</summary>
public static class QueryWords
{
    /// <summary>Names and values of a query with or without its question mark, in their order; a part without a name is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(string? query)
    {
        foreach (var part in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0) yield return (part[..at], Uri.UnescapeDataString(part[(at + 1)..]));
        }
    }

    /// <summary>The word of a value; null where it has none, and so does not stand in the address.</summary>
    public static string? Word<T>((T Value, string Word)[] words, T? value) where T : struct, Enum =>
        value is { } known ? words.FirstOrDefault(w => w.Value.Equals(known)).Word : null;

    /// <summary>The value of a word; null for any other.</summary>
    public static T? Find<T>((T Value, string Word)[] words, string? word) where T : struct, Enum
    {
        foreach (var known in words)
            if (known.Word == word) return known.Value;
        return null;
    }
}
