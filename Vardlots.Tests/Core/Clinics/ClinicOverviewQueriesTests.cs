using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Clinics;

public sealed class ClinicOverviewQueriesTests
{
    private static readonly LocalDate Today = CaseWorld.Today;

    private static async Task AddEntriesAsync(CaseWorld world, params WaitingListEntry[] entries)
    {
        await using var db = await world.OpenAsync();
        foreach (var e in entries) db.Patients.Add(new Patient { Id = e.PatientId, IdentityKind = IdentityKind.PersonalNumber, IdentityValue = $"1947{e.PatientId:00000000}" });
        db.Entries.AddRange(entries);
        await db.SaveChangesAsync();
    }

    private static WaitingListEntry Entry(long id, int clinic, int decidedDaysAgo, DeadlineStatus status = DeadlineStatus.OnTrack, int? limit = null) => new()
    {
        Id = id, ClinicId = clinic, ContactId = $"E{id}", PatientId = id, MedicalField = "301", RowHash = "", Phase = CarePhase.Procedure, GuaranteeApplies = true,
        DecidedOn = Today.PlusDays(-decidedDaysAgo), DeadlineStatus = status, LimitDate = limit is { } l ? Today.PlusDays(l) : null,
    };

    [Fact]
    public async Task List_Clinic_CountsWhatItHolds()
    {
        await using var world = await CaseWorld.CreateAsync();
        var pvv = Entry(5, 1, 200);
        pvv.Deviation = Deviation.PatientChosen;
        var ended = Entry(6, 1, 20, DeadlineStatus.Ended);
        ended.ListStatus = ListStatus.Completed;
        var vanished = Entry(3, 1, 90, DeadlineStatus.Urgent, limit: 0);
        vanished.VanishedOn = Today;
        var stale = Entry(4, 1, 91, DeadlineStatus.Breached, limit: -1);
        stale.StaleOn = Today;
        await AddEntriesAsync(world, Entry(1, 1, 10, limit: 80), Entry(2, 1, 70, DeadlineStatus.Approaching, limit: 20), vanished, stale, pvv, ended, Entry(7, 2, 100, DeadlineStatus.Breached, limit: -10));
        var own = Assert.Single(await world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Manager(1), CancellationToken.None));
        Assert.Equal(("Ögonkliniken", 5, 2, 1, 1, 1, false), (own.Name, own.Active, own.AtRisk, own.Passed, own.Vanished, own.Stale, own.IsSilent));
        // The day itself is in time, the day after is not; PvV and ended rows are no part of the measure.
        Assert.Equal((4, 4, 3, 0.75), (own.Measure!.Counted, own.Measure.Judged, own.Measure.InTime, own.Measure.Share!.Value));
        Assert.Equal((1, 2, 1), (own.Measure.Buckets[WaitBucket.UpTo30], own.Measure.Buckets[WaitBucket.From61To90], own.Measure.Buckets[WaitBucket.From91To120]));
        Assert.Equal(own.Measure.Counted, own.Measure.Buckets.Values.Sum());
        Assert.Equal(["Kirurgkliniken", "Ögonkliniken"], (await world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Navigator, CancellationToken.None)).Select(k => k.Name));
        Assert.Empty(await world.AccessLogAsync());

        // Every number is that of the list it leads to.
        var lists = world.Get<EntryListQueries>();
        Task<int> InList(EntryFilter f) => lists.CountAsync(CaseWorld.Manager(1), f with { Clinic = 1 }, CancellationToken.None);
        Assert.Equal(own.Active, await InList(new EntryFilter()));
        Assert.Equal(own.Passed, await InList(new EntryFilter { Status = DeadlineStatus.Breached }));
        Assert.Equal(own.Urgent, await InList(new EntryFilter { Status = DeadlineStatus.Urgent }));
        Assert.Equal(own.Approaching, await InList(new EntryFilter { Status = DeadlineStatus.Approaching }));
        Assert.Equal(own.BookedLate, await InList(new EntryFilter { Status = DeadlineStatus.BookedLate }));
        Assert.Equal(own.Vanished, await InList(new EntryFilter { State = EntryState.Vanished }));
        Assert.Equal(own.Stale, await InList(new EntryFilter { State = EntryState.Stale }));
        Assert.Equal(own.Measure.InTime, await InList(new EntryFilter { Measure = MeasurePart.InTime }));
    }

    /// <summary>Once per state of the lists, whatever became of the newest import: a rejected or running one must not have every clinic counted again and again.</summary>
    [Theory]
    [InlineData(RunStatus.Rejected)]
    [InlineData(RunStatus.Running)]
    public async Task List_NewestImportNotThrough_KeepsWhatIsCountedUntilItIs(RunStatus became)
    {
        await using var world = await CaseWorld.CreateAsync();
        await AddEntriesAsync(world, Entry(1, 1, 10, limit: 80), Entry(2, 1, 70, limit: 20));
        await using var db = await world.OpenAsync();
        db.ImportRuns.Add(new ImportRun { FileName = "a.csv", Source = ImportSource.Inbox, StartedBy = "system", StartedAt = world.Clock.GetCurrentInstant(), Status = became });
        await db.SaveChangesAsync();
        async Task<int> ActiveAsync() => Assert.Single(await world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Manager(1), CancellationToken.None)).Active;
        Assert.Equal(2, await ActiveAsync());

        await db.Entries.Where(e => e.Id == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.ListStatus, ListStatus.Completed));
        Assert.Equal(2, await ActiveAsync());

        await db.ImportRuns.ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Completed));
        Assert.Equal(1, await ActiveAsync());
    }

    [Fact]
    public async Task List_SilentForTwoNights_IsAnAlarm()
    {
        await using var world = await CaseWorld.CreateAsync();
        world.Clock.Advance(Duration.FromDays(1));
        Assert.All(await world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Navigator, CancellationToken.None), k => Assert.False(k.IsSilent));
        world.Clock.Advance(Duration.FromDays(1));
        Assert.All(await world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Navigator, CancellationToken.None), k => Assert.True(k.IsSilent));
        Assert.Equal(2, (await world.Get<NightOverviewQueries>().ReadAsync(CaseWorld.Administrator, CancellationToken.None)).Silent.Count);
    }

    [Fact]
    public async Task List_Administrator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<ClinicOverviewQueries>().ListAsync(CaseWorld.Administrator, CancellationToken.None));
    }

    [Fact]
    public async Task NightOverview_FailedNightAndRejectedFile_AreAlarms()
    {
        await using var world = await CaseWorld.CreateAsync();
        await using (var db = await world.OpenAsync())
        {
            var at = world.Clock.GetCurrentInstant() - Duration.FromHours(2);
            db.NightRuns.Add(new NightRun { Night = Today, Trigger = RunTrigger.Schedule, StartedBy = "system", StartedAt = at, Status = RunStatus.Failed, Problem = "Disken är full." });
            db.ImportRuns.Add(new ImportRun { FileName = "a.csv", Source = ImportSource.Inbox, StartedBy = "system", StartedAt = at, Status = RunStatus.Rejected });
            db.ImportRuns.Add(new ImportRun { FileName = "b.csv", Source = ImportSource.Inbox, StartedBy = "system", StartedAt = at - Duration.FromDays(8), Status = RunStatus.Rejected });
            await db.SaveChangesAsync();
        }
        var overview = await world.Get<NightOverviewQueries>().ReadAsync(CaseWorld.Administrator, CancellationToken.None);
        Assert.Equal((true, 1, "Disken är full."), (overview.HasFailed, overview.RejectedFiles, Assert.Single(overview.Nights).Problem));
        Assert.Empty(await world.AccessLogAsync());
    }
}
