using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Vardlots.Core.Capacity;

/// <summary>
/// A key with which a provider's system states the capacity of that provider's units, and nothing else. The key itself is shown once and kept
/// by its holder; here stands its hash. It is 256 random bits, so a plain hash is enough.
/// </summary>
public sealed class CapacityKey
{
    public const int MaxName = 100;
    private const string Prefix = "vlk_";

    public int Id { get; init; }
    public required int ProviderId { get; init; }
    public CareProvider? Provider { get; init; }

    /// <summary>What the key is for, as people have put it.</summary>
    public required string Name { get; init; }
    public required string Hash { get; init; }
    public required string MadeBy { get; init; }
    public required Instant MadeAt { get; init; }
    public Instant? LastUsedAt { get; set; }
    public Instant? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }
    public bool IsRevoked => RevokedAt is not null;

    public static string NewSecret() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
