using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Conversations put down: what is kept, what follows, who may, and what is refused.</summary>
public sealed class ContactServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly PatientWishes Wishes = new()
    {
        StillNeeds = true, Travel = TravelWish.Within, TravelKm = 250, By = TravelMeans.PublicTransport, Companion = true, Interpreter = true, Language = "ar",
        Away = "2026-04-20/2026-04-22,2026-05-04/2026-05-04", ConsentRegion = true,
    };

    [Fact]
    public async Task RecordAsync_WantsOffer_KeepsTheAnswersForTheNextColleague()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<DraftService>().SaveAsync(world.Anna.UserId, CaseDrafts.Contact(seen.Id), "{}", None);

        await RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Told = true, Wishes = Wishes, Note = " Ring dottern först. " });

        var after = await world.CaseAsync();
        Assert.Equal((CaseEventKind.Contact, "Telephone", "WantsOffer", "Ring dottern först.", "Anna Lind"), (after.Events[^1].Kind, after.Events[^1].From, after.Events[^1].To, after.Events[^1].Text, after.Events[^1].ActorName));
        Assert.Equal((true, true, seen.Version + 1), (after.IsOpen, after.HasPersonalWork, after.Version));
        Assert.Null(await world.DraftAsync(world.Anna, CaseDrafts.Contact(seen.Id)));
        var page = await world.Queries.ShowAsync(world.Bo, seen.Id, None);
        Assert.Equal(Wishes with { ConsentOn = OneCaseWorld.Today, ConsentBy = "Anna Lind" }, page.Conversation.Wishes);
        Assert.Equal("Vill ha erbjudande: sök vårdgivare", page.NextStep);
        Assert.True(Assert.Single(page.Conversation.Lines).Told);
        Assert.Equal("Vill ha erbjudande: sök vårdgivare", (await world.Lists.Get<CaseListQueries>().ListAsync(world.Bo, new CaseFilter(), None)).Rows.Single(r => r.Id == seen.Id).NextStep);
    }

    [Fact]
    public async Task RecordAsync_NotReachedThreeTimes_LetterIsProposedAndTheWishesStay()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Wishes = Wishes });
        for (var i = 0; i < 3; i++)
        {
            world.Lists.Clock.Advance(Duration.FromHours(1));
            await RecordAsync(world, world.Anna, ContactOutcome.NotReached, c => c with { Told = true, Wishes = new PatientWishes { Companion = false } });
        }

        var page = await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);
        Assert.Equal("Ej nådd 3 gånger: skriv brev", page.NextStep);
        Assert.Equal(250, page.Conversation.Wishes!.TravelKm);
        Assert.Equal(4, page.Conversation.Lines.Count);
        Assert.All(page.Conversation.Lines.Take(3), l => Assert.False(l.Told));
    }

    [Fact]
    public async Task RecordAsync_NeedGone_ClosesInTheSameSaveOnceConfirmed()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Anna, ContactOutcome.NeedGone));
        Assert.Single((await world.CaseAsync()).Events);

        await RecordAsync(world, world.Anna, ContactOutcome.NeedGone, c => c with { Confirmed = true });

        var after = await world.CaseAsync();
        Assert.Equal((false, CaseOutcome.NeedGone, true), (after.IsOpen, after.Outcome, after.ClosedByPerson));
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.Assigned, CaseEventKind.Contact, CaseEventKind.Closed], after.Events.Select(e => e.Kind));
        Assert.Equal(1, after.Version);
        await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Anna, ContactOutcome.NotReached));
    }

    [Fact]
    public async Task RecordAsync_EveryClosingOutcome_ClosesAsTheTableSays()
    {
        foreach (var closing in ContactOutcomes.All.Where(c => c.Closes is not null))
        {
            await using var world = await OneCaseWorld.CreateAsync();
            await RecordAsync(world, world.Anna, closing.Outcome, c => c with { Confirmed = true });
            Assert.Equal(closing.Closes, (await world.CaseAsync()).Outcome);
        }
    }

    [Fact]
    public async Task RecordAsync_ModelB_IsRefusedAndTheClinicIsAsked()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await ModelBAsync(world);
        Assert.Contains("Kliniken har patientkontakten", (await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Anna, ContactOutcome.WantsOffer))).Message);
        Assert.Null((await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None)).Patient.Phone);
        Assert.Null((await world.Queries.ShowEntryAsync(world.Anna, (await world.EntryAsync()).Id, None)).Patient.Phone);

        var service = world.Lists.Get<ContactService>();
        var seen = await world.CaseAsync();
        await service.AskClinicAsync(new AskClinic(seen.Id, seen.Version, "Finns plats före 15 april?"), world.Anna, world.Change(world.Anna), None);
        Assert.Equal("Vänta på klinikens svar", (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).NextStep);
        await service.NoteReplyAsync(new NoteClinicReply(seen.Id, seen.Version + 1, "Nej."), world.Anna, world.Change(world.Anna), None);
        Assert.Equal("Kliniken har svarat: läs och gå vidare", (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).NextStep);
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.Assigned, CaseEventKind.ClinicAsked, CaseEventKind.ClinicReplied], (await world.CaseAsync()).Events.Select(e => e.Kind));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AskClinicAsync(new AskClinic(seen.Id, seen.Version + 2, " "), world.Anna, world.Change(world.Anna), None));
    }

    [Fact]
    public async Task RecordAsync_ManagersAdministratorsAndOtherClinics_AreRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        foreach (var who in new[] { world.Manager, world.OtherManager, world.Admin })
            await Assert.ThrowsAsync<AccessDeniedException>(() => RecordAsync(world, who, ContactOutcome.WantsOffer));
        var elsewhere = world.Anna with { ClinicIds = [999] };
        await Assert.ThrowsAsync<NotFoundException>(() => RecordAsync(world, elsewhere, ContactOutcome.WantsOffer));
        Assert.Single((await world.CaseAsync()).Events);
    }

    [Fact]
    public async Task RecordAsync_SomebodyWasFirst_IsToldAndNothingIsSaved()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await RecordAsync(world, world.Bo, ContactOutcome.NotReached);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Version = seen.Version }));

        Assert.Equal("Bo Ek", conflict.By);
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.Assigned, CaseEventKind.Contact], (await world.CaseAsync()).Events.Select(e => e.Kind));
    }

    [Fact]
    public async Task RecordAsync_ProtectedIdentity_OnlyWithPermissionAndWishesAreHidden()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Skydd", "1")));
        await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Bo, ContactOutcome.WantsOffer));
        await RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Channel = ContactChannel.Letter, Wishes = Wishes });
        var id = (await world.CaseAsync()).Id;
        Assert.Null((await world.Queries.ShowAsync(world.Bo, id, None)).Conversation.Wishes);
        Assert.Equal(250, (await world.Queries.ShowAsync(world.Anna, id, None)).Conversation.Wishes!.TravelKm);
    }

    [Fact]
    public async Task StrikeAsync_Mistake_StaysStruckAndTheOneBeforeHolds()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Wishes = Wishes });
        world.Lists.Clock.Advance(Duration.FromMinutes(1));
        await RecordAsync(world, world.Anna, ContactOutcome.WaitsForHomeClinic, c => c with { Wishes = Wishes with { Travel = TravelWish.No } });
        var seen = await world.CaseAsync();
        var wrong = (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Conversation.Lines[0];
        Task Strike(string reason, int version) => world.Lists.Get<ContactService>().StrikeAsync(new StrikeContact(seen.Id, version, wrong.Id, reason), world.Bo, world.Change(world.Bo), None);

        await Assert.ThrowsAsync<UserMistakeException>(() => Strike(" ", seen.Version));
        await Strike("Fel patient", seen.Version);
        await Assert.ThrowsAsync<UserMistakeException>(() => Strike("igen", seen.Version + 1));

        var page = await world.Queries.ShowAsync(world.Anna, seen.Id, None);
        Assert.Equal(("Bo Ek", "Fel patient"), (page.Conversation.Lines[0].StruckBy, page.Conversation.Lines[0].StruckReason));
        Assert.Equal(TravelWish.Within, page.Conversation.Wishes!.Travel);
        Assert.Equal("Vill ha erbjudande: sök vårdgivare", page.NextStep);
        Assert.Equal((CaseEventKind.ContactStruck, "Bo Ek"), (page.Timeline[0].Event!.Value, page.Timeline[0].By));
        Assert.Equal([false, true, false], page.Timeline.Take(3).Select(i => i.IsStruck));
        await using var db = world.Lists.Db();
        Assert.Equal(2, await db.CaseContacts.CountAsync());
    }

    public static TheoryData<PatientWishes, string> Impossible => new()
    {
        { new() { Travel = TravelWish.Within }, "1–3000 km" },
        { new() { Travel = TravelWish.Within, TravelKm = 3001 }, "1–3000 km" },
        { new() { Interpreter = true, Language = "xx" }, "språk" },
        { new() { Away = "/2026-04-20" }, "borta" },
        { new() { Away = "2026-05-01/,2026-04-21/2026-04-20" }, "borta" },
        { new() { StillNeeds = false }, "Behovet har upphört" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task RecordAsync_ImpossibleAnswers_SayWhat(PatientWishes wishes, string said)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        Assert.Contains(said, (await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Anna, ContactOutcome.WantsOffer, c => c with { Wishes = wishes }))).Message);
        Assert.Single((await world.CaseAsync()).Events);
    }

    [Fact]
    public async Task RecordAsync_Time_NotBeforeTheWaitNorInTheFuture()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        foreach (var wrong in new[] { new LocalDateTime(2026, 1, 14, 23, 59), new LocalDateTime(2027, 1, 1, 0, 0) })
            await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, world.Anna, ContactOutcome.NotReached, c => c with { StartedAt = wrong }));
        await RecordAsync(world, world.Anna, ContactOutcome.NotReached, c => c with { StartedAt = new(2026, 4, 2, 9, 0) });

        // One working day after Maundy Thursday is the Tuesday after Easter.
        Assert.Equal("Försök 2: 7 apr, eftermiddag", (await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None)).NextStep);
    }

    private static async Task RecordAsync(OneCaseWorld world, ViewContext who, ContactOutcome outcome, Func<RecordContact, RecordContact>? with = null)
    {
        var seen = await world.CaseAsync();
        var command = new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, outcome);
        await world.Lists.Get<ContactService>().RecordAsync(with?.Invoke(command) ?? command, who, world.Change(who), None);
    }

    private static async Task ModelBAsync(OneCaseWorld world)
    {
        await using var db = world.Lists.Db();
        (await db.Clinics.SingleAsync(k => k.HsaId == OneCaseWorld.Here)).Model = CareModel.B;
        await db.SaveChangesAsync();
    }
}
