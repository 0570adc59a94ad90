using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What is new for the owner: what others did since the owner last looked.</summary>
public sealed class CaseNewsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ViewContext Mats = CaseWorld.Navigator with { UserId = CaseWorld.Mats, UserName = "Mats Berg" };

    /// <summary>A case of Anna's, which she has looked at.</summary>
    private static async Task<long> SeenAsync(CaseWorld world, CaseSpec? spec = null)
    {
        var id = await world.AddAsync((spec ?? new CaseSpec()) with { Owner = CaseWorld.Anna });
        await LookAsync(world, id);
        Assert.Null((await world.CaseAsync(id)).NewsSince);
        return id;
    }

    private static async Task LookAsync(CaseWorld world, long id, int? version = null) =>
        await world.Get<CaseNews>().SeenAsync(CaseWorld.Navigator, id, version ?? (await world.CaseAsync(id)).Version, None);

    [Fact]
    public async Task Record_ByTheOwnerOrAtOnce_IsNoNews_ByOthersItIsSinceTheFirst()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await SeenAsync(world);
        await world.DoAsync(id, c => c.AddNote("egen", world.Change(CaseWorld.Navigator)));
        await world.DoAsync(id, c => c.AddNote("följd", ChangeContext.System(world.Clock.GetCurrentInstant(), CaseWorld.Today, ChangeContext.AtOnceName)));
        Assert.Null((await world.CaseAsync(id)).NewsSince);

        var first = world.Clock.GetCurrentInstant();
        await world.DoAsync(id, c => c.AddNote("kollega", world.Change(Mats)));
        world.Clock.Advance(Duration.FromHours(1));
        await world.DoAsync(id, c => c.AddNote("natten", ChangeContext.System(world.Clock.GetCurrentInstant(), CaseWorld.Today)));
        Assert.Equal(first, (await world.CaseAsync(id)).NewsSince);
    }

    [Fact]
    public async Task Owner_Changes_WhatTheNewOneHasNotSeenIsNews()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec(), new CaseSpec()]);
        await world.DoAsync(ids[0], c => c.Assign(CaseWorld.Anna, "Anna Lind", world.Change(CaseWorld.Navigator)));
        Assert.Null((await world.CaseAsync(ids[0])).NewsSince);
        await world.DoAsync(ids[1], c => c.Assign(CaseWorld.Anna, "Anna Lind", world.Change(Mats)));
        Assert.NotNull((await world.CaseAsync(ids[1])).NewsSince);
        var since = (await world.CaseAsync(ids[1])).NewsSince;

        // Taken over by oneself: seen is what the former owner had seen.
        world.Clock.Advance(Duration.FromHours(1));
        foreach (var id in ids.Take(2)) await world.DoAsync(id, c => c.TakeOver(CaseWorld.Mats, "Mats Berg", world.Change(Mats)));
        Assert.Equal((null, since), ((await world.CaseAsync(ids[0])).NewsSince, (await world.CaseAsync(ids[1])).NewsSince));
        await world.DoAsync(ids[1], c => c.Release(world.Change(Mats)));
        Assert.Null((await world.CaseAsync(ids[1])).NewsSince);
    }

    [Fact]
    public async Task Tab_CountIsThatOfItsList_ParkedAndClosedOnesToo_OthersNot()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (plain, parked, closed, quiet) = (await SeenAsync(world), await SeenAsync(world), await SeenAsync(world), await SeenAsync(world));
        var others = await world.AddAsync(new CaseSpec { Owner = CaseWorld.Mats });
        await world.DoAsync(parked, c => c.Park(CaseWorld.Today.PlusDays(5), "väntar", null, world.Change(CaseWorld.Navigator)));
        foreach (var id in new[] { plain, parked, others }) await world.DoAsync(id, c => c.AddNote("hej", world.Change(Mats)));
        await world.DoAsync(closed, c => c.Close(CaseOutcome.NeedGone, null, world.Change(Mats)));

        var list = await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter { Tab = CaseTab.News }, None);
        Assert.Equal([plain, parked, closed], list.Rows.Select(r => r.Id).Order());
        Assert.All(list.Rows, r => Assert.True(r.IsNews));
        Assert.Equal((3, 3), (list.Total, list.Counts[CaseTab.News]));
        Assert.Equal(3, (await world.Get<StartQueries>().NavigatorDayAsync(CaseWorld.Navigator, None)).Counts[CaseTab.News]);
        var all = (await world.Queries.ListAsync(CaseWorld.Navigator, new CaseFilter(), None)).Rows.ToDictionary(r => r.Id, r => r.IsNews);
        Assert.Equal((false, false), (all[quiet], all[others]));
    }

    [Fact]
    public async Task Seen_TheVersionThatWasRead_IsNoNewVersion_AndALaterEventIsNotSwallowed()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await SeenAsync(world);
        await world.DoAsync(id, c => c.AddNote("ett", world.Change(Mats)));
        var read = (await world.CaseAsync(id)).Version;
        await world.DoAsync(id, c => c.MoveTo(CaseStatus.ContactingPatient, MoveEvidence.OwnerOnly, world.Change(Mats)));
        await LookAsync(world, id, read);
        Assert.NotNull((await world.CaseAsync(id)).NewsSince);

        await LookAsync(world, id);
        var after = await world.CaseAsync(id);
        Assert.Equal((null, read + 1), (after.NewsSince, after.Version));

        // Not the owner's look.
        await world.DoAsync(id, c => c.AddNote("två", world.Change(Mats)));
        await world.Get<CaseNews>().SeenAsync(Mats, id, (await world.CaseAsync(id)).Version, None);
        Assert.NotNull((await world.CaseAsync(id)).NewsSince);
    }

    [Fact]
    public async Task Seen_WhileAColleagueIsSaving_WhatTheColleagueSavesIsNews()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await SeenAsync(world);
        await world.DoAsync(id, c => c.AddNote("ett", world.Change(Mats)));
        await using var db = await world.OpenAsync();
        var loaded = await db.Cases.SingleAsync(c => c.Id == id);
        await LookAsync(world, id);
        Assert.Null((await world.CaseAsync(id)).NewsSince);
        loaded.MoveTo(CaseStatus.ContactingPatient, MoveEvidence.OwnerOnly, world.Change(Mats));
        await db.SaveChangesAsync();
        Assert.NotNull((await world.CaseAsync(id)).NewsSince);
    }

    /// <summary>Beside one that is nobody's and so has no news: the night writes both in one statement.</summary>
    [Fact]
    public async Task Night_ChangesAnOwnedCase_IsNewsAndMarkedOnTheNextLook()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K0"), new Row("K1"));
        var seen = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        await world.Lists.ImportAsync("2026-04-06", new Row("K0").With("BokadTid", "2026-05-20"), new Row("K1").With("BokadTid", "2026-05-20"));
        world.Lists.Clock.Advance(Duration.FromDays(1));
        await world.Lists.ScanAsync("2026-04-06");

        Assert.NotNull((await world.CaseAsync()).NewsSince);
        var page = await world.Queries.ShowAsync(world.Anna, seen.Id, None);
        var marked = page.Timeline.Where(i => i.IsNewTo(world.Anna.UserId, page.NewsSince)).Select(i => i.Event).ToList();
        Assert.Contains(CaseEventKind.BookingChanged, marked);
        Assert.DoesNotContain(CaseEventKind.Assigned, marked);
        Assert.DoesNotContain(CaseEventKind.Opened, marked);
        // A colleague's look is no look of the owner's.
        Assert.Null((await world.Queries.ShowAsync(world.Bo, seen.Id, None)).NewsSince);
        await world.Lists.Get<CaseNews>().SeenAsync(world.Anna, seen.Id, page.Case.Version, None);
        Assert.Null((await world.Queries.ShowAsync(world.Anna, seen.Id, None)).NewsSince);
    }
}
