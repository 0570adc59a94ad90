using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What comes after tries in vain.</summary>
public sealed class ContactLadderTests
{
    private static readonly ContactLadder Ladder = ContactLadder.Default;

    private static ContactTry Call(int month, int day, int hour, int minute = 0) => new(ContactChannel.Telephone, new(2026, month, day, hour, minute), false);
    private static ContactTry Reached(int day) => Call(11, day, 9) with { Reached = true };
    private static ContactTry Letter(int day) => Call(11, day, 9) with { Channel = ContactChannel.Letter };

    [Fact]
    public void After_NothingOrReached_IsNothing()
    {
        Assert.Null(Ladder.After([]));
        Assert.Null(Ladder.After([Call(11, 16, 9), Reached(17)]));
    }

    [Fact]
    public void After_OneTwoThreeInVain_OneDayThreeDaysThenALetterWithinFive()
    {
        var (first, second, third) = (Call(11, 16, 9), Call(11, 17, 13), Call(11, 20, 17));
        Assert.Equal(new NextTry(NextTryKind.Call, 2, new(2026, 11, 17), DayPart.Afternoon), Ladder.After([first]));
        Assert.Equal(new NextTry(NextTryKind.Call, 3, new(2026, 11, 20), DayPart.Evening), Ladder.After([first, second]));
        Assert.Equal(new NextTry(NextTryKind.Letter, 3, new(2026, 11, 27), null), Ladder.After([first, second, third]));
        Assert.Equal(NextTryKind.Letter, Ladder.After([first, second, third, third])!.Kind);
    }

    [Fact]
    public void After_ReachedInBetween_CountsAnew() =>
        Assert.Equal(2, Ladder.After([Call(11, 10, 9), Call(11, 11, 9), Reached(12), Call(11, 16, 9)])!.Number);

    [Fact]
    public void After_Letter_AwaitsTheAnswerAndThenCallsAgain()
    {
        var (first, second, third) = (Call(11, 10, 9), Call(11, 11, 13), Call(11, 16, 17));
        Assert.Equal(new NextTry(NextTryKind.Answer, 3, new(2026, 11, 24), null), Ladder.After([first, second, third, Letter(17)]));
        Assert.Equal(new NextTry(NextTryKind.Call, 5, new(2026, 12, 2), DayPart.Afternoon), Ladder.After([first, second, third, Letter(17), Call(11, 25, 9)]));
        Assert.Equal(new NextTry(NextTryKind.Answer, 0, new(2026, 11, 24), null), Ladder.After([Letter(17)]));
    }

    [Theory]
    [InlineData(4, 2, 4, 7)]    // over Easter
    [InlineData(12, 23, 12, 28)] // over Christmas
    [InlineData(11, 20, 11, 23)] // over a weekend
    public void After_BeforeClosedDays_IsTheFirstDayOpen(int month, int day, int nextMonth, int nextDay) =>
        Assert.Equal(new LocalDate(2026, nextMonth, nextDay), Ladder.After([Call(month, day, 9)])!.On);

    [Theory]
    [InlineData(0, 0, DayPart.Afternoon)]
    [InlineData(11, 59, DayPart.Afternoon)]
    [InlineData(12, 0, DayPart.Evening)]
    [InlineData(15, 59, DayPart.Evening)]
    [InlineData(16, 0, DayPart.Morning)]
    public void After_PartOfTheDay_IsAnotherThanLast(int hour, int minute, DayPart next) => Assert.Equal(next, Ladder.After([Call(11, 16, hour, minute)])!.Part);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("60,2", "60,2")]
    [InlineData("", "1,3,5")]
    public void Read_Settings_AreTheSteps(string values, string steps) => Assert.Equal(steps, string.Join(',', ContactLadder.Read(Settings(values)).Steps));

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("1,tre")]
    [InlineData("1,1,1,1,1,1,1,1,1,1,1")]
    public void Read_Unusable_NamesTheKey(string values) => Assert.Contains("ContactLadder:WorkingDays", Assert.Throws<StartupException>(() => ContactLadder.Read(Settings(values))).Message);

    private static IConfiguration Settings(string values) => new ConfigurationBuilder().AddInMemoryCollection(
        values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((v, i) => KeyValuePair.Create($"ContactLadder:WorkingDays:{i}", (string?)v))).Build();
}
