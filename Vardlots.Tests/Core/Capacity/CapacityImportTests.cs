using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Import;
using Xunit;
using static Vardlots.Core.Capacity.CapacityColumn;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>The capacity file on a real database.</summary>
public sealed class CapacityImportTests : IAsyncLifetime
{
    private CapacityWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await CapacityWorld.CreateAsync();

    [Fact]
    public async Task Import_NewOffer_MakesProviderUnitAndSlot()
    {
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (KVA, "ngb49|NFB49|ngb49"), (AlderFran, "18"), (AlderTill, "80"), (PrisSkillnad, "-300")));
        Assert.Equal((RunStatus.Completed, 1, 1, true), (run.Status, run.DataRows, run.Added, run.Balances));
        var slot = await _world.SlotAsync("E1");
        Assert.Equal(("311", "NFB49|NGB49", GuaranteeType.Treatment, 5), (slot.MedicalField, slot.Procedures, slot.Type, slot.Places));
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2027, 2, 28), new LocalDate(2026, 11, 20)), (slot.EarliestDate, slot.LastDate, slot.StatedOn));
        Assert.Equal((18, 80, -300, SlotSource.File), (slot.AgeFrom, slot.AgeTo, slot.PriceDifference, slot.Source));
        Assert.Equal(("Provkliniken AB, Östersund", "2380", CapacityWorld.Unit), (slot.Unit!.Name, slot.Unit.Municipality, slot.Unit.HsaId));
        Assert.Equal(("Provkliniken AB", ProviderKind.Private, "63"), (slot.Unit.Provider!.Name, slot.Unit.Provider.Kind, slot.Unit.Provider.Region));
    }

    [Theory]
    [InlineData("EGEN", AgreementKind.OwnRegion, ProviderKind.OwnRegion)]
    [InlineData("region", AgreementKind.Regional, ProviderKind.OtherRegion)]
    [InlineData("Bilateral", AgreementKind.Bilateral, ProviderKind.OtherRegion)]
    [InlineData("RIKSAVTAL", AgreementKind.National, ProviderKind.OtherRegion)]
    [InlineData("KONTRAKT", AgreementKind.Contract, ProviderKind.Private)]
    public async Task Import_Agreement_DecidesKinds(string word, AgreementKind agreement, ProviderKind kind)
    {
        await _world.ImportAsync(CapacityWorld.Row("E1", (Avtal, word)));
        var slot = await _world.SlotAsync("E1");
        Assert.Equal((agreement, kind), (slot.Agreement, slot.Unit!.Provider!.Kind));
    }

    [Fact]
    public async Task Import_MunicipalityOnNoMap_IsTakenAndTold()
    {
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (Kommun, "9998")));
        Assert.Equal((1, 0, 1), (run.Added, run.RejectedRows, run.WarningRows));
        Assert.Equal(["W11 Kommun"], await _world.IssuesAsync(run));
    }

    [Fact]
    public async Task Import_SameFileAgain_WritesNoRow()
    {
        string[] rows = [CapacityWorld.Row("E1"), CapacityWorld.Row("E2", (Kommun, "0180")), CapacityWorld.Row("E3", (HSAId, "SE2321000214-X002"), (Antal, "0"))];
        var first = await _world.ImportAsync(rows);
        Assert.Equal((3, 1), (first.Added, first.WarningRows)); // two places for one unit: the first row stands
        var version = (await _world.SlotAsync("E1")).Version;
        var second = await _world.ImportAsync(rows);
        Assert.Equal((0, 0, 3, 1), (second.Added, second.Changed, second.Unchanged, second.WarningRows));
        Assert.Equal(["W10 HSAId"], await _world.IssuesAsync(second));
        var slot = await _world.SlotAsync("E1");
        Assert.Equal((version, "2380"), (slot.Version, slot.Unit!.Municipality));
    }

    [Fact]
    public async Task Import_NextFile_UpdatesAddsAndLeavesTheAbsentAsTheyAre()
    {
        await _world.ImportAsync(CapacityWorld.Row("E1"), CapacityWorld.Row("E2"));
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (Antal, "3"), (UppgiftDatum, "2026-11-21")), CapacityWorld.Row("E3"));
        Assert.Equal((2, 1, 1, 0), (run.DataRows, run.Added, run.Changed, run.Unchanged));
        Assert.Equal(3, (await _world.SlotAsync("E1")).Places);
        Assert.Equal(5, (await _world.SlotAsync("E2")).Places);
    }

    [Fact]
    public async Task Import_OlderFigure_ChangesNothingAndWarns()
    {
        await _world.ImportAsync(CapacityWorld.Row("E1"));
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (Antal, "99"), (UppgiftDatum, "2026-11-19"), (Vardgivare, "Någon annan"), (Kommun, "0180")));
        Assert.Equal((0, 1, 1), (run.Changed, run.Unchanged, run.WarningRows));
        Assert.Equal(["W09 UppgiftDatum"], await _world.IssuesAsync(run));
        Assert.Equal(5, (await _world.SlotAsync("E1")).Places);
        await using var db = _world.Db();
        Assert.Equal(1, await db.CareProviders.CountAsync());
    }

    [Theory]
    [InlineData(ErbjudandeId, "", "E01")]
    [InlineData(Vardgivare, "  ", "E01")]
    [InlineData(HSAId, "", "E01")]
    [InlineData(Kommun, "", "E01")]
    [InlineData(Region, "", "E01")]
    [InlineData(Avtal, "", "E01")]
    [InlineData(Mvo, "", "E01")]
    [InlineData(Typ, "", "E01")]
    [InlineData(Antal, "", "E01")]
    [InlineData(TidigasteDatum, "", "E01")]
    [InlineData(SistaDatum, "", "E01")]
    [InlineData(UppgiftDatum, "", "E01")]
    [InlineData(TidigasteDatum, "2026-13-01", "E02")]
    [InlineData(SistaDatum, "2027-02-28T10:00", "E02")]
    [InlineData(UppgiftDatum, "20261120", "E02")]
    [InlineData(UppgiftDatum, "2026-11-22", "E03")]
    [InlineData(Kommun, "238", "E04")]
    [InlineData(Region, "063", "E04")]
    [InlineData(Avtal, "MUNTLIGT", "E04")]
    [InlineData(Mvo, "31", "E04")]
    [InlineData(KVA, "NGB49|NGB4", "E04")]
    [InlineData(KVA, "NGB49||NFB49", "E04")]
    [InlineData(Typ, "OPERATION", "E04")]
    [InlineData(Antal, "-1", "E04")]
    [InlineData(Antal, "10000", "E04")]
    [InlineData(Antal, "fem", "E04")]
    [InlineData(Antal, "2.5", "E04")]
    [InlineData(AlderFran, "arton", "E04")]
    [InlineData(AlderTill, "151", "E04")]
    [InlineData(PrisSkillnad, "1200,50", "E04")]
    [InlineData(PrisSkillnad, "gratis", "E04")]
    [InlineData(PrisSkillnad, "--1", "E04")]
    [InlineData(HSAId, "SE123-X", "E09")]
    [InlineData(SistaDatum, "2026-11-30", "E10")]
    public async Task Import_WrongValue_RejectedWithCodeAndColumn(CapacityColumn column, string value, string code)
    {
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (column, value)), CapacityWorld.Row("E2"));
        Assert.Equal((2, 1, 1, true), (run.DataRows, run.Added, run.RejectedRows, run.Balances));
        Assert.Equal([$"{code} {column}"], await _world.IssuesAsync(run));
    }

    [Fact]
    public async Task Import_SeveralErrors_AllTold()
    {
        var run = await _world.ImportAsync(
            CapacityWorld.Row("E1", (Antal, "x"), (Typ, "x"), (AlderFran, "40"), (AlderTill, "30")), CapacityWorld.Row("E1"), "E2;för;få", CapacityWorld.Row("E3", (SistaDatum, "2026-11-30")));
        Assert.Equal(["E04 Typ", "E04 Antal", "E10 AlderTill", "E06 ErbjudandeId", "E12 ", "E10 SistaDatum"], await _world.IssuesAsync(run));
        Assert.Equal(4, run.RejectedRows);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("1200", 1200)]
    [InlineData("1200,00", 1200)]
    [InlineData("-300", -300)]
    [InlineData("\u2212300", -300)]
    [InlineData("0", 0)]
    public async Task Import_Price_WholeKronor(string value, int? price)
    {
        await _world.ImportAsync(CapacityWorld.Row("E1", (PrisSkillnad, value)));
        Assert.Equal(price, (await _world.SlotAsync("E1")).PriceDifference);
    }

    [Fact]
    public async Task Import_FillerAndInvisible_Warned()
    {
        var run = await _world.ImportAsync(CapacityWorld.Row("E1", (KVA, "0000"), (AlderTill, "9999"), (Vardgivare, "Prov\u200Bkliniken")), CapacityWorld.Row("E2", (Antal, "9999")));
        Assert.Equal(["W08 Vardgivare", "W01 KVA", "W01 AlderTill"], (await _world.IssuesAsync(run)).Where(i => !i.StartsWith("W10")));
        var slot = await _world.SlotAsync("E1");
        Assert.Equal(("", null, "Provkliniken"), (slot.Procedures, slot.AgeTo, slot.Unit!.Provider!.Name));
        Assert.Equal(9999, (await _world.SlotAsync("E2")).Places);
    }

    [Fact]
    public async Task Import_FreeOrderCaseBomQuotesCrlfUnknownAndTrailer_ReadAsWaitingLists()
    {
        var order = CapacityWorld.Header.Split(';').Reverse().Where(c => c is not ("KVA" or "AlderFran" or "AlderTill" or "PrisSkillnad")).ToList();
        var values = CapacityWorld.Header.Split(';').Zip(CapacityWorld.Row("E1").Split(';')).ToDictionary(p => p.First, p => p.Second);
        values["Vardgivare"] = "\"Prov \"\"A\"\"; kliniken\"";
        var text = "\uFEFF" + string.Join(';', order).ToLowerInvariant() + ";Läkare\r\n" + string.Join(';', order.Select(c => values[c])) + ";x\r\n\r\n#ANTAL;1\r\n";
        var run = await _world.ImportTextAsync(text, "2026-11-21");
        Assert.Equal((RunStatus.Completed, 1, "läkare"), (run.Status, run.Added, run.UnknownColumns.ToLowerInvariant()));
        var slot = await _world.SlotAsync("E1");
        Assert.Equal(("Prov \"A\"; kliniken", ""), (slot.Unit!.Provider!.Name, slot.Procedures));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hej")]
    [InlineData("ErbjudandeId;Vardgivare\nE1;x\n")]
    [InlineData(CapacityWorld.Header + "\n")]
    [InlineData(CapacityWorld.Header + ";Typ\nx\n")]
    [InlineData(CapacityWorld.Header + "\nE1;\"aldrig stängt")]
    public async Task Import_NoCapacityFile_RejectedWhole(string text)
    {
        var run = await _world.ImportTextAsync(text, "2026-11-21");
        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.EndsWith(".", run.Problem);
        await using var db = _world.Db();
        Assert.Equal(0, await db.CapacitySlots.CountAsync() + await db.CareProviders.CountAsync());
    }

    [Fact]
    public async Task Import_TrailerWrong_NothingChanges()
    {
        var run = await _world.ImportTextAsync(CapacityWorld.File([.. Enumerable.Range(0, 900).Select(i => CapacityWorld.Row($"E{i}"))]) + "#ANTAL;901\n", "2026-11-21");
        Assert.Equal((RunStatus.Rejected, 0), (run.Status, run.DataRows));
        await using var db = _world.Db();
        Assert.Equal(0, await db.CapacitySlots.CountAsync());
    }

    [Fact]
    public async Task Import_DayOfTheName_ElseToday()
    {
        Assert.Equal(new LocalDate(2026, 11, 20), (await _world.ImportTextAsync(CapacityWorld.File(CapacityWorld.Row("E1")), null, "kap_2026-11-20.csv")).SnapshotDate);
        Assert.Equal(new LocalDate(2026, 11, 22), (await _world.ImportTextAsync(CapacityWorld.File(CapacityWorld.Row("E1")), null, "kap.csv")).SnapshotDate);
    }

    [Fact]
    public async Task Import_ManyRows_OneTransactionAndTotalsAgree()
    {
        var run = await _world.ImportAsync([.. Enumerable.Range(0, 1500).Select(i => CapacityWorld.Row($"E{i}", (HSAId, $"SE2321000214-U{i % 50}"), (Vardgivare, $"Givare {i % 20}")))]);
        Assert.Equal((1500, 1500, true), (run.DataRows, run.Added, run.Balances));
        await using var db = _world.Db();
        Assert.Equal((1500, 50, 20), (await db.CapacitySlots.CountAsync(), await db.CareUnits.CountAsync(), await db.CareProviders.CountAsync()));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
