using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Patients;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <param name="Version">What its sender saw; not asked of a new one.</param>
public sealed record SaveProvider(int? Id, int Version, string? Name, ProviderKind Kind, string? Region, string? Contact, string? HowToRefer, bool IsClosed);

/// <summary>An HSA-id is given once, when the unit is added.</summary>
public sealed record SaveUnit(int? Id, int Version, int ProviderId, string? HsaId, string? Name, string? Municipality);

/// <param name="Fields">Medical fields with spaces between; empty for all.</param>
public sealed record SaveAgreement(
    int? Id, int Version, int ProviderId, AgreementKind Kind, LocalDate? ValidFrom, LocalDate? ValidTo, string? Fields, string? Price, string? HowToRefer, string? Contact)
{
    /// <summary>Name of the grant that pays; a new name is a new grant.</summary>
    public string? Grant { get; init; }
    public ReferralFileForm FileForm { get; init; }
}

/// <summary>Edits the directory of providers, their units and agreements; every change stands in the change log.</summary>
/// <exception cref="AccessDeniedException">Navigators and administrators edit it.</exception>
/// <exception cref="UserMistakeException">Something is missing or wrong; the sentence says what.</exception>
/// <exception cref="EditConflictException">Somebody else has changed the same thing meanwhile.</exception>
public sealed class DirectoryService(IDbContextFactory<VardlotsDb> factory)
{
    public static bool MayEdit(ViewContext view) => view.IsNavigator || view.IsAdministrator;

    public async Task<int> SaveAsync(SaveProvider c, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        Require(view);
        var name = Name(c.Name);
        if (c.Region is null || !RegionNames.IsKnown(c.Region)) throw new UserMistakeException(CapacityText.RegionWrong);
        await using var db = await factory.CreateDbContextAsync(ct);
        var others = await db.CareProviders.Where(p => p.Region == c.Region && p.Id != c.Id).Select(p => p.Name).ToListAsync(ct);
        if (others.Any(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase))) throw new UserMistakeException(CapacityText.NameTaken);
        var provider = c.Id is { } id ? Seen(await db.CareProviders.SingleOrDefaultAsync(p => p.Id == id, ct), p => p.Version, c.Version)
            : db.CareProviders.Add(new CareProvider { Name = name, Kind = c.Kind, Region = c.Region }).Entity;
        (provider.Name, provider.Kind, provider.Region, provider.IsClosed) = (name, c.Kind, c.Region, c.IsClosed);
        (provider.Contact, provider.HowToRefer) = (Text(c.Contact), Text(c.HowToRefer));
        await SaveAsync(db, change, $"CareProvider {c.Id}", c.Id is null ? ChangeAction.Added : ChangeAction.Changed, CapacityText.NameTaken, ct);
        return provider.Id;
    }

    public async Task<int> SaveAsync(SaveUnit c, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        Require(view);
        var name = Name(c.Name);
        if (Municipalities.Find(c.Municipality) is null) throw new UserMistakeException(CapacityText.MunicipalityWrong);
        await using var db = await factory.CreateDbContextAsync(ct);
        CareUnit unit;
        if (c.Id is { } id) unit = Seen(await db.CareUnits.SingleOrDefaultAsync(u => u.Id == id, ct), u => u.Version, c.Version);
        else
        {
            var hsaId = c.HsaId?.Trim() ?? "";
            if (!FileCodes.IsHsaId(hsaId)) throw new UserMistakeException(CapacityText.HsaIdWrong);
            if (await db.CareUnits.AnyAsync(u => u.HsaId == hsaId, ct)) throw new UserMistakeException(CapacityText.HsaIdTaken);
            unit = db.CareUnits.Add(new CareUnit { ProviderId = c.ProviderId, HsaId = hsaId, Name = name, Municipality = c.Municipality! }).Entity;
        }
        (unit.Name, unit.Municipality) = (name, c.Municipality!);
        await SaveAsync(db, change, $"CareUnit {unit.HsaId}", c.Id is null ? ChangeAction.Added : ChangeAction.Changed, CapacityText.HsaIdTaken, ct);
        return unit.Id;
    }

    public async Task<int> SaveAsync(SaveAgreement c, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        Require(view);
        var from = c.ValidFrom ?? throw new UserMistakeException(CapacityText.ValidFromMissing);
        if (c.ValidTo < from) throw new UserMistakeException(CapacityText.ValidToBefore);
        var fields = (c.Fields ?? "").Split([' ', ',', '|', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal).ToList();
        if (fields.Any(f => !FileCodes.IsDigits(f, 3)) || fields.Count > 50) throw new UserMistakeException(CapacityText.FieldsWrong);
        await using var db = await factory.CreateDbContextAsync(ct);
        var agreement = c.Id is { } id ? Seen(await db.Agreements.SingleOrDefaultAsync(a => a.Id == id, ct), a => a.Version, c.Version)
            : db.Agreements.Add(new Agreement { ProviderId = c.ProviderId, Kind = c.Kind, ValidFrom = from }).Entity;
        (agreement.Kind, agreement.ValidFrom, agreement.ValidTo, agreement.Fields) = (c.Kind, from, c.ValidTo, string.Join('|', fields));
        (agreement.Price, agreement.HowToRefer, agreement.Contact) = (Text(c.Price), Text(c.HowToRefer), Text(c.Contact));
        (agreement.Grant, agreement.FileForm) = (await FundingGrantNames.FindOrAddAsync(db, c.Grant, ct), c.FileForm);
        if (agreement.Grant is null) agreement.GrantId = null;
        await SaveAsync(db, change, $"Agreement {c.Id} of CareProvider {agreement.ProviderId}", c.Id is null ? ChangeAction.Added : ChangeAction.Changed, CapacityText.NameTaken, ct);
        return agreement.Id;
    }

    private static void Require(ViewContext view)
    {
        if (!MayEdit(view)) throw new AccessDeniedException();
    }

    private static T Seen<T>(T? stored, Func<T, int> version, int seen) where T : class
    {
        if (stored is null) throw new NotFoundException(typeof(T).Name);
        return version(stored) == seen ? stored : throw new EditConflictException();
    }

    private static async Task SaveAsync(VardlotsDb db, ChangeContext change, string subject, ChangeAction verb, string taken, CancellationToken ct)
    {
        db.ChangeLog.Add(ChangeLogEntry.Of(change, subject, verb));
        try
        {
            await db.SaveSeenAsync(ct);
        }
        catch (DbUpdateException) when (verb == ChangeAction.Added)
        {
            throw new UserMistakeException(taken);
        }
    }

    private static string Name(string? written)
    {
        var name = CleanText.Of(written ?? "").Trim();
        return name.Length is > 0 and <= 200 ? name : throw new UserMistakeException(CapacityText.NameMissing);
    }

    private static string? Text(string? written)
    {
        var text = CleanText.Of(written ?? "").Trim();
        if (text.Length > CareProvider.MaxText) throw new UserMistakeException(CapacityText.TooLong);
        return text.Length == 0 ? null : text;
    }
}
