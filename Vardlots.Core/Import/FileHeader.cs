namespace Vardlots.Core.Import;

/// <summary>Where each column stands in this file. Order is free, headings are compared without regard to case.</summary>
internal sealed class FileHeader
{
    private const int MostColumns = 1000;
    private const int LongestShownName = 64;
    private readonly int[] _places = new int[FileColumns.Count];

    public FileHeader(DelimitedRecord record)
    {
        if (record.HasLoneReturn)
        {
            throw new WaitingListFileException(FileProblem.LineEnds);
        }
        if (record.FieldCount > MostColumns)
        {
            throw new WaitingListFileException(FileProblem.TooManyColumns, record.Number);
        }
        Array.Fill(_places, -1);
        FieldCount = record.FieldCount;
        UnknownColumns = Place(record);
        string[] missing = [.. FileColumns.Required.Where(column => this[column] < 0).Select(FileColumns.Name)];
        if (missing.Length > 0)
        {
            throw new WaitingListFileException(FileProblem.MissingColumns, columns: missing);
        }
    }

    public int FieldCount { get; }

    /// <summary>Headings that the format does not have, as written, at most 64 characters of each.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>The field that holds the column; -1 when the file lacks it.</summary>
    public int this[FileColumn column] => _places[(int)column];

    private List<string> Place(DelimitedRecord record)
    {
        var unknown = new List<string>();
        for (int field = 0; field < record.FieldCount; field++)
        {
            string heading = record[field].Trim().ToString();
            if (FileColumns.Find(heading) is not { } column)
            {
                unknown.Add(heading.Length > LongestShownName ? heading[..LongestShownName] : heading);
            }
            else if (_places[(int)column] >= 0)
            {
                throw new WaitingListFileException(FileProblem.DuplicateColumn, columns: [FileColumns.Name(column)]);
            }
            else
            {
                _places[(int)column] = field;
            }
        }
        return unknown;
    }
}
