using System.Linq.Expressions;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>The orders of the queue. What is missing or masked comes last in both directions; equal rows follow their limit, then their number, so that paging is stable.</summary>
internal static class CaseOrder
{
    public static IOrderedQueryable<CareCase> By(VardlotsDb db, IQueryable<CareCase> cases, CaseSort sort, bool descending) => sort switch
    {
        CaseSort.Patient => Then(cases.OrderBy(c => db.Patients.First(p => p.Id == c.PatientId).SortName == ""),
            c => db.Patients.First(p => p.Id == c.PatientId).SortName, descending),
        CaseSort.Clinic => First(cases, SwedishOrder.Key<CareCase>(c => db.Clinics.First(k => k.Id == c.ClinicId).Name), descending),
        CaseSort.WaitsFor => Then(cases.OrderBy(c => !db.Entries.Any(e => e.Id == c.EntryId && e.ProcedureText != null)),
            SwedishOrder.Key<CareCase>(c => db.Entries.Where(e => e.Id == c.EntryId).Select(e => e.ProcedureText).FirstOrDefault() ?? c.MedicalField), descending),
        CaseSort.Booked => Then(cases.OrderBy(c => c.BookedOn == null), c => c.BookedOn, descending),
        CaseSort.MedicalTarget => Then(cases.OrderBy(c => c.MedicalTargetDate == null), c => c.MedicalTargetDate, descending),
        CaseSort.Status => First(cases, c => c.Status == CaseStatus.New ? 0 : c.Status == CaseStatus.Assigned ? 1 : c.Status == CaseStatus.ContactingPatient ? 2
            : c.Status == CaseStatus.FindingProvider ? 3 : c.Status == CaseStatus.Offered ? 4 : c.Status == CaseStatus.Referred ? 5 : c.Status == CaseStatus.Booked ? 6
            : c.Status == CaseStatus.Watching ? 7 : 8, descending),
        CaseSort.ParkedUntil => Then(cases.OrderBy(c => c.ParkedUntil == null), c => c.ParkedUntil, descending),
        CaseSort.Owner => Then(cases.OrderBy(c => c.OwnerId == null),
            SwedishOrder.Key<CareCase>(c => db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault() ?? ""), descending),
        _ when descending => cases.OrderBy(c => c.LimitDate == null).ThenByDescending(c => c.SortLimit).ThenBy(c => c.Id),
        _ => cases.OrderBy(c => c.SortLimit).ThenBy(c => c.Id),
    };

    private static IOrderedQueryable<CareCase> First<T>(IQueryable<CareCase> cases, Expression<Func<CareCase, T>> key, bool descending) =>
        Last(descending ? cases.OrderByDescending(key) : cases.OrderBy(key));

    private static IOrderedQueryable<CareCase> Then<T>(IOrderedQueryable<CareCase> cases, Expression<Func<CareCase, T>> key, bool descending) =>
        Last(descending ? cases.ThenByDescending(key) : cases.ThenBy(key));

    private static IOrderedQueryable<CareCase> Last(IOrderedQueryable<CareCase> cases) => cases.ThenBy(c => c.SortLimit).ThenBy(c => c.Id);
}
