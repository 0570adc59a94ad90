using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Import;

namespace Vardlots.Core.Synthetic;

/// <summary>
/// An invented region's waiting lists, for demonstrations, training and tests. The same seed, size and date give the same
/// file to the byte, and the files of consecutive dates form one history: new, booked, paused, ended, and now and then a
/// row that is wrong or missing for some nights.
/// <para>
/// The list is a number of places. In each, one entry follows upon another, for a time that is the place's own; so any
/// date can be asked for without living through those before, and the list stays the size that was asked for.
/// </para>
/// </summary>
public sealed class SyntheticRegion
{
    /// <summary>Day 0 of the plans; dates before it work as well.</summary>
    internal static readonly LocalDate Epoch = new(2000, 1, 1);

    private static readonly string Heading = string.Join(';', Enum.GetNames<FileColumn>());
    private readonly int _seed;
    private readonly int _entries;

    /// <summary>Describes a region; nothing is made until a date is asked for.</summary>
    /// <param name="seed">Another seed, another region.</param>
    /// <param name="entries">Rows in every snapshot, exactly; at least one.</param>
    public SyntheticRegion(int seed, int entries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entries, 1);
        _seed = seed;
        _entries = entries;
    }

    /// <summary>The rows of the day's list, one at a time.</summary>
    public IEnumerable<SyntheticRow> Rows(LocalDate asOf)
    {
        int today = Period.DaysBetween(Epoch, asOf);
        var writer = new SyntheticRowWriter(today);
        int written = 0;
        for (int place = 0; written < _entries; place++)
        {
            if (writer.Write(EntryAt(place, today)) is { } row)
            {
                written++;
                yield return row;
            }
        }
    }

    /// <summary>Writes the whole region's list, with its <c>#ANTAL</c> row. Returns the number of data rows.</summary>
    public int WriteSnapshot(TextWriter writer, LocalDate asOf)
    {
        WriteLine(writer, Heading);
        foreach (SyntheticRow row in Rows(asOf))
        {
            WriteRow(writer, row);
        }
        WriteLine(writer, $"#ANTAL;{_entries}");
        return _entries;
    }

    /// <summary>Writes one file for each clinic that has rows, and returns their paths.</summary>
    public IReadOnlyList<string> WriteClinicFiles(string folder, LocalDate asOf)
    {
        var files = new SortedDictionary<int, (string Path, StreamWriter Writer, int Rows)>();
        try
        {
            foreach (SyntheticRow row in Rows(asOf))
            {
                if (!files.TryGetValue(row.Clinic.Number, out (string Path, StreamWriter Writer, int Rows) file))
                {
                    string path = Path.Combine(folder, FileName(asOf, row.Clinic));
                    file = (path, new StreamWriter(path), 0);
                    WriteLine(file.Writer, Heading);
                }
                WriteRow(file.Writer, row);
                files[row.Clinic.Number] = file with { Rows = file.Rows + 1 };
            }
            foreach ((_, StreamWriter writer, int rows) in files.Values)
            {
                WriteLine(writer, $"#ANTAL;{rows}");
            }
        }
        finally
        {
            foreach ((_, StreamWriter writer, _) in files.Values)
            {
                writer.Dispose();
            }
        }
        return [.. files.Values.Select(file => file.Path)];
    }

    /// <summary>A name whose date the import understands.</summary>
    public static string FileName(LocalDate asOf, SyntheticClinic? clinic = null)
    {
        string date = LocalDatePattern.Iso.Format(asOf);
        return clinic is null ? $"vantelista_{date}.csv" : $"vantelista_{clinic.HsaId}_{date}.csv";
    }

    private SyntheticEntry EntryAt(int place, int today)
    {
        var draw = new SyntheticDraw(_seed, place, -1);
        SyntheticClinic clinic = SyntheticClinic.Draw(ref draw);
        int nights = Nights(ref draw);
        int sinceFirst = today + draw.Below(nights);
        int turn = (int)Math.Floor(sinceFirst / (double)nights);
        int firstSeen = today - (sinceFirst - turn * nights);
        return SyntheticEntry.Plan(_seed, place, turn, _entries, clinic, firstSeen, nights);
    }

    /// <summary>How long each entry of a place is on the list. A fifth of those waiting end up beyond 90 days.</summary>
    private static int Nights(ref SyntheticDraw draw) => draw.Below(100) switch
    {
        < 8 => draw.Between(18, 40),
        < 80 => draw.Between(40, 180),
        < 97 => draw.Between(120, 240),
        _ => draw.Between(200, 480),
    };

    private static void WriteRow(TextWriter writer, SyntheticRow row)
    {
        for (int i = 0; i < row.Fields.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(';');
            }
            string field = row.Fields[i];
            if (field.AsSpan().ContainsAny(";\"\n"))
            {
                field = $"\"{field.Replace("\"", "\"\"")}\"";
            }
            writer.Write(field);
        }
        writer.Write('\n');
    }

    /// <summary>Always LF, so that the file is the same on every machine.</summary>
    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
