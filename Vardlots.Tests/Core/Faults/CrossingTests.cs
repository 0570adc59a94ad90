using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Faults;

/// <summary>Runs and people at the same time: nothing lost, doubled or mixed, and every conflict told.</summary>
public sealed class CrossingTests
{
    private const string East = "SE2321000214-H001", West = "SE2321000214-H002";

    private static Row[] Rows(string clinic, int count, string? booked = null) =>
        [.. Enumerable.Range(0, count).Select(i => new Row($"{clinic[^1]}{i}", clinic).With("BokadTid", booked ?? ""))];

    private static async Task<ListWorld> WorldAsync(int each)
    {
        var world = await ListWorld.CreateAsync(new LocalDate(2026, 4, 5));
        await world.ImportAsync("2026-04-04", Rows(East, each));
        await world.ImportAsync("2026-04-04", Rows(West, each));
        await world.ScanAsync("2026-04-04");
        return world;
    }

    /// <summary>Two worlds, the same work: at once in one, one after the other in the other. The same rows come of it.</summary>
    private static async Task SameAsync(int each, params Func<ListWorld, Task>[] work)
    {
        await using var together = await WorldAsync(each);
        await Task.WhenAll(work.Select(w => Task.Run(() => w(together))));
        await using var oneByOne = await WorldAsync(each);
        foreach (var w in work) await w(oneByOne);
        var (a, b) = (await FactsAsync(oneByOne), await FactsAsync(together));
        Assert.Empty(a.Except(b).Select(r => "- " + r).Concat(b.Except(a).Select(r => "+ " + r)).Take(10));
        Assert.Equal(a.Count, b.Count);
    }

    /// <summary>Entries, history, cases and their events by what they are about: which run came first is left to chance, so runs' numbers are not told.</summary>
    private static async Task<List<string>> FactsAsync(ListWorld world)
    {
        await using var db = world.Db();
        var entries = await db.Entries.AsNoTracking().OrderBy(e => e.ContactId).Select(e => $"{e.ContactId} {e.BookedOn} {e.ListStatus} {e.VanishedOn} {e.LimitDate} {e.DeadlineStatus}").ToListAsync();
        var changes = await (from c in db.EntryChanges join e in db.Entries on c.EntryId equals e.Id select $"{e.ContactId} {c.Kind} {c.SnapshotDate} {c.Changes}").ToListAsync();
        var cases = await (from c in db.Cases join e in db.Entries on c.EntryId equals e.Id select $"case {e.ContactId} {c.Status} {c.LimitDate} {c.BookedOn} {c.OpenedOn} {c.ClosedOn}").ToListAsync();
        return [.. entries.Concat(changes).Concat(cases).Order()];
    }

    private static async Task ImportAsync(ListWorld world, string day, Row[] rows)
    {
        var run = await world.ImportAsync(day, rows);
        Assert.Equal((RunStatus.Completed, true), (run.Status, run.Balances));
    }

    [Fact]
    public Task TwoImportsAtOnce_SameRowsAsOneAfterTheOther() => SameAsync(300,
        w => ImportAsync(w, "2026-04-05", Rows(East, 300, "2026-05-01")), w => ImportAsync(w, "2026-04-05", Rows(West, 290)));

    [Fact]
    public Task SameFileTwiceAtOnce_ChangesOnce() => SameAsync(300,
        w => ImportAsync(w, "2026-04-05", Rows(East, 300, "2026-05-01")), w => ImportAsync(w, "2026-04-05", Rows(East, 300, "2026-05-01")));

    [Fact]
    public async Task ImportAndScanAtOnce_NextScanSettlesIt()
    {
        // Which came first decides what the scan saw; a scan after both sees everything.
        await SameAsync(300, async w =>
        {
            await Task.WhenAll(Task.Run(() => ImportAsync(w, "2026-04-05", Rows(East, 300, "2026-05-01"))), Task.Run(() => w.ScanAsync("2026-04-05")));
            await w.ScanAsync("2026-04-05");
        });
    }

    [Fact]
    public async Task TwoScansAtOnce_EachCaseOnce()
    {
        await using var world = await WorldAsync(600);
        var runs = await Task.WhenAll(Task.Run(() => world.ScanAsync("2026-04-16")), Task.Run(() => world.ScanAsync("2026-04-16")));
        Assert.Equal([0, 1200], runs.Select(r => r.Changed).Order());
        await using var db = world.Db();
        Assert.Equal(await db.Entries.CountAsync(), await db.Cases.CountAsync());
        Assert.All(await db.CaseEvents.Where(e => e.Kind == CaseEventKind.Opened).GroupBy(e => e.CaseId).Select(g => g.Count()).ToListAsync(), n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task FiftyPeopleDuringScans_EverySuccessInTheHistoryOnce_EveryConflictTold()
    {
        await using var world = await WorldAsync(30);
        var people = await PeopleAsync(world, 50);
        var done = new ConcurrentBag<(string User, CaseEventKind Kind, long Case)>();
        var told = new ConcurrentBag<EditConflictException>();
        using var stop = new CancellationTokenSource();
        var scans = Task.Run(async () =>
        {
            for (var day = new LocalDate(2026, 4, 6); !stop.IsCancellationRequested; day = day.PlusDays(1)) await world.Get<NightlyScan>().RunAsync(day, RunTrigger.CommandLine, "test", null, CancellationToken.None);
        });
        await Task.WhenAll(people.Select((p, i) => Task.Run(() => WorkAsync(world, p, new Random(i), done, told))));
        await stop.CancelAsync();
        await scans;

        await using var db = world.Db();
        var history = await db.CaseEvents.Where(e => e.ActorId != null).Select(e => new { e.ActorId, e.Kind, e.CaseId }).ToListAsync();
        Assert.Equal(done.Order(), history.Select(h => (h.ActorId!, h.Kind, h.CaseId)).Order());
        Assert.Equal(50 * Verbs, done.Count + told.Count + _mistakes);
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.False(string.IsNullOrEmpty(t.By)));
        Assert.All((await db.Cases.Where(c => c.ClosedOn == null).Select(c => c.EntryId).ToListAsync()).CountBy(e => e ?? 0), e => Assert.Equal(1, e.Value));
        Assert.Equal(await db.Cases.CountAsync(c => c.Status == CaseStatus.Closed), await db.Cases.CountAsync(c => c.ClosedOn != null));
    }

    private const int Verbs = 6;
    private int _mistakes;

    private static async Task<List<ViewContext>> PeopleAsync(ListWorld world, int count)
    {
        var people = new List<ViewContext>();
        var change = ChangeContext.System(world.Clock.GetCurrentInstant(), new LocalDate(2026, 4, 5));
        for (var i = 0; i < count; i++)
        {
            var made = await world.Get<UserAccounts>().CreateAsync(new NewUser($"p{i}", Roles.Navigator, [], false), change, CancellationToken.None);
            people.Add((await world.Get<UserDirectory>().FindAsync(made.UserId, CancellationToken.None))!.ToView());
        }
        return people;
    }

    /// <summary>Some verbs on cases that everybody wants: read, think a little, act.</summary>
    private async Task WorkAsync(ListWorld world, ViewContext me, Random dice, ConcurrentBag<(string, CaseEventKind, long)> done, ConcurrentBag<EditConflictException> told)
    {
        var service = world.Get<CaseService>();
        for (var i = 0; i < Verbs; i++)
        {
            CareCase seen;
            await using (var db = world.Db())
            {
                var ids = await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).Take(8).ToListAsync();
                var id = ids[dice.Next(ids.Count)];
                seen = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
            }
            await Task.Delay(dice.Next(10));
            var change = me.ToChange(world.Clock.GetCurrentInstant(), new LocalDate(2026, 4, 5));
            try
            {
                done.Add((me.UserId, await ActAsync(service, seen, me, change, dice, i), seen.Id));
            }
            catch (EditConflictException e)
            {
                told.Add(e);
            }
            catch (UserMistakeException)
            {
                Interlocked.Increment(ref _mistakes);
            }
        }
    }

    private static async Task<CaseEventKind> ActAsync(CaseService service, CareCase seen, ViewContext me, ChangeContext change, Random dice, int i)
    {
        var none = CancellationToken.None;
        if (!seen.IsOpen)
        {
            await service.ReopenAsync(new ReopenCase(seen.Id, seen.Version), me, change, none);
            return CaseEventKind.Reopened;
        }
        var verb = dice.Next(10);
        if (verb == 0)
        {
            await service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), me, change, none);
            return CaseEventKind.Closed;
        }
        if (verb < 4 && seen.OwnerId != me.UserId)
        {
            await service.TakeAsync(new TakeCase(seen.Id, seen.Version), me, change, none);
            return seen.OwnerId is null ? CaseEventKind.Assigned : CaseEventKind.HandedOver;
        }
        if (verb < 5 && seen.OwnerId is not null)
        {
            await service.ReleaseAsync(new ReleaseCase(seen.Id, seen.Version), me, change, none);
            return CaseEventKind.Released;
        }
        await service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, $"{me.UserId} {i}"), me, change, none);
        return CaseEventKind.Note;
    }
}
