namespace Vardlots.Core.Import;

/// <summary>Where each column stands in this file. Order is free, headings are compared without regard to case.</summary>
internal sealed class FileHeader<TColumn> where TColumn : struct, Enum
{
    private const int MostColumns = 1000;
    private const int LongestShownName = 64;
    private readonly int[] _places = new int[Columns<TColumn>.Count];

    /// <param name="record">The header row.</param>
    /// <param name="required">Without one of these the file is of another kind; the rest may be left out.</param>
    public FileHeader(DelimitedRecord record, IReadOnlyList<TColumn> required)
    {
        if (record.HasLoneReturn)
        {
            throw new FileRejectedException(FileProblem.LineEnds);
        }
        if (record.FieldCount > MostColumns)
        {
            throw new FileRejectedException(FileProblem.TooManyColumns, record.Number);
        }
        Array.Fill(_places, -1);
        FieldCount = record.FieldCount;
        UnknownColumns = Place(record);
        string[] missing = [.. required.Where(column => this[column] < 0).Select(Columns<TColumn>.Name)];
        if (missing.Length > 0)
        {
            throw new FileRejectedException(FileProblem.MissingColumns, columns: missing);
        }
    }

    public int FieldCount { get; }

    /// <summary>Headings that the format does not have, as written, at most 64 characters of each.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>The field that holds the column; -1 when the file lacks it.</summary>
    public int this[TColumn column] => _places[Columns<TColumn>.Index(column)];

    private List<string> Place(DelimitedRecord record)
    {
        var unknown = new List<string>();
        for (int field = 0; field < record.FieldCount; field++)
        {
            string heading = record[field].Trim().ToString();
            if (Columns<TColumn>.Find(heading) is not { } column)
            {
                unknown.Add(heading.Length > LongestShownName ? heading[..LongestShownName] : heading);
            }
            else if (_places[Columns<TColumn>.Index(column)] >= 0)
            {
                throw new FileRejectedException(FileProblem.DuplicateColumn, columns: [Columns<TColumn>.Name(column)]);
            }
            else
            {
                _places[Columns<TColumn>.Index(column)] = field;
            }
        }
        return unknown;
    }
}
