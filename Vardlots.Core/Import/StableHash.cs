using System.Buffers.Binary;
using System.Numerics;

namespace Vardlots.Core.Import;

/// <summary>
/// MurmurHash3, the 128-bit variant for 64-bit machines. The framework's own non-cryptographic hashes differ from process
/// to process, and its cryptographic ones cost more than reading the row does; what is stored must be the same tomorrow.
/// </summary>
internal static class StableHash
{
    private const ulong C1 = 0x87c37b91114253d5;
    private const ulong C2 = 0x4cf5ad432745937f;

    /// <summary>The hash of the bytes, with seed 0.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> data)
    {
        ulong h1 = 0;
        ulong h2 = 0;
        ReadOnlySpan<byte> rest = data;
        while (rest.Length >= 16)
        {
            h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(rest));
            h1 = (BitOperations.RotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            h2 = (BitOperations.RotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
            rest = rest[16..];
        }
        Span<byte> tail = stackalloc byte[16];
        tail.Clear();
        rest.CopyTo(tail);
        h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(tail[8..])); // mixing zero gives zero, so a short tail is left alone
        h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(tail));
        return Finish(h1 ^ (ulong)data.Length, h2 ^ (ulong)data.Length);
    }

    private static UInt128 Finish(ulong h1, ulong h2)
    {
        h1 += h2;
        h2 += h1;
        h1 = Avalanche(h1);
        h2 = Avalanche(h2);
        h1 += h2;
        h2 += h1;
        return new UInt128(h1, h2);
    }

    private static ulong Mix1(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

    private static ulong Mix2(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

    private static ulong Avalanche(ulong k)
    {
        k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
        k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
        return k ^ (k >> 33);
    }
}
