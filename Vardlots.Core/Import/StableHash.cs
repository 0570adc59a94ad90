using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vardlots.Core.Import;

/// <summary>128 bits that are the same in every process and on every machine: the front half of a SHA-256.</summary>
internal static class StableHash
{
    public static UInt128 Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
