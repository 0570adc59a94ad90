using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;

namespace Vardlots.Core.WaitingLists;

/// <summary>A page of the waiting lists.</summary>
/// <param name="Total">How many there are, as far as lists reach (<see cref="ListReach"/>).</param>
/// <param name="Page">The page shown: the last one when a later one was asked for.</param>
public sealed record EntryList(IReadOnlyList<EntryRow> Rows, int Total, int Page)
{
    /// <summary>The order the list stands in, when it is too long for the one that was asked for.</summary>
    public EntrySort? SortedBy { get; init; }

    /// <summary>The search fits more people than are looked through.</summary>
    public bool SearchIsWide { get; init; }
}

/// <summary>What the filters offer.</summary>
public sealed record EntryChoices(IReadOnlyList<NamedClinic> Clinics, IReadOnlyList<string> Fields);

/// <summary>The waiting lists: every entry the reader may see; the list and its count from one predicate.</summary>
public sealed class EntryListQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, RuleBooks books, IClock clock)
{
    private const int MaxSubject = 200;
    private KnownFields? _fields;

    private sealed record KnownFields(long Run, List<(int Clinic, string Field)> Pairs);

    /// <summary>A page of the list. The look is logged before it is returned.</summary>
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<EntryList> ListAsync(ViewContext view, EntryFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var set = await EntrySet.OfAsync(db, view, filter, books, today, ct);
        var total = await EntryWalk.CountAsync(set, ct);
        var page = ListReach.Page(filter.Page, total, EntryFilter.PageSize);
        if (total == 0) return new EntryList([], 0, page) { SearchIsWide = set.SearchIsWide };
        var (ids, sort) = await EntryWalk.ReadAsync(set, total, (page - 1) * EntryFilter.PageSize, EntryFilter.PageSize, ct);
        var (rows, patients) = await EntryRowReader.ReadAsync(db, ids, today, ct);
        await log.RecordAsync(view, AccessAction.EntryList, Subject(filter, page), patients, ct);
        return new EntryList(rows, total, page) { SortedBy = sort == filter.Sort ? null : sort, SearchIsWide = set.SearchIsWide };
    }

    /// <summary>How many the filter's list holds, exactly.</summary>
    public async Task<int> CountAsync(ViewContext view, EntryFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await (await EntrySet.OfAsync(db, view, filter, books, clock.Today(), ct)).Matching.CountAsync(ct);
    }

    /// <summary>The reader's clinics in Swedish order, and the medical fields on their lists.</summary>
    public async Task<EntryChoices> ChoicesAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.ClinicIds is { } own) clinics = clinics.Where(k => own.Contains(k.Id));
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).ThenBy(k => k.Id).Select(k => new NamedClinic(k.Id, k.Name)).ToListAsync(ct);
        var fields = (await FieldsAsync(db, ct)).Where(p => view.MaySeeClinic(p.Clinic)).Select(p => p.Field).Distinct().Order(StringComparer.Ordinal);
        return new EntryChoices(named, fields.ToList());
    }

    /// <summary>Reads again what is kept between imports, if there has been one, so that nobody has to wait for it.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await FieldsAsync(db, ct);
    }

    /// <summary>Only an import can bring a new field, so they are read again after one.</summary>
    private async Task<List<(int Clinic, string Field)>> FieldsAsync(VardlotsDb db, CancellationToken ct)
    {
        var newest = await db.ImportRuns.Where(r => r.Status == RunStatus.Completed).MaxAsync(r => (long?)r.Id, ct) ?? 0;
        if (_fields is { } known && known.Run == newest) return known.Pairs;
        var read = await db.Entries.Select(e => new { e.ClinicId, e.MedicalField }).Distinct().ToListAsync(ct);
        var pairs = read.ConvertAll(p => (p.ClinicId, p.MedicalField));
        _fields = new KnownFields(newest, pairs);
        return pairs;
    }

    /// <summary>The filter in words that hold no patient; a search is noted, its text is not.</summary>
    private static string Subject(EntryFilter filter, int page)
    {
        var subject = "entries?" + (filter with { Page = page }).ToQuery() + (string.IsNullOrWhiteSpace(filter.Search) ? "" : " (search)");
        return subject.Length <= MaxSubject ? subject : subject[..MaxSubject];
    }
}
