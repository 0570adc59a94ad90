namespace Vardlots.Core.Capacity.Matching;

/// <summary>Why a case was given no place.</summary>
/// <param name="Offers">How many there are of its field and type.</param>
/// <param name="Fitting">How many of them fit: their places went to others.</param>
/// <param name="Reasons">How many each reason stops, most first.</param>
public sealed record WhyNot(int Offers, int Fitting, IReadOnlyList<(NoFit Reason, int Offers)> Reasons)
{
    private static readonly NoFit[] All = [.. Enum.GetValues<NoFit>().Where(r => r != NoFit.None)];

    /// <param name="offers">Those of its field and type.</param>
    public static WhyNot Of(MatchRequest request, MatchCase one, IReadOnlyCollection<MatchOffer> offers)
    {
        var whys = offers.Select(o => request.FitOf(one, o).Why).ToList();
        return new(whys.Count, whys.Count(w => w == NoFit.None),
            [.. All.Select(r => (r, whys.Count(w => w.HasFlag(r)))).Where(r => r.Item2 > 0).OrderByDescending(r => r.Item2).ThenBy(r => r.r)]);
    }

    /// <summary>Single reasons of several.</summary>
    public static IEnumerable<NoFit> Each(NoFit why) => All.Where(r => why.HasFlag(r));
}
