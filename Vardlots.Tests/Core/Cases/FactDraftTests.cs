using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Patients;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What is half filled in goes with the save it was for, and with no other.</summary>
public sealed class FactDraftTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GivenInformation Told = new(true, InformedHow.Phone);

    [Fact]
    public async Task Offer_RecordedAnsweredAndStruck_EachDraftGoesWithItsOwnSave()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var offers = world.Lists.Get<OfferService>();
        var id = (await world.CaseAsync()).Id;
        await KeepAsync(world, CaseDrafts.Offer(id), CaseDrafts.Pause(id));

        var seen = await world.CaseAsync();
        await offers.RecordAsync(new RecordOffer(id, seen.Version, "Capio", ListWorld.Day("2026-04-01"), ListWorld.Day("2026-04-12"), null, Told), world.Anna, world.Change(world.Anna), None);
        Assert.Equal([CaseDrafts.Pause(id)], await LeftAsync(world));

        await using var db = world.Lists.Db();
        var offer = (await db.EntryOffers.AsNoTracking().SingleAsync()).Id;
        await KeepAsync(world, CaseDrafts.Answer(id, offer), CaseDrafts.Answer(id, offer + 1), CaseDrafts.Strike(id, "offer", offer));
        seen = await world.CaseAsync();
        await offers.AnswerAsync(new AnswerOffer(id, seen.Version, offer, Told, new ReplyFields(OfferReply.Accepted, OneCaseWorld.Today)), world.Anna, world.Change(world.Anna), None);
        await offers.StrikeAsync(new StrikeOffer(id, (await world.CaseAsync()).Version, offer, "Fel patient"), world.Anna, world.Change(world.Anna), None);
        Assert.Equal([CaseDrafts.Answer(id, offer + 1), CaseDrafts.Pause(id)], await LeftAsync(world));
    }

    [Fact]
    public async Task Pause_Conflict_DraftIsKeptUntilTheSave()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var pauses = world.Lists.Get<PauseService>();
        var seen = await world.CaseAsync();
        await KeepAsync(world, CaseDrafts.Pause(seen.Id));
        var command = new RecordPause(seen.Id, seen.Version - 1, Vardlots.Core.Deadlines.PauseKind.Medical, ListWorld.Day("2026-03-01"), ListWorld.Day("2026-03-05"), "Dr Ek");

        await Assert.ThrowsAsync<EditConflictException>(() => pauses.RecordAsync(command, world.Anna, world.Change(world.Anna), None));
        Assert.Equal([CaseDrafts.Pause(seen.Id)], await LeftAsync(world));

        await pauses.RecordAsync(command with { Version = seen.Version }, world.Anna, world.Change(world.Anna), None);
        Assert.Empty(await LeftAsync(world));
    }

    [Fact]
    public async Task Coordination_Recorded_ItsDraftGoes()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var patient = await world.PatientAsync();
        await KeepAsync(world.Cases, CoordinationService.ContactDraft(patient), CoordinationService.SipDraft(patient), CoordinationService.ConsentDraft(patient));
        var service = world.Get<CoordinationService>();

        await service.RecordConsentAsync(new RecordConsent(patient, true, OneCaseWorld.Today, ConsentWay.Orally), world.Anna, world.Change(world.Anna), None);
        await service.NameContactAsync(new NameContact(patient, ContactRole.ContactNurse, "Siv", "Onkologen", null, OneCaseWorld.Today), world.Anna, world.Change(world.Anna), None);
        Assert.Equal([CoordinationService.SipDraft(patient)], await LeftAsync(world.Cases));
    }

    [Fact]
    public async Task NewCase_Opened_ItsDraftGoes()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var patient = await world.PatientAsync();
        var key = PatientDrafts.NewCase(null, patient, null)!;
        await KeepAsync(world.Cases, key);
        var clinic = (await world.CaseAsync("K1")).ClinicId;

        await world.Get<NewCaseService>().OpenAsync(new OpenCase(CaseCaller.Patient, false, "Undrar") { PatientId = patient, ClinicId = clinic, HomeRegion = "23", Draft = key }, world.Anna, world.Change(world.Anna), None);
        Assert.Empty(await LeftAsync(world.Cases));
    }

    /// <summary>Nothing but a personal number says whom it is about, so nothing is kept; every other key is one that the drafts take.</summary>
    [Fact]
    public void NewCase_OnNoList_HasNoDraft()
    {
        Assert.Null(PatientDrafts.NewCase(null, null, null));
        Assert.All([PatientDrafts.NewCase(1, 2, 3)!, PatientDrafts.NewCase(null, 2, 3)!, PatientDrafts.NewCase(null, null, 3)!, CaseDrafts.Bulk(BulkKind.AddTask), CaseDrafts.Strike(1, "mind", 2)], key => Assert.True(DraftService.IsKey(key), key));
    }

    private static async Task KeepAsync(OneCaseWorld world, params string[] keys)
    {
        foreach (var key in keys) await world.Lists.Get<DraftService>().SaveAsync(world.Anna.UserId, key, "{}", None);
    }

    private static async Task<List<string>> LeftAsync(OneCaseWorld world)
    {
        await using var db = world.Lists.Db();
        return await db.Drafts.OrderBy(d => d.Key).Select(d => d.Key).ToListAsync();
    }
}
