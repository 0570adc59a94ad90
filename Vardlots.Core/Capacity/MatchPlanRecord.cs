using System.Globalization;
using NodaTime;

namespace Vardlots.Core.Capacity;

/// <summary>
/// What one person is matching: which cases, and what that person has pinned and ruled out. The plan itself is worked out when it is
/// looked at, from the places that are free then. It keeps ids, and nobody is promised anything by it.
/// </summary>
public sealed class MatchPlanRecord
{
    public long Id { get; init; }
    public required string UserId { get; init; }
    public required Instant CreatedAt { get; init; }

    /// <summary>How many cases.</summary>
    public required int Count { get; init; }

    /// <summary>How many more were asked for than a plan takes; those have later limits.</summary>
    public int Beyond { get; init; }

    /// <summary>Ids in their order with commas between.</summary>
    public required string Cases { get; init; }

    /// <summary><c>case-offer</c> with commas between, by the slots' ids.</summary>
    public string Pins { get; private set; } = "";
    public string Forbids { get; private set; } = "";
    public int Version { get; private set; }

    public IReadOnlyList<long> CaseIds => [.. Parts(Cases).Select(Number)];
    public IReadOnlyDictionary<long, long> Pinned => Pairs(Pins).ToDictionary(p => p.Case, p => p.Offer);
    public IReadOnlySet<(long Case, long Offer)> Forbidden => Pairs(Forbids).ToHashSet();

    public static MatchPlanRecord Of(string userId, IReadOnlyCollection<long> cases, Instant now, int beyond = 0) =>
        new() { Beyond = beyond, UserId = userId, CreatedAt = now, Count = cases.Count, Cases = string.Join(',', cases.Order()) };

    /// <summary>The case goes there, and nowhere else it was pinned to before.</summary>
    public void Pin(long caseId, long slotId)
    {
        Pins = Text(Pairs(Pins).Where(p => p.Case != caseId).Append((caseId, slotId)));
        Forbids = Text(Pairs(Forbids).Where(p => p != (caseId, slotId)));
    }

    public void Unpin(long caseId) => Pins = Text(Pairs(Pins).Where(p => p.Case != caseId));

    /// <summary>The case does not go there.</summary>
    public void Forbid(long caseId, long slotId)
    {
        Pins = Text(Pairs(Pins).Where(p => p != (caseId, slotId)));
        Forbids = Text(Pairs(Forbids).Append((caseId, slotId)).Distinct());
    }

    public void Allow(long caseId, long slotId) => Forbids = Text(Pairs(Forbids).Where(p => p != (caseId, slotId)));

    private static IEnumerable<(long Case, long Offer)> Pairs(string text) => Parts(text).Select(p => p.Split('-')).Select(p => (Number(p[0]), Number(p[1])));

    private static string Text(IEnumerable<(long Case, long Offer)> pairs) => string.Join(',', pairs.Order().Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Case}-{p.Offer}")));

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
