using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Reads a patient for a page; of a protected one nothing but that it is.</summary>
internal static class PatientCards
{
    public static async Task<PatientCard> ReadAsync(VardlotsDb db, long patientId, LocalDate today, CancellationToken ct)
    {
        return Of(await db.Patients.AsNoTracking().SingleAsync(x => x.Id == patientId, ct), today);
    }

    /// <summary>A patient that has been read already.</summary>
    public static PatientCard Of(Patient p, LocalDate today)
    {
        if (p.Protection != ProtectedIdentity.None) return new PatientCard(p.Id, p.Protection, IsMasked: true, null, null, null, null, null, null);
        return new PatientCard(p.Id, p.Protection, IsMasked: false, Name(p), Number(p), Age(p, today), Municipalities.Name(p.Municipality) ?? p.City, p.Phone, p.InterpreterLanguage);
    }

    public static string? Name(Patient p) => $"{p.FirstName} {p.LastName}".Trim() is { Length: > 0 } name ? name : null;

    /// <summary>19580312-1234; other identities as they are.</summary>
    public static string Number(Patient p) =>
        p.IdentityKind is IdentityKind.PersonalNumber or IdentityKind.CoordinationNumber && p.IdentityValue.Length == 12
            ? $"{p.IdentityValue[..8]}-{p.IdentityValue[8..]}"
            : p.IdentityValue;

    private static int? Age(Patient p, LocalDate today) =>
        p.BirthDate is { } born ? Period.Between(born, today, PeriodUnits.Years).Years : today.Year - p.BirthYear;
}
