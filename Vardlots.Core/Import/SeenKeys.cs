using System.Runtime.InteropServices;

namespace Vardlots.Core.Import;

/// <summary>
/// The keys met so far in a file, as 128-bit hashes in one flat table: 33 MB for a million, where a set of strings takes
/// several times that. At that width two keys of one file never share a hash in practice.
/// </summary>
internal sealed class SeenKeys
{
    private const int LongestKey = 128;
    private UInt128[] _slots = new UInt128[1024];
    private int _count;

    /// <summary>Remembers the key; false when it was there already.</summary>
    public bool Add(ReadOnlySpan<char> hsaId, ReadOnlySpan<char> contactId)
    {
        Span<char> key = stackalloc char[LongestKey];
        hsaId.CopyTo(key);
        key[hsaId.Length] = '\n';
        contactId.CopyTo(key[(hsaId.Length + 1)..]);
        UInt128 hash = StableHash.Of(MemoryMarshal.AsBytes(key[..(hsaId.Length + 1 + contactId.Length)]));
        if (!Insert(_slots, hash == UInt128.Zero ? UInt128.One : hash))
        {
            return false;
        }
        if (++_count > _slots.Length / 4 * 3)
        {
            Grow();
        }
        return true;
    }

    private static bool Insert(UInt128[] slots, UInt128 hash)
    {
        int mask = slots.Length - 1;
        int index = (int)(ulong)hash & mask;
        while (slots[index] != UInt128.Zero)
        {
            if (slots[index] == hash)
            {
                return false;
            }
            index = (index + 1) & mask;
        }
        slots[index] = hash;
        return true;
    }

    private void Grow()
    {
        var larger = new UInt128[_slots.Length * 2];
        foreach (UInt128 hash in _slots)
        {
            if (hash != UInt128.Zero)
            {
                Insert(larger, hash);
            }
        }
        _slots = larger;
    }
}
