namespace Vardlots.Core.Import;

/// <summary>
/// The fields of one record in one character buffer, reused from record to record. Sizes are bounded so that a file with a
/// forgotten quotation mark, or one that is no list at all, cannot take the server's memory.
/// </summary>
internal sealed class DelimitedRecord
{
    private const int LongestField = 64 * 1024;
    private const int LongestRecord = 1024 * 1024;
    private const int MostFields = 64 * 1024;
    private char[] _text = new char[1024];
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int _length;
    private int _openStart;

    /// <summary>Its place in the file; the header is 1.</summary>
    public int Number { get; private set; }

    public int FieldCount { get; private set; }

    public ReadOnlySpan<char> this[int field] => _text.AsSpan(_starts[field], _ends[field] - _starts[field]);

    /// <summary>Characters in the field being read.</summary>
    public int OpenFieldLength => _length - _openStart;

    /// <summary>A carriage return without a line feed stands in it.</summary>
    public bool HasLoneReturn => _text.AsSpan(0, _length).Contains('\r');

    /// <summary>A line with nothing on it.</summary>
    public bool IsBlank => FieldCount == 1 && this[0].IsWhiteSpace();

    public void Begin(int number)
    {
        Number = number;
        FieldCount = 0;
        _length = _openStart = 0;
    }

    /// <summary>Takes a whole line that has no quotation marks: copied once, then cut at each separator.</summary>
    public void SetLine(ReadOnlySpan<char> line, char separator)
    {
        Append(line);
        int separatorAt;
        while ((separatorAt = line.IndexOf(separator)) >= 0)
        {
            AddField(_openStart, _openStart + separatorAt);
            _openStart += separatorAt + 1;
            line = line[(separatorAt + 1)..];
        }
        AddField(_openStart, _length);
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (OpenFieldLength + text.Length > LongestField || _length + text.Length > LongestRecord)
        {
            throw TooMuch(FileProblem.TooLongField);
        }
        if (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Takes back a carriage return that turned out to belong to the line's end.</summary>
    public void DropLast(char expected, int notBefore)
    {
        if (OpenFieldLength > notBefore && _text[_length - 1] == expected)
        {
            _length--;
        }
    }

    public void EndField()
    {
        AddField(_openStart, _length);
        _openStart = _length;
    }

    /// <summary>A first line that never ends may be a file whose lines end in another way.</summary>
    private FileRejectedException TooMuch(FileProblem problem) => new(Number == 1 && HasLoneReturn ? FileProblem.LineEnds : problem, Number);

    private void AddField(int start, int end)
    {
        if (FieldCount == MostFields)
        {
            throw TooMuch(FileProblem.TooManyColumns);
        }
        if (FieldCount == _ends.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _ends, _ends.Length * 2);
        }
        _starts[FieldCount] = start;
        _ends[FieldCount++] = end;
    }
}
