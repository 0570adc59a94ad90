using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>
/// A waiting-list file read once from start to end, in little memory. Any read may find that the file is not a whole
/// list and throw <see cref="WaitingListFileException"/>: what the rows said until then must then be given up.
/// </summary>
public sealed class WaitingListFile : IDisposable
{
    private const string TrailerMark = "#ANTAL";
    private readonly Stream _stream;
    private readonly Utf8Source _source;
    private readonly DelimitedReader _reader;
    private readonly FileHeader _header;
    private readonly RowReader _rows;
    private DelimitedRecord _current = new();
    private DelimitedRecord _next = new();
    private bool _started;

    private WaitingListFile(Stream stream, LocalDate snapshot)
    {
        _stream = stream;
        _source = new Utf8Source(stream);
        _reader = new DelimitedReader(_source);
        if (!ReadNonBlank(_current))
        {
            throw new WaitingListFileException(FileProblem.Empty);
        }
        _reader.RestartNumbering();
        _header = new FileHeader(_current);
        _rows = new RowReader(_header, snapshot);
    }

    /// <summary>Headings that the format does not have: one warning each.</summary>
    public IReadOnlyList<string> UnknownColumns => _header.UnknownColumns;

    /// <summary>Data rows given out so far; rejected ones count, blank lines and the trailer do not.</summary>
    public int DataRows { get; private set; }

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>True once the last row was found to be <c>#ANTAL</c>.</summary>
    public bool HasTrailer { get; private set; }

    /// <summary>Opens a list and reads its header. The stream is closed with the file, and when opening fails.</summary>
    /// <param name="stream">Read forwards only.</param>
    /// <param name="snapshot">The day the list shows: no decision is later, and it gives ten-digit identities their century.</param>
    public static WaitingListFile Open(Stream stream, LocalDate snapshot)
    {
        try
        {
            return new WaitingListFile(stream, snapshot);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Every data row in order, once. The row count of the trailer is checked after the last.</summary>
    public IEnumerable<ReadRow> Rows()
    {
        if (_started)
        {
            throw new InvalidOperationException("The rows of a waiting-list file are read once.");
        }
        _started = true;
        bool more = ReadNonBlank(_current);
        while (more)
        {
            bool mayBeTrailer = IsTrailer(_current);
            if (mayBeTrailer && !ReadNonBlank(_next))
            {
                HasTrailer = true;
                break;
            }
            DataRows++;
            yield return _rows.Read(_current);
            if (mayBeTrailer)
            {
                (_current, _next) = (_next, _current); // only the last row can be the trailer
            }
            else
            {
                more = ReadNonBlank(_current);
            }
        }
        Verify();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private bool ReadNonBlank(DelimitedRecord record)
    {
        while (_reader.Read(record))
        {
            if (!record.IsBlank)
            {
                return true;
            }
        }
        return false;
    }

    private void Verify()
    {
        if (HasTrailer && TrailerCount(_current) != DataRows)
        {
            throw new WaitingListFileException(FileProblem.Truncated);
        }
        if (DataRows == 0)
        {
            throw new WaitingListFileException(FileProblem.NoRows);
        }
    }

    private static bool IsTrailer(DelimitedRecord record) =>
        record[0].Trim().Equals(TrailerMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number in the trailer, which a spreadsheet may have padded with empty fields; -1 when there is none.</summary>
    private static int TrailerCount(DelimitedRecord record)
    {
        for (int field = 2; field < record.FieldCount; field++)
        {
            if (!record[field].IsWhiteSpace())
            {
                return -1;
            }
        }
        return record.FieldCount > 1
            && int.TryParse(record[1].Trim(), System.Globalization.NumberStyles.None, null, out int count) ? count : -1;
    }
}
