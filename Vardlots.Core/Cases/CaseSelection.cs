namespace Vardlots.Core.Cases;

/// <summary>Which cases something is done to: those ticked, or all that a filter matches but for those unticked.</summary>
public sealed record CaseSelection
{
    public IReadOnlyCollection<long> Ids { get; private init; } = [];

    /// <summary>Null when <see cref="Ids"/> say it all; otherwise evaluated on the server, whatever page is shown.</summary>
    public CaseFilter? Filter { get; private init; }

    public static CaseSelection Of(IEnumerable<long> ids) => new() { Ids = ids.ToHashSet() };

    /// <param name="except">Cases that were unticked again.</param>
    public static CaseSelection AllOf(CaseFilter filter, IEnumerable<long>? except = null) => new() { Filter = filter, Ids = (except ?? []).ToHashSet() };
}
