using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;

namespace Vardlots.Core.Cases;

/// <summary>What awaits a clinic's manager. Each is the count of the list it leads to.</summary>
/// <param name="Questions">Asked of the clinics and not answered: <see cref="CaseTab.ClinicAsked"/>.</param>
/// <param name="ToApprove">Referrals whose papers are complete.</param>
public sealed record ManagerWork(int Questions, int ToApprove);

/// <summary>A manager's own work: counts only, no patients.</summary>
/// <exception cref="AccessDeniedException">The role may not see patients.</exception>
public sealed class ManagerQueries(CaseListQueries cases, ReferralQueries referrals)
{
    public static readonly CaseFilter Questions = new() { Tab = CaseTab.ClinicAsked };

    public async Task<ManagerWork> WorkAsync(ViewContext view, CancellationToken ct) =>
        new(await cases.CountAsync(view, Questions, ct), await referrals.ToApproveCountAsync(view, ct));
}
