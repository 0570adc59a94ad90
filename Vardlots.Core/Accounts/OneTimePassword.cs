using System.Security.Cryptography;

namespace Vardlots.Core.Accounts;

/// <summary>A random password to be read aloud or typed once: 16 characters without look-alikes in four groups, 79 bits.</summary>
internal static class OneTimePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Create() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(group => new string(group)));
}
