using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;

namespace Vardlots.Core.Patients;

/// <summary>Everything one patient waits for, on one page. The look is logged before anything is returned.</summary>
/// <exception cref="AccessDeniedException">The role may not see patients.</exception>
/// <exception cref="NotFoundException">Not there, or with no wait and no case within the reader's clinics.</exception>
public sealed class PatientPageQueries(IDbContextFactory<VardlotsDb> factory, AccessLog accessLog, RegionSettings settings, IClock clock)
{
    public async Task<PatientPage> ShowAsync(ViewContext view, long patientId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (!await db.Patients.AnyAsync(p => p.Id == patientId, ct)) throw new NotFoundException($"Patient {patientId}");
        var patient = await PatientCards.ReadAsync(db, patientId, today, ct);
        var room = await PatientRooms.ReadAsync(db, view, patientId, patient.IsMasked, settings.Ladder, settings.Inform, today, ct);
        if (room is { Waits.Count: 0, Ended.Count: 0, Loose.Count: 0 } && !await CaseScope.Of(db, view).AnyAsync(c => c.PatientId == patientId, ct))
            throw new NotFoundException($"Patient {patientId}");
        await accessLog.RecordAsync(view, AccessAction.Patient, $"Patient {patientId}", [patientId], ct);
        // No telephone here: whether the unit may call is for each case to say.
        return new PatientPage(patient with { Phone = null }, room, view.IsNavigator && (!patient.IsMasked || view.MayUnmask), today);
    }
}
