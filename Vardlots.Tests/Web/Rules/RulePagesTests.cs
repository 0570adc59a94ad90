using Vardlots.Web.Rules;
using Xunit;

namespace Vardlots.Tests.Web.Rules;

public sealed class RulePagesTests
{
    private const int Rules = 120;

    [Theory]
    [InlineData(null, 120, 1)]
    [InlineData("2", 120, 2)]
    [InlineData("3", 120, 3)]
    [InlineData("4", 120, 3)]
    [InlineData("x", 120, 1)]
    [InlineData("2", 50, 1)]
    [InlineData("2", 51, 2)]
    [InlineData("1", 0, 1)]
    public void Of_WhateverIsAsked_IsAPageThatExists(string? asked, int rules, int page) => Assert.Equal(page, RulePages.Of(asked, rules));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(100, 2)]
    [InlineData(101, 3)]
    public void With_ARule_IsThePageThatShowsIt(int number, int page)
    {
        Assert.Equal(page, RulePages.With(number));
        Assert.Contains(number - 1, RulePages.Places(page, Rules));
    }

    [Fact]
    public void Places_OfAllPages_AreEveryRuleOnceInOrder() => Assert.Equal(Enumerable.Range(0, Rules), Enumerable.Range(1, 3).SelectMany(p => RulePages.Places(p, Rules)));
}
