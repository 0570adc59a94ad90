using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>The verbs of one case: right, wrong role, wrong clinic, somebody first, and what stands in the history.</summary>
public class CaseServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task TakeAsync_NewCase_IsMineAndSaysSo()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var before = await world.CaseAsync();

        await world.Service.TakeAsync(new TakeCase(before.Id, before.Version), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal((CaseStatus.Assigned, world.Anna.UserId, before.Version + 1), (after.Status, after.OwnerId, after.Version));
        var told = after.Events[^1];
        Assert.Equal((CaseEventKind.Assigned, world.Anna.UserId, "Anna Lind", "Anna Lind"), (told.Kind, told.ActorId, told.ActorName, told.To));
        Assert.Equal(OneCaseWorld.Today, told.OnDay);
    }

    [Fact]
    public async Task TakeAsync_MineAlready_ChangesNothing()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var mine = await TakenAsync(world, world.Anna);

        await world.Service.TakeAsync(new TakeCase(mine.Id, mine.Version), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal((mine.Version, mine.Events.Count), (after.Version, after.Events.Count));
    }

    [Fact]
    public async Task TakeAsync_ColleaguesCase_IsHandedOver()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var bos = await TakenAsync(world, world.Bo);

        await world.Service.TakeAsync(new TakeCase(bos.Id, bos.Version), world.Anna, world.Change(world.Anna), None);

        var told = (await world.CaseAsync()).Events[^1];
        Assert.Equal((CaseEventKind.HandedOver, world.Bo.UserId, "Anna Lind"), (told.Kind, told.From, told.To));
    }

    [Fact]
    public async Task ReleaseAsync_OwnedCase_IsNewAgainAndNeverClosedUnseen()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var mine = await TakenAsync(world, world.Anna);

        await world.Service.ReleaseAsync(new ReleaseCase(mine.Id, mine.Version), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal((CaseStatus.New, null, false), (after.Status, after.OwnerId, after.IsUntouched));
        Assert.Equal((CaseEventKind.Released, world.Anna.UserId), (after.Events[^1].Kind, after.Events[^1].From));
    }

    [Fact]
    public async Task AddNoteAsync_WithDraft_NoteStaysDraftGoes()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<DraftService>().SaveAsync(world.Anna.UserId, CaseDrafts.Note(seen.Id), "Ringde, ", None);
        await world.Lists.Get<DraftService>().SaveAsync(world.Bo.UserId, CaseDrafts.Note(seen.Id), "Bos egen", None);

        await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, "  Ringde, inget svar.\n"), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal((CaseEventKind.Note, "Ringde, inget svar.", "Anna Lind"), (after.Events[^1].Kind, after.Events[^1].Text, after.Events[^1].ActorName));
        Assert.True(after.HasPersonalWork);
        Assert.Null(await world.DraftAsync(world.Anna, CaseDrafts.Note(seen.Id)));
        Assert.NotNull(await world.DraftAsync(world.Bo, CaseDrafts.Note(seen.Id)));
    }

    [Fact]
    public async Task AddNoteAsync_SecondNoteOnSameVersion_IsToldWhoWasFirstAndDraftStays()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await NotedAsync(world, world.Bo, "först");
        await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, "en till"), world.Bo, world.Change(world.Bo), None);
        await world.Lists.Get<DraftService>().SaveAsync(world.Anna.UserId, CaseDrafts.Note(seen.Id), "min text", None);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() =>
            world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, "min text"), world.Anna, world.Change(world.Anna), None));

        Assert.Equal(("Bo Ek", world.Lists.Clock.GetCurrentInstant()), (conflict.By, conflict.At));
        Assert.DoesNotContain((await world.CaseAsync()).Events, e => e.Text == "min text");
        Assert.Equal("min text", (await world.DraftAsync(world.Anna, CaseDrafts.Note(seen.Id)))!.Text);
    }

    [Fact]
    public async Task AddNoteAsync_TwoAtTheSameMoment_OneIsTold()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await NotedAsync(world, world.Bo, "först");

        var both = await Task.WhenAll(new[] { world.Anna, world.Bo }.Select(async who =>
        {
            try
            {
                await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, who.UserName), who, world.Change(who), None);
                return true;
            }
            catch (EditConflictException)
            {
                return false;
            }
        }));

        Assert.Single(both, saved => saved);
        Assert.Equal(seen.Events.Count + 1, (await world.CaseAsync()).Events.Count);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(8000, true)]
    [InlineData(8001, false)]
    public async Task AddNoteAsync_Length_OneToEightThousand(int length, bool accepted)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        var note = new AddCaseNote(seen.Id, seen.Version, new string('a', length));

        if (accepted) await world.Service.AddNoteAsync(note, world.Anna, world.Change(world.Anna), None);
        else await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.AddNoteAsync(note, world.Anna, world.Change(world.Anna), None));

        Assert.Equal(accepted ? 1 : 0, (await world.CaseAsync()).Events.Count(e => e.Kind == CaseEventKind.Note));
    }

    [Fact]
    public async Task AddNoteAsync_Manager_OwnClinicOnly()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, "Vi har plats i maj."), world.Manager, world.Change(world.Manager), None);
        var now = await world.CaseAsync();

        Assert.Equal("Mona Chef", now.Events[^1].ActorName);
        await Assert.ThrowsAsync<NotFoundException>(() =>
            world.Service.AddNoteAsync(new AddCaseNote(now.Id, now.Version, "x"), world.OtherManager, world.Change(world.OtherManager), None));
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            world.Service.AddNoteAsync(new AddCaseNote(now.Id, now.Version, "x"), world.Admin, world.Change(world.Admin), None));
    }

    [Fact]
    public async Task Verbs_NotANavigator_AreRefusedAndNothingHappens()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        foreach (var who in new[] { world.Manager, world.Admin })
        {
            var change = world.Change(who);
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), who, change, None));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Service.ReleaseAsync(new ReleaseCase(seen.Id, seen.Version), who, change, None));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), who, change, None));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Service.ReopenAsync(new ReopenCase(seen.Id, seen.Version), who, change, None));
        }

        var after = await world.CaseAsync();
        Assert.Equal((seen.Version, seen.Events.Count), (after.Version, after.Events.Count));
    }

    [Fact]
    public async Task Verbs_OldVersion_AreToldAndNothingHappens()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        var taken = await TakenAsync(world, world.Bo);
        var change = world.Change(world.Anna);

        await Assert.ThrowsAsync<EditConflictException>(() => world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, change, None));
        await Assert.ThrowsAsync<EditConflictException>(() => world.Service.ReleaseAsync(new ReleaseCase(seen.Id, seen.Version), world.Anna, change, None));
        await Assert.ThrowsAsync<EditConflictException>(() => world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, change, None));
        await Assert.ThrowsAsync<EditConflictException>(() => world.Service.ReopenAsync(new ReopenCase(seen.Id, seen.Version), world.Anna, change, None));

        var after = await world.CaseAsync();
        Assert.Equal((taken.Version, world.Bo.UserId), (after.Version, after.OwnerId));
    }

    [Fact]
    public async Task CloseAsync_NeedGone_StaysClosedThroughTheNightAndKeepsTheComment()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<DraftService>().SaveAsync(world.Anna.UserId, CaseDrafts.Close(seen.Id), "Frisk", None);

        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone, Comment: "Frisk nu."), world.Anna, world.Change(world.Anna), None);
        await world.Lists.ScanAsync("2026-04-06");

        var after = await world.CaseAsync();
        Assert.Equal((CaseStatus.Closed, CaseOutcome.NeedGone, OneCaseWorld.Today, true), (after.Status, after.Outcome, after.ClosedOn, after.ClosedByPerson));
        Assert.Equal([CaseEventKind.Note, CaseEventKind.Closed], after.Events.Skip(1).Select(e => e.Kind));
        Assert.Equal(("Frisk nu.", "NeedGone"), (after.Events[1].Text, after.Events[2].To));
        Assert.Null(await world.DraftAsync(world.Anna, CaseDrafts.Close(seen.Id)));
    }

    /// <summary>The limit is 2026-04-15: in time on it, late the day after.</summary>
    [Theory]
    [InlineData("2026-04-14", CaseOutcome.CareGivenInTime)]
    [InlineData("2026-04-15", CaseOutcome.CareGivenInTime)]
    [InlineData("2026-04-16", CaseOutcome.CareGivenLate)]
    public async Task CloseAsync_CareGiven_TheDateDecides(string day, CaseOutcome outcome)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 20, 8, 0));
        var seen = await world.CaseAsync();

        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.CareGivenInTime, ListWorld.Day(day)), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal(outcome, after.Outcome);
        Assert.Equal((outcome.ToString(), day), (after.Events[^1].To, after.Events[^1].Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-04-06")]
    [InlineData("2026-01-14")]
    public async Task CloseAsync_CareDateMissingOrImpossible_IsAMistake(string? day)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.CloseAsync(
            new CloseCase(seen.Id, seen.Version, CaseOutcome.CareGivenInTime, day is null ? null : ListWorld.Day(day)), world.Anna, world.Change(world.Anna), None));

        Assert.True((await world.CaseAsync()).IsOpen);
    }

    [Theory]
    [InlineData(CaseOutcome.NoLongerAtRisk)]
    [InlineData(CaseOutcome.NoShow)]
    public async Task CloseAsync_OutcomeOfTheFileOrTheScan_IsRefused(CaseOutcome outcome)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, outcome), world.Anna, world.Change(world.Anna), None));
    }

    [Fact]
    public async Task CloseAsync_Closed_SaysSo()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var closed = await ClosedAsync(world);

        await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.CloseAsync(new CloseCase(closed.Id, closed.Version, CaseOutcome.Other), world.Anna, world.Change(world.Anna), None));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.TakeAsync(new TakeCase(closed.Id, closed.Version), world.Anna, world.Change(world.Anna), None));
    }

    [Fact]
    public async Task ReopenAsync_ClosedCase_GoesOnWithWhatTheNightsHaveSeen()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var closed = await ClosedAsync(world);
        world.Lists.Clock.Set(Instant.FromUtc(2026, 4, 16, 8, 0));
        await world.Lists.ScanAsync("2026-04-16");
        Assert.Equal(DeadlineStatus.Urgent, (await world.CaseAsync()).DeadlineStatus);

        await world.Service.ReopenAsync(new ReopenCase(closed.Id, closed.Version), world.Anna, world.Change(world.Anna), None);

        var after = await world.CaseAsync();
        Assert.Equal((CaseStatus.New, null, null, DeadlineStatus.Breached), (after.Status, after.Outcome, after.ClosedOn, after.DeadlineStatus));
        var told = after.Events.SkipWhile(e => e.Kind != CaseEventKind.Reopened).ToList();
        Assert.Equal([CaseEventKind.Reopened, CaseEventKind.StatusChanged], told.Select(e => e.Kind));
        Assert.Equal(("Anna Lind", "NeedGone"), (told[0].ActorName, told[0].From));
        Assert.Null(told[1].ActorId);
    }

    [Fact]
    public async Task ReopenAsync_OpenCase_SaysSo()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();

        await Assert.ThrowsAsync<UserMistakeException>(() => world.Service.ReopenAsync(new ReopenCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None));
    }

    private static async Task<CareCase> TakenAsync(OneCaseWorld world, ViewContext who)
    {
        var seen = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), who, world.Change(who), None);
        return await world.CaseAsync();
    }

    private static async Task<CareCase> NotedAsync(OneCaseWorld world, ViewContext who, string text)
    {
        var seen = await world.CaseAsync();
        await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, text), who, world.Change(who), None);
        return await world.CaseAsync();
    }

    private static async Task<CareCase> ClosedAsync(OneCaseWorld world)
    {
        var seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, world.Change(world.Anna), None);
        return await world.CaseAsync();
    }
}
