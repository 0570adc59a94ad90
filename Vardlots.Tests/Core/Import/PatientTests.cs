using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public sealed class PatientTests
{
    private const string Other = "SE2321000214-H002";

    [Fact]
    public async Task SameIdentity_OnTwoLists_IsOnePatient()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A").With("PatientId", Row.Person(1)), new Row("B", Other).With("PatientId", Row.Person(1)));
        Assert.Equal((await world.EntryAsync("A")).PatientId, (await world.EntryAsync("B")).PatientId);
    }

    [Fact]
    public async Task ReserveNumber_BecomesPersonalNumber_SamePatientUnderBoth()
    {
        await using var world = await ListWorld.CreateAsync();
        var reserve = new Row("A").With("PatientId", "99A1-2").With("PatientIdTyp", "LOKAL");
        await world.ImportAsync("2026-02-01", reserve);
        var before = (await world.EntryAsync("A")).PatientId;
        await world.ImportAsync("2026-02-02", reserve.With("PatientId", Row.Person(1)).With("PatientIdTyp", "PNR"));
        await world.ImportAsync("2026-02-02", new Row("B", Other).With("PatientId", "99A1-2").With("PatientIdTyp", "LOKAL"));
        var (a, b) = (await world.EntryAsync("A"), await world.EntryAsync("B"));
        Assert.Equal((before, before), (a.PatientId, b.PatientId));
        Assert.Equal(Row.Person(1), a.Patient!.IdentityValue);
    }

    [Fact]
    public async Task PersonalNumber_BecomesAnother_IsAnotherPerson()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A").With("PatientId", Row.Person(1)), new Row("B").With("PatientId", Row.Person(1)));
        await world.ImportAsync("2026-02-02", new Row("A").With("PatientId", Row.Person(2)), new Row("B").With("PatientId", Row.Person(1)));
        Assert.NotEqual((await world.EntryAsync("A")).PatientId, (await world.EntryAsync("B")).PatientId);
    }

    [Fact]
    public async Task Protection_OneClinicLacksTheMarking_StaysAndHidesContactData()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-02-01", new Row("A").With("PatientId", Row.Person(1)));
        Assert.NotEqual("", (await world.EntryAsync("A")).Patient!.SortName);
        await world.ImportAsync("2026-02-01", new Row("B", Other).With("PatientId", Row.Person(1)).With("Skydd", "1"));
        await world.ImportAsync("2026-02-02", new Row("A").With("PatientId", Row.Person(1)).With("BokadTid", "2026-03-01"));
        var patient = (await world.EntryAsync("A")).Patient!;
        Assert.Equal(ProtectedIdentity.SecrecyMarking, patient.Protection);
        Assert.Equal((null, null, "", ""), (patient.Phone, patient.Municipality, patient.SortName, patient.SearchName));
        await using var db = world.Db();
        Assert.DoesNotContain(await db.EntryChanges.Select(c => c.Changes ?? "").ToListAsync(), c => c.Contains("070-1740605"));
    }

    [Fact]
    public void SortKey_Names_FollowSwedishOrder()
    {
        string[] names = ["Öberg", "Åberg", "Ärlig", "Zetter", "Ek", "Édin", "Edén", "de Geer"];
        Assert.Equal(["de Geer", "Edén", "Édin", "Ek", "Zetter", "Åberg", "Ärlig", "Öberg"],
            names.OrderBy(n => SwedishSortKey.Of(n), StringComparer.Ordinal));
    }
}
