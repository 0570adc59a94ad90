using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>
/// The fields of the row at hand by column, and the issues found while reading them. One instance serves a whole file.
/// </summary>
internal sealed class RowFields<TColumn>(FileHeader<TColumn> header) where TColumn : struct, Enum
{
    private const int FreeTextLimit = 200;
    private readonly List<RowIssue> _errors = [];
    private readonly List<RowIssue> _warnings = [];
    private readonly TextCache _cache = new();
    private DelimitedRecord _record = null!;

    public bool HasErrors => _errors.Count > 0;

    public IReadOnlyList<RowIssue> Errors => _errors.Count == 0 ? [] : _errors.ToArray();

    public IReadOnlyList<RowIssue> Warnings => _warnings.Count == 0 ? [] : _warnings.ToArray();

    /// <summary>The warnings without their columns.</summary>
    public RowWarnings Flags { get; private set; }

    public void Begin(DelimitedRecord record)
    {
        _record = record;
        _errors.Clear();
        _warnings.Clear();
        Flags = RowWarnings.None;
    }

    public void Error(string code, TColumn column) => _errors.Add(new RowIssue(code, Columns<TColumn>.Name(column)));

    public void Error(string code) => _errors.Add(new RowIssue(code, null));

    public void Warn(string code, RowWarnings flag, TColumn column)
    {
        _warnings.Add(new RowIssue(code, Columns<TColumn>.Name(column)));
        Flags |= flag;
    }

    /// <summary>The value as written; empty when the column is absent or holds only white space.</summary>
    public ReadOnlySpan<char> Raw(TColumn column)
    {
        int field = header[column];
        ReadOnlySpan<char> value = field < 0 ? default : _record[field];
        return value.IsWhiteSpace() ? default : value;
    }

    /// <summary>The value of a column that must have one; without it E01, or E08 where the status asks for it.</summary>
    public ReadOnlySpan<char> Required(TColumn column, string code = IssueCode.Missing)
    {
        ReadOnlySpan<char> value = Raw(column);
        if (value.IsEmpty)
        {
            Error(code, column);
        }
        return value;
    }

    /// <summary>The value of a column that may be empty; a filler value is empty, with W01.</summary>
    public ReadOnlySpan<char> Optional(TColumn column) => WithoutFiller(column, Raw(column));

    /// <summary>Trimmed free text, null when empty; too long is E04.</summary>
    public string? Text(TColumn column, bool repeats = false)
    {
        ReadOnlySpan<char> value = WithoutFiller(column, Raw(column).Trim());
        if (InvisibleText.IsIn(value))
        {
            Warn(IssueCode.InvisibleRemoved, RowWarnings.None, column);
            value = InvisibleText.Without(value);
        }
        if (value.Length > FreeTextLimit)
        {
            Error(IssueCode.UnknownCode, column);
            return null;
        }
        return value.IsEmpty ? null : repeats ? Shared(value) : value.ToString();
    }

    /// <summary>A string that many rows have in common.</summary>
    public string Shared(ReadOnlySpan<char> value) => _cache.Get(value);

    /// <summary>A code of so many digits, null when empty; anything else is E04.</summary>
    public string? Digits(TColumn column, ReadOnlySpan<char> value, int count) =>
        value.IsEmpty || !Known(column, FileCodes.IsDigits(value, count)) ? null : Shared(value);

    /// <summary>A one-digit code, null when empty or, with E04, unknown.</summary>
    public int? Digit(TColumn column, ReadOnlySpan<char> value, int lowest, int highest)
    {
        int digit = FileCodes.Digit(value, lowest, highest);
        return value.IsEmpty || !Known(column, digit >= 0) ? null : digit;
    }

    /// <summary>The word's place in the list, null when empty or, with E04, unknown.</summary>
    public int? Word(TColumn column, ReadOnlySpan<char> value, string[] words, bool orNumber = false)
    {
        int place = orNumber ? FileCodes.NumberOrWord(words, value) : FileCodes.Find(words, value);
        return value.IsEmpty || !Known(column, place >= 0) ? null : place;
    }

    /// <summary>A date, or where the column allows it a date-time's date; null when empty or, with E02, none.</summary>
    public LocalDate? Date(TColumn column, ReadOnlySpan<char> value, bool orTime = false)
    {
        if (value.IsEmpty)
        {
            return null;
        }
        if (orTime ? FileDate.TryDateOrDateTime(value, out LocalDate date) : FileDate.TryDate(value, out date))
        {
            return date;
        }
        Error(IssueCode.NotADate, column);
        return null;
    }

    /// <summary>Adds E04 unless the value is one the column may hold.</summary>
    public bool Known(TColumn column, bool isKnown)
    {
        if (!isKnown)
        {
            Error(IssueCode.UnknownCode, column);
        }
        return isKnown;
    }

    private ReadOnlySpan<char> WithoutFiller(TColumn column, ReadOnlySpan<char> value)
    {
        if (value is not ("0000" or "9999" or "1900-01-01"))
        {
            return value;
        }
        Warn(IssueCode.Filler, RowWarnings.Filler, column);
        return default;
    }
}
