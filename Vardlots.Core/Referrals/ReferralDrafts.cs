using System.Globalization;

namespace Vardlots.Core.Referrals;

/// <summary>Keys of what is being filled in about referrals (<see cref="Cases.TextDraft"/>).</summary>
public static class ReferralDrafts
{
    /// <param name="rows">Those it is done for: one, or several of a group.</param>
    public static string Of(IReadOnlyList<ReferralRow> rows, string action) => string.Create(
        CultureInfo.InvariantCulture, $"referral/{(rows.Count == 1 ? "one" : "batch")}-{(rows.Count == 1 ? rows[0].Id : rows[0].BatchId)}/{action.ToLowerInvariant()}");
}
