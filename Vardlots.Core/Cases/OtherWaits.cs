using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

internal static class OtherWaits
{
    /// <summary>What else the patient waits for, within the reader's clinics; the one that runs out first on top.</summary>
    public static async Task<IReadOnlyList<OtherWait>> ReadAsync(VardlotsDb db, ViewContext view, long patientId, long? exceptEntry, CancellationToken ct)
    {
        var others = db.Entries.AsNoTracking().Where(e => e.PatientId == patientId && e.Id != exceptEntry
            && (e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance));
        if (view.ClinicIds is { } mine) others = others.Where(e => mine.Contains(e.ClinicId));
        var rows = from e in others
                   join c in db.Cases.Where(c => c.ClosedOn == null) on e.Id equals c.EntryId into cases
                   from c in cases.DefaultIfEmpty()
                   join u in db.Users on c.OwnerId equals u.Id into owners
                   from u in owners.DefaultIfEmpty()
                   orderby e.LimitDate == null, e.LimitDate, e.Id
                   select new OtherWait(e.Id, e.Phase, e.ProcedureText, e.Clinic!.Name, e.DeadlineStatus, e.LimitDate, c == null ? null : c.Id, u == null ? null : u.DisplayName);
        return await rows.ToListAsync(ct);
    }
}
