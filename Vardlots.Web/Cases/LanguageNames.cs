using System.Globalization;

namespace Vardlots.Web.Cases;

/// <summary>The names of languages in the reader's own.</summary>
internal static class LanguageNames
{
    /// <summary>ISO 639-1 codes of the languages that interpreters are most often asked for.</summary>
    private static readonly string[] Common =
        ["am", "ar", "bs", "de", "en", "es", "fa", "fi", "fr", "hr", "hu", "ku", "pl", "ps", "ro", "ru", "se", "so", "sq", "sr", "th", "ti", "tr", "uk", "vi", "zh"];

    /// <summary>"arabiska"; the code itself where no name is known.</summary>
    public static string? Of(string? code)
    {
        if (code is null) return null;
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <summary>To choose from, in order of name; <paramref name="also"/> is among them.</summary>
    public static IReadOnlyList<(string Code, string Name)> Choices(string? also) =>
        [.. Common.Append(also ?? "").Where(c => c.Length > 0).Distinct().Select(c => (c, Of(c)!)).OrderBy(c => c.Item2, StringComparer.CurrentCulture)];
}
