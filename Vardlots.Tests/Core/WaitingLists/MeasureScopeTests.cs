using NodaTime;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.WaitingLists;

/// <summary>Every number of the official measure leads to exactly its list.</summary>
public sealed class MeasureScopeTests
{
    private static readonly LocalDate Today = EntryWorld.Today;

    /// <summary>Both sides of every boundary, in both phases and one without a guarantee, both clinics, young and old.</summary>
    private static IEnumerable<EntrySpec> Boundaries() =>
        from days in new[] { 0, 29, 30, 31, 44, 45, 46, 59, 60, 61, 89, 90, 91, 119, 120, 121, 179, 180, 181, 364, 365, 366, 6500 }
        from phase in new[] { CarePhase.FirstContact, CarePhase.Procedure, CarePhase.Examination }
        from clinic in new[] { 1, 2 }
        from born in new LocalDate?[] { new(1947, 3, 12), new(2012, 6, 1), null }
        select new EntrySpec { Decided = Today.PlusDays(-days), Phase = phase, Clinic = clinic, BirthDate = born, Field = days % 2 == 0 ? "301" : "931" };

    private static IEnumerable<EntrySpec> NotCounted() =>
    [
        new() { GuaranteeApplies = false }, new() { Deviation = Deviation.PatientChosen }, new() { ListStatus = ListStatus.Completed, Status = DeadlineStatus.Ended },
        new() { Decided = Today.PlusDays(1) },
    ];

    private static RuleBook Regional()
    {
        var from = new LocalDate(2010, 1, 1);
        var reading = RuleBook.Of(
        [
            new(GuaranteeType.FirstVisit, from, 90) { LegalSource = "HSF 6:1", ValidTo = new LocalDate(2026, 9, 1) },
            new(GuaranteeType.FirstVisit, new LocalDate(2026, 9, 1), 60) { LegalSource = "HSF 6:1" },
            new(GuaranteeType.Treatment, from, 90) { LegalSource = "HSF 6:1" },
            new(GuaranteeType.FirstVisit, from, 30) { LegalSource = "Region", Clinic = EntryWorld.Surgery },
            new(GuaranteeType.Treatment, from, 45) { LegalSource = "Region", MedicalField = "931", AgeTo = 17 },
        ], 2);
        return reading.Book ?? throw new InvalidOperationException(reading.Problems[0].English);
    }

    private static async Task<EntryWorld> WorldAsync(RuleBook? published = null)
    {
        var world = await EntryWorld.CreateAsync();
        await world.AddAllAsync(Boundaries().Concat(NotCounted()));
        if (published is null) return world;
        await using var db = await world.OpenAsync();
        var record = new RuleBookRecord { Number = 2, AppliesFrom = Today, PublishedAt = world.Clock.Now, PublishedBy = "test", Json = published.ToJson() };
        record.Activate(world.Clock.Now);
        db.RuleBooks.Add(record);
        await db.SaveChangesAsync();
        return world;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Numbers_EveryOne_IsTheLengthOfItsList(bool regional)
    {
        await using var world = await WorldAsync(regional ? Regional() : null);
        var measures = await world.Get<OfficialMeasureQueries>().OfAsync(EntryWorld.Navigator, CancellationToken.None);
        Assert.Equal([1, 2], measures.Keys.Order());
        foreach (var (clinic, (_, counted)) in measures)
        {
            var measure = counted!;
            foreach (var (bucket, count) in measure.Buckets) Assert.Equal(count, await CountAsync(world, clinic, MeasureParts.Of(bucket)));
            Assert.Equal(measure.Counted, await CountAsync(world, clinic, MeasurePart.All));
            Assert.Equal(measure.InTime, await CountAsync(world, clinic, MeasurePart.InTime));
            Assert.Equal(measure.Judged - measure.InTime, await CountAsync(world, clinic, MeasurePart.Late));
            Assert.Equal(measure.Counted - measure.Judged, await CountAsync(world, clinic, MeasurePart.NoRule));
            Assert.Equal(measure.Counted, measure.Buckets.Values.Sum());
            Assert.Equal((double)measure.InTime / measure.Judged, measure.Share);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_EveryPart_HoldExactlyTheirEntries(bool regional)
    {
        var book = regional ? Regional() : null;
        await using var world = await WorldAsync(book);
        await EntryListQueriesTests.AssertAllAsync(world, book ?? RuleBook.National,
            from part in Enum.GetValues<MeasurePart>() from clinic in new int?[] { null, 1, 2 } select new EntryFilter { Measure = part, Clinic = clinic });
    }

    [Theory]
    [InlineData(0, 30)] [InlineData(31, 60)] [InlineData(61, 90)] [InlineData(91, 120)] [InlineData(121, 180)] [InlineData(181, 365)]
    public void DaysOf_EachGroup_AgreesWithTheGroupOfADay(int from, int to)
    {
        var bucket = OfficialMeasure.BucketOf(from);
        Assert.Equal((from, (int?)to), OfficialMeasure.DaysOf(bucket));
        Assert.Equal(bucket, OfficialMeasure.BucketOf(to));
        Assert.NotEqual(bucket, OfficialMeasure.BucketOf(to + 1));
        Assert.Equal((366, (int?)null), OfficialMeasure.DaysOf(WaitBucket.Over365));
    }

    [Theory]
    [InlineData(89, 1, 0)] [InlineData(90, 1, 0)] [InlineData(91, 0, 1)]
    public async Task InTime_AroundTheLimit_IsToTheDay(int days, int inTime, int late)
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAsync(new EntrySpec { Decided = Today.PlusDays(-days) });
        Assert.Equal((inTime, late), (await CountAsync(world, 1, MeasurePart.InTime), await CountAsync(world, 1, MeasurePart.Late)));
    }

    private static Task<int> CountAsync(EntryWorld world, int clinic, MeasurePart part) =>
        world.Get<EntryListQueries>().CountAsync(EntryWorld.Navigator, new EntryFilter { Clinic = clinic, Measure = part }, CancellationToken.None);
}
