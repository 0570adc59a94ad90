using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>
/// A waiting-list file read once from start to end, in little memory. Any read may find that the file is not a whole
/// list and throw <see cref="FileRejectedException"/>: what the rows said until then must then be given up.
/// </summary>
public sealed class WaitingListFile : IDisposable
{
    private readonly DelimitedFile _file;
    private readonly FileHeader<FileColumn> _header;
    private readonly RowReader _rows;

    private WaitingListFile(DelimitedFile file, FileHeader<FileColumn> header, LocalDate snapshot) =>
        (_file, _header, _rows) = (file, header, new RowReader(header, snapshot));

    /// <summary>Headings that the format does not have: one warning each.</summary>
    public IReadOnlyList<string> UnknownColumns => _header.UnknownColumns;

    /// <summary>Data rows given out so far; rejected ones count, blank lines and the trailer do not.</summary>
    public int DataRows => _file.DataRows;

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead => _file.BytesRead;

    /// <summary>True once the last row was found to be <c>#ANTAL</c>.</summary>
    public bool HasTrailer => _file.HasTrailer;

    /// <summary>Opens a list and reads its header. The stream is closed with the file, and when opening fails.</summary>
    /// <param name="stream">Read forwards only.</param>
    /// <param name="snapshot">The day the list shows: no decision is later, and it gives ten-digit identities their century.</param>
    public static WaitingListFile Open(Stream stream, LocalDate snapshot)
    {
        var (file, header) = DelimitedFile.Open(stream, record => new FileHeader<FileColumn>(record, FileColumns.Required));
        return new WaitingListFile(file, header, snapshot);
    }

    /// <summary>Every data row in order, once. The row count of the trailer is checked after the last.</summary>
    public IEnumerable<ReadRow> Rows()
    {
        foreach (var record in _file.Records())
        {
            yield return _rows.Read(record);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
