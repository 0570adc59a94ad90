namespace Vardlots.Core.Import;

/// <summary>
/// The first bytes of what is sent by mistake in a list's place: archives and workbooks (zip, gzip, the old Excel), documents and
/// pictures. Some of them begin as text, or are bad UTF-8 before a zero byte comes; their sender must hear what they are.
/// </summary>
internal static class FileSignatures
{
    public const int Longest = 8;

    private static readonly byte[][] Known =
    [
        [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], [0x37, 0x7A, 0xBC, 0xAF], [0x42, 0x5A, 0x68],
        [0x25, 0x50, 0x44, 0x46, 0x2D], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x7B, 0x5C, 0x72, 0x74, 0x66],
    ];

    public static bool IsOtherThanText(ReadOnlySpan<byte> beginning)
    {
        foreach (byte[] signature in Known)
        {
            if (beginning.StartsWith(signature))
            {
                return true;
            }
        }
        return false;
    }
}
