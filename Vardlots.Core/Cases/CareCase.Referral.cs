using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;

namespace Vardlots.Core.Cases;

/// <summary>A referral to another provider, told in the case's history, and the status that follows it.</summary>
public sealed partial class CareCase
{
    /// <summary>A step of a referral.</summary>
    /// <param name="from">Null when it has just been planned.</param>
    public void TellOfReferral(ReferralStep? from, ReferralStep to, string? text, ChangeContext change)
    {
        Record(CaseEventKind.ReferralStep, change, from?.ToString(), to.ToString(), text);
        HasPersonalWork = true;
        if (IsOpen && StatusOf(to) is { } status) Follow(status, change);
    }

    /// <summary>The care has been given at the other provider: the case closes, judged by the limit as it stood.</summary>
    public CaseOutcome CloseByReferral(LocalDate careOn, ChangeContext change)
    {
        var outcome = CaseClosing.OfCareOn(careOn, LimitDate);
        Close(outcome, null, change, careOn);
        return outcome;
    }

    private static CaseStatus? StatusOf(ReferralStep step) => step switch
    {
        ReferralStep.Planned or ReferralStep.Reserved or ReferralStep.Ended => CaseStatus.FindingProvider,
        ReferralStep.Asked => CaseStatus.Offered,
        ReferralStep.Sent or ReferralStep.Confirmed => CaseStatus.Referred,
        ReferralStep.Booked => CaseStatus.Booked,
        _ => null,
    };

    /// <summary>Goes there by the table of moves, by way of finding a provider where no move leads straight.</summary>
    private void Follow(CaseStatus status, ChangeContext change)
    {
        if (Status == status) return;
        if (CaseMoves.Find(Status, status) is not { By: MoveBy.Move }) MoveTo(CaseStatus.FindingProvider, MoveEvidence.OfReferral, change);
        if (Status != status) MoveTo(status, MoveEvidence.OfReferral, change);
    }
}
