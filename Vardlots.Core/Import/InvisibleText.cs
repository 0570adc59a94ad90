using System.Buffers;

namespace Vardlots.Core.Import;

/// <summary>
/// Characters that nobody sees but that change what is seen or found: control characters (tab and line breaks apart), those of no
/// width, and those that turn the writing direction. A name with one of them is not found, or reads as another.
/// </summary>
internal static class InvisibleText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
    [
        .. Enumerable.Range(0x00, 0x20).Select(c => (char)c).Except("\t\r\n"), .. Range(0x7F, 0x9F), '\u00AD', '\u061C', '\u180E',
        .. Range(0x200B, 0x200F), .. Range(0x202A, 0x202E), .. Range(0x2060, 0x206F), '\uFEFF', .. Range(0xFFF9, 0xFFFB),
    ]);

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Invisible);

    public static string Without(ReadOnlySpan<char> text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!Invisible.Contains(c))
            {
                kept.Append(c);
            }
        }
        return kept.ToString().Trim();
    }
}
