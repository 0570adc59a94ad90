using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Xunit;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Rules;

/// <summary>Decision 2026-01-15: limit 04-15 with 90 days, 03-16 with 60.</summary>
public sealed class RuleActivationTests
{
    private const string Other = "SE2321000214-H002";

    private static async Task<RulesWorld> WorldAsync()
    {
        var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"), new Row("B", Other).With("HSAIdVardenhet", Other), new Row("C").With("Vardgaranti", "NEJ"), new Row("D").With("BeslutAktivitet", "2026-02-01"));
        await world.ScanAsync();
        return world;
    }

    [Fact]
    public async Task Scan_OnlyTheBookIsAnother_WritesNothing()
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(60));
        await world.ActivateAsync();
        Assert.Equal(0, (await world.ScanAsync()).Changed);
        Assert.Equal(2, (await world.Lists.EntryAsync("A")).RuleBookNumber);
        Assert.Equal(1, (await world.Lists.EntryAsync("B")).RuleBookNumber);
        Assert.Equal(1, (await world.Lists.EntryAsync("C")).RuleBookNumber);
        await world.ScanAsync(new LocalDate(2026, 4, 2));
        Assert.Equal(1, (await world.Lists.EntryAsync("B")).RuleBookNumber);
    }

    [Fact]
    public async Task Publish_BeforeActivation_IsInForceForNobody()
    {
        await using var world = await WorldAsync();
        Assert.Equal(2, await world.PublishAsync(RulesWorld.Shorter(60)));
        Assert.Equal(1, (await world.Lists.Get<RuleBooks>().OnAsync(RulesWorld.Day, None)).Number);
        await world.Lists.Get<EntryReassessment>().RunAsync((await world.Lists.EntryAsync("A")).Id, None);
        Assert.Equal(ListWorld.Day("2026-04-15"), (await world.Lists.EntryAsync("A")).LimitDate);
    }

    [Fact]
    public async Task Activate_TouchedEntry_MovesAndNamesTheBook()
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(60));
        var run = (await world.ActivateAsync())!;
        Assert.Equal((2, 1, RunStatus.Completed, 2, 2, 1, 1), (run.RuleBookNumber, run.From, run.Status, run.Touched, run.Changed, run.Opened, run.Updated));
        var a = await world.Lists.EntryAsync("A");
        Assert.Equal((DeadlineStatus.Breached, ListWorld.Day("2026-03-16"), 2), (a.DeadlineStatus!.Value, a.LimitDate!.Value, a.RuleBookNumber!.Value));
        var careCase = Assert.Single(await world.Lists.CasesAsync("A"));
        Assert.Equal([1, 2, 2], careCase.Events.OrderBy(e => e.Id).Select(e => e.RuleBookNumber!.Value));
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.StatusChanged, CaseEventKind.LimitMoved], careCase.Events.OrderBy(e => e.Id).Select(e => e.Kind));
        await using var db = world.Lists.Db();
        Assert.Equal(["Published", "Activated"], await db.ChangeLog.Where(c => c.Subject == "RuleBook 2").OrderBy(c => c.Id).Select(c => c.Action).ToListAsync());
        Assert.Null(await world.ActivateAsync());
    }

    [Theory]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", true)]
    public async Task Scan_BookWaitsForItsDay_ActivatesWhenItHasCome(string asOf, bool applies)
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(60), new LocalDate(2026, 4, 2));
        await world.ScanAsync(ListWorld.Day(asOf));
        Assert.Equal(ListWorld.Day(applies ? "2026-03-16" : "2026-04-15"), (await world.Lists.EntryAsync("A")).LimitDate);
        Assert.Equal(applies ? 2 : 1, (await world.Lists.Get<RuleBooks>().OnAsync(ListWorld.Day(asOf), None)).Number);
    }

    [Fact]
    public async Task Activate_NewerBookAlreadyApplies_TheOlderNeverDoes()
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(30), new LocalDate(2026, 4, 2));
        await world.PublishAsync(RulesWorld.Shorter(60));
        await world.ActivateAsync();
        await world.ScanAsync(new LocalDate(2026, 4, 2));
        Assert.Equal(ListWorld.Day("2026-03-16"), (await world.Lists.EntryAsync("A")).LimitDate);
        await using var db = world.Lists.Db();
        Assert.False(await db.RuleBooks.AnyAsync(b => b.ActivatedAt == null));
    }

    [Fact]
    public async Task Activate_SeveralHaveCome_TheNewestApplies()
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(30));
        await world.PublishAsync(RulesWorld.Shorter(60));
        Assert.Equal(3, (await world.ActivateAsync())!.RuleBookNumber);
        Assert.Equal((ListWorld.Day("2026-03-16"), 3), ((await world.Lists.EntryAsync("A")).LimitDate!.Value, (await world.Lists.EntryAsync("A")).RuleBookNumber!.Value));
    }

    [Fact]
    public async Task Activate_RiskGone_ClosesUntouchedAndFlagsTheRest()
    {
        await using var world = await WorldAsync();
        await world.PublishAsync(RulesWorld.Shorter(90, more: r => r with { OpenCaseDaysLeft = 13, UrgentDaysLeft = 5 }));
        var run = (await world.ActivateAsync())!;
        Assert.Equal((1, 0), (run.Closed, run.Opened));
        Assert.Equal(CaseOutcome.NoLongerAtRisk, Assert.Single(await world.Lists.CasesAsync("A")).Outcome);
    }

    [Fact]
    public async Task Activate_SomebodyChangesACaseMeanwhile_NothingIsLost()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync([.. Enumerable.Range(0, 400).Select(i => new Row($"K{i}"))]);
        await world.ScanAsync();
        await world.PublishAsync(RulesWorld.Shorter(60));
        var people = Task.Run(() => NoteOnEveryCaseAsync(world));
        await Task.Run(() => world.ActivateAsync());
        await people;
        await using var db = world.Lists.Db();
        Assert.Equal(400, await db.Cases.CountAsync(c => c.HasPersonalWork && c.DeadlineStatus == DeadlineStatus.Breached));
        Assert.Equal(400, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.LimitMoved));
        Assert.Equal(400, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Note));
    }

    private static async Task NoteOnEveryCaseAsync(RulesWorld world)
    {
        await using var ids = world.Lists.Db();
        foreach (var id in await ids.Cases.Select(c => c.Id).ToListAsync())
            for (var saved = false; !saved;)
            {
                await using var db = world.Lists.Db();
                (await db.Cases.SingleAsync(c => c.Id == id)).AddNote("Ringt", world.Change);
                try { await db.SaveChangesAsync(); saved = true; }
                catch (DbUpdateConcurrencyException) { }
            }
    }

    [Fact]
    public async Task Activate_WhileReading_TheReaderSeesOneBookOrTheOther()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync([.. Enumerable.Range(0, 1500).Select(i => new Row($"K{i}"))]);
        await world.ScanAsync();
        await world.PublishAsync(RulesWorld.Shorter(60));
        using var stop = new CancellationTokenSource();
        var seen = Task.Run(() => ReadAsync(world, stop.Token));
        await Task.Run(() => world.ActivateAsync());
        await Task.Delay(50);
        await stop.CancelAsync();
        Assert.All(await seen, counts => Assert.True(counts is (1500, 0) or (0, 1500), counts.ToString()));
        Assert.Contains((0, 1500), await seen);
    }

    /// <summary>The queue, counted by limit in one question, over and over.</summary>
    private static async Task<HashSet<(int Old, int New)>> ReadAsync(RulesWorld world, CancellationToken stop)
    {
        var seen = new HashSet<(int, int)>();
        var (before, after) = (ListWorld.Day("2026-04-15"), ListWorld.Day("2026-03-16"));
        while (!stop.IsCancellationRequested)
        {
            await using var db = world.Lists.Db();
            var counts = await db.Cases.GroupBy(c => 1).Select(g => new { Old = g.Count(c => c.LimitDate == before), New = g.Count(c => c.LimitDate == after) }).SingleAsync(None);
            seen.Add((counts.Old, counts.New));
        }
        return seen;
    }

    [Fact]
    public async Task Publish_FourEyes_AreDemanded()
    {
        await using var world = await WorldAsync();
        var publishing = world.Lists.Get<RulePublishing>();
        var alone = new PublishRules(RulesWorld.Shorter(60).ToJson(), RulesWorld.Day, world.Eva, world.Eva, null, null);
        await Assert.ThrowsAsync<UserMistakeException>(() => publishing.PublishAsync(alone, world.Change, None));
        var nobody = alone with { ApprovedBy = new UserRef("finns-inte", "nils") };
        Assert.Contains("nils", (await Assert.ThrowsAsync<UserMistakeException>(() => publishing.PublishAsync(nobody, world.Change, None))).Message);
        var broken = alone with { ApprovedBy = world.Adam, Json = """{"format":"vardlots-rules/1","rules":[{"guarantee":"FirstVisit","validFrom":"2010-01-01","limitDays":120},{"limitDays":0}]}""" };
        Assert.True((await Assert.ThrowsAsync<RuleBookRefusedException>(() => publishing.PublishAsync(broken, world.Change, None))).Problems.Count > 1);
        await using var db = world.Lists.Db();
        Assert.Equal(1, await db.RuleBooks.CountAsync());
    }

    [Fact]
    public async Task Publish_TheSameAgain_IsTheSameBook()
    {
        await using var world = await WorldAsync();
        Assert.Equal((2, 2), (await world.PublishAsync(RulesWorld.Shorter(60)), await world.PublishAsync(RulesWorld.Shorter(60))));
        Assert.Equal(3, await world.PublishAsync(RulesWorld.Shorter(30), draft: 7));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.PublishAsync(RulesWorld.Shorter(30), draft: 7));
    }
}
