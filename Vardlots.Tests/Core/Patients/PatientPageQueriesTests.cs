using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;
using Microsoft.EntityFrameworkCore;

namespace Vardlots.Tests.Core.Patients;

/// <summary>All of a patient's waits, to each reader what is the reader's; and what is decided about one trip.</summary>
public sealed class PatientPageQueriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task ShowAsync_Navigator_EveryWaitWithItsClockClinicCaseAndOwner()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var far = await world.CaseAsync("X2");
        await world.Cases.Service.TakeAsync(new TakeCase(far.Id, far.Version), world.Bo, world.Change(world.Bo), None);

        var page = await world.Get<PatientPageQueries>().ShowAsync(world.Anna, await world.PatientAsync(), None);

        Assert.Equal(3, page.Room.Waits.Count);
        var (first, last) = (page.Room.Waits[0], page.Room.Waits[2]);
        Assert.Equal((SeveralWaitsWorld.Day("2026-04-15"), (await world.CaseAsync("K1")).Id, null, true), (first.Limit!.Value, first.CaseId!.Value, first.Owner, page.MayAct));
        Assert.Equal((SeveralWaitsWorld.Day("2026-04-25"), far.Id, "Bo Ek", 1), (last.Limit!.Value, last.CaseId!.Value, last.Owner, last.Pauses.Count));
        Assert.NotNull(first.NextStep);
        Assert.Null(page.Patient.Phone);
        var log = (await world.Cases.LogAsync())[^1];
        Assert.Equal((AccessAction.Patient, $"Patient {page.Patient.Id}", page.Patient.Id), (log.Action, log.Subject, Assert.Single(log.Patients).PatientId));
    }

    [Fact]
    public async Task ShowAsync_Manager_OwnClinicsWaitsAndNothingOfTheOthers()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var page = await world.Get<PatientPageQueries>().ShowAsync(world.Cases.OtherManager, await world.PatientAsync(), None);
        Assert.Equal((await world.CaseAsync("X2")).EntryId, Assert.Single(page.Room.Waits).EntryId);
        Assert.False(page.MayAct);
        await Assert.ThrowsAsync<NotFoundException>(async () => await world.Get<PatientPageQueries>().ShowAsync(world.Cases.OtherManager, (await world.CaseAsync("K3")).PatientId, None));
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await world.Get<PatientPageQueries>().ShowAsync(world.Cases.Admin, await world.PatientAsync(), None));
    }

    [Fact]
    public async Task ShowAsync_EndedWait_IsFoldedAwayWithHowAndWhen()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        await world.Cases.Lists.ImportAsync("2026-04-06", new Row("K1", more: ("PatientId", SeveralWaitsWorld.Person)), new Row("K2", more: ("PatientId", SeveralWaitsWorld.Person)).Completed("2026-04-06"), new Row("K3"));
        await world.Cases.Lists.ScanAsync("2026-04-06");
        var room = await world.RoomAsync(world.Anna);
        Assert.Equal(2, room.Waits.Count);
        Assert.Equal((SeveralWaitsWorld.Day("2026-04-06"), CaseStatus.Closed), (Assert.Single(room.Ended).EndedOn!.Value, room.Ended[0].CaseStatus));
    }

    [Fact]
    public async Task ShowAsync_Protected_IsMaskedAndOnlyThoseWithPermissionCoordinate()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync(isProtected: true);
        var page = await world.Get<PatientPageQueries>().ShowAsync(world.Bo, await world.PatientAsync(), None);
        Assert.Equal((true, null, false, null), (page.Patient.IsMasked, page.Patient.Name, page.MayAct, page.Room.Coordination));
        Assert.NotNull((await world.RoomAsync(world.Anna)).Coordination);
    }

    [Fact]
    public async Task DecideAsync_Proposal_StandsOnBothCasesAndTheNewestHolds()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync(booked: "2026-04-16");
        var card = (await world.RoomAsync(world.Anna)).Bundles.Single(b => b.Second.ClinicId == b.First.ClinicId);
        var command = new DecideBundle(await world.PatientAsync(), card.First.EntryId, card.Second.EntryId, card.Proposal.Week, true, " En resa räcker ");
        var service = world.Get<BundlingService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => service.DecideAsync(command with { Reason = " " }, world.Anna, world.Change(world.Anna), None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.DecideAsync(command, world.Cases.Manager, world.Change(world.Cases.Manager), None));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.DecideAsync(command with { Week = command.Week.PlusWeeks(1) }, world.Anna, world.Change(world.Anna), None));
        await service.DecideAsync(command, world.Anna, world.Change(world.Anna), None);
        await Assert.ThrowsAsync<EditConflictException>(() => service.DecideAsync(command with { Together = false }, world.Bo, world.Change(world.Bo), None));

        foreach (var contact in new[] { "K1", "K2" })
        {
            var told = (await world.CaseAsync(contact)).Events[^1];
            Assert.Equal((CaseEventKind.BundleDecided, "Together", "En resa räcker", "Anna Lind"), (told.Kind, told.To, told.Text, told.ActorName));
        }
        var seen = (await world.RoomAsync(world.Bo)).Bundles.Single(b => b.Decision is not null).Decision!;
        await service.DecideAsync(command with { Together = false, Reason = "Orkar inte", Seen = seen.Id }, world.Bo, world.Change(world.Bo), None);
        Assert.Equal((false, "Bo Ek"), ((await world.RoomAsync(world.Bo)).Bundles.Single(b => b.Decision is not null).Decision!.Together, (await world.RoomAsync(world.Bo)).Bundles.Single(b => b.Decision is not null).Decision!.ByName));
        Assert.Equal(["BundleTogether", "BundleApart"], (await world.ChangesAsync()).Select(c => c.Action));
    }

    [Fact]
    public async Task ListAsync_ManyWaits_ThreeAreEnoughAndTwoAreNot()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var many = world.Get<ManyWaitsQueries>();
        var row = Assert.Single((await many.ListAsync(world.Anna, 1, None)).Rows);
        Assert.Equal((await world.PatientAsync(), 3, SeveralWaitsWorld.Day("2026-04-15"), 10, 3), (row.PatientId, row.Waits, row.Nearest!.Value, row.DaysLeft!.Value, row.OpenCases));
        Assert.Equal(AccessAction.PatientList, (await world.Cases.LogAsync())[^1].Action);
        await Assert.ThrowsAsync<AccessDeniedException>(() => many.ListAsync(world.Cases.Manager, 1, None));

        await world.Cases.Lists.ImportAsync("2026-04-06", new Row("K1", more: ("PatientId", SeveralWaitsWorld.Person)), new Row("K2", more: ("PatientId", SeveralWaitsWorld.Person)).Completed("2026-04-06"), new Row("K3"));
        Assert.Empty((await many.ListAsync(world.Anna, 1, None)).Rows);
    }

    [Fact]
    public async Task ListAsync_ManyWaits_ProtectedIsMasked()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync(isProtected: true);
        Assert.Equal(PatientLabel.Masked, Assert.Single((await world.Get<ManyWaitsQueries>().ListAsync(world.Anna, 1, None)).Rows).Patient);
    }

    [Fact]
    public async Task Case_Shown_OffersTheOthersToTalkAboutButNotModelB()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        await using (var db = world.Cases.Lists.Db())
        {
            (await db.Clinics.SingleAsync(k => k.HsaId == OneCaseWorld.There)).Model = Vardlots.Core.WaitingLists.CareModel.B;
            await db.SaveChangesAsync();
        }
        var page = await world.Cases.Queries.ShowAsync(world.Anna, (await world.CaseAsync("K1")).Id, None);
        Assert.Equal((await world.CaseAsync("K2")).Id, Assert.Single(page.TalkCases).CaseId);
        Assert.Equal(2, page.OtherWaits.Count);
        Assert.Empty((await world.Cases.Queries.ShowAsync(world.Cases.Manager, (await world.CaseAsync("K1")).Id, None)).TalkCases);
    }
}
