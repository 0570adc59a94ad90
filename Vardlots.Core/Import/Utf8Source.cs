using System.Text;

namespace Vardlots.Core.Import;

/// <summary>
/// The characters of a UTF-8 stream through two fixed buffers. Anything that is not UTF-8 text stops the reading: replacing
/// bad bytes would silently change patients' names.
/// </summary>
internal sealed class Utf8Source(Stream stream)
{
    private const int BufferSize = 64 * 1024;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _chars = new char[BufferSize + 4];
    private readonly long? _length = stream.CanSeek ? stream.Length : null;
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private int _position;
    private int _end;
    private bool _ended;

    /// <summary>Bytes taken from the stream, for showing progress.</summary>
    public long BytesRead { get; private set; }

    /// <summary>What is decoded and not yet consumed.</summary>
    public ReadOnlySpan<char> Unread => _chars.AsSpan(_position, _end - _position);

    public void Consume(int count) => _position += count;

    /// <summary>Makes sure something is unread; false at the end of the stream.</summary>
    public bool Ensure()
    {
        while (_position == _end)
        {
            if (_ended)
            {
                return false;
            }
            Fill();
        }
        return true;
    }

    private void Fill()
    {
        bool first = BytesRead == 0;
        int count = stream.ReadAtLeast(_bytes, first ? FileSignatures.Longest : 1, throwOnEndOfStream: false);
        BytesRead += count;
        _ended = count == 0;
        if (BytesRead > _length || (_ended && BytesRead < _length))
        {
            throw new FileRejectedException(FileProblem.Changing); // somebody writes to it: it might never end
        }
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, count);
        if (first)
        {
            bytes = SkipByteOrderMark(bytes);
        }
        if (bytes.Contains((byte)0) || (first && FileSignatures.IsOtherThanText(bytes)))
        {
            throw new FileRejectedException(FileProblem.Binary);
        }
        try
        {
            _position = 0;
            _end = _decoder.GetChars(bytes, _chars, flush: _ended);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRejectedException(_ended ? FileProblem.Truncated : FileProblem.WrongEncoding);
        }
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new FileRejectedException(FileProblem.WrongEncoding);
        }
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
    }
}
