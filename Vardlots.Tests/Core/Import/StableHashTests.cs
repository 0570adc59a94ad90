using System.Globalization;
using System.Text;
using Vardlots.Core.Import;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public class StableHashTests
{
    /// <summary>Stored hashes outlive the process, so the values themselves are held: the front half of SHA-256.</summary>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb924")]
    [InlineData("hello", "2cf24dba5fb0a30e26e83b2ac5b9e29e")]
    [InlineData("The quick brown fox jumps over the lazy dog", "d7a8fbb307d7809469ca9abcb0082e4f")]
    public void Of_KnownText_PublishedValue(string text, string expected) =>
        Assert.Equal(UInt128.Parse(expected, NumberStyles.HexNumber), HashOf(text));

    /// <summary>A row's hash is stored in the database: a change here means that every row is written once more.</summary>
    [Fact]
    public void ContentHash_PlainRow_SameAsEver() =>
        Assert.Equal("4d239a2b1ff7cb899143c7dd2e990b3e", ListText.One().Row!.ContentHash().ToString("x32"));

    private static UInt128 HashOf(string text)
    {
        var method = typeof(WaitingListRow).Assembly.GetType("Vardlots.Core.Import.StableHash")!.GetMethod("Of")!;
        var of = method.CreateDelegate<Func<ReadOnlySpan<byte>, UInt128>>();
        return of(Encoding.UTF8.GetBytes(text));
    }
}
