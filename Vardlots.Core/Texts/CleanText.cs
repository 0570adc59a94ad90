using System.Text;

namespace Vardlots.Core.Texts;

/// <summary>What people type, without the two things that not every database can hold: the character zero and halves of surrogate pairs.</summary>
public static class CleanText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0')) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not (0 or 0xFFFD)) kept.Append(rune);
        return kept.ToString();
    }

    /// <summary>Trimmed; null when nothing is left.</summary>
    public static string? OrNull(string? text) => text is not null && Of(text).Trim() is { Length: > 0 } kept ? kept : null;
}
