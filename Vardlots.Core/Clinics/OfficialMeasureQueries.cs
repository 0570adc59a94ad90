using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;

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

/// <summary>The official measure per clinic. Counts only.</summary>
public sealed class OfficialMeasureQueries(IDbContextFactory<VardlotsDb> factory, RuleBooks books, IClock clock)
{
    private sealed record Group(int ClinicId, CarePhase Phase, string Field, LocalDate Decided, LocalDate? BirthDate, int? BirthYear, int Count);

    /// <summary>The reader's clinics as they stand today, by clinic id. A clinic without a counted wait is not among them.</summary>
    /// <exception cref="AccessDeniedException">The role has no clinics to look at.</exception>
    public async Task<IReadOnlyDictionary<int, ClinicMeasure>> OfAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        var book = await books.OnAsync(today, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var hsaIds = await db.Clinics.ToDictionaryAsync(k => k.Id, k => k.HsaId, ct);
        var groups = await Groups(db, view, book.Rules.Any(r => r.HasAgeRange)).ToListAsync(ct);
        return groups.GroupBy(g => g.ClinicId).Select(g => Sum(g.Key, hsaIds[g.Key], g, book, today)).ToDictionary(m => m.ClinicId);
    }

    /// <summary>Grouped in the database by what the measure depends on; the age only where some rule asks for it.</summary>
    private static IQueryable<Group> Groups(VardlotsDb db, ViewContext view, bool byAge)
    {
        var entries = db.Entries.Where(e => (e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance)
            && e.GuaranteeApplies && e.Deviation != Deviation.PatientChosen);
        if (view.ClinicIds is { } own) entries = entries.Where(e => own.Contains(e.ClinicId));
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
