using System.Linq.Expressions;

namespace Vardlots.Core.Referrals;

/// <summary>The rules of which referrals there is something left to do with, as a database can ask them. Tests hold them to <see cref="ReferralMoves"/> and <see cref="ReferralWaits"/>.</summary>
internal static class ReferralScope
{
    /// <summary><see cref="ReferralMoves.IsOpen"/>: care has neither been given nor given up.</summary>
    public static readonly Expression<Func<CareReferral, bool>> UnderWay = r => r.Step != ReferralStep.Ended && r.Step != ReferralStep.CareGiven;

    /// <summary>Somebody is waited for (<see cref="ReferralWaits.For"/>): also when the care has been given and the home clinic has not been told.</summary>
    public static readonly Expression<Func<CareReferral, bool>> Waiting = r => r.Step != ReferralStep.Ended && !(r.Step == ReferralStep.CareGiven && r.ClinicToldOn != null);
}
