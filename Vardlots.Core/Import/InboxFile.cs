using System.Text;

namespace Vardlots.Core.Import;

/// <summary>Tells whether a file that appeared in the inbox is complete, without reading it all.</summary>
public static class InboxFile
{
    private const int TailLength = 4096;
    private const string Mark = "#ANTAL;";

    /// <inheritdoc cref="EndsWithTrailer(Stream)"/>
    public static bool EndsWithTrailer(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return EndsWithTrailer(stream);
    }

    /// <summary>
    /// True when the last line that holds anything is <c>#ANTAL;n</c> and has its line break. Without the line break the
    /// number may still be growing, so such a file waits, like one without a trailer, until it has been quiet for a minute.
    /// </summary>
    /// <param name="stream">Must be able to seek; its position afterwards is undefined.</param>
    public static bool EndsWithTrailer(Stream stream)
    {
        long start = Math.Max(0, stream.Length - TailLength);
        stream.Position = start;
        Span<byte> bytes = stackalloc byte[TailLength];
        int count = stream.ReadAtLeast(bytes, TailLength, throwOnEndOfStream: false);
        string tail = Encoding.UTF8.GetString(bytes[..count]);
        ReadOnlySpan<char> lines = tail.AsSpan().TrimEnd();
        if (!tail.AsSpan(lines.Length).Contains('\n'))
        {
            return false;
        }
        int lineBreak = lines.LastIndexOf('\n');
        return (lineBreak >= 0 || start == 0) && IsTrailer(lines[(lineBreak + 1)..]);
    }

    private static bool IsTrailer(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        ReadOnlySpan<char> number = line[Mark.Length..].TrimEnd("; \t\r");
        return number.Length > 0 && !number.ContainsAnyExceptInRange('0', '9');
    }
}
