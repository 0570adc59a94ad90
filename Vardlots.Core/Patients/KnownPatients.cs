using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>The one person of a number, also of one that has been replaced.</summary>
internal static class KnownPatients
{
    public static async Task<Patient?> FindAsync(VardlotsDb db, IdentityKind kind, string value, CancellationToken ct)
    {
        if (await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.IdentityValue == value && p.IdentityKind == kind, ct) is { } known) return known;
        var former = await db.FormerIdentities.Where(f => f.IdentityKind == kind && f.IdentityValue == value).Select(f => (long?)f.PatientId).SingleOrDefaultAsync(ct);
        return former is { } id ? await db.Patients.AsNoTracking().SingleAsync(p => p.Id == id, ct) : null;
    }

    /// <summary>A new one, as an import would make it. Only under the lock of the lists: ids are given one after the other.</summary>
    /// <exception cref="UserMistakeException">The number is none.</exception>
    public static async Task<Patient> MakeAsync(VardlotsDb db, NewPatient p, ChangeContext change, CancellationToken ct)
    {
        if (!NewCaseChecks.TryRead(p.Number, change.Today, out var kind, out var value, out var born)) throw new UserMistakeException(PatientText.NumberWrong);
        var (first, last) = (CleanText.OrNull(p.FirstName), CleanText.OrNull(p.LastName));
        var made = new Patient
        {
            Id = 1 + (await db.Patients.MaxAsync(x => (long?)x.Id, ct) ?? 0), IdentityKind = kind, IdentityValue = value, BirthDate = born, FirstName = first, LastName = last,
            Phone = p.IsProtected ? null : CleanText.OrNull(p.Phone), Protection = p.IsProtected ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
            SortName = p.IsProtected ? "" : SwedishSortKey.Of(last, first), SearchName = p.IsProtected ? "" : SwedishSortKey.Of(first, last),
        };
        db.Patients.Add(made);
        return made;
    }
}
