using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Exports;

/// <summary>One line of a <c>;</c>-separated export. Text that a spreadsheet would run as a formula is made harmless with an apostrophe.</summary>
public static class CsvLine
{
    /// <summary>Those that spreadsheets take for the beginning of a formula, the wide forms included.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static string Of(params ReadOnlySpan<object?> values)
    {
        var line = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) line.Append(';');
            Append(line, values[i]);
        }
        return line.ToString();
    }

    private static void Append(StringBuilder line, object? value)
    {
        switch (value)
        {
            case null: break;
            case LocalDate d: line.Append(LocalDatePattern.Iso.Format(d)); break;
            case bool b: line.Append(b ? '1' : '0'); break;
            case string text: AppendText(line, text); break;
            case IFormattable number: line.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default: AppendText(line, value.ToString()!); break;
        }
    }

    private static void AppendText(StringBuilder line, string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0])) text = "'" + text;
        if (text.AsSpan().IndexOfAny(";\"\r\n") < 0) line.Append(text);
        else line.Append('"').Append(text.Replace("\"", "\"\"")).Append('"');
    }
}
