using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

/// <summary>Spells of bare MoV (and SoV) begin and end with snapshots; missing and rejected rows do neither.</summary>
public sealed class SpellTests
{
    private static readonly Row Plain = new("A");
    private static readonly Row Bare = new Row("A").With("Avvikelse", "MoV");

    private static async Task<string> SpellsAfterAsync(params (string AsOf, Row? Row)[] nights)
    {
        await using var world = await ListWorld.CreateAsync();
        foreach (var (asOf, row) in nights) await world.ImportAsync(asOf, row is null ? [new Row("Z")] : [row, new Row("Z")]);
        await using var db = world.Db();
        var id = (await world.EntryAsync("A")).Id;
        var spells = await db.EntryPauses.Where(p => p.EntryId == id).OrderBy(p => p.FirstDay).ToListAsync();
        return string.Join(' ', spells.Select(s => $"{s.Kind}:{LocalDatePattern.Iso.Format(s.FirstDay)}/{(s.LastDay is { } l ? LocalDatePattern.Iso.Format(l) : "")}"));
    }

    [Fact]
    public async Task BareMedical_BeginsOnItsSnapshotAndEndsTheDayBeforeTheNextOther() =>
        Assert.Equal("MedicalSpell:2026-02-02/2026-02-04", await SpellsAfterAsync(("2026-02-01", Plain), ("2026-02-02", Bare), ("2026-02-03", Bare), ("2026-02-05", Plain)));

    [Fact]
    public async Task BareMedical_StillThere_IsOpen() =>
        Assert.Equal("MedicalSpell:2026-02-01/", await SpellsAfterAsync(("2026-02-01", Bare), ("2026-02-02", Bare)));

    [Fact]
    public async Task BareMedical_MissingAndRejectedRows_NeitherBeginNorEnd() => Assert.Equal("MedicalSpell:2026-02-02/2026-02-08", await SpellsAfterAsync(
        ("2026-02-01", Bare.With("Mvo", "x")), ("2026-02-02", Bare), ("2026-02-03", null), ("2026-02-04", Plain.With("Mvo", "x")), ("2026-02-05", Bare), ("2026-02-09", Plain)));

    [Fact]
    public async Task BareMedical_GetsItsInterval_SpellEnds() => Assert.Equal("MedicalSpell:2026-02-01/2026-02-02",
        await SpellsAfterAsync(("2026-02-01", Bare), ("2026-02-03", Bare.With("Uppehall", "M:2026-02-01/2026-02-14"))));

    [Fact]
    public async Task BareMedical_FreeChoiceIntervalOnly_IsStillBare() =>
        Assert.Equal("MedicalSpell:2026-02-01/", await SpellsAfterAsync(("2026-02-01", Bare.With("Uppehall", "R:2026-02-01/2026-02-14"))));

    [Fact]
    public async Task BareMedical_CorrectedTheSameDay_NeverWas() =>
        Assert.Equal("", await SpellsAfterAsync(("2026-02-01", Bare), ("2026-02-01", Plain)));

    [Fact]
    public async Task BareMedical_Twice_IsTwoSpells() => Assert.Equal("MedicalSpell:2026-02-01/2026-02-02 MedicalSpell:2026-02-05/",
        await SpellsAfterAsync(("2026-02-01", Bare), ("2026-02-03", Plain), ("2026-02-05", Bare)));

    [Fact]
    public async Task Special_FollowsTheSameWay() => Assert.Equal("SpecialSpell:2026-02-01/2026-02-02 MedicalSpell:2026-02-03/",
        await SpellsAfterAsync(("2026-02-01", Plain.With("Avvikelse", "3")), ("2026-02-03", Bare)));

    [Fact]
    public async Task BareMedical_EndingRow_EndsTheSpell() => Assert.Equal("MedicalSpell:2026-02-01/2026-02-03",
        await SpellsAfterAsync(("2026-02-01", Bare), ("2026-02-04", Plain.Completed("2026-02-04"))));

    [Fact]
    public async Task BareMedical_Scanned_PausesTheClock()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", Bare);
        await world.ScanAsync("2026-02-05");
        var paused = await world.EntryAsync("A");
        Assert.Equal((DeadlineStatus.Paused, null), (paused.DeadlineStatus, paused.LimitDate));
        await world.ImportAsync("2026-02-15", Plain);
        await world.ScanAsync("2026-02-15");
        Assert.Equal(ListWorld.Day("2026-04-29"), (await world.EntryAsync("A")).LimitDate);
    }
}
