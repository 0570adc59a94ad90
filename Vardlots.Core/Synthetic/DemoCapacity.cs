using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Synthetic;

/// <summary>Invented providers and places for the invented region: of every agreement and kind, some figures old, some full, one withdrawn.</summary>
internal static class DemoCapacity
{
    private sealed record Provider(string Name, ProviderKind Kind, string Region, AgreementKind Agreement, string Municipality);

    private static readonly Provider[] Providers =
    [
        new("Region Exempel", ProviderKind.OwnRegion, "63", AgreementKind.OwnRegion, "2380"),
        new("Exempelregionen Norr", ProviderKind.OtherRegion, "64", AgreementKind.Regional, "2480"),
        new("Exempelregionen Kust", ProviderKind.OtherRegion, "62", AgreementKind.Regional, "2281"),
        new("Exempelregionen Höjd", ProviderKind.OtherRegion, "61", AgreementKind.Bilateral, "2180"),
        new("Exempelregionen Slätt", ProviderKind.OtherRegion, "12", AgreementKind.National, "0380"),
        new("Exempelregionen Sjö", ProviderKind.OtherRegion, "55", AgreementKind.National, "1880"),
        new("Provkirurgen AB", ProviderKind.Private, "10", AgreementKind.Contract, "0180"),
        new("Exempelögat AB", ProviderKind.Private, "10", AgreementKind.Contract, "0184"),
        new("Påhittade Leder AB", ProviderKind.Private, "51", AgreementKind.Contract, "1480"),
        new("Testhuden AB", ProviderKind.Private, "63", AgreementKind.Contract, "2380"),
    ];

    public static async Task CreateAsync(IDbContextFactory<VardlotsDb> factory, LocalDate today, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.CareProviders.AnyAsync(ct)) return;
        var providers = Providers.Select(p => new CareProvider
        {
            Name = p.Name, Kind = p.Kind, Region = p.Region, Contact = "Samordningen, 0999-00 00 00", HowToRefer = "Remiss i journalsystemet, märk den Vårdgaranti.",
        }).ToList();
        db.AddRange(providers);
        await db.SaveChangesAsync(ct);
        for (var i = 0; i < Providers.Length; i++) db.Agreements.Add(AgreementOf(Providers[i], providers[i].Id, today));
        var units = Providers.SelectMany((p, i) => UnitsOf(p, i, providers[i].Id)).ToList();
        db.AddRange(units);
        await db.SaveChangesAsync(ct);
        var number = 0;
        foreach (var unit in units)
            foreach (var slot in SlotsOf(unit, providers.FindIndex(p => p.Id == unit.ProviderId), today, () => number++)) db.CapacitySlots.Add(slot);
        await db.SaveChangesAsync(ct);
    }

    private static Agreement AgreementOf(Provider p, int id, LocalDate today) => new()
    {
        ProviderId = id, Kind = p.Agreement, ValidFrom = new LocalDate(today.Year - 1, 1, 1), ValidTo = p.Kind == ProviderKind.Private ? new LocalDate(today.Year + 1, 12, 31) : null,
        Price = p.Agreement switch { AgreementKind.OwnRegion => "Ingen ersättning inom regionen.", AgreementKind.Contract => "Prislista bilaga 1.", _ => "Enligt riksprislistan." },
    };

    /// <summary>The own region's are the clinics of the waiting lists, so that their managers answer for the figures.</summary>
    private static IEnumerable<CareUnit> UnitsOf(Provider p, int index, int providerId) => p.Kind == ProviderKind.OwnRegion
        ? SyntheticClinic.All.Take(4).Select(c => new CareUnit { ProviderId = providerId, HsaId = c.HsaId, Name = c.Name, Municipality = p.Municipality })
        : [new CareUnit { ProviderId = providerId, HsaId = $"SE2321000214-D{index:000}", Name = CareUnit.NameFor(p.Name, p.Municipality), Municipality = p.Municipality }];

    private static IEnumerable<CapacitySlot> SlotsOf(CareUnit unit, int provider, LocalDate today, Func<int> next)
    {
        var own = SyntheticClinic.All.FirstOrDefault(c => c.HsaId == unit.HsaId);
        var fields = own is not null ? [own] : provider switch
        {
            7 => [SyntheticClinic.All[1]],
            8 => [SyntheticClinic.All[0]],
            9 => [SyntheticClinic.All[3]],
            _ => SyntheticClinic.All.Where(c => (c.Number + provider) % 4 == 0 && !c.IsChildPsychiatry).ToArray(),
        };
        foreach (var field in fields)
            foreach (var type in Enum.GetValues<GuaranteeType>())
                if (type == GuaranteeType.FirstVisit || field.Procedures.Length > 0) yield return SlotOf(unit, provider, field, type, today, next());
    }

    private static CapacitySlot SlotOf(CareUnit unit, int provider, SyntheticClinic field, GuaranteeType type, LocalDate today, int n) => new()
    {
        OfferId = $"DEMO-{n + 1:000}", UnitId = unit.Id, Agreement = Providers[provider].Agreement, MedicalField = field.MedicalField, Type = type,
        Procedures = type == GuaranteeType.Treatment ? string.Join('|', field.Procedures.Take(1 + n % 3).Select(p => p.Code).Order(StringComparer.Ordinal)) : "",
        Places = n % 9 == 8 ? 0 : 2 + n * 7 % 19, EarliestDate = today.PlusDays(3 + n * 5 % 40), LastDate = today.PlusDays(60 + n * 11 % 90),
        AgeFrom = n % 4 == 1 ? 18 : null, AgeTo = n % 8 == 1 ? 80 : null, MaxBmi = type == GuaranteeType.Treatment && n % 3 == 0 ? 35 : null,
        MaxAsa = type == GuaranteeType.Treatment && n % 3 == 0 ? 2 : null, Interpreter = n % 5 == 0 ? false : n % 5 == 1 ? true : null,
        PriceDifference = Providers[provider].Kind == ProviderKind.OwnRegion ? null : n * 700 % 9000 - 1000,
        StatedOn = today.PlusDays(-(n % 7 == 6 ? 44 + n : n % 5 == 3 ? 37 : n * 3 % 30)), StatedBy = Providers[provider].Name, Source = SlotSource.Demo, IsWithdrawn = n == 20,
    };
}
