using System.Globalization;
using System.Text;

namespace Vardlots.Core.Import;

/// <summary>A file's name as records and screens keep it: its end, without what no database or screen can hold.</summary>
internal static class ShownName
{
    private const int Longest = 200;

    public static string Of(string fileName)
    {
        var shown = new StringBuilder(Math.Min(fileName.Length, Longest));
        foreach (var rune in fileName[Math.Max(0, fileName.Length - Longest)..].EnumerateRunes())
            shown.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? "_" : rune.ToString());
        return shown.ToString();
    }
}
