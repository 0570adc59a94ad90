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

/// <summary>A case of a plan, with the owner that was seen when the plan was made.</summary>
public readonly record struct PlannedAssignment(long CaseId, string? OwnerSeen);

/// <summary>What an assignment would do, to be looked at before it is done. It holds the cases, so what is done is what was shown.</summary>
public sealed record AssignPlan
{
    public required NamedUser To { get; init; }

    /// <summary>Open cases that would get the owner.</summary>
    public required IReadOnlyList<PlannedAssignment> Cases { get; init; }

    /// <summary>Of these, cases that somebody else owns now.</summary>
    public required int FromOthers { get; init; }

    /// <summary>Of these, cases of clinics that keep the contact with the patient (model B).</summary>
    public required int ModelB { get; init; }

    /// <summary>Left out: already theirs.</summary>
    public required int AlreadyTheirs { get; init; }

    /// <summary>Left out: closed.</summary>
    public required int Closed { get; init; }

    /// <summary>All that were selected.</summary>
    public int Selected => Cases.Count + AlreadyTheirs + Closed;
}

public enum AssignConflictKind { Closed, OtherOwner, Gone }

/// <summary>A case that was left alone because somebody changed it after the plan was made.</summary>
/// <param name="Owner">Who owns it now, where that is the conflict.</param>
public sealed record AssignConflict(long CaseId, AssignConflictKind Kind, string? Owner);

/// <param name="Unchanged">Already had the owner, for instance from an earlier attempt.</param>
/// <param name="NotReached">Not tried, because it was cancelled.</param>
public sealed record AssignResult(NamedUser To, int Assigned, int Unchanged, int NotReached, IReadOnlyList<AssignConflict> Conflicts)
{
    public bool WasCancelled => NotReached > 0;
}
