using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Handovers;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Handovers;

public sealed class HandoverServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ViewContext Anna = CaseWorld.Navigator;
    private static readonly ViewContext Mats = Anna with { UserId = CaseWorld.Mats, UserName = "Mats Berg" };
    private static readonly ViewContext Åsa = Anna with { UserId = CaseWorld.Åsa, UserName = "Åsa Ek" };

    private static Task<long> OfferAsync(CaseWorld world, CaseSelection cases, string to = CaseWorld.Mats, ViewContext? by = null, string? why = "Semester", LocalDate? until = null) =>
        world.Get<HandoverService>().OfferAsync(new OfferHandover(cases, to, why, until), by ?? Anna, world.Change(by ?? Anna), None);

    private static Task<HandoverResult> AcceptAsync(CaseWorld world, long id, ViewContext? by = null, long[]? unticked = null, string? reason = null) =>
        world.Get<HandoverService>().AcceptAsync(id, unticked ?? [], reason, by ?? Mats, world.Change(by ?? Mats), None);

    private static async Task<List<CaseEventKind>> ToldAsync(CaseWorld world, long id) => (await world.CaseAsync(id)).Events.OrderBy(e => e.Id).Select(e => e.Kind).ToList();

    private static Task<List<long>> MinesAsync(CaseWorld world, int count) => world.AddAsync(Enumerable.Range(0, count).Select(i => new CaseSpec { Owner = CaseWorld.Anna, Limit = CaseWorld.Today.PlusDays(i) }));

    [Fact]
    public async Task Offer_WholePortfolio_OwnerStaysUntilItIsAccepted()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, 2);
        await world.DoAsync(ids[1], c => c.Park(CaseWorld.Today.PlusDays(3), "väntar", null, world.Change(Anna)));
        var others = await world.AddAsync([new CaseSpec { Owner = CaseWorld.Åsa }, new CaseSpec { Owner = CaseWorld.Anna, Closed = true }]);

        // Åsa offers it in the place of Anna, who is ill.
        var id = await OfferAsync(world, OfferHandover.AllOf(CaseWorld.Anna), by: Åsa, why: " Sjuk ", until: CaseWorld.Today.PlusDays(7));
        Assert.All(ids, i => Assert.Equal(CaseWorld.Anna, world.CaseAsync(i).Result.OwnerId));
        Assert.NotNull((await world.CaseAsync(ids[0])).NewsSince);
        var line = Assert.Single(await world.Get<HandoverQueries>().ListAsync(Mats, None));
        Assert.Equal(("Anna Lind", "Mats Berg", "Åsa Ek", "Sjuk", 2, 0, true, false), (line.From, line.To, line.By, line.Why, line.Cases, line.Taken, line.MayAnswer, line.MayWithdraw));
        foreach (var sender in new[] { Anna, Åsa })
        {
            Assert.True(Assert.Single(await world.Get<HandoverQueries>().ListAsync(sender, None)).MayWithdraw);
            Assert.Equal(new HandoverCounts(0, 1), await world.Get<HandoverQueries>().CountAsync(sender, None));
        }
        Assert.Equal(new HandoverCounts(1, 0), await world.Get<HandoverQueries>().CountAsync(Mats, None));
        Assert.Empty(await world.AccessLogAsync());

        Assert.Equal(new HandoverResult(2, 0, 0, 0), await AcceptAsync(world, id));
        foreach (var i in ids)
        {
            Assert.Equal(CaseWorld.Mats, (await world.CaseAsync(i)).OwnerId);
            Assert.Equal([CaseEventKind.HandoverOffered, CaseEventKind.HandoverAccepted], (await ToldAsync(world, i))[^2..]);
        }
        Assert.NotNull((await world.CaseAsync(ids[1])).ParkedUntil);
        Assert.Equal((CaseWorld.Åsa, CaseWorld.Anna), ((await world.CaseAsync(others[0])).OwnerId, (await world.CaseAsync(others[1])).OwnerId));
        Assert.Equal((HandoverState.Accepted, 2), ((await world.Get<HandoverQueries>().ListAsync(Anna, None))[0].State, (await world.Get<HandoverQueries>().ListAsync(Anna, None))[0].Taken));
        Assert.Equal(new HandoverCounts(0, 0), await world.Get<HandoverQueries>().CountAsync(Mats, None));
    }

    [Fact]
    public async Task Accept_SomeChangedMeanwhileOrUnticked_TheOthersAreToldPerCase()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, 4);
        var id = await OfferAsync(world, CaseSelection.Of(ids));
        await world.DoAsync(ids[0], c => c.Close(CaseOutcome.NeedGone, null, world.Change(Anna)));
        await world.DoAsync(ids[1], c => c.Assign(CaseWorld.Åsa, "Åsa Ek", world.Change(Åsa)));
        // A note in between stands in nobody's way.
        await world.DoAsync(ids[3], c => c.AddNote("nytt", world.Change(Åsa)));

        await Assert.ThrowsAsync<UserMistakeException>(() => AcceptAsync(world, id, unticked: [ids[2]]));
        await Assert.ThrowsAsync<UserMistakeException>(() => AcceptAsync(world, id, unticked: [.. ids], reason: "alla"));
        Assert.Equal(new HandoverResult(1, 1, 1, 1), await AcceptAsync(world, id, unticked: [ids[2]], reason: "Jävig"));

        var shown = await world.Get<HandoverQueries>().ShowAsync(Mats, id, 1, None);
        Assert.Equal([HandoverOutcome.Closed, HandoverOutcome.OtherOwner, HandoverOutcome.Declined, HandoverOutcome.Taken], shown.Rows.OrderBy(r => r.Case.Id).Select(r => r.Outcome!.Value));
        Assert.Equal((1, 4, "Jävig"), (shown.Line.Taken, shown.Line.Cases, shown.Line.Answer));
        var log = Assert.Single(await world.AccessLogAsync());
        Assert.Equal((AccessAction.CaseList, $"Handover {id}", 4), (log.Action, log.Subject, log.Patients.Count));
        Assert.Equal((CaseWorld.Åsa, CaseWorld.Anna), ((await world.CaseAsync(ids[1])).OwnerId, (await world.CaseAsync(ids[2])).OwnerId));
        var declined = (await world.CaseAsync(ids[2])).Events.OrderBy(e => e.Id).Last();
        Assert.Equal((CaseEventKind.HandoverDeclined, "Mats Berg", "Jävig"), (declined.Kind, declined.To, declined.Text));
        await Assert.ThrowsAsync<UserMistakeException>(() => AcceptAsync(world, id));
    }

    [Fact]
    public async Task DeclineAndWithdraw_TellEachCase_AndFreeIt()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, 1);
        var service = world.Get<HandoverService>();
        var first = await OfferAsync(world, CaseSelection.Of(ids));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.DeclineAsync(first, " ", Mats, world.Change(Mats), None));
        await service.DeclineAsync(first, "Fullt", Mats, world.Change(Mats), None);
        var second = await OfferAsync(world, CaseSelection.Of(ids));
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.WithdrawAsync(second, Åsa, world.Change(Åsa), None));
        await service.WithdrawAsync(second, Anna, world.Change(Anna), None);
        await Assert.ThrowsAsync<UserMistakeException>(() => AcceptAsync(world, second));
        await OfferAsync(world, CaseSelection.Of(ids));
        Assert.Equal(
            [CaseEventKind.HandoverOffered, CaseEventKind.HandoverDeclined, CaseEventKind.HandoverOffered, CaseEventKind.HandoverWithdrawn, CaseEventKind.HandoverOffered],
            (await ToldAsync(world, ids[0]))[^5..]);
        Assert.Equal(CaseWorld.Anna, (await world.CaseAsync(ids[0])).OwnerId);
    }

    [Fact]
    public async Task Offer_WhatCannotBe_IsRefusedInWords()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, 1);
        var closed = await world.AddAsync(new CaseSpec { Owner = CaseWorld.Anna, Closed = true });
        foreach (var attempt in new Func<Task>[]
        {
            () => OfferAsync(world, CaseSelection.Of(ids), CaseWorld.Anna), () => OfferAsync(world, CaseSelection.Of(ids), "chef"), () => OfferAsync(world, CaseSelection.Of(ids), "nobody"),
            () => OfferAsync(world, CaseSelection.Of(ids), why: " "), () => OfferAsync(world, CaseSelection.Of(ids), why: new string('x', CaseHandover.MaxWhy + 1)),
            () => OfferAsync(world, CaseSelection.Of(ids), until: CaseWorld.Today), () => OfferAsync(world, CaseSelection.Of([closed])), () => OfferAsync(world, OfferHandover.AllOf(CaseWorld.Mats)),
        }) await Assert.ThrowsAsync<UserMistakeException>(attempt);
        foreach (var who in new[] { CaseWorld.Manager(1), CaseWorld.Administrator })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => OfferAsync(world, CaseSelection.Of(ids), by: who));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<HandoverQueries>().ListAsync(who, None));
        }
        await using var db = await world.OpenAsync();
        Assert.False(await db.Handovers.AnyAsync());

        // The day after today is the first that can be.
        var id = await OfferAsync(world, CaseSelection.Of(ids), why: new string('x', CaseHandover.MaxWhy), until: CaseWorld.Today.PlusDays(1));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AcceptAsync(world, id, Åsa));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AcceptAsync(world, id, Anna));
        await Assert.ThrowsAsync<NotFoundException>(() => world.Get<HandoverQueries>().ShowAsync(Åsa, id, 1, None));
        await Assert.ThrowsAsync<NotFoundException>(() => AcceptAsync(world, id + 1));
        Assert.Empty(await world.AccessLogAsync());
    }

    [Fact]
    public async Task Plan_SaysWhatIsLeftOut_AndACaseIsInOneOfferOnly()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, 3);
        var theirs = await world.AddAsync(new CaseSpec { Owner = CaseWorld.Mats });
        var closed = await world.AddAsync(new CaseSpec { Closed = true });
        await OfferAsync(world, CaseSelection.Of([ids[0]]), CaseWorld.Åsa);
        var all = CaseSelection.Of([.. ids, theirs, closed]);
        Assert.Equal(new HandoverPlan(2, 1, 1, 1), await world.Get<HandoverService>().PlanAsync(new OfferHandover(all, CaseWorld.Mats, null), Anna, None));
        var id = await OfferAsync(world, all);
        Assert.Equal(ids[1..], (await world.Get<HandoverQueries>().ShowAsync(Mats, id, 1, None)).Rows.Select(r => r.Case.Id));
        await Assert.ThrowsAsync<UserMistakeException>(() => OfferAsync(world, all));
    }

    [Fact]
    public async Task AcceptAndOffer_TwiceAtOnce_EachCaseHasOneAnswer()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await MinesAsync(world, ManyCases.Batch + 20);
        var offers = await Task.WhenAll(new[] { CaseWorld.Mats, CaseWorld.Åsa }.Select(async to =>
        {
            try
            {
                return await OfferAsync(world, CaseSelection.Of(ids), to);
            }
            catch (UserMistakeException)
            {
                return 0;
            }
        }));
        await using var db = await world.OpenAsync();
        Assert.Equal(ids.Count, await db.HandoverItems.CountAsync());
        foreach (var (id, who) in new[] { (offers[0], Mats), (offers[1], Åsa) }.Where(o => o.Item1 > 0))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
            {
                try
                {
                    return (await AcceptAsync(world, id, who)).Taken;
                }
                catch (UserMistakeException)
                {
                    return 0;
                }
            }));
            Assert.Equal(await db.HandoverItems.CountAsync(i => i.HandoverId == id), answers.Sum());
        }
        Assert.Equal(ids.Count, await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.HandoverAccepted));
        Assert.Equal(0, await db.Cases.CountAsync(c => c.OwnerId == CaseWorld.Anna));
    }

    [Fact]
    public async Task OfCase_OfferAndColleaguesDraft_AreToldWithoutTheText()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = (await MinesAsync(world, 1))[0];
        await world.Get<DraftService>().SaveAsync(CaseWorld.Anna, CaseDrafts.Note(id), "mitt i", None);
        var handover = await OfferAsync(world, CaseSelection.Of([id]));
        var told = await world.Get<HandoverQueries>().OfCaseAsync(Mats, id, None);
        Assert.Equal((handover, true), (told.Pending!.Id, told.Pending.MayAnswer));
        await AcceptAsync(world, handover);

        told = await world.Get<HandoverQueries>().OfCaseAsync(Mats, id, None);
        Assert.Null(told.Pending);
        Assert.Equal([new ColleagueDraft("Anna Lind", world.Clock.GetCurrentInstant())], told.Drafts);
        Assert.Empty((await world.Get<HandoverQueries>().OfCaseAsync(Anna, id, None)).Drafts);
        Assert.Equal("mitt i", (await world.Get<DraftService>().FindAsync(CaseWorld.Anna, CaseDrafts.Note(id), None))!.Text);
        await Assert.ThrowsAsync<NotFoundException>(() => world.Get<HandoverQueries>().OfCaseAsync(CaseWorld.Manager(2), id, None));
    }
}
