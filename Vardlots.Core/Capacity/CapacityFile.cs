using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Capacity;

/// <summary>A capacity file read once from start to end; see <see cref="DelimitedFile"/> for what any read may throw.</summary>
internal sealed class CapacityFile : IDisposable
{
    private readonly DelimitedFile _file;
    private readonly FileHeader<CapacityColumn> _header;
    private readonly CapacityRowReader _rows;

    private CapacityFile(DelimitedFile file, FileHeader<CapacityColumn> header, LocalDate snapshot) =>
        (_file, _header, _rows) = (file, header, new CapacityRowReader(header, snapshot));

    /// <summary>Headings that the format does not have: one warning each.</summary>
    public IReadOnlyList<string> UnknownColumns => _header.UnknownColumns;

    public int DataRows => _file.DataRows;
    public long BytesRead => _file.BytesRead;

    /// <param name="snapshot">The day the file is for: nothing can have been stated after it.</param>
    public static CapacityFile Open(Stream stream, LocalDate snapshot)
    {
        var (file, header) = DelimitedFile.Open(stream, record => new FileHeader<CapacityColumn>(record, CapacityColumns.Required));
        return new CapacityFile(file, header, snapshot);
    }

    public IEnumerable<ReadCapacityRow> Rows() => _file.Records().Select(_rows.Read);

    public void Dispose() => _file.Dispose();
}
