using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Referrals;

internal static class ReferralAgreement
{
    /// <summary>The agreement that a referral is made under: of its kind, covering the field on the day of the care; the latest, where there are several.</summary>
    public static async Task<Agreement?> AgreementOfAsync(this VardlotsDb db, int providerId, CareReferral r, string field, CancellationToken ct) =>
        (await db.Agreements.AsNoTracking().Where(a => a.ProviderId == providerId && a.Kind == r.Agreement && a.ValidFrom <= r.CareDate && (a.ValidTo == null || a.ValidTo >= r.CareDate))
            .OrderByDescending(a => a.ValidFrom).ThenByDescending(a => a.Id).ToListAsync(ct)).Find(a => a.Covers(field, r.CareDate));
}
