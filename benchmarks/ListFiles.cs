using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Import;
using Vardlots.Core.Synthetic;

namespace Vardlots.Benchmarks;

/// <summary>The two lists of a size: an invented region's on the first day, and the same with every hundredth row changed on the second.</summary>
public static class ListFiles
{
    public static readonly LocalDate FirstDay = new(2026, 11, 21), SecondDay = new(2026, 11, 22);

    public static string First(string folder) => Path.Combine(folder, "first.csv");

    public static string Changed(string folder) => Path.Combine(folder, "changed.csv");

    public static void Write(string folder, int entries)
    {
        using (var first = new StreamWriter(First(folder))) new SyntheticRegion(1, entries).WriteSnapshot(first, FirstDay);
        using var changed = new StreamWriter(Changed(folder));
        Change(File.ReadLines(First(folder)), changed);
    }

    /// <summary>Half of the changed rows get a booking, a fifth end, the others get a new priority, phone number or pause.</summary>
    /// <returns>How many rows were changed.</returns>
    public static int Change(IEnumerable<string> lines, TextWriter target)
    {
        int row = 0, wanted = 0, changed = 0;
        foreach (var line in lines)
        {
            if (row++ % 100 == 99) wanted++;
            var fields = wanted > changed ? Split(line) : null;
            if (fields is { } f && f.Length == FileColumns.Count && f[(int)FileColumn.Status] == "VANTANDE" && !line.Contains('"') && Change(f, changed))
            {
                changed++;
                target.Write(string.Join(';', f) + "\n");
            }
            else target.Write(line + "\n");
        }
        return changed;
    }

    private static bool Change(string[] f, int turn)
    {
        var (column, value) = (turn % 10) switch
        {
            < 5 => (FileColumn.BokadTid, Iso(SecondDay.PlusDays(5 + turn % 60))),
            < 7 => (FileColumn.Status, "GENOMFORD"),
            7 => (FileColumn.Prioritet, f[(int)FileColumn.Prioritet] == "2" ? "3" : "2"),
            8 => (FileColumn.Telefon, $"070{turn % 10_000_000:0000000}"),
            _ => (FileColumn.Uppehall, $"R:{Iso(SecondDay.PlusDays(-9))}/{Iso(SecondDay.PlusDays(turn % 20))}"),
        };
        if (f[(int)column] == value) return false;
        f[(int)column] = value;
        if (column == FileColumn.Status) f[(int)FileColumn.StatusDatum] = Iso(SecondDay);
        return true;
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The fields of a line, as a script would take them apart.</summary>
    public static string[] Split(string line)
    {
        if (!line.Contains('"')) return line.Split(';');
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ';' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(line[i]);
        }
        return [.. fields, field.ToString()];
    }

    /// <summary>The values of a row with their types: dates and numbers as such, nothing where nothing stands.</summary>
    public static object[] Typed(string[] fields)
    {
        var values = new object[FileColumns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = i < fields.Length ? fields[i] : "";
            values[i] = text.Length == 0 ? DBNull.Value
                : IsNumber[i] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : IsDate[i] && DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
                : IsDate[i] || IsNumber[i] ? DBNull.Value : text;
        }
        return values;
    }

    public static readonly bool[] IsDate = Are(
        FileColumn.BeslutAktivitet, FileColumn.RemissDatum, FileColumn.AnkomstDatum, FileColumn.AccepteradDatum,
        FileColumn.MedicinsktMaldatum, FileColumn.BokadTid, FileColumn.StatusDatum);

    public static readonly bool[] IsNumber = Are(FileColumn.FodelseAr, FileColumn.Skydd, FileColumn.Fas, FileColumn.Prioritet, FileColumn.SVF, FileColumn.Remittenttyp);

    private static bool[] Are(params FileColumn[] columns) => [.. Enum.GetValues<FileColumn>().Select(columns.Contains)];
}
