using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Clinics;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

public sealed class ReviewFreshnessTests
{
    private static readonly LocalDate Answered = new(2026, 11, 10);

    private static LocalDate? Day(string? iso) => iso is null ? null : ListWorld.Day(iso);

    [Theory]
    // The planned day itself is in time.
    [InlineData("2026-11-20", null, null, null, "2026-11-20", ReviewDoubt.None)]
    [InlineData("2026-11-20", null, null, null, "2026-11-21", ReviewDoubt.PlannedDatePassed)]
    // A limit that passes after the answer; on the day of the answer it had not passed.
    [InlineData(null, "2026-11-15", null, null, "2026-11-15", ReviewDoubt.None)]
    [InlineData(null, "2026-11-15", null, null, "2026-11-16", ReviewDoubt.LimitPassed)]
    [InlineData(null, "2026-11-10", null, null, "2026-11-11", ReviewDoubt.LimitPassed)]
    // It had passed already, and the clinic knew.
    [InlineData(null, "2026-11-09", null, null, "2026-11-30", ReviewDoubt.None)]
    [InlineData(null, null, "2026-11-10", null, "2026-11-30", ReviewDoubt.None)]
    [InlineData(null, null, "2026-11-11", null, "2026-11-30", ReviewDoubt.VanishedSince)]
    [InlineData(null, null, null, "2026-11-10", "2026-11-30", ReviewDoubt.None)]
    [InlineData(null, null, null, "2026-11-11", "2026-11-30", ReviewDoubt.StaleSince)]
    // The first in order is the one that is said.
    [InlineData("2026-11-20", "2026-11-15", "2026-11-11", "2026-11-11", "2026-11-21", ReviewDoubt.PlannedDatePassed)]
    public void Of_Day_SaysWhatCameAfter(string? planned, string? limit, string? vanished, string? stale, string today, ReviewDoubt doubt) =>
        Assert.Equal(doubt, ReviewFreshness.Of(Day(planned), Answered, new ReviewSituation(Day(limit), Day(vanished), Day(stale)), ListWorld.Day(today)));

    [Fact]
    public async Task Answered_EveryCombination_AgreesWithTheRule()
    {
        await using var world = await EntryWorld.CreateAsync();
        var today = EntryWorld.Today;
        LocalDate?[] days = [null, today.PlusDays(-2), today.PlusDays(-1), today, today.PlusDays(1)];
        var specs = (from planned in days from limit in days from vanished in days from stale in days select (planned, limit, vanished, stale)).ToList();
        var ids = await world.AddAllAsync(specs.Select(s => new EntrySpec { Limit = s.limit, VanishedOn = s.vanished, StaleOn = s.stale }));
        await using var db = await world.OpenAsync();
        db.EntryReviews.AddRange(specs.Select((s, i) => new EntryReview
        {
            EntryId = ids[i], ClinicId = 1, Answer = ReviewAnswer.Planned, PlannedOn = s.planned, ByUserId = "chef", ByName = "Chef",
            At = world.Clock.Now, AnsweredOn = today.PlusDays(-1),
        }.AsCurrent()));
        await db.SaveChangesAsync();

        var answered = (await db.Entries.Where(ReviewFreshness.Answered(db, today)).Select(e => e.Id).ToListAsync()).ToHashSet();
        for (var i = 0; i < specs.Count; i++)
        {
            var (planned, limit, vanished, stale) = specs[i];
            var doubt = ReviewFreshness.Of(planned, today.PlusDays(-1), new ReviewSituation(limit, vanished, stale), today);
            Assert.True(answered.Contains(ids[i]) == (doubt == ReviewDoubt.None), $"{specs[i]}: {doubt}");
        }
    }
}
