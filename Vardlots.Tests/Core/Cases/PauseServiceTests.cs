using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Recorded pauses on a case whose limit is 2026-04-15, seen on 2026-04-05.</summary>
public sealed class PauseServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static PauseService Pauses(OneCaseWorld world) => world.Lists.Get<PauseService>();

    private static async Task<CareCase> RecordAsync(OneCaseWorld world, string first, string? last, PauseKind kind = PauseKind.Medical)
    {
        var seen = await world.CaseAsync();
        await Pauses(world).RecordAsync(
            new RecordPause(seen.Id, seen.Version, kind, ListWorld.Day(first), last is null ? null : ListWorld.Day(last), "Dr Ek"), world.Anna, world.Change(world.Anna), None);
        return await world.CaseAsync();
    }

    private static async Task<(DeadlineStatus?, string?)> AssessedAsync(OneCaseWorld world)
    {
        var entry = await world.EntryAsync();
        return (entry.DeadlineStatus, entry.LimitDate is { } limit ? DateText.Iso(limit) : null);
    }

    private static async Task<long> PauseIdAsync(OneCaseWorld world)
    {
        await using var db = world.Lists.Db();
        return await db.EntryPauses.Select(p => p.Id).SingleAsync();
    }

    [Theory]
    [InlineData("2026-04-15", "2026-04-21")]
    [InlineData("2026-04-16", "2026-04-15")]
    public async Task RecordAsync_BeginsOnTheLimitOrTheDayAfter_OnlyTheFirstMovesIt(string first, string limit)
    {
        await using var world = await OneCaseWorld.CreateAsync();

        var after = await RecordAsync(world, first, "2026-04-20");

        Assert.Equal(limit, (await AssessedAsync(world)).Item2);
        var told = after.Events.Single(e => e.Kind == CaseEventKind.MedicalPauseRecorded);
        Assert.Equal((first, "2026-04-20", "Dr Ek", "Anna Lind"), (told.From, told.To, told.Text, told.ActorName));
    }

    [Fact]
    public async Task Open_ThenEndedThenStruck_FollowsAtOnce()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var open = await RecordAsync(world, "2026-03-01", null, PauseKind.FreeChoice);
        Assert.Equal((DeadlineStatus.Paused, null), await AssessedAsync(world));
        var id = await PauseIdAsync(world);

        await Assert.ThrowsAsync<UserMistakeException>(() => Pauses(world).EndAsync(new EndPause(open.Id, open.Version, id, ListWorld.Day("2026-02-28")), world.Anna, world.Change(world.Anna), None));
        await Pauses(world).EndAsync(new EndPause(open.Id, open.Version, id, ListWorld.Day("2026-03-10")), world.Anna, world.Change(world.Anna), None);
        Assert.Equal((DeadlineStatus.Approaching, "2026-04-25"), await AssessedAsync(world));

        var ended = await world.CaseAsync();
        await Assert.ThrowsAsync<UserMistakeException>(() => Pauses(world).EndAsync(new EndPause(ended.Id, ended.Version, id, ListWorld.Day("2026-03-11")), world.Anna, world.Change(world.Anna), None));
        await Pauses(world).StrikeAsync(new StrikePause(ended.Id, ended.Version, id, "Gällde en annan väntan"), world.Bo, world.Change(world.Bo), None);
        Assert.Equal((DeadlineStatus.Urgent, "2026-04-15"), await AssessedAsync(world));

        var page = await world.Queries.ShowAsync(world.Anna, ended.Id, None);
        Assert.Equal(("Bo Ek", "Gällde en annan väntan"), (Assert.Single(page.Clock!.Pauses).Struck!.By, page.Clock.Pauses[0].Struck!.Why));
        Assert.Equal([CaseEventKind.FreeChoicePauseRecorded], page.Timeline.Where(i => i.IsStruck).Select(i => i.Event!.Value));
        Assert.Equal(2, page.Timeline.Count(i => i.Event is CaseEventKind.PauseEnded or CaseEventKind.PauseStruck));
    }

    [Fact]
    public async Task StrikeAsync_SpellOfTheFile_IsNotOursToStrike()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await world.Lists.ImportAsync("2026-04-05", new Row("K1", more: ("Avvikelse", "2")));
        var seen = await world.CaseAsync();
        await using var db = world.Lists.Db();
        var spell = await db.EntryPauses.SingleAsync();
        Assert.Equal((seen.EntryId, false), (spell.EntryId, spell.Recorded));

        await Assert.ThrowsAsync<NotFoundException>(() => Pauses(world).StrikeAsync(new StrikePause(seen.Id, seen.Version, spell.Id, "Fel"), world.Anna, world.Change(world.Anna), None));
        await Assert.ThrowsAsync<NotFoundException>(() =>
            Pauses(world).EndAsync(new EndPause(seen.Id, seen.Version, spell.Id, spell.FirstDay), world.Anna, world.Change(world.Anna), None));
    }

    [Fact]
    public async Task RecordAsync_ManagerOrOldVersion_IsRefused()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        var pause = new RecordPause(seen.Id, seen.Version, PauseKind.FreeChoice, ListWorld.Day("2026-04-01"), null, null);

        await Assert.ThrowsAsync<AccessDeniedException>(() => Pauses(world).RecordAsync(pause, world.Manager, world.Change(world.Manager), None));
        await RecordAsync(world, "2026-04-15", "2026-04-20");
        await Assert.ThrowsAsync<EditConflictException>(() => Pauses(world).RecordAsync(pause, world.Bo, world.Change(world.Bo), None));

        await using var db = world.Lists.Db();
        Assert.Equal(1, await db.EntryPauses.CountAsync());
    }
}
