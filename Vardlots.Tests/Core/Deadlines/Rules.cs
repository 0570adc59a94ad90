using Vardlots.Core.Deadlines;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Rules to vary with <c>with</c>.</summary>
internal static class Rules
{
    public static DeadlineRule National(GuaranteeType guarantee = GuaranteeType.FirstVisit) =>
        new(guarantee, TestEntry.Day("2010-01-01"), 90) { LegalSource = "HSF 6 kap. 1 §" };
}
