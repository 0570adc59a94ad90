using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>What a reader may see, and what the filter leaves of it; the tab comes on top.</summary>
internal static class CaseScope
{
    /// <summary>A manager's own clinics, everything for a navigator.</summary>
    public static IQueryable<CareCase> Of(VardlotsDb db, ViewContext view) => Of(db.Cases, view);

    private static IQueryable<CareCase> Of(IQueryable<CareCase> cases, ViewContext view) =>
        view.ClinicIds is { } own ? cases.Where(c => own.Contains(c.ClinicId)) : cases;

    /// <summary>Everything of the filter but its tab.</summary>
    /// <param name="cases">What the reader may see of these is left.</param>
    /// <param name="found">The cases of those whom the filter's search found; null when it has none.</param>
    public static IQueryable<CareCase> Of(IQueryable<CareCase> cases, ViewContext view, CaseFilter filter, List<long>? found)
    {
        cases = Of(cases, view);
        if (filter.Clinics is { Count: > 0 } clinics) cases = cases.Where(c => clinics.Contains(c.ClinicId));
        if (filter.Field is { } field) cases = cases.Where(c => c.MedicalField == field);
        if (filter.Status is { } status) cases = cases.Where(c => c.Status == status);
        if (filter.Deadline is { } deadline) cases = cases.Where(c => c.DeadlineStatus == deadline);
        if (filter.Guarantee is { } guarantee) cases = cases.Where(c => c.Guarantee == guarantee);
        if (found is { } ids) cases = cases.Where(c => EF.Parameter(ids).Contains(c.Id));
        return Owned(cases, filter.Owner, view);
    }

    private static IQueryable<CareCase> Owned(IQueryable<CareCase> cases, string? owner, ViewContext view)
    {
        if (owner is null) return cases;
        if (owner == CaseFilter.Nobody) return cases.Where(c => c.OwnerId == null);
        var id = owner == CaseFilter.Me ? view.UserId : owner;
        return cases.Where(c => c.OwnerId == id);
    }
}
