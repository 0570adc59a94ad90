using Google.OrTools.Graph;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>
/// The cheapest way to give sources their sinks when cost has levels, the first deciding before the second and so on: exact, without
/// putting all levels into one number, which 64 bits would not hold. As many levels as can be proved to fit are solved together; then
/// what every cheapest flow has in common is fixed, what none of them uses is dropped, and the next levels choose among what is left.
/// What is left is found by potentials of the residual network, which at the same time prove that no flow is cheaper.
/// </summary>
internal sealed class StagedFlow
{
    /// <summary>Stands for the sink of those who are given none; it has room for all.</summary>
    public const int Nobody = -1;

    private enum Room { Open, Full, Closed }

    private readonly long[] _supply, _room;
    private readonly Room[] _rooms;
    private readonly int[] _from, _to;
    private readonly long[][] _costs;
    private readonly long[] _flow;
    private List<int> _open;

    /// <param name="supply">Of each source; everything goes to some sink or to nobody.</param>
    /// <param name="room">Of each sink.</param>
    /// <param name="from">Of each arc, its source.</param>
    /// <param name="to">Of each arc, its sink or <see cref="Nobody"/>, to which every source must have one.</param>
    /// <param name="costs">By level, of each arc.</param>
    public StagedFlow(long[] supply, long[] room, int[] from, int[] to, long[][] costs)
    {
        (_supply, _room, _from, _to, _costs) = ([.. supply], [.. room], from, to, costs);
        _rooms = new Room[room.Length];
        _flow = new long[from.Length];
        _open = [.. Enumerable.Range(0, from.Length)];
        foreach (var a in _open.Where(a => to[a] == Nobody)) _flow[a] = supply[from[a]];
    }

    /// <summary>How many levels each stage solved, for tests and measures.</summary>
    public List<int> Stages { get; } = [];

    /// <summary>The flow of each arc.</summary>
    public long[] Solve(CancellationToken ct = default)
    {
        for (var level = 0; level < _costs.Length && _open.Count > 0;)
        {
            ct.ThrowIfCancellationRequested();
            var stage = CombinedLevels.From(level, _costs, _open, _from, _supply, NodeCount);
            if (stage.Costs is { } cost) SolveStage(cost);
            Stages.Add(stage.Levels);
            level += stage.Levels;
        }
        return _flow;
    }

    private int NodeCount => _supply.Length + _room.Length + 1;

    private void SolveStage(long[] cost)
    {
        var (sinks, end) = (_supply.Length, NodeCount - 1);
        using var solver = new MinCostFlow();
        for (var i = 0; i < _open.Count; i++) solver.AddArcWithCapacityAndUnitCost(_from[_open[i]], Head(_open[i]), _supply[_from[_open[i]]], cost[i]);
        long all = 0, full = 0;
        for (var s = 0; s < _supply.Length; s++)
        {
            solver.SetNodeSupply(s, _supply[s]);
            all += _supply[s];
        }
        for (var k = 0; k < _room.Length; k++)
        {
            if (_rooms[k] == Room.Open) solver.AddArcWithCapacityAndUnitCost(sinks + k, end, _room[k], 0);
            if (_rooms[k] != Room.Full) continue;
            solver.SetNodeSupply(sinks + k, -_room[k]);
            full += _room[k];
        }
        solver.SetNodeSupply(end, full - all);
        if (solver.Solve() is not MinCostFlowBase.Status.OPTIMAL and var status) throw new InvalidOperationException($"The flow could not be solved: {status}.");
        for (var i = 0; i < _open.Count; i++) _flow[_open[i]] = solver.Flow(i);
        Settle(cost, Potentials(cost));
    }

    private int Head(int arc) => _to[arc] == Nobody ? NodeCount - 1 : _supply.Length + _to[arc];

    private long[] Used()
    {
        var used = new long[_room.Length];
        foreach (var a in _open.Where(a => _to[a] != Nobody)) used[_to[a]] += _flow[a];
        return used;
    }

    /// <summary>Bellman and Ford on the residual network. A cycle that would make the flow cheaper keeps them from ending: then it was not the cheapest.</summary>
    private long[] Potentials(long[] cost)
    {
        var potential = new long[NodeCount];
        var (used, end, moved) = (Used(), NodeCount - 1, true);
        for (var pass = 0; moved; pass++)
        {
            if (pass > NodeCount) throw new InvalidOperationException("The flow is not the cheapest.");
            moved = false;
            for (var i = 0; i < _open.Count; i++)
            {
                var a = _open[i];
                moved |= Relax(potential, _from[a], Head(a), cost[i], _flow[a], _supply[_from[a]]);
            }
            for (var k = 0; k < _room.Length; k++)
                if (_rooms[k] == Room.Open) moved |= Relax(potential, _supply.Length + k, end, 0, used[k], _room[k]);
        }
        return potential;
    }

    private static bool Relax(long[] potential, int tail, int head, long cost, long flow, long capacity)
    {
        var moved = false;
        if (flow < capacity && checked(potential[tail] + cost) is var there && there < potential[head])
        {
            potential[head] = there;
            moved = true;
        }
        if (flow > 0 && checked(potential[head] - cost) is var back && back < potential[tail])
        {
            potential[tail] = back;
            moved = true;
        }
        return moved;
    }

    /// <summary>Above zero: no cheapest flow uses the arc. Below: every one fills it. At zero it is still to be chosen.</summary>
    private void Settle(long[] cost, long[] potential)
    {
        var end = potential[NodeCount - 1];
        for (var k = 0; k < _room.Length; k++)
            if (_rooms[k] == Room.Open) _rooms[k] = (potential[_supply.Length + k] - end) switch { > 0 => Room.Closed, < 0 => Room.Full, _ => Room.Open };
        var open = new List<int>();
        for (var i = 0; i < _open.Count; i++)
        {
            var a = _open[i];
            var reduced = cost[i] + potential[_from[a]] - potential[Head(a)];
            if (reduced == 0 && (_to[a] == Nobody || _rooms[_to[a]] != Room.Closed)) open.Add(a);
            else if (_flow[a] > 0) Fix(a);
        }
        _open = open.FindAll(a => _supply[_from[a]] > 0);
    }

    private void Fix(int arc)
    {
        _supply[_from[arc]] -= _flow[arc];
        if (_to[arc] != Nobody) _room[_to[arc]] -= _flow[arc];
    }
}
