using NodaTime;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>The cases of one field and type, and what they may be given. Cases to which every offer is the same are one source of the flow.</summary>
internal sealed class MatchGroup
{
    private const int Levels = 7;

    private readonly LocalDate _day;
    private readonly IReadOnlyList<MatchOffer> _offers;
    private readonly long[] _room;
    private readonly List<Likes> _sources = [];

    private MatchGroup(LocalDate day, IReadOnlyList<MatchOffer> offers, IReadOnlyDictionary<long, int> left) =>
        (_day, _offers, _room) = (day, offers, [.. offers.Select(o => (long)left[o.Id])]);

    /// <param name="cases">In their order.</param>
    /// <param name="offers">In their order, each with places left.</param>
    public static MatchGroup Of(MatchRequest request, IReadOnlyList<MatchCase> cases, IReadOnlyList<MatchOffer> offers, IReadOnlyDictionary<long, int> left, CancellationToken ct)
    {
        var group = new MatchGroup(request.Day, offers, left);
        var known = new Dictionary<Choices, Likes>();
        foreach (var one in cases)
        {
            ct.ThrowIfCancellationRequested();
            var choices = group.ChoicesOf(request, one);
            if (choices.All.Length == 0) continue;
            if (!known.TryGetValue(choices, out var likes)) group._sources.Add(known[choices] = likes = new Likes(choices, []));
            likes.Cases.Add(one);
        }
        return group;
    }

    private Choices ChoicesOf(MatchRequest request, MatchCase one)
    {
        var choices = new List<Choice>();
        for (var k = 0; k < _offers.Count; k++)
            if (request.FitOf(one, _offers[k]) is { IsYes: true, On: { } on } fit) choices.Add(new Choice(k, fit.IsInTime(one.Limit), Period.DaysBetween(_day, on), fit.Km));
        return new([.. choices]);
    }

    public IEnumerable<Placement> Match(CancellationToken ct)
    {
        var arcs = new List<Arc>();
        for (var s = 0; s < _sources.Count; s++) arcs.AddRange([.. _sources[s].Choices.All.Select(c => new Arc(s, c)), new Arc(s, null)]);
        var flow = new StagedFlow(
            [.. _sources.Select(s => (long)s.Cases.Count)], _room, [.. arcs.Select(a => a.Source)], [.. arcs.Select(a => a.Choice?.Offer ?? StagedFlow.Nobody)],
            [.. Enumerable.Range(0, Levels).Select(l => arcs.Select(a => a.Choice is { } c ? Cost(l, a.Source, c) : 0).ToArray())]).Solve(ct);
        var next = new int[_sources.Count];
        for (var a = 0; a < arcs.Count; a++)
            for (var unit = 0L; unit < flow[a] && arcs[a].Choice is { } choice; unit++)
                yield return Place(_sources[arcs[a].Source].Cases[next[arcs[a].Source]++], choice);
    }

    /// <summary>The objective, the lower the better; the last two only choose between plans that are equally good.</summary>
    private long Cost(int level, int source, Choice c) => level switch
    {
        0 => c.IsInTime ? -1 : 0,
        1 => -1,
        2 => c.Days,
        3 => c.Km,
        4 => _offers[c.Offer].PriceDifference ?? 0,
        5 => (long)_offers[c.Offer].Agreement,
        _ => (c.Offer + 1L) * (_sources.Count - source),
    };

    private Placement Place(MatchCase one, Choice c) => new(one, _offers[c.Offer], _day.PlusDays(c.Days), c.Km, _offers[c.Offer].PriceDifference ?? 0, false);

    private readonly record struct Choice(int Offer, bool IsInTime, int Days, int Km);

    /// <param name="Choice">Null: no place.</param>
    private readonly record struct Arc(int Source, Choice? Choice);

    private sealed record Likes(Choices Choices, List<MatchCase> Cases);

    /// <summary>Equal when every choice is.</summary>
    private readonly record struct Choices(Choice[] All)
    {
        public bool Equals(Choices other) => All.AsSpan().SequenceEqual(other.All);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var choice in All) hash.Add(choice);
            return hash.ToHashCode();
        }
    }
}
