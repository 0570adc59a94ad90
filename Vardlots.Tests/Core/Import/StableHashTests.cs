using System.Globalization;
using System.Text;
using Vardlots.Core.Import;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public class StableHashTests
{
    /// <summary>Stored hashes outlive the process, so the values themselves are held: published vectors of MurmurHash3 x64 128.</summary>
    [Theory]
    [InlineData("", "00000000000000000000000000000000")]
    [InlineData("hello", "cbd8a7b341bd9b025b1e906a48ae1d19")]
    [InlineData("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347")]
    public void Of_KnownText_PublishedValue(string text, string expected) =>
        Assert.Equal(UInt128.Parse(expected, NumberStyles.HexNumber), HashOf(text));

    /// <summary>A row's hash is stored in the database: a change here means that every row is written once more.</summary>
    [Fact]
    public void ContentHash_PlainRow_SameAsEver() =>
        Assert.Equal("6714d4bf783e9b1be0d6a51cdf499387", ListText.One().Row!.ContentHash().ToString("x32"));

    private static UInt128 HashOf(string text)
    {
        var method = typeof(WaitingListRow).Assembly.GetType("Vardlots.Core.Import.StableHash")!.GetMethod("Of")!;
        var of = method.CreateDelegate<Func<ReadOnlySpan<byte>, UInt128>>();
        return of(Encoding.UTF8.GetBytes(text));
    }
}
