using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

public sealed class ClinicQueueQueriesTests
{
    private static readonly LocalDate Today = EntryWorld.Today;
    private static readonly ViewContext Chief = EntryWorld.Manager(1);

    private static Task<QueueList> ListAsync(EntryWorld world, QueueTab tab = QueueTab.All, Instant? since = null, ViewContext? view = null) =>
        world.Get<ClinicQueueQueries>().ListAsync(view ?? Chief, new ClinicQueueFilter { Tab = tab }, since, CancellationToken.None);

    [Fact]
    public async Task List_FlaggedOnes_ByUrgency()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAllAsync(
        [
            new() { Status = DeadlineStatus.OnTrack }, // 1: nothing to look at
            new() { Status = DeadlineStatus.Approaching, Limit = Today.PlusDays(20) },
            new() { Status = DeadlineStatus.Breached, Limit = Today.PlusDays(-3) },
            new() { Status = DeadlineStatus.Urgent, Limit = Today.PlusDays(2) },
            new() { Status = DeadlineStatus.BookedLate, Limit = Today.PlusDays(40) },
            new() { Status = DeadlineStatus.OnTrack, VanishedOn = Today, Limit = Today.PlusDays(50) },
            new() { Status = DeadlineStatus.OnTrack, StaleOn = Today },
            new() { Status = DeadlineStatus.NotCovered, Limit = null, RowWarnings = 1 },
            new() { Status = DeadlineStatus.Paused, Limit = null, AssessmentWarnings = 2 },
            new() { Status = DeadlineStatus.Ended, ListStatus = ListStatus.Removed, VanishedOn = Today, Limit = null },
            new() { Status = DeadlineStatus.BookedInTime, Limit = Today.PlusDays(-1) }, // passed since the scan
            new() { Status = DeadlineStatus.Breached, Limit = Today.PlusDays(-9), Clinic = 2 },
        ]);
        var list = await ListAsync(world);
        Assert.Equal([3, 11, 4, 2, 5, 6, 7, 8, 9], list.Rows.Select(r => r.Entry.Id));
        Assert.Equal(9, list.Total);
        Assert.All(list.Rows, r => Assert.False(r.IsNew));
    }

    [Fact]
    public async Task Counts_EveryTab_AgreeWithTheirLists()
    {
        await using var world = await EntryWorld.CreateAsync();
        var ids = await world.AddAllAsync(Enumerable.Range(0, 120).Select(i => new EntrySpec
        {
            Status = i % 3 == 0 ? DeadlineStatus.Urgent : DeadlineStatus.OnTrack, VanishedOn = i % 4 == 0 ? Today : null, StaleOn = i % 5 == 0 ? Today : null,
            RowWarnings = i % 7 == 0 ? 8 : 0,
        }));
        await world.Get<ReviewService>().AnswerAsync(new AnswerEntries(ids.Where(id => id % 6 == 1).ToList(), ReviewAnswer.WantsHelp), Chief, world.Change(Chief), CancellationToken.None);
        var counts = (await ListAsync(world)).Counts;
        foreach (var tab in Enum.GetValues<QueueTab>())
        {
            var rows = new List<QueueRow>();
            for (var page = 1; page == 1 || rows.Count < counts[tab]; page++)
                rows.AddRange((await world.Get<ClinicQueueQueries>().ListAsync(Chief, new ClinicQueueFilter { Tab = tab, Page = page }, null, CancellationToken.None)).Rows);
            Assert.Equal(counts[tab], rows.Select(r => r.Entry.Id).Distinct().Count());
            Assert.Equal(rows.Select(r => r.Entry.Id).Order(), (await world.Get<ClinicQueueQueries>().IdsAsync(Chief, new ClinicQueueFilter { Tab = tab }, CancellationToken.None)).Order());
            Assert.All(rows, r => Assert.True(tab switch
            {
                QueueTab.Unanswered => r.Entry.Answer is null or { Doubt: not ReviewDoubt.None },
                QueueTab.Answered => r.Entry.Answer is { Doubt: ReviewDoubt.None },
                QueueTab.Vanished => r.Entry.VanishedOn is not null,
                QueueTab.Stale => r.Entry.StaleOn is not null,
                QueueTab.Warnings => r.Entry.Warnings.Count > 0,
                _ => true,
            }));
        }
        Assert.Equal(counts[QueueTab.All], counts[QueueTab.Answered] + counts[QueueTab.Unanswered]);
    }

    [Fact]
    public async Task Answer_PlannedDayOver_CountsAsUnansweredAgain()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Urgent, Limit = Today.PlusDays(10) });
        await world.Get<ReviewService>().AnswerAsync(new AnswerEntries([id], ReviewAnswer.Planned, Today.PlusDays(2)), Chief, world.Change(Chief), CancellationToken.None);
        world.Clock.MoveTo(Today.PlusDays(2));
        Assert.Equal((0, 1), Counts(await ListAsync(world)));
        world.Clock.MoveTo(Today.PlusDays(3));
        var list = await ListAsync(world, QueueTab.Unanswered);
        Assert.Equal((1, 0), Counts(list));
        Assert.Equal(ReviewDoubt.PlannedDatePassed, Assert.Single(list.Rows).Entry.Answer!.Doubt);

        static (int, int) Counts(QueueList list) => (list.Counts[QueueTab.Unanswered], list.Counts[QueueTab.Answered]);
    }

    [Fact]
    public async Task List_SinceLastVisit_PutsNewOnesFirst()
    {
        await using var world = await EntryWorld.CreateAsync();
        var old = await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Breached, Limit = Today.PlusDays(-20), Case = true });
        var vanished = await world.AddAsync(new EntrySpec { VanishedOn = Today });
        world.Clock.Advance(Duration.FromHours(1));
        var since = world.Clock.Now;
        world.Clock.Advance(Duration.FromHours(1));
        var risen = await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Approaching, Limit = Today.PlusDays(29), Case = true });
        var warned = await world.AddAsync(new EntrySpec { RowWarnings = 1, ImportRun = 1 });
        await using (var db = await world.OpenAsync())
        {
            db.ImportRuns.Add(new ImportRun { Id = 1, FileName = "x", Source = ImportSource.Inbox, StartedBy = "test", StartedAt = since, FinishedAt = world.Clock.Now, Status = RunStatus.Completed });
            db.EntryChanges.Add(new EntryChange { Id = 1, EntryId = vanished, ImportRunId = 1, SnapshotDate = Today, Kind = EntryChangeKind.Vanished });
            await db.SaveChangesAsync();
        }
        var list = await ListAsync(world, since: since);
        Assert.Equal([(risen, true), (vanished, true), (warned, true), (old, false)], list.Rows.Select(r => (r.Entry.Id, r.IsNew)));
        Assert.Equal(3, list.New);
        Assert.Equal(0, (await ListAsync(world, since: world.Clock.Now)).New);
    }

    [Fact]
    public async Task List_ScopeMaskAndLog_HoldHereToo()
    {
        await using var world = await EntryWorld.CreateAsync();
        var id = await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Urgent, Protection = ProtectedIdentity.AssumedIdentity, Last = "Hemlig" });
        await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Urgent, Clinic = 2 });
        var row = Assert.Single((await ListAsync(world)).Rows);
        Assert.True(row.Entry.Patient is { IsMasked: true, Name: null });
        var look = Assert.Single(await world.AccessLogAsync());
        Assert.Equal((AccessAction.ClinicQueue, "clinic queue?flik=alla", id), (look.Action, look.Subject, Assert.Single(look.Patients).PatientId));
        Assert.Empty((await world.Get<ClinicQueueQueries>().ListAsync(Chief, new ClinicQueueFilter { Clinic = 2, Tab = QueueTab.All }, null, CancellationToken.None)).Rows);
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(world, view: EntryWorld.Administrator));
        await world.BreakAccessLogAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => ListAsync(world));
    }

    [Fact]
    public async Task Head_SilentHeldAndChangedForms_StandThere()
    {
        await using var world = await EntryWorld.CreateAsync();
        await using (var db = await world.OpenAsync())
        {
            var run = new ImportRun { Id = 7, FileName = "x", Source = ImportSource.Inbox, StartedBy = "test", StartedAt = world.Clock.Now, SnapshotDate = Today, Status = RunStatus.Completed };
            run.Clinics.Add(new ImportRunClinic { ClinicId = 1, Held = 46, Hold = HoldStatus.Pending });
            run.Clinics.Add(new ImportRunClinic { ClinicId = 2, Held = 3, Hold = HoldStatus.Confirmed });
            db.ImportRuns.Add(run);
            db.ImportIssues.Add(new ImportIssue { Id = 1, ImportRunId = 7, RowNumber = 2, ClinicId = 1, Code = IssueCode.CodeFormChanged, Column = "Avvikelse" });
            (await db.Clinics.FindAsync(1))!.LatestImportRunId = 7;
            (await db.Clinics.FindAsync(2))!.LatestSnapshot = Today.PlusDays(-2);
            await db.SaveChangesAsync();
        }
        var heads = await world.Get<ClinicHeadQueries>().ListAsync(EntryWorld.Navigator, null, CancellationToken.None);
        Assert.Equal([("Kirurgkliniken", true), ("Ögonkliniken", false)], heads.Select(h => (h.Name, h.IsSilent)));
        Assert.Equal(new PendingHold(7, Today, 46), Assert.Single(heads[1].Holds));
        Assert.Equal("Avvikelse", Assert.Single(heads[1].ChangedForms));
        Assert.Empty(heads[0].Holds);
        Assert.Equal("Ögonkliniken", Assert.Single(await world.Get<ClinicHeadQueries>().ListAsync(Chief, null, CancellationToken.None)).Name);
        Assert.Empty(await world.Get<ClinicHeadQueries>().ListAsync(Chief, 2, CancellationToken.None));
    }
}
