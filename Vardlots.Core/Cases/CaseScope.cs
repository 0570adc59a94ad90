using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What a reader may see, and what the filter leaves of it; the tab comes on top.</summary>
internal static class CaseScope
{
    /// <summary>After the last character that a folded name or a number can hold.</summary>
    private const char End = '\uffff';

    /// <summary>A manager's own clinics, everything for a navigator.</summary>
    public static IQueryable<CareCase> Of(VardlotsDb db, ViewContext view) =>
        view.ClinicIds is { } own ? db.Cases.Where(c => own.Contains(c.ClinicId)) : db.Cases;

    /// <summary>Everything of the filter but its tab.</summary>
    public static IQueryable<CareCase> Of(VardlotsDb db, ViewContext view, CaseFilter filter)
    {
        var cases = Of(db, view);
        if (filter.Clinics is { Count: > 0 } clinics) cases = cases.Where(c => clinics.Contains(c.ClinicId));
        if (filter.Field is { } field) cases = cases.Where(c => c.MedicalField == field);
        if (filter.Status is { } status) cases = cases.Where(c => c.Status == status);
        if (filter.Deadline is { } deadline) cases = cases.Where(c => c.DeadlineStatus == deadline);
        if (filter.Guarantee is { } guarantee) cases = cases.Where(c => c.Guarantee == guarantee);
        return Found(db, Owned(cases, filter.Owner, view), filter.Search);
    }

    private static IQueryable<CareCase> Owned(IQueryable<CareCase> cases, string? owner, ViewContext view)
    {
        if (owner is null) return cases;
        if (owner == CaseFilter.Nobody) return cases.Where(c => c.OwnerId == null);
        var id = owner == CaseFilter.Me ? view.UserId : owner;
        return cases.Where(c => c.OwnerId == id);
    }

    /// <summary>By the beginning of a name or a number. Masked persons are never found: whoever looks for them must not learn that they wait.</summary>
    private static IQueryable<CareCase> Found(VardlotsDb db, IQueryable<CareCase> cases, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return cases;
        var patients = db.Patients.Where(p => p.Protection == ProtectedIdentity.None);
        patients = search.Any(char.IsAsciiDigit) ? ByNumber(patients, search) : ByName(patients, search);
        return cases.Where(c => patients.Select(p => p.Id).Contains(c.PatientId));
    }

    private static IQueryable<Patient> ByName(IQueryable<Patient> patients, string search)
    {
        var first = SwedishSortKey.Of(search.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var after = first + End;
        return patients.Where(p =>
            (string.Compare(p.SortName, first) >= 0 && string.Compare(p.SortName, after) < 0)
            || (string.Compare(p.SearchName, first) >= 0 && string.Compare(p.SearchName, after) < 0));
    }

    /// <summary>With or without century and hyphen: 19470312, 470312-12.</summary>
    private static IQueryable<Patient> ByNumber(IQueryable<Patient> patients, string search)
    {
        var number = string.Concat(search.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '+'))).ToUpperInvariant();
        var (after, old, afterOld, young, afterYoung) = (number + End, "19" + number, "19" + number + End, "20" + number, "20" + number + End);
        return patients.Where(p =>
            (string.Compare(p.IdentityValue, number) >= 0 && string.Compare(p.IdentityValue, after) < 0)
            || (string.Compare(p.IdentityValue, old) >= 0 && string.Compare(p.IdentityValue, afterOld) < 0)
            || (string.Compare(p.IdentityValue, young) >= 0 && string.Compare(p.IdentityValue, afterYoung) < 0));
    }
}
