using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Patients;

internal static class CoordinationReader
{
    public static async Task<CoordinationCard> ReadAsync(VardlotsDb db, long patientId, CancellationToken ct) => new(
        await db.NamedContacts.AsNoTracking().Where(c => c.PatientId == patientId).OrderByDescending(c => c.Since).ThenByDescending(c => c.Id).ToListAsync(ct),
        await db.SipRecords.AsNoTracking().Where(s => s.PatientId == patientId).OrderByDescending(s => s.Id).ToListAsync(ct),
        await db.CoordinationConsents.AsNoTracking().Where(c => c.PatientId == patientId).OrderByDescending(c => c.Id).ToListAsync(ct));
}
