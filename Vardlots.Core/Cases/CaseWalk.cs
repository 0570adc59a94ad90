using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>A stretch of a list, and the order it is in.</summary>
internal sealed record CaseStretch(List<long> Ids, CaseSort Sort, bool Descending);

/// <summary>
/// Reads a stretch of a list. A short list is sorted; a long one is read in the order that an index already has it in, part after part.
/// An order that no index has is given up for the usual one when the list is long: <see cref="CaseStretch.Sort"/> tells.
/// </summary>
internal static class CaseWalk
{
    /// <param name="total">How many the list holds, as far as lists reach.</param>
    public static async Task<CaseStretch> ReadAsync(CaseSet set, int total, int skip, int take, CancellationToken ct)
    {
        var (sort, down) = (set.Filter.Sort, set.Filter.Descending);
        if (set.HasClosed) return await WithClosedAsync(set, skip, take, ct);
        var isShort = !ListReach.IsBeyond(total) || (sort is CaseSort.Patient or CaseSort.WaitsFor && await set.Matching.Take(ListReach.Sortable + 1).CountAsync(ct) <= ListReach.Sortable);
        if (isShort) return new(await CaseOrder.By(set.Db, set.Matching, sort, down).Skip(skip).Take(take).Select(c => c.Id).ToListAsync(ct), sort, down);
        if (sort == CaseSort.WaitsFor) (sort, down) = (CaseSort.Limit, false);
        return new(await LongAsync(set, sort, down, skip, take, ct), sort, down);
    }

    private static async Task<List<long>> LongAsync(CaseSet set, CaseSort sort, bool down, int skip, int take, CancellationToken ct)
    {
        if (sort != CaseSort.Patient) return await ListReach.StretchAsync(await PartsAsync(set, sort, down, ct), skip, take, ct);
        return await PatientWalk.StretchAsync(set.Db, down, async people =>
        {
            var theirs = await CaseSet.OfPatientsAsync(set.Db, people, ct);
            return await CaseOrder.By(set.Db, set.Matching.Where(c => EF.Parameter(theirs).Contains(c.Id)), sort, down).Select(c => c.Id).ToListAsync(ct);
        }, [ByLimit(set.Matching.Where(c => set.Db.Patients.Any(p => p.Id == c.PatientId && p.SortName == "")))], skip, take, ct);
    }

    /// <summary>Open and closed cases are read apart; a long list of both is in the order of the limits only.</summary>
    private static async Task<CaseStretch> WithClosedAsync(CaseSet set, int skip, int take, CancellationToken ct)
    {
        var (sort, down) = (set.Filter.Sort, set.Filter.Descending);
        var ids = new List<long>();
        foreach (var half in set.Halves(set.Filter.Tab)) ids.AddRange(await half.Take(ListReach.Sortable + 1).Select(c => c.Id).ToListAsync(ct));
        if (ids.Count <= ListReach.Sortable)
            return new(await CaseOrder.By(set.Db, set.Db.Cases.Where(c => EF.Parameter(ids).Contains(c.Id)), sort, down).Skip(skip).Take(take).Select(c => c.Id).ToListAsync(ct), sort, down);
        if (sort != CaseSort.Limit) (sort, down) = (CaseSort.Limit, false);
        return new(await MergedAsync(set, down, skip, take, ct), sort, down);
    }

    private static async Task<IEnumerable<IQueryable<long>>> PartsAsync(CaseSet set, CaseSort sort, bool down, CancellationToken ct)
    {
        var cases = set.Matching;
        return sort switch
        {
            CaseSort.Booked => [Keyed(cases.Where(c => c.BookedOn > ListReach.FirstDay), c => c.BookedOn, down), ByLimit(cases.Where(c => c.BookedOn == null))],
            CaseSort.MedicalTarget => [Keyed(cases.Where(c => c.MedicalTargetDate > ListReach.FirstDay), c => c.MedicalTargetDate, down), ByLimit(cases.Where(c => c.MedicalTargetDate == null))],
            CaseSort.ParkedUntil => [Keyed(cases.Where(c => c.ParkedUntil > ListReach.FirstDay), c => c.ParkedUntil, down), ByLimit(cases.Where(c => c.ParkedUntil == null))],
            CaseSort.Clinic => (await ClinicOrder.GroupsAsync(set.Db, set.View, id => set.Filter.Clinics.Count == 0 || set.Filter.Clinics.Contains(id), down, ct)).Select(ids => ByLimit(cases.Where(c => ids.Contains(c.ClinicId)))),
            CaseSort.Status => Turned(CaseMoves.InOrder, down).Select(s => ByLimit(cases.Where(c => c.Status == s))),
            CaseSort.Owner => (await OwnersAsync(set.Db, down, ct)).Select(ids => ByLimit(cases.Where(c => ids.Contains(c.OwnerId!)))).Append(ByLimit(cases.Where(c => c.OwnerId == null))),
            _ when down => [Keyed(cases.Where(c => c.SortLimit < CareCase.NoLimit), c => c.SortLimit, down), ByLimit(cases.Where(c => c.SortLimit == CareCase.NoLimit))],
            _ => [ByLimit(cases)],
        };
    }

    private static IQueryable<long> ByLimit(IQueryable<CareCase> cases) => cases.OrderBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => c.Id);

    private static IQueryable<long> Keyed<T>(IQueryable<CareCase> cases, Expression<Func<CareCase, T>> key, bool down) =>
        (down ? cases.OrderByDescending(key) : cases.OrderBy(key)).ThenBy(c => c.SortLimit).ThenBy(c => c.Id).Select(c => c.Id);

    private static async Task<IEnumerable<List<string>>> OwnersAsync(VardlotsDb db, bool down, CancellationToken ct)
    {
        var named = await db.Users.Where(u => db.Cases.Any(c => c.OwnerId == u.Id && c.ClosedOn == null))
            .OrderBy(SwedishOrder.Key<AppUser>(u => u.DisplayName)).Select(u => new NamedUser(u.Id, u.DisplayName)).ToListAsync(ct);
        return Turned(named.GroupBy(u => u.Name).Select(g => g.Select(u => u.Id).ToList()).ToList(), down);
    }

    private static IEnumerable<T> Turned<T>(IReadOnlyList<T> list, bool down) => down ? list.Reverse() : list;

    /// <summary>Open and closed cases together in the order of their limits: the beginnings of both, merged.</summary>
    private static async Task<List<long>> MergedAsync(CaseSet set, bool down, int skip, int take, CancellationToken ct)
    {
        var beginnings = new List<Placed>();
        foreach (var half in set.Halves(set.Filter.Tab))
            beginnings.AddRange(await CaseOrder.By(set.Db, half, CaseSort.Limit, down).Take(skip + take).Select(c => new Placed(c.Id, c.SortLimit)).ToListAsync(ct));
        var ordered = down
            ? beginnings.OrderBy(c => c.Limit == CareCase.NoLimit).ThenByDescending(c => c.Limit).ThenBy(c => c.Id)
            : beginnings.OrderBy(c => c.Limit).ThenBy(c => c.Id);
        return ordered.Skip(skip).Take(take).Select(c => c.Id).ToList();
    }

    private readonly record struct Placed(long Id, NodaTime.LocalDate Limit);
}
