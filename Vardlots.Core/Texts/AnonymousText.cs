using System.Text.RegularExpressions;

namespace Vardlots.Core.Texts;

/// <summary>Text that must name no patient.</summary>
public static partial class AnonymousText
{
    /// <summary>True where it holds what looks like a personal number.</summary>
    public static bool HasPersonalNumber(string text) => PersonalNumber().IsMatch(text);

    [GeneratedRegex(@"\d{6}(\d{2})?[-+ ]?\d{4}")]
    private static partial Regex PersonalNumber();
}
