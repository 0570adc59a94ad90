using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Patients;

internal static class BundleReader
{
    public static async Task<IReadOnlyList<BundleCard>> ReadAsync(VardlotsDb db, long patientId, IReadOnlyList<PatientWait> waits, LocalDate today, CancellationToken ct)
    {
        var proposals = Bundling.Of(waits.Select(Of).ToList(), today);
        if (proposals.Count == 0) return [];
        var decisions = await db.BundleDecisions.AsNoTracking().Where(d => d.PatientId == patientId).OrderBy(d => d.Id).ToListAsync(ct);
        var byId = waits.ToDictionary(w => w.EntryId);
        return proposals.Select(p => new BundleCard(p, byId[p.First.EntryId], byId[p.Second.EntryId], decisions.FindLast(d => IsAbout(d, p)))).ToList();
    }

    private static BundleWait Of(PatientWait w) => new(w.EntryId, w.ClinicId, w.Booked, w.Limit, w.MedicalTarget, w.CancerPathway);

    private static bool IsAbout(BundleDecision d, BundleProposal p) =>
        d.Week == p.Week && d.FirstEntryId == Math.Min(p.First.EntryId, p.Second.EntryId) && d.SecondEntryId == Math.Max(p.First.EntryId, p.Second.EntryId);
}
