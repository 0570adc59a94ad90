using System.Runtime.InteropServices;

namespace Vardlots.Core.Import;

/// <summary>
/// The keys met so far in a file, as 128-bit hashes: some forty megabytes for a million, where a set of strings takes several
/// times that. At that width two keys of one file never share a hash in practice.
/// </summary>
internal sealed class SeenKeys
{
    private const int LongestKey = 128;
    private readonly HashSet<UInt128> _keys = [];

    /// <summary>Remembers the key; false when it was there already.</summary>
    public bool Add(ReadOnlySpan<char> hsaId, ReadOnlySpan<char> contactId)
    {
        Span<char> key = stackalloc char[LongestKey];
        hsaId.CopyTo(key);
        key[hsaId.Length] = '\n';
        contactId.CopyTo(key[(hsaId.Length + 1)..]);
        return _keys.Add(StableHash.Of(MemoryMarshal.AsBytes(key[..(hsaId.Length + 1 + contactId.Length)])));
    }
}
