using Microsoft.Extensions.Configuration;
using Vardlots.Core.Persistence;
using Vardlots.Core.Retention;
using Xunit;

namespace Vardlots.Tests.Core.Retention;

public sealed class RetentionOptionsTests
{
    private static RetentionOptions Read(params (string Key, string Value)[] settings) => RetentionOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(s => $"Retention:{s.Key}", s => (string?)s.Value)).Build());

    public static TheoryData<string, int, int> Periods => [.. RetentionOptions.Periods.Select(p => new TheoryDataRow<string, int, int>(p.Key, p.Least, p.Most))];

    [Fact]
    public void Read_NothingSet_IsAsDocumented() => Assert.Equal(new RetentionOptions(10, 24, 12, 24, 90), Read());

    [Fact]
    public void Periods_TheAccessLogsLeast_IsTheLaws() => Assert.Equal(5, RetentionOptions.Periods.Single(p => p.Key == "AccessLogYears").Least);

    [Theory]
    [MemberData(nameof(Periods))]
    public void Read_LeastAndMost_AreTaken_AndOneBeyondIsNot(string key, int least, int most)
    {
        foreach (var value in new[] { least, most }) Assert.Equal(value, typeof(RetentionOptions).GetProperty(key)!.GetValue(Read((key, $"{value}"))));
        foreach (var value in new[] { $"{least - 1}", $"{most + 1}", "tio", "-1", "12.5" })
            Assert.Contains($"{least}", Assert.Throws<StartupException>(() => Read((key, value))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralWrong_AreAllNamed()
    {
        var said = Assert.Throws<StartupException>(() => Read(("AccessLogYears", "4"), ("TextDraftDays", "1"))).Message;
        Assert.Contains("Åtkomstloggen ska enligt lag sparas i minst 5 år", said, StringComparison.Ordinal);
        Assert.Contains("Påbörjade texter", said, StringComparison.Ordinal);
    }
}
