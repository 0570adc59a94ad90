using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>The official measure, which counts calendar days from BeslutAktivitet whatever the law pauses.</summary>
public class OfficialMeasureTests
{
    [Theory]
    [InlineData("2026-04-14", 89, true)]
    [InlineData("2026-04-15", 90, true)]
    [InlineData("2026-04-16", 91, false)]
    public void Of_PausedEntry_CountsCalendarDays(string asOf, int days, bool inTime)
    {
        DeadlineInput entry = new TestEntry { Pauses = [Pause("2026-02-01", "2026-02-14")] }.Input();
        OfficialMeasure measure = OfficialMeasure.Of(entry, RuleBook.National.Find(entry), Day(asOf));
        Assert.True(measure.Counts);
        Assert.Equal(days, measure.Days);
        Assert.Equal(inTime, measure.InTime);
    }

    [Theory]
    [InlineData(ListStatus.Waiting, true, Deviation.None, true)]
    [InlineData(ListStatus.Surveillance, true, Deviation.None, true)]
    [InlineData(ListStatus.Completed, true, Deviation.None, false)]
    [InlineData(ListStatus.Removed, true, Deviation.None, false)]
    [InlineData(ListStatus.Waiting, false, Deviation.None, false)]
    [InlineData(ListStatus.Waiting, true, Deviation.PatientChosen, false)]
    [InlineData(ListStatus.Waiting, true, Deviation.Medical, true)]
    [InlineData(ListStatus.Waiting, true, Deviation.Special, true)]
    public void Of_Entry_ActiveWithGuaranteeAndNotPatientChosen(ListStatus status, bool guarantee, Deviation deviation, bool counts) =>
        Assert.Equal(counts, OfficialMeasure.Of(status, guarantee, deviation, Day("2026-01-15"), 90, Day("2026-02-01")).Counts);

    [Fact]
    public void Of_DecidedLater_DoesNotCount() =>
        Assert.False(OfficialMeasure.Of(ListStatus.Waiting, true, Deviation.None, Day("2026-01-15"), 90, Day("2026-01-14")).Counts);

    [Fact]
    public void Of_WithoutRule_InTimeIsUnknown() =>
        Assert.Null(OfficialMeasure.Of(new TestEntry().Input(), null, Day("2026-02-01")).InTime);

    [Theory]
    [InlineData(0, WaitBucket.UpTo30)]
    [InlineData(30, WaitBucket.UpTo30)]
    [InlineData(31, WaitBucket.From31To60)]
    [InlineData(60, WaitBucket.From31To60)]
    [InlineData(61, WaitBucket.From61To90)]
    [InlineData(90, WaitBucket.From61To90)]
    [InlineData(91, WaitBucket.From91To120)]
    [InlineData(120, WaitBucket.From91To120)]
    [InlineData(121, WaitBucket.From121To180)]
    [InlineData(180, WaitBucket.From121To180)]
    [InlineData(181, WaitBucket.From181To365)]
    [InlineData(365, WaitBucket.From181To365)]
    [InlineData(366, WaitBucket.Over365)]
    public void BucketOf_Days_BothEndsIncluded(int days, WaitBucket bucket) => Assert.Equal(bucket, OfficialMeasure.BucketOf(days));
}
