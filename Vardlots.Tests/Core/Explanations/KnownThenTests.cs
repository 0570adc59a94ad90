using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Explanations;

/// <summary>A wait as it was known on an earlier day: the lists, the records and the book of that day.</summary>
public sealed class KnownThenTests
{
    private static readonly ViewContext Navigator = new("n", "Nora", Roles.Navigator, "Vårdlotsar", null, false);

    private static async Task<EntryExplanation?> OnAsync(RulesWorld world, string day) => await world.Lists.Get<CasePageQueries>()
        .ExplainAsync(Navigator, (await world.Lists.EntryAsync("A")).Id, ListWorld.Day(day), None);

    [Theory]
    [InlineData("2026-02-01", "2026-04-15", DeadlineStatus.OnTrack)]
    [InlineData("2026-02-28", "2026-04-15", DeadlineStatus.OnTrack)]
    [InlineData("2026-03-01", "2026-04-20", DeadlineStatus.OnTrack)]
    [InlineData("2026-03-09", "2026-04-20", DeadlineStatus.OnTrack)]
    [InlineData("2026-03-10", "2026-05-03", DeadlineStatus.BookedInTime)]
    public async Task Explain_RowChangedSince_TellsTheRowOfThatDay(string day, string limit, DeadlineStatus status)
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        var later = new Row("A").With("BeslutAktivitet", "2026-01-20");
        await world.Lists.ImportAsync("2026-03-01", later);
        await world.Lists.ImportAsync("2026-03-10", later.With("Uppehall", "M:2026-02-01/2026-02-13").With("BokadTid", "2026-04-28"));
        var told = (await OnAsync(world, day))!.Told.Assessment;
        Assert.Equal((status, ListWorld.Day(limit)), (told.Status, told.Limit!.Value));
        await using var log = world.Lists.AccessLogDb();
        Assert.Contains($"as known on {day}", await log.Entries.OrderByDescending(e => e.Id).Select(e => e.Subject).FirstAsync());
    }

    [Fact]
    public async Task Explain_BeforeTheFirstList_IsNothing()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        Assert.Null(await OnAsync(world, "2026-01-31"));
    }

    [Theory]
    [InlineData("2026-03-04", true)]
    [InlineData("2026-03-05", true)]
    [InlineData("2026-03-10", false)]
    public async Task Explain_SpellEndedSince_IsOpenOnTheDaysBeforeThatWasTold(string day, bool paused)
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        await world.Lists.ImportAsync("2026-03-01", new Row("A").With("Avvikelse", "MoV"));
        await world.Lists.ImportAsync("2026-03-10", new Row("A"));
        Assert.Equal(paused, (await OnAsync(world, day))!.Told.Assessment.Status == DeadlineStatus.Paused);
    }

    [Fact]
    public async Task Explain_NewBookSince_TellsTheBookOfThatDay()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        await world.ScanAsync();
        world.Lists.Clock.Now += Duration.FromDays(3);
        await world.PublishAsync(RulesWorld.Shorter(60));
        await world.ActivateAsync(new LocalDate(2026, 4, 4));
        var (before, after) = ((await OnAsync(world, "2026-04-03"))!.Told.Assessment, (await OnAsync(world, "2026-04-04"))!.Told.Assessment);
        Assert.Equal((1, ListWorld.Day("2026-04-15")), (before.RuleBookNumber, before.Limit!.Value));
        Assert.Equal((2, ListWorld.Day("2026-03-16")), (after.RuleBookNumber, after.Limit!.Value));
    }

    [Fact]
    public async Task Explain_RecordedLater_WasNotKnown()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        world.Lists.Clock.Now += Duration.FromDays(2);
        await using (var db = world.Lists.Db())
        {
            db.AddPause((await world.Lists.EntryAsync("A")).Id, PauseKind.Medical, ListWorld.Day("2026-02-01"), ListWorld.Day("2026-02-14"), null, world.Change);
            await db.SaveChangesAsync();
        }
        Assert.Equal(ListWorld.Day("2026-04-15"), (await OnAsync(world, "2026-04-02"))!.Told.Assessment.Limit);
        Assert.Equal(ListWorld.Day("2026-04-29"), (await OnAsync(world, "2026-04-03"))!.Told.Assessment.Limit);
    }
}
