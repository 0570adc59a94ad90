using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Referrals;

/// <summary>Why the region or the patient pays: what the patient said last, and then whether the clock stands still for free choice of care.</summary>
internal static class TravelPayers
{
    public static async Task<PayerReason> OfAsync(VardlotsDb db, long caseId, long? entryId, LocalDate today, CancellationToken ct)
    {
        var said = await db.CaseContacts.Where(c => c.CaseId == caseId && c.StruckAt == null && c.Reached).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id)
            .Select(c => (ContactOutcome?)c.Outcome).FirstOrDefaultAsync(ct);
        if (said == ContactOutcome.FreeChoice) return PayerReason.PatientChoseFreely;
        if (entryId is not { } id) return PayerReason.Guarantee;
        if (await db.EntryPauses.AnyAsync(p => p.EntryId == id && p.Kind == PauseKind.FreeChoice && p.StruckAt == null && p.FirstDay <= today && (p.LastDay == null || p.LastDay >= today), ct)) return PayerReason.FreeChoicePause;
        var pauses = new List<ClockPause>();
        FilePauses.AddTo(pauses, await db.Entries.Where(e => e.Id == id).Select(e => e.FilePauses).SingleAsync(ct));
        return pauses.Exists(p => p.Kind == PauseKind.FreeChoice && p.First <= today && !(p.Last < today)) ? PayerReason.FreeChoicePause : PayerReason.Guarantee;
    }
}
