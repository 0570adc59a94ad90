using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class CaseFilterTests
{
    [Fact]
    public void ToQuery_PlainList_IsEmpty() => Assert.Equal("", new CaseFilter().ToQuery());

    [Fact]
    public void Parse_EveryCombinationOfValues_ComesBackTheSame()
    {
        foreach (var tab in Enum.GetValues<CaseTab>())
            foreach (var sort in Enum.GetValues<CaseSort>())
                foreach (var descending in new[] { true, false })
                    Same(new CaseFilter { Tab = tab, Sort = sort, Descending = descending, Page = 3 });
        foreach (var status in Enum.GetValues<CaseStatus>()) Same(new CaseFilter { Status = status });
        foreach (var deadline in Enum.GetValues<DeadlineStatus>().Where(d => d != DeadlineStatus.Ended)) Same(new CaseFilter { Deadline = deadline });
        foreach (var guarantee in Enum.GetValues<GuaranteeType>()) Same(new CaseFilter { Guarantee = guarantee });
        Same(new CaseFilter { Clinics = [7, 3], Field = "301", Owner = CaseFilter.Nobody, Closed = true });
        Same(new CaseFilter { Owner = "7b0c2f6e-1111-4222-8333-944455556666" });

        static void Same(CaseFilter filter)
        {
            var back = CaseFilter.Parse(filter.ToQuery());
            Assert.Equal(filter, back);
            Assert.Equal((filter.Tab, filter.Sort, filter.Descending, filter.Page), (back.Tab, back.Sort, back.Descending, back.Page));
            Assert.Equal((filter.Status, filter.Deadline, filter.Guarantee, filter.Owner), (back.Status, back.Deadline, back.Guarantee, back.Owner));
            Assert.Equal(filter.Clinics.Order(), back.Clinics);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("flik=7&sortera=;drop&status=2&lage=x&garanti=&sida=-1&klinik=a,-4,0&omrade=30&agare=<script>")]
    [InlineData("sida=99999999999&sida=0&omrade=30x&flik=&=&&&agare=Siv%20%C3%96berg")]
    [InlineData("okand=1")]
    public void Parse_Nonsense_IsThePlainList(string? query) => Assert.Equal(new CaseFilter(), CaseFilter.Parse(query));

    [Fact]
    public void ToQuery_SearchedText_IsNeverThere() =>
        Assert.DoesNotContain("sj", new CaseFilter { Search = "sjös", Tab = CaseTab.New }.ToQuery(), StringComparison.Ordinal);
}
