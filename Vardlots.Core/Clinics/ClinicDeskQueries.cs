using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

public enum ClinicTab { Active, New, Closed }

/// <summary>A clinic in the administrator's list.</summary>
/// <param name="LatestSnapshot">The newest list that has been read; null before the first.</param>
/// <param name="Managers">How many open accounts of managers see it.</param>
public sealed record ClinicRow(int Id, string HsaId, string Name, CareModel Model, LocalDate? LatestSnapshot, bool IsNew, LocalDate? ClosedOn, int Managers);

/// <param name="New">Brought by a file and not yet looked at; counted among the active too.</param>
public sealed record ClinicTabCounts(int Active, int New, int Closed);

/// <summary>Everything an administrator keeps about a clinic.</summary>
/// <param name="Version">Goes back with the change, so that two administrators are told of each other.</param>
public sealed record ClinicView(ClinicRow Clinic, string? Contact, int GuardEntries, int GuardPercent, int Version, IReadOnlyList<ChangeRow> Changes);

/// <summary>A clinic to choose from.</summary>
public sealed record ClinicChoice(int Id, string HsaId, string Name);

/// <summary>The clinics, for administrators. No patient is read.</summary>
public sealed class ClinicDeskQueries(IDbContextFactory<VardlotsDb> factory)
{
    public const int PageSize = 50;
    private const int LatestChanges = 20;

    public async Task<(IReadOnlyList<ClinicRow> Rows, ClinicTabCounts Counts)> ListAsync(ViewContext view, ClinicTab tab, int page, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = new ClinicTabCounts(await In(db, ClinicTab.Active).CountAsync(ct), await In(db, ClinicTab.New).CountAsync(ct), await In(db, ClinicTab.Closed).CountAsync(ct));
        var rows = await Rows(db, In(db, tab).OrderBy(c => c.Name).ThenBy(c => c.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        return (rows, counts);
    }

    /// <summary>The active clinics by name; a region has tens of them, at most a few hundred.</summary>
    public async Task<IReadOnlyList<ClinicChoice>> ChoicesAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await In(db, ClinicTab.Active).OrderBy(c => c.Name).ThenBy(c => c.Id).Select(c => new ClinicChoice(c.Id, c.HsaId, c.Name)).ToListAsync(ct);
    }

    /// <exception cref="NotFoundException">There is no such clinic.</exception>
    public async Task<ClinicView> FindAsync(ViewContext view, int id, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinic = await db.Clinics.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("The clinic");
        var row = await Rows(db, db.Clinics.Where(c => c.Id == id)).SingleAsync(ct);
        return new ClinicView(row, clinic.Contact, clinic.GuardEntries, clinic.GuardPercent, clinic.Version, await ChangeLogQueries.OfAsync(db, $"Clinic {id}", LatestChanges, ct));
    }

    private static IQueryable<Clinic> In(VardlotsDb db, ClinicTab tab) => tab switch
    {
        ClinicTab.Closed => db.Clinics.AsNoTracking().Where(c => c.ClosedOn != null),
        ClinicTab.New => db.Clinics.AsNoTracking().Where(c => c.ClosedOn == null && c.ConfirmedAt == null),
        _ => db.Clinics.AsNoTracking().Where(c => c.ClosedOn == null),
    };

    private static IQueryable<ClinicRow> Rows(VardlotsDb db, IQueryable<Clinic> clinics) => clinics.Select(c => new ClinicRow(
        c.Id, c.HsaId, c.Name, c.Model, c.LatestSnapshot, c.ConfirmedAt == null, c.ClosedOn,
        db.UserClinics.Count(u => u.ClinicId == c.Id && db.Users.Any(p => p.Id == u.UserId && p.ClosedAt == null))));
}
