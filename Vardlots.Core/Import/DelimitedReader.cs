namespace Vardlots.Core.Import;

/// <summary>
/// RFC 4180 with <c>;</c>, line ends LF or CRLF. Its own reader because the format promises what general ones leave
/// open: exact record numbers past blank lines and quoted line breaks, a quotation mark never closed told from a field
/// that is merely long, and memory that stays bounded whatever the file holds. A quotation mark inside an unquoted field
/// is text; text after a closing quotation mark belongs to the field.
/// </summary>
internal sealed class DelimitedReader(Utf8Source source)
{
    private const char Separator = ';';
    private const char Quote = '"';
    private int _records;

    private enum Ending { Field, Record }

    /// <summary>Reads the next record, blank ones included; false at the end of the file.</summary>
    public bool Read(DelimitedRecord record)
    {
        if (!source.Ensure())
        {
            return false;
        }
        record.Begin(++_records);
        if (!TryReadPlainLine(record))
        {
            while (ReadField(record) == Ending.Field)
            {
            }
        }
        return true;
    }

    /// <summary>Makes the record just read number 1, so that blank lines before the header do not count.</summary>
    public void RestartNumbering() => _records = 1;

    /// <summary>The usual line: wholly in the buffer and without quotation marks.</summary>
    private bool TryReadPlainLine(DelimitedRecord record)
    {
        ReadOnlySpan<char> unread = source.Unread;
        int end = unread.IndexOfAny('\n', Quote);
        if (end < 0 || unread[end] == Quote)
        {
            return false;
        }
        record.SetLine(end > 0 && unread[end - 1] == '\r' ? unread[..(end - 1)] : unread[..end], Separator);
        source.Consume(end + 1);
        return true;
    }

    private Ending ReadField(DelimitedRecord record)
    {
        if (source.Ensure() && source.Unread[0] == Quote)
        {
            source.Consume(1);
            ReadQuoted(record);
        }
        return ReadPlain(record);
    }

    private Ending ReadPlain(DelimitedRecord record)
    {
        int quotedLength = record.OpenFieldLength;
        Ending ending = Ending.Record;
        while (source.Ensure())
        {
            ReadOnlySpan<char> unread = source.Unread;
            int end = unread.IndexOfAny(Separator, '\n');
            record.Append(end < 0 ? unread : unread[..end]);
            source.Consume(end < 0 ? unread.Length : end + 1);
            if (end >= 0)
            {
                ending = unread[end] == Separator ? Ending.Field : Ending.Record;
                break;
            }
        }
        if (ending == Ending.Record)
        {
            record.DropLast('\r', notBefore: quotedLength);
        }
        record.EndField();
        return ending;
    }

    private void ReadQuoted(DelimitedRecord record)
    {
        while (source.Ensure())
        {
            ReadOnlySpan<char> unread = source.Unread;
            int end = unread.IndexOf(Quote);
            record.Append(end < 0 ? unread : unread[..end]);
            source.Consume(end < 0 ? unread.Length : end + 1);
            if (end < 0)
            {
                continue;
            }
            if (!source.Ensure() || source.Unread[0] != Quote)
            {
                return;
            }
            record.Append("\"");
            source.Consume(1);
        }
        throw new FileRejectedException(FileProblem.Truncated, record.Number);
    }
}
