using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;

namespace Vardlots.Core.WaitingLists;

/// <summary>The entries of a filter as a reader sees them: what the list and its count mean.</summary>
internal sealed record EntrySet(VardlotsDb Db, ViewContext View, EntryFilter Filter, IQueryable<WaitingListEntry> Matching, bool SearchIsWide)
{
    /// <summary>The same in parts, where it is the passed that are asked for.</summary>
    public IReadOnlyList<IQueryable<WaitingListEntry>>? Passed { get; private init; }

    public static async Task<EntrySet> OfAsync(VardlotsDb db, ViewContext view, EntryFilter filter, RuleBooks books, LocalDate today, CancellationToken ct)
    {
        var measured = filter.Measure is { } part
            ? await MeasureScope.ReadAsync(db, view, part, filter.Clinic, await books.OnAsync(today, ct), today, ct)
            : null;
        var people = await PatientSearch.FindAsync(db, view, filter.Search, ct);
        var found = people is null ? null : await OfPatientsAsync(db, people.Ids, ct);
        return new(db, view, filter, EntryScope.Matching(db, view, filter, today, measured, found), people?.IsWide == true)
        {
            Passed = filter is { Status: DeadlineStatus.Breached, Measure: null } ? EntryScope.Passed(EntryScope.OfAnyStatus(db, view, filter, measured, found), today) : null,
        };
    }

    /// <summary>Whatever entries some patients have. Asked by itself, so that the database goes by the patients and nothing else.</summary>
    public static Task<List<long>> OfPatientsAsync(VardlotsDb db, List<long> patients, CancellationToken ct) =>
        db.Entries.Where(e => EF.Parameter(patients).Contains(e.PatientId)).Select(e => e.Id).ToListAsync(ct);
}
