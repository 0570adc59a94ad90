using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Letters;

/// <summary>Letters from made to returned, and what they do to their case.</summary>
public sealed class LetterServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly PostalAddress Home = new(null, "Provgatan 1", "831 31", "Östersund");

    /// <summary>Booked the day after the limit: known to be missed.</summary>
    private static Row Booked(string id = "K1", params (string, string)[] more) =>
        new(id, more: [("BokadTid", "2026-04-16"), ("AtgardText", "Gallblåsa"), ("Adress", "Provgatan 1"), ("Postnr", "83131"), ("Postort", "Östersund"), .. more]);

    private static LetterService Service(OneCaseWorld world) => world.Lists.Get<LetterService>();

    private static async Task<long> MakeAsync(OneCaseWorld world, LetterKind kind = LetterKind.LimitMissed, string contact = "K1", ViewContext? by = null)
    {
        var seen = await world.CaseAsync(contact);
        var draft = await world.Lists.Get<LetterDraftQueries>().DraftAsync(by ?? world.Anna, seen.Id, kind, null, None);
        return await Service(world).MakeAsync(new MakeLetter(seen.Id, draft.Version, kind, draft.Language, null, draft.Address), by ?? world.Anna, world.Change(by ?? world.Anna), None);
    }

    private static async Task<long> SendAsync(OneCaseWorld world, LetterKind kind = LetterKind.LimitMissed)
    {
        var id = await MakeAsync(world, kind);
        await Service(world).PrintedAsync(id, world.Anna, world.Change(world.Anna), None);
        await Service(world).SentAsync(id, world.Anna, world.Change(world.Anna), None);
        return id;
    }

    private static async Task<Letter> LetterAsync(OneCaseWorld world, long id)
    {
        await using var db = world.Lists.Db();
        return await db.Letters.AsNoTracking().SingleAsync(l => l.Id == id);
    }

    private static async Task NotReachedAsync(OneCaseWorld world)
    {
        world.Lists.Clock.Advance(Duration.FromMinutes(1));
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, ContactOutcome.NotReached), world.Anna, world.Change(world.Anna), None);
    }

    private static async Task<CasePage> PageAsync(OneCaseWorld world) => await world.Queries.ShowAsync(world.Anna, (await world.CaseAsync()).Id, None);

    [Fact]
    public async Task Make_ThreeTriesThenLetter_KeepsItsWordsAndSendingTellsAndAwaitsAnAnswer()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        for (var i = 0; i < 3; i++) await NotReachedAsync(world);
        Assert.Equal(LetterKind.NotReached, (await world.Lists.Get<LetterDraftQueries>().DraftAsync(world.Anna, (await world.CaseAsync()).Id, null, null, None)).Kind);

        var id = await MakeAsync(world, LetterKind.NotReached);
        var made = await LetterAsync(world, id);
        Assert.Contains("ringt dig 3 gånger", made.Body);
        Assert.Contains("15 april 2026. Den kommer inte att hållas", made.Body);
        Assert.Equal((LetterState.Made, "Prov Exempelsson", "831 31", 0), (made.State, made.RecipientName, made.PostalCode, made.TemplateNumber));
        Assert.Null((await world.CaseAsync()).InformedOn);
        await Assert.ThrowsAsync<UserMistakeException>(() => Service(world).SentAsync(id, world.Anna, world.Change(world.Anna), None));

        await Service(world).PrintedAsync(id, world.Anna, world.Change(world.Anna), None);
        world.Lists.Clock.Advance(Duration.FromMinutes(1));
        await Service(world).SentAsync(id, world.Anna, world.Change(world.Anna), None);
        var page = await PageAsync(world);
        Assert.Equal(OneCaseWorld.Today, (await world.CaseAsync()).InformedOn);
        Assert.Null(page.Case.InformBy);
        Assert.Equal(NextTryKind.Answer, page.Conversation.State.Next!.Kind);
        Assert.Equal(
            [CaseEventKind.LetterSent, CaseEventKind.LetterPrinted, CaseEventKind.LetterMade],
            page.Timeline.Where(t => t.Event >= CaseEventKind.LetterMade && t.Event <= CaseEventKind.LetterStruck).Select(t => t.Event!.Value).Order().Reverse().ToArray());
        Assert.Equal(made.Body, (await LetterAsync(world, id)).Body);
        Assert.Equal(LetterState.Sent, page.Letters.Single().State);
    }

    [Fact]
    public async Task Returned_ClockRunsAgainAndTheNextStepSaysSoUntilAnotherIsSent()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var id = await SendAsync(world);
        await Service(world).ReturnedAsync(id, "Okänd på adressen", world.Anna, world.Change(world.Anna), None);
        var page = await PageAsync(world);
        Assert.NotNull(page.Case.InformBy);
        Assert.Contains("retur", page.NextStep);
        Assert.Contains("retur", (await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter(), None)).Rows.Single(r => r.Id == page.Case.Id).NextStep);
        Assert.True((await world.Lists.Get<LetterDraftQueries>().DraftAsync(world.Anna, page.Case.Id, null, null, None)).CameBack);

        await SendAsync(world);
        Assert.DoesNotContain("retur", (await PageAsync(world)).NextStep);
        Assert.Null((await PageAsync(world)).Case.InformBy);
    }

    [Fact]
    public async Task Strike_SentLetter_IsUndoneAndNothingIsErased()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var id = await SendAsync(world);
        await Assert.ThrowsAsync<UserMistakeException>(() => Service(world).StrikeAsync(id, " ", world.Anna, world.Change(world.Anna), None));
        await Service(world).StrikeAsync(id, "Fel patient", world.Anna, world.Change(world.Anna), None);
        Assert.Null((await world.CaseAsync()).InformedOn);
        var struck = await LetterAsync(world, id);
        Assert.Equal((LetterState.Struck, "Fel patient", "Anna Lind"), (struck.State, struck.StruckReason, struck.StruckByName));
        Assert.NotEmpty(struck.Body);
        var page = await PageAsync(world);
        Assert.Equal(ContactState.None, page.Conversation.State);
        Assert.Equal(3, page.Timeline.Count(t => t.IsStruck));
    }

    [Fact]
    public async Task StrikeContact_OfASentLetter_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        await SendAsync(world);
        var page = await PageAsync(world);
        var refused = await Assert.ThrowsAsync<UserMistakeException>(() => world.Lists.Get<ContactService>().StrikeAsync(
            new StrikeContact(page.Case.Id, page.Case.Version, page.Conversation.Lines.Single().Id, "x"), world.Anna, world.Change(world.Anna), None));
        Assert.Contains("Stryk brevet", refused.Message);
    }

    [Fact]
    public async Task Sent_AfterAReachedConversation_TellingLetterLeavesTheLeadAlone()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, ContactOutcome.WantsOffer), world.Anna, world.Change(world.Anna), None);
        await SendAsync(world);
        Assert.Equal(ContactLead.FindProvider, (await PageAsync(world)).Conversation.State.Lead);
        Assert.Equal(OneCaseWorld.Today, (await world.CaseAsync()).InformedOn);
    }

    [Fact]
    public async Task Sent_OfferAndNoToIt_ConfirmationIsProposedOnTheClosedCaseToo()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var seen = await world.CaseAsync();
        var offers = world.Lists.Get<OfferService>();
        var offer = new RecordOffer(seen.Id, seen.Version, "Provsjukhuset", OneCaseWorld.Today, OneCaseWorld.Today.PlusDays(8), OneCaseWorld.Today.PlusDays(4), new GivenInformation(true, InformedHow.Phone), null);
        await offers.RecordAsync(offer, world.Anna, world.Change(world.Anna), None);
        var open = await LetterAsync(world, await MakeAsync(world, LetterKind.Offer));
        Assert.Contains("Vård hos Provsjukhuset den 13 april 2026. Svara senast den 9 april 2026", open.Body);
        Assert.Contains("gäller vårdgarantin inte längre", open.Body);

        var line = (await PageAsync(world)).Clock!.Offers.Single();
        seen = await world.CaseAsync();
        await offers.AnswerAsync(new AnswerOffer(seen.Id, seen.Version, line.Id, new GivenInformation(true, InformedHow.Phone), new ReplyFields(OfferReply.Declined, OneCaseWorld.Today, DeclineReason.TooFar, null)), world.Anna, world.Change(world.Anna), None);
        seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.Waived), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(LetterKind.WaiverConfirmed, (await world.Lists.Get<LetterDraftQueries>().DraftAsync(world.Anna, seen.Id, null, null, None)).Kind);
        await Assert.ThrowsAsync<UserMistakeException>(() => MakeAsync(world, LetterKind.LimitMissed));
        Assert.Contains("Den 5 april 2026 sade du nej", (await LetterAsync(world, await SendAsync(world, LetterKind.WaiverConfirmed))).Body);
    }

    [Fact]
    public async Task Make_ValueMissing_StopsWithASentence()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var refused = await Assert.ThrowsAsync<UserMistakeException>(() => MakeAsync(world, LetterKind.Offer));
        Assert.Contains("obesvarat erbjudande", refused.Message);
        await using var db = world.Lists.Db();
        Assert.Empty(await db.Letters.ToListAsync());
    }

    [Fact]
    public async Task Make_NoAddressInTheFile_IsTypedAndRemembered()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("BokadTid", "2026-04-16")));
        var seen = await world.CaseAsync();
        Assert.Contains("gatuadress", (await Assert.ThrowsAsync<UserMistakeException>(() => MakeAsync(world))).Message);
        await Service(world).MakeAsync(new MakeLetter(seen.Id, seen.Version, LetterKind.LimitMissed, LetterLanguage.English, "Tack!", Home with { PostalCode = "83131" }), world.Anna, world.Change(world.Anna), None);
        var next = await world.Lists.Get<LetterDraftQueries>().DraftAsync(world.Anna, seen.Id, null, null, None);
        Assert.Equal((Home, false, LetterLanguage.English), (next.Address, next.AddressIsFromFile, next.Language));
    }

    [Fact]
    public async Task Make_ModelB_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        await using (var db = world.Lists.Db())
        {
            (await db.Clinics.SingleAsync(k => k.HsaId == OneCaseWorld.Here)).Model = CareModel.B;
            await db.SaveChangesAsync();
        }
        foreach (var kind in LetterKinds.All)
            Assert.Contains("Kliniken har patientkontakten", (await Assert.ThrowsAsync<UserMistakeException>(() => MakeAsync(world, kind))).Message);
    }

    [Fact]
    public async Task Protected_NeedsPermissionAndReason_AndIsNeverInABatch()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked(), Booked("K2", ("Skydd", "2")));
        Assert.Contains("behörighet", (await Assert.ThrowsAsync<UserMistakeException>(() => MakeAsync(world, contact: "K2", by: world.Bo))).Message);
        var (open, sealedOne) = (await MakeAsync(world), await MakeAsync(world, contact: "K2"));
        var kept = await LetterAsync(world, sealedOne);
        Assert.Equal((true, null, null, null), (kept.ByForwarding, kept.RecipientName, kept.Street, kept.City));
        Assert.DoesNotContain("Exempelsson", kept.Body + kept.Heading);

        var results = await Service(world).PrintedAsync([open, sealedOne], world.Anna, world.Change(world.Anna), None);
        Assert.Equal([(open, true), (sealedOne, false)], results.Select(r => (r.Id, r.Mistake is null)));
        var queries = world.Lists.Get<LetterQueries>();
        var sheets = await queries.SheetsAsync(world.Anna, [open, sealedOne], None);
        Assert.Equal((open, 1), (Assert.Single(sheets.Sheets).Id, sheets.LeftOut));
        Assert.Equal((null, true), (await queries.ListAsync(world.Anna, LetterTab.Made, 1, None)).Rows.Select(r => (r.Name, r.IsProtected)).Single());

        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.ForwardedAsync(world.Bo, sealedOne, "Ska skickas idag", None));
        await Assert.ThrowsAsync<UserMistakeException>(() => queries.ForwardedAsync(world.Anna, sealedOne, "kort", None));
        var sheet = await queries.ForwardedAsync(world.Anna, sealedOne, "Ska skickas idag", None);
        Assert.Equal((null, null), (sheet.Name, sheet.Address));
        Assert.NotNull(sheet.Number);
        var log = await world.LogAsync();
        Assert.Equal("Ska skickas idag", log.Single(e => e.Action == AccessAction.Unmask).Reason);
        Assert.Equal(kept.PatientId, log.Single(e => e.Action == AccessAction.Unmask).Patients.Single().PatientId);
        Assert.Single(log, e => e.Action == AccessAction.Letter && e.Subject == $"Letter {open}");
        await Service(world).PrintedAsync(sealedOne, world.Anna, world.Change(world.Anna), None);
    }

    [Fact]
    public async Task Protected_SinceTheLetterWasMade_IsNotShownNorSent()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var id = await MakeAsync(world);
        await using (var db = world.Lists.Db())
        {
            (await db.Patients.SingleAsync(p => p.Id == db.Letters.Single(l => l.Id == id).PatientId)).Protection = Vardlots.Core.Deadlines.ProtectedIdentity.SecrecyMarking;
            await db.SaveChangesAsync();
        }
        Assert.Empty((await world.Lists.Get<LetterQueries>().SheetsAsync(world.Anna, [id], None)).Sheets);
        Assert.Contains("Stryk det", (await Assert.ThrowsAsync<UserMistakeException>(() => Service(world).PrintedAsync(id, world.Anna, world.Change(world.Anna), None))).Message);
    }

    [Fact]
    public async Task List_AfterADay_LateCountEqualsItsList()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked(), Booked("K2"));
        await MakeAsync(world);
        world.Lists.Clock.Advance(Duration.FromHours(1));
        await MakeAsync(world, contact: "K2");
        world.Lists.Clock.Advance(Duration.FromHours(23) - Duration.FromSeconds(1));
        var queries = world.Lists.Get<LetterQueries>();
        Assert.Equal(new UnsentLetters(2, 0), await queries.UnsentAsync(world.Anna, None));
        world.Lists.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(new UnsentLetters(2, 1), await queries.UnsentAsync(world.Anna, None));
        foreach (var tab in Enum.GetValues<LetterTab>())
        {
            var list = await queries.ListAsync(world.Anna, tab, 1, None);
            Assert.Equal((list.Counts[tab], list.Total), (list.Rows.Count, list.Rows.Count));
        }
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.ListAsync(world.Manager, LetterTab.Made, 1, None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.UnsentAsync(world.Admin, None));
    }

    [Fact]
    public async Task Template_EditedAndReset_KeepsEveryVersionAndTheChangeLog()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked());
        var (service, queries) = (world.Lists.Get<LetterTemplateService>(), world.Lists.Get<LetterTemplateQueries>());
        var builtIn = BuiltInTemplates.Of(LetterKind.LimitMissed, LetterLanguage.Swedish);
        var mine = new SaveTemplate(LetterKind.LimitMissed, LetterLanguage.Swedish, 0, builtIn.Heading, builtIn.Body + "\n\nVälkommen!");
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.SaveAsync(mine, world.Manager, world.Change(world.Manager), None));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.SaveAsync(mine with { Body = builtIn.Body }, world.Anna, world.Change(world.Anna), None));
        await service.SaveAsync(mine, world.Anna, world.Change(world.Anna), None);
        Assert.Equal("Anna Lind", (await Assert.ThrowsAsync<EditConflictException>(() => service.SaveAsync(mine with { Body = mine.Body + "!" }, world.Bo, world.Change(world.Bo), None))).By);

        var first = await LetterAsync(world, await MakeAsync(world));
        Assert.Equal(1, first.TemplateNumber);
        Assert.EndsWith("Välkommen!", first.Body);

        await service.ResetAsync(new ResetTemplate(LetterKind.LimitMissed, LetterLanguage.Swedish, 1), world.Bo, world.Change(world.Bo), None);
        Assert.Equal((2, true), ((await queries.CurrentAsync(world.Anna, LetterKind.LimitMissed, LetterLanguage.Swedish, None)).Number, (await queries.CurrentAsync(world.Anna, LetterKind.LimitMissed, LetterLanguage.Swedish, None)).IsBuiltIn));
        Assert.Equal([(2, "Bo Ek"), (1, "Anna Lind")], (await queries.HistoryAsync(world.Anna, LetterKind.LimitMissed, LetterLanguage.Swedish, None)).Select(v => (v.Number, v.By)));
        Assert.Equal((15, 2), ((await queries.ListAsync(world.Anna, None)).Count, (await queries.ListAsync(world.Anna, None)).Max(r => r.Number)));
        await using var db = world.Lists.Db();
        Assert.Equal(["Edited", "Reset"], await db.ChangeLog.Where(c => c.Subject == "LetterTemplate LimitMissed Swedish").OrderBy(c => c.Id).Select(c => c.Action).ToListAsync());
    }
}
