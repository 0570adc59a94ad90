using System.Globalization;
using System.Text;
using Vardlots.Core.Texts;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// A name as a key whose byte order is Swedish order in every database: lower case, accents dropped, å ä ö after z.
/// Done here because the three databases collate differently and SQLite knows no Swedish.
/// </summary>
public static class SwedishSortKey
{
    /// <summary>Longest key kept; longer names are cut.</summary>
    public const int MaxLength = 120;

    /// <summary>å, ä, ö become the three ASCII signs after z; æ sorts as ä, ø as ö, ü as y.</summary>
    public static string Of(params string?[] parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part)) continue;
            if (key.Length > 0) key.Append(' ');
            Append(key, part.Trim());
        }
        return CleanText.Of(key.Length <= MaxLength ? key.ToString() : key.ToString(0, MaxLength));
    }

    private static void Append(StringBuilder key, string part)
    {
        foreach (var c in CleanText.Of(part).ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            switch (c)
            {
                case 'å': key.Append('{'); break;
                case 'ä' or 'æ': key.Append('|'); break;
                case 'ö' or 'ø': key.Append('}'); break;
                case 'ü': key.Append('y'); break;
                case 'ß': key.Append("ss"); break;
                default: AppendFolded(key, c); break;
            }
        }
    }

    private static void AppendFolded(StringBuilder key, char c)
    {
        if (c < 128 || char.IsSurrogate(c)) { key.Append(c); return; }
        foreach (var d in c.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark) key.Append(d);
    }
}
