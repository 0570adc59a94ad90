using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>A clinic's waits by the official measure, which pauses nothing and leaves out PvV.</summary>
/// <param name="Counted">Active, Vardgaranti JA, no PvV.</param>
/// <param name="Judged">Of these, those that a rule gives a limit: the share's denominator.</param>
/// <param name="InTime">Of the judged, days ≤ the rule's limit.</param>
/// <param name="Buckets">The counted by days waited; they add up to <paramref name="Counted"/>.</param>
public sealed record ClinicMeasure(int ClinicId, int Counted, int Judged, int InTime, IReadOnlyDictionary<WaitBucket, int> Buckets)
{
    /// <summary>0–1; null when nothing can be judged.</summary>
    public double? Share => Judged == 0 ? null : (double)InTime / Judged;
}

/// <summary>What an import settles for the day about a clinic.</summary>
/// <param name="Active">Waits that have not ended.</param>
/// <param name="Measure">Null when none of them is counted in it.</param>
public sealed record ClinicCounts(int Active, ClinicMeasure? Measure);

/// <summary>How much each clinic has waiting, and its official measure. Counts only.</summary>
public sealed class OfficialMeasureQueries(IDbContextFactory<VardlotsDb> factory, RuleBooks books, IClock clock)
{
    /// <summary>
    /// Only an import changes what is counted, and each day judges anew; so a clinic is counted once a day. What became of the newest
    /// import belongs to the state: while it runs the lists are as before it, and once it is through they are counted again.
    /// </summary>
    private sealed record Known((long Import, RunStatus Became, LocalDate Day, int Book) State, ImmutableDictionary<int, ClinicCounts> Clinics);

    private Known? _known;

    private sealed record Group(int ClinicId, CarePhase Phase, string Field, LocalDate Decided, LocalDate? BirthDate, int? BirthYear, int Count);

    /// <summary>The reader's clinics as they stand today, by clinic id.</summary>
    /// <exception cref="AccessDeniedException">The role has no clinics to look at.</exception>
    public async Task<IReadOnlyDictionary<int, ClinicCounts>> OfAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        return await CountAsync(view.ClinicIds, ct);
    }

    /// <summary>Counts all clinics if something has changed since they were, so that nobody has to wait for it.</summary>
    public Task RefreshAsync(CancellationToken ct) => CountAsync(null, ct);

    /// <param name="wanted">Null: all.</param>
    private async Task<IReadOnlyDictionary<int, ClinicCounts>> CountAsync(IReadOnlyList<int>? wanted, CancellationToken ct)
    {
        var today = clock.Today();
        var book = await books.OnAsync(today, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var hsaIds = await db.Clinics.ToDictionaryAsync(k => k.Id, k => k.HsaId, ct);
        var newest = await db.ImportRuns.OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Status }).FirstOrDefaultAsync(ct);
        var state = (newest?.Id ?? 0, newest?.Status ?? default, today, book.Number);
        var known = newest is not null && _known is { } kept && kept.State == state ? kept.Clinics : [];
        var asked = (wanted ?? [.. hsaIds.Keys]).Where(hsaIds.ContainsKey).Distinct().ToList();
        var missing = asked.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var entries = db.Entries.Where(EntryScope.NotEnded);
            // All of them: straight through the table, not clinic by clinic.
            if (missing.Count < hsaIds.Count) entries = entries.Where(e => missing.Contains(e.ClinicId));
            var groups = (await Groups(entries, book.Rules.Any(r => r.HasAgeRange)).ToListAsync(ct)).ToLookup(g => g.ClinicId);
            var active = await entries.GroupBy(e => e.ClinicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            known = known.SetItems(missing.Select(id => KeyValuePair.Create(id,
                new ClinicCounts(active.GetValueOrDefault(id), Sum(id, hsaIds[id], groups[id], book, today) is { Counted: > 0 } measure ? measure : null))));
            _known = new(state, known);
        }
        return asked.ToDictionary(id => id, id => known[id]);
    }

    /// <summary>Grouped in the database by what the measure depends on; the age only where some rule asks for it.</summary>
    private static IQueryable<Group> Groups(IQueryable<WaitingListEntry> notEnded, bool byAge)
    {
        var entries = notEnded.Where(e => e.GuaranteeApplies && e.Deviation != Deviation.PatientChosen);
        return byAge
            ? entries.GroupBy(e => new { e.ClinicId, e.Phase, e.MedicalField, e.DecidedOn, e.Patient!.BirthDate, e.Patient.BirthYear })
                .Select(g => new Group(g.Key.ClinicId, g.Key.Phase, g.Key.MedicalField, g.Key.DecidedOn, g.Key.BirthDate, g.Key.BirthYear, g.Count()))
            : entries.GroupBy(e => new { e.ClinicId, e.Phase, e.MedicalField, e.DecidedOn })
                .Select(g => new Group(g.Key.ClinicId, g.Key.Phase, g.Key.MedicalField, g.Key.DecidedOn, null, null, g.Count()));
    }

    private static ClinicMeasure Sum(int clinicId, string hsaId, IEnumerable<Group> groups, RuleBook book, LocalDate today)
    {
        var (counted, judged, inTime) = (0, 0, 0);
        var buckets = Enum.GetValues<WaitBucket>().ToDictionary(b => b, _ => 0);
        foreach (var group in groups)
        {
            var input = new DeadlineInput
            {
                ClinicHsaId = hsaId, MedicalField = group.Field, Phase = group.Phase, GuaranteeApplies = true, Decided = group.Decided,
                BirthDate = group.BirthDate, BirthYear = group.BirthYear,
            };
            var measure = OfficialMeasure.Of(input, book.Find(input), today);
            if (!measure.Counts) continue;
            counted += group.Count;
            buckets[measure.Bucket] += group.Count;
            if (measure.InTime is not { } within) continue;
            judged += group.Count;
            if (within) inTime += group.Count;
        }
        return new ClinicMeasure(clinicId, counted, judged, inTime, buckets);
    }
}
