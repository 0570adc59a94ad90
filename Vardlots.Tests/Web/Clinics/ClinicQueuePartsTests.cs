using System.Globalization;
using Bunit;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Web.WaitingLists;
using Vardlots.Web.Clinics;
using Xunit;

namespace Vardlots.Tests.Web.Clinics;

public sealed class ClinicQueuePartsTests : BunitContext
{
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 13, 10);

    public ClinicQueuePartsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static ClinicMeasure Measure(int judged = 40) => new(3, 42, judged, 30,
        Enum.GetValues<WaitBucket>().ToDictionary(b => b, b => b switch { WaitBucket.UpTo30 => 30, WaitBucket.From91To120 => 12, _ => 0 }));

    private string Head(ClinicHead head) => Render<ClinicHeadCard>(p => p.Add(x => x.Head, head)).Markup;

    [Fact]
    public void Head_Figures_LeadToTheirLists()
    {
        var card = Render<ClinicHeadCard>(p => p.Add(x => x.Head, new ClinicHead(3, "Ögonkliniken", Today, false, Measure(), [], [])));
        Assert.Equal("75 %", card.Find(".share-figure b").TextContent);
        var links = card.FindAll("a").Select(a => a.GetAttribute("href")).ToList();
        foreach (var part in new[] { "inom", "alla", "utan-regel", "over", "0-30", "31-60", "61-90", "91-120", "121-180", "181-365", "366" })
            Assert.Contains($"/vantelistor?klinik=3&matt={part}", links);
        Assert.Equal(["30", "0", "0", "12", "0", "0", "0"], card.FindAll(".buckets b").Select(b => b.TextContent));
        Assert.Empty(card.FindAll(".notice"));
    }

    [Fact]
    public void Head_Alarms_SayWhatToDo()
    {
        var markup = Head(new ClinicHead(3, "Ögonkliniken", Today.PlusDays(-2), true, null, [new PendingHold(7, Today, 46)], ["Avvikelse"]));
        Assert.Contains("Ingen fil på 2 nätter eller mer", markup);
        Assert.Contains("46 poster saknas i listan från 2026-11-22", markup);
        Assert.Contains("href=\"/import/7\"", markup);
        Assert.Contains("Avvikelse skrivs nu på ett annat sätt", markup);
        Assert.Contains("Inga väntande räknas", markup);
    }

    private static QueueRow Row(long id, bool isNew = false, EntryAnswer? answer = null) => new(EntryTableTests.Row(id) with { Answer = answer }, isNew);

    [Fact]
    public void Table_Manager_SelectsRowsAndThePage()
    {
        var selected = new HashSet<long>();
        var table = Render<ClinicQueueTable>(p => p.Add(x => x.Rows, [Row(1, true), Row(2)]).Add(x => x.Selected, selected).Add(x => x.Today, Today));
        Assert.Equal("Ny", Assert.Single(table.FindAll(".new-mark")).TextContent);
        table.FindAll("tbody input")[1].Change(true);
        Assert.Equal([2], selected);
        table.Find("thead input").Change(true);
        Assert.Equal([1, 2], selected.Order());
    }

    [Fact]
    public void Table_Navigator_HasNothingToSelect() =>
        Assert.Empty(Render<ClinicQueueTable>(p => p.Add(x => x.Rows, [Row(1)]).Add(x => x.Selected, null).Add(x => x.Today, Today)).FindAll("input"));

    [Theory]
    [InlineData(ReviewDoubt.None, "")]
    [InlineData(ReviewDoubt.PlannedDatePassed, "Planerat datum har passerat")]
    [InlineData(ReviewDoubt.LimitPassed, "Svaret är äldre än att gränsen passerade")]
    public void Answer_ThatNoLongerHolds_SaysWhy(ReviewDoubt doubt, string words)
    {
        var answer = new EntryAnswer(ReviewAnswer.Planned, Today.PlusDays(-1), null, "Egen tid", "Britta Chef", At, doubt);
        var line = Render<AnswerLine>(p => p.Add(x => x.Answer, answer).Add(x => x.Today, Today));
        Assert.Contains("Planerad på kliniken 2026-11-21", line.Markup);
        Assert.Contains("Britta Chef, 2026-11-20 14:10", line.Markup);
        Assert.Contains("Egen tid", line.Markup);
        Assert.Equal(words, string.Concat(line.FindAll(".doubt").Select(d => d.LastChild!.TextContent)));
    }

    [Fact]
    public void Answer_None_SaysSo() =>
        Assert.Contains("inget svar", Render<AnswerLine>(p => p.Add(x => x.Answer, null).Add(x => x.Today, Today)).Markup);
}
