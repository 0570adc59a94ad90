using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Referrals;

/// <param name="Travels">Those struck out too, in the order they were made.</param>
/// <param name="Now">What an order made now would say of the payer.</param>
public sealed record CaseTravel(long ReferralId, int Version, ReferralStep Step, string Unit, IReadOnlyList<ReferralTravel> Travels, PayerReason Now);

/// <summary>Ordered and not booked yet, for the travel service; masked like every list.</summary>
/// <param name="CareOn">The booked day, or the day it is promised for.</param>
public sealed record TravelRow(
    long Id, long CaseId, long BatchId, PatientLabel Patient, string Clinic, TravelKind Kind, LocalDate OrderedOn, string OrderedBy, string? Note, TravelPayer Payer, LocalDate CareOn, bool IsBooked, string Unit, string Municipality);

public sealed record TravelList(IReadOnlyList<TravelRow> Rows, int Total, int Page);

/// <summary>Travel on a case's page, and the travel service's list. Only navigators arrange it; a manager reads that of the own clinics' cases.</summary>
public sealed class TravelQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    public const int PageSize = 50;

    /// <summary>By referral, the newest first; those on which nothing can be ordered and nothing is left out.</summary>
    public async Task<IReadOnlyList<CaseTravel>> OfCaseAsync(ViewContext view, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var referrals = await (from r in Within(db, view)
                               where r.CaseId == caseId
                               join c in db.Cases on r.CaseId equals c.Id
                               join s in db.CapacitySlots on r.SlotId equals s.Id
                               join u in db.CareUnits on s.UnitId equals u.Id
                               orderby r.Id descending
                               select new { r.Id, r.Version, r.Step, r.EntryId, c.PatientId, Unit = u.Name }).ToListAsync(ct);
        if (referrals.Count == 0) return [];
        await log.RecordAsync(view, AccessAction.Referral, $"travel of case {caseId}", referrals.Select(r => r.PatientId), ct);
        var ids = referrals.ConvertAll(r => r.Id);
        var travels = (await db.ReferralTravels.AsNoTracking().Where(t => ids.Contains(t.ReferralId)).OrderBy(t => t.Id).ToListAsync(ct)).ToLookup(t => t.ReferralId);
        var why = await TravelPayers.OfAsync(db, caseId, referrals[0].EntryId, clock.Today(), ct);
        return [.. referrals.Where(r => TravelService.MayOrder(r.Step) || travels[r.Id].Any()).Select(r => new CaseTravel(r.Id, r.Version, r.Step, r.Unit, [.. travels[r.Id]], why))];
    }

    /// <summary>What the travel service has to book, the earliest care first.</summary>
    public async Task<TravelList> ToBookAsync(ViewContext view, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var open = from t in db.ReferralTravels.AsNoTracking()
                   where t.BookedOn == null && t.StruckAt == null
                   join r in Within(db, view) on t.ReferralId equals r.Id
                   where r.Step != ReferralStep.Ended
                   select new { Travel = t, Referral = r, CareOn = r.CareGivenOn ?? r.BookedOn ?? r.CareDate };
        var total = await open.CountWithinReachAsync(ct);
        var shown = ListReach.Page(page, total, PageSize);
        var read = await (from o in open.OrderBy(o => o.CareOn).ThenBy(o => o.Travel.Id).Skip((shown - 1) * PageSize).Take(PageSize)
                          join c in db.Cases on o.Referral.CaseId equals c.Id
                          join p in db.Patients on c.PatientId equals p.Id
                          join k in db.Clinics on o.Referral.ClinicId equals k.Id
                          join s in db.CapacitySlots on o.Referral.SlotId equals s.Id
                          join u in db.CareUnits on s.UnitId equals u.Id
                          orderby o.CareOn, o.Travel.Id
                          select new { o.Travel, o.CareOn, o.Referral.BatchId, o.Referral.BookedOn, o.Referral.CaseId, Patient = p, Clinic = k.Name, Unit = u.Name, u.Municipality }).ToListAsync(ct);
        await log.RecordAsync(view, AccessAction.ReferralList, "travel to book", read.Select(r => r.Patient.Id), ct);
        return new TravelList(read.ConvertAll(x => new TravelRow(
            x.Travel.Id, x.CaseId, x.BatchId, CaseRowReader.Label(x.Patient, clock.Today()), x.Clinic, x.Travel.Kind, x.Travel.OrderedOn, x.Travel.OrderedBy, x.Travel.Note, x.Travel.Payer,
            x.CareOn, x.BookedOn is not null, x.Unit, x.Municipality)), total, shown);
    }

    private static IQueryable<CareReferral> Within(VardlotsDb db, ViewContext view) =>
        view.ClinicIds is { } own ? db.Referrals.AsNoTracking().Where(r => own.Contains(r.ClinicId)) : db.Referrals.AsNoTracking();
}
