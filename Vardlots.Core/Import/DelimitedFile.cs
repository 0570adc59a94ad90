namespace Vardlots.Core.Import;

/// <summary>
/// A file of rows read once from start to end, in little memory: a header, data rows, and perhaps the <c>#ANTAL</c> trailer. Any read may
/// find that the file is not a whole one and throw <see cref="FileRejectedException"/>: what the rows said until then must then be given up.
/// </summary>
internal sealed class DelimitedFile : IDisposable
{
    private const string TrailerMark = "#ANTAL";
    private readonly Stream _stream;
    private readonly Utf8Source _source;
    private readonly DelimitedReader _reader;
    private DelimitedRecord _current = new();
    private DelimitedRecord _next = new();
    private bool _started;

    private DelimitedFile(Stream stream)
    {
        _stream = stream;
        _source = new Utf8Source(stream);
        _reader = new DelimitedReader(_source);
        if (!ReadNonBlank(_current))
        {
            throw new FileRejectedException(FileProblem.Empty);
        }
        _reader.RestartNumbering();
    }

    /// <summary>Data rows given out so far; rejected ones count, blank lines and the trailer do not.</summary>
    public int DataRows { get; private set; }

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>True once the last row was found to be <c>#ANTAL</c>.</summary>
    public bool HasTrailer { get; private set; }

    /// <summary>Opens a file and makes what reads its rows from its header. The stream is closed with the file, and when opening fails.</summary>
    public static (DelimitedFile File, T Rows) Open<T>(Stream stream, Func<DelimitedRecord, T> readHeader)
    {
        try
        {
            var file = new DelimitedFile(stream);
            return (file, readHeader(file._current));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Every data row in order, once; each is gone when the next is asked for. The row count of the trailer is checked after the last.</summary>
    public IEnumerable<DelimitedRecord> Records()
    {
        if (_started)
        {
            throw new InvalidOperationException("The rows of a file are read once.");
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
            yield return _current;
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
            throw new FileRejectedException(FileProblem.Truncated);
        }
        if (DataRows == 0)
        {
            throw new FileRejectedException(FileProblem.NoRows);
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
