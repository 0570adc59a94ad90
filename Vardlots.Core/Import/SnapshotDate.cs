using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>The day a file shows the list of, where its name says so.</summary>
public static class SnapshotDate
{
    private const string Extension = ".csv";
    private const int DateLength = 10;

    /// <summary>The date of a name that ends in <c>_yyyy-MM-dd.csv</c>; null for any other name.</summary>
    public static LocalDate? FromFileName(string fileName)
    {
        ReadOnlySpan<char> name = fileName;
        if (!name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        name = name[..^Extension.Length];
        return name.Length > DateLength && name[^(DateLength + 1)] == '_' && FileDate.TryDate(name[^DateLength..], out LocalDate date)
            ? date
            : null;
    }
}
