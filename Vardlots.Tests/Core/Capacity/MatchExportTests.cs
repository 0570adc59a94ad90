using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

public sealed class MatchExportTests : IAsyncLifetime
{
    private CaseWorld _world = null!;
    private static LocalDate Today => CaseWorld.Today;

    public async ValueTask InitializeAsync() => _world = await CaseWorld.CreateAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task<List<string>> RowsAsync(LocalDate? day = null)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await _world.Get<MatchExport>().WriteAsync(output, day ?? Today, null, CancellationToken.None);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(MatchExport.Header, lines[0]);
        return [.. lines.Skip(1)];
    }

    private static string Start(string row) => string.Join(';', row.Split(';').Take(5));

    [Fact]
    public async Task Write_OpenCases_ARowEachInOrderAndClosedOnesLeftOut()
    {
        await _world.AddAsync([
            new CaseSpec { Clinic = 2, Limit = Today.PlusDays(3) }, new CaseSpec { Limit = Today.PlusDays(30) }, new CaseSpec { Limit = null },
            new CaseSpec { Limit = Today.PlusDays(1), Closed = true }, new CaseSpec { Limit = Today.PlusDays(9), Field = "999" },
        ]);
        await using var db = await _world.OpenAsync();
        await CapacitySeed.AddSlotAsync(db, "A-1", Today, inDays: 5, places: 3);
        Assert.Equal(
        [
            "SE2321000214-H001;K2;A-1;2026-11-27;JA", "SE2321000214-H001;K3;A-1;2026-11-27;NEJ", "SE2321000214-H001;K5;;;", "SE2321000214-H002;K1;A-1;2026-11-27;NEJ",
        ], (await RowsAsync()).Select(Start));
    }

    [Fact]
    public async Task Write_WhatHolds_ComesFromListPatientAndTheNewestTalk()
    {
        var ids = await _world.AddAsync([.. Enumerable.Range(0, 6).Select(_ => new CaseSpec { Limit = Today.PlusDays(30) })]);
        await using (var db = await _world.OpenAsync())
        {
            await CapacitySeed.AddSlotAsync(db, "A-1", Today, places: 9, with: s =>
            {
                s.Procedures = "CJE20|CJE25";
                return s;
            });
            var now = _world.Clock.GetCurrentInstant();
            await CapacitySeed.TalkAsync(db, ids[1], now, new PatientWishes { Travel = TravelWish.No });
            await CapacitySeed.TalkAsync(db, ids[2], now - Duration.FromHours(2), new PatientWishes { Travel = TravelWish.No });
            await CapacitySeed.TalkAsync(db, ids[2], now - Duration.FromHours(1), new PatientWishes { Travel = TravelWish.Anywhere });
            await CapacitySeed.TalkAsync(db, ids[2], now, PatientWishes.None, ContactOutcome.NotReached);
            await CapacitySeed.TalkAsync(db, ids[3], now, PatientWishes.None, ContactOutcome.WaitsForHomeClinic);
            await CapacitySeed.TalkAsync(db, ids[4], now, new PatientWishes { Away = AwayDays.Of(Today, Today.PlusDays(9)) });
            (await db.Entries.FindAsync(6L))!.ProcedureCode = "JKA20";
            await db.SaveChangesAsync();
        }
        var rows = await RowsAsync();
        Assert.Equal(["K1;A-1;2026-11-27;JA", "K2;;;", "K3;A-1;2026-11-27;JA", "K4;;;", "K5;A-1;2026-12-02;JA", "K6;;;"], rows.Select(r => Start(r)[18..]));
        Assert.Contains("patienten vill inte resa", rows[1]);
        Assert.Contains("gör inte åtgärden", rows[5]);
    }

    [Fact]
    public async Task Write_PlacesReserved_CountWhileTheyHold()
    {
        await _world.AddAsync([new CaseSpec { Limit = Today.PlusDays(30) }, new CaseSpec { Limit = Today.PlusDays(30) }, new CaseSpec { Limit = Today.PlusDays(30) }]);
        await using var db = await _world.OpenAsync();
        var slot = await CapacitySeed.AddSlotAsync(db, "A-1", Today, places: 3);
        var now = _world.Clock.GetCurrentInstant();
        CapacityReservation Of(int places, Instant? until, Instant? released = null) => new() { SlotId = slot.Id, Places = places, ByUserId = CaseWorld.Anna, ByName = "Anna", At = now, HoldsUntil = until, ReleasedAt = released };
        db.CapacityReservations.AddRange(Of(1, null), Of(1, now + Duration.FromHours(1)), Of(1, now), Of(1, null, now));
        await db.SaveChangesAsync();
        Assert.Equal(1, (await RowsAsync()).Count(r => r.Contains("A-1;")));
    }

    [Fact]
    public async Task Write_Agreements_ThoseOfTheSlotsKindDecide()
    {
        await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(30) });
        await using var db = await _world.OpenAsync();
        var slot = await CapacitySeed.AddSlotAsync(db, "A-1", Today);
        var provider = (await db.CareUnits.FindAsync(slot.UnitId))!.ProviderId;
        db.Agreements.Add(new Agreement { ProviderId = provider, Kind = AgreementKind.Contract, ValidFrom = Today.PlusDays(99) });
        await db.SaveChangesAsync();
        Assert.Contains(";A-1;", (await RowsAsync()).Single());
        db.Agreements.Add(new Agreement { ProviderId = provider, Kind = AgreementKind.Regional, ValidFrom = Today, ValidTo = Today.PlusDays(4) });
        await db.SaveChangesAsync();
        Assert.Contains("inget avtal gäller den dagen (1)", (await RowsAsync()).Single());
    }

    [Fact]
    public async Task Write_OfferIdThatASpreadsheetWouldRun_IsMadeHarmless()
    {
        await _world.AddAsync(new CaseSpec { Limit = Today.PlusDays(30) });
        await using var db = await _world.OpenAsync();
        await CapacitySeed.AddSlotAsync(db, "=1;\"2", Today);
        Assert.Contains(";\"'=1;\"\"2\";2026-11-27;", (await RowsAsync()).Single());
    }

    [Fact]
    public async Task Write_AnyPlan_ChangesNothing()
    {
        await _world.AddAsync([new CaseSpec { Limit = Today.PlusDays(30) }, new CaseSpec { Guarantee = GuaranteeType.FirstVisit }]);
        await using var db = await _world.OpenAsync();
        await CapacitySeed.AddSlotAsync(db, "A-1", Today);
        var before = await DatabaseContents.ReadAsync(db);
        await RowsAsync();
        Assert.Empty(before.DifferencesTo(await DatabaseContents.ReadAsync(db)));
    }
}
