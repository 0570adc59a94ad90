using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <param name="Agreements">In force today.</param>
/// <param name="Offers">Current ones.</param>
public sealed record ProviderRow(int Id, string Name, ProviderKind Kind, string Region, bool IsClosed, int Units, int Agreements, int Offers);

public sealed record ProviderList(IReadOnlyList<ProviderRow> Rows, int Total, int Page);

public sealed record UnitRow(int Id, int Version, string HsaId, string Name, string Municipality);

public sealed record AgreementRow(
    int Id, int Version, AgreementKind Kind, LocalDate ValidFrom, LocalDate? ValidTo, IReadOnlyList<string> Fields, string? Price, string? HowToRefer, string? Contact)
{
    public string? Grant { get; init; }
    public ReferralFileForm FileForm { get; init; }

    public bool HoldsOn(LocalDate day) => ValidFrom <= day && !(day > ValidTo);
}

public sealed record KeyRow(int Id, string Name, string MadeBy, Instant MadeAt, Instant? LastUsedAt, Instant? RevokedAt, string? RevokedBy);

/// <param name="Keys">Seen by administrators only; empty for others.</param>
public sealed record ProviderView(
    int Id, int Version, string Name, ProviderKind Kind, string Region, string? Contact, string? HowToRefer, bool IsClosed,
    IReadOnlyList<UnitRow> Units, IReadOnlyList<AgreementRow> Agreements, IReadOnlyList<KeyRow> Keys, int Offers);

/// <summary>The directory of providers.</summary>
public sealed class DirectoryQueries(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int PageSize = 50;

    public async Task<ProviderList> ListAsync(ProviderKind? kind, int asked, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var today = clock.Today();
        var providers = db.CareProviders.AsNoTracking().Where(p => kind == null || p.Kind == kind);
        var total = await providers.CountWithinReachAsync(ct);
        var page = ListReach.Page(asked, total, PageSize);
        var rows = await providers.OrderBy(p => p.IsClosed).ThenBy(p => p.Name).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(p => new ProviderRow(
            p.Id, p.Name, p.Kind, p.Region, p.IsClosed, db.CareUnits.Count(u => u.ProviderId == p.Id),
            db.Agreements.Count(a => a.ProviderId == p.Id && a.ValidFrom <= today && (a.ValidTo == null || a.ValidTo >= today)),
            db.CapacitySlots.Count(s => s.Unit!.ProviderId == p.Id && !s.IsWithdrawn && s.LastDate >= today))).ToListAsync(ct);
        return new ProviderList(rows, total, page);
    }

    /// <summary>Names of the grants there are, for whoever writes one.</summary>
    public async Task<IReadOnlyList<string>> GrantsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.FundingGrants.OrderBy(g => g.Name).Take(200).Select(g => g.Name).ToListAsync(ct);
    }

    /// <exception cref="NotFoundException">No such provider.</exception>
    public async Task<ProviderView> ShowAsync(ViewContext view, int id, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var today = clock.Today();
        var p = await db.CareProviders.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new NotFoundException("The provider");
        var units = await db.CareUnits.AsNoTracking().Where(u => u.ProviderId == id).OrderBy(u => u.Name).ThenBy(u => u.Id).Take(500)
            .Select(u => new UnitRow(u.Id, u.Version, u.HsaId, u.Name, u.Municipality)).ToListAsync(ct);
        var agreements = await db.Agreements.AsNoTracking().Include(a => a.Grant).Where(a => a.ProviderId == id).OrderByDescending(a => a.ValidFrom).ThenBy(a => a.Id).Take(200).ToListAsync(ct);
        var keys = view.IsAdministrator
            ? await db.CapacityKeys.AsNoTracking().Where(k => k.ProviderId == id).OrderByDescending(k => k.Id).Take(100)
                .Select(k => new KeyRow(k.Id, k.Name, k.MadeBy, k.MadeAt, k.LastUsedAt, k.RevokedAt, k.RevokedBy)).ToListAsync(ct)
            : [];
        var offers = await db.CapacitySlots.CountAsync(s => s.Unit!.ProviderId == id && !s.IsWithdrawn && s.LastDate >= today, ct);
        return new ProviderView(p.Id, p.Version, p.Name, p.Kind, p.Region, p.Contact, p.HowToRefer, p.IsClosed, units, agreements.ConvertAll(Row), keys, offers);
    }

    private static AgreementRow Row(Agreement a) => new(
        a.Id, a.Version, a.Kind, a.ValidFrom, a.ValidTo, a.Fields.Split('|', StringSplitOptions.RemoveEmptyEntries), a.Price, a.HowToRefer, a.Contact) { Grant = a.Grant?.Name, FileForm = a.FileForm };
}
