using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What can be chosen in the queue: clinics, fields, people. No patients.</summary>
public sealed class CaseChoices(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Clinics the reader may see, fields of open cases, and the navigators.</summary>
    public async Task<CaseFilterChoices> OfAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.ClinicIds is { } own) clinics = clinics.Where(k => own.Contains(k.Id));
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).Select(k => new NamedClinic(k.Id, k.Name)).ToListAsync(ct);
        var fields = await CaseScope.Of(db, view).Where(c => c.ClosedOn == null).Select(c => c.MedicalField).Distinct().ToListAsync(ct);
        fields.RemoveAll(f => f.Length == 0);
        return new CaseFilterChoices(named, fields.Order(StringComparer.Ordinal).ToList(), await NavigatorsAsync(db, ct));
    }

    /// <summary>Those who may own a case, in Swedish order.</summary>
    internal static async Task<List<NamedUser>> NavigatorsAsync(VardlotsDb db, CancellationToken ct) => await (
        from u in db.Users
        join r in db.UserRoles on u.Id equals r.UserId
        join role in db.Roles on r.RoleId equals role.Id
        where role.Name == Roles.Navigator
        select u).OrderBy(SwedishOrder.Key<AppUser>(u => u.DisplayName)).ThenBy(u => u.Id).Select(u => new NamedUser(u.Id, u.DisplayName)).ToListAsync(ct);
}
