namespace Vardlots.Core.Referrals;

/// <summary>When another place is to be proposed for a case, and which not again. Pure.</summary>
/// <param name="Why">How the last referral ended.</param>
/// <param name="Tried">Places that came to nothing for this patient.</param>
public sealed record NextPlaces(ReferralEnd Why, IReadOnlyList<long> Tried)
{
    /// <param name="newestFirst">A case's referrals.</param>
    /// <returns>Null while one is under way, where the last one ended well or was taken back by us, and where the case is closed.</returns>
    public static NextPlaces? Of(IReadOnlyList<ReferralRow> newestFirst)
    {
        if (newestFirst.Count == 0 || newestFirst.Any(r => !r.IsCaseOpen || r.Step != ReferralStep.Ended) || newestFirst[0].End is not { } why || !IsNo(why)) return null;
        return new(why, [.. newestFirst.Where(r => r.End is { } end && IsNo(end)).Select(r => r.SlotId).Distinct().Order()]);
    }

    private static bool IsNo(ReferralEnd end) => end is ReferralEnd.PatientDeclined or ReferralEnd.Rejected or ReferralEnd.Cancelled or ReferralEnd.PromiseBroken or ReferralEnd.MovedLate;
}
