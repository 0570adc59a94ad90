using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>Which cases a reader may see, as part of the query.</summary>
public static class CaseScope
{
    /// <summary>All for a navigator, own clinics' for a manager.</summary>
    public static IQueryable<CareCase> Within(this IQueryable<CareCase> cases, ViewContext view) =>
        view.ClinicIds is { } clinics ? cases.Where(c => clinics.Contains(c.ClinicId)) : cases;
}
