using System.Globalization;

namespace Vardlots.Core.Texts;

/// <summary>Swedish first, English beside it: the one place that chooses between the two.</summary>
public static class Language
{
    /// <summary>The text of the reader's language: Swedish unless the current UI culture is English.</summary>
    public static string Pick(string swedish, string english) => IsEnglish ? english : swedish;

    /// <summary>True when the reader has switched to English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
