using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>Why a selected case is left out of the plan.</summary>
public enum BulkException
{
    Closed, AlreadySo, NoOwner, NeedsWaiver, Protected,
    /// <summary>Offered to a colleague who has not answered: whose it is to be is that colleague's to say.</summary>
    Offered,
    /// <summary>A referral is under way: taken back first, so that its place is free.</summary>
    Referred,
}

/// <summary>A selected case that is not done, and why.</summary>
public readonly record struct LeftOutCase(long CaseId, BulkException Why);

/// <summary>What is worth knowing about cases of the plan before it is carried out. Said, not forbidden; the dates of parking ask to be confirmed.</summary>
public enum BulkConcern { OthersOwner, NobodysTaken, ModelB, Parked, Protected, PassesLimit, LimitHasPassed, PassesMedicalTarget, Offered }

/// <summary>A case as the plan saw it.</summary>
/// <param name="HasSameTask">An open task with the same text, day and owner.</param>
/// <param name="IsOffered">In a handover that is not answered.</param>
internal sealed record SeenCase(
    long Id, int Version, string? OwnerId, LocalDate? ClosedOn, LocalDate? ParkedUntil, LocalDate? LimitDate, LocalDate? MedicalTargetDate, LocalDate? BookedOn,
    DeadlineStatus? Deadline, bool IsModelB, bool IsProtected, bool HasSameTask, bool IsOffered, bool IsReferred);

/// <summary>A case of a plan, with what the plan goes by: whatever of it a colleague changes meanwhile is a conflict.</summary>
/// <param name="IsRisky">Parking it lets its limit or target date pass, as has been shown.</param>
public readonly record struct PlannedCase(long CaseId, int Version, string? OwnerSeen, LocalDate? ParkedSeen, bool IsRisky);

/// <summary>What a verb would do, to be looked at before it is done. It holds the cases, so what is done is what was shown.</summary>
public sealed record BulkPlan
{
    public required BulkVerb Verb { get; init; }
    public required IReadOnlyList<PlannedCase> Cases { get; init; }

    /// <summary>How many of <see cref="Cases"/>; one case may count in several.</summary>
    public required IReadOnlyDictionary<BulkConcern, int> Concerns { get; init; }

    /// <summary>How many were left out; each selected case counts once.</summary>
    public required IReadOnlyDictionary<BulkException, int> Exceptions { get; init; }

    /// <summary>Which were left out, in the order of the queue: those that <see cref="Exceptions"/> counts.</summary>
    public required IReadOnlyList<LeftOutCase> LeftOut { get; init; }

    /// <summary>Cases whose limit or target date would pass: only when that is confirmed.</summary>
    public int Risky => Cases.Count(c => c.IsRisky);

    /// <summary>All that were selected.</summary>
    public int Selected => Cases.Count + Exceptions.Values.Sum();
}

/// <summary>Sorts what was selected into what will be done and what is left out. Pure.</summary>
internal sealed class BulkPlanner(BulkVerb verb, BulkReader by)
{
    private readonly List<PlannedCase> _cases = [];
    private readonly Dictionary<BulkConcern, int> _concerns = [];
    private readonly Dictionary<BulkException, int> _exceptions = [];
    private readonly List<LeftOutCase> _leftOut = [];

    /// <summary>One string per owner, however many cases.</summary>
    private readonly Dictionary<string, string> _owners = [];

    public void Add(SeenCase seen)
    {
        if ((seen.ClosedOn is not null ? BulkException.Closed : verb.LeavesOut(seen, by)) is { } why)
        {
            Count(_exceptions, why);
            _leftOut.Add(new LeftOutCase(seen.Id, why));
            return;
        }
        var concerns = Of(seen).ToList();
        foreach (var concern in concerns) Count(_concerns, concern);
        _cases.Add(new PlannedCase(seen.Id, seen.Version, OwnerOf(seen), seen.ParkedUntil, concerns.Any(IsRisk)));
    }

    public BulkPlan ToPlan() => new() { Verb = verb, Cases = _cases, Concerns = _concerns, Exceptions = _exceptions, LeftOut = _leftOut };

    private IEnumerable<BulkConcern> Of(SeenCase seen)
    {
        if (seen.OwnerId is { } owner && owner != by.UserId) yield return BulkConcern.OthersOwner;
        if (seen.IsModelB) yield return BulkConcern.ModelB;
        if (seen.ParkedUntil > by.Today) yield return BulkConcern.Parked;
        if (seen.IsProtected) yield return BulkConcern.Protected;
        if (seen.IsOffered) yield return BulkConcern.Offered;
        foreach (var concern in verb.Concerns(seen, by)) yield return concern;
    }

    private static bool IsRisk(BulkConcern concern) => concern is BulkConcern.PassesLimit or BulkConcern.LimitHasPassed or BulkConcern.PassesMedicalTarget;

    private string? OwnerOf(SeenCase seen)
    {
        if (seen.OwnerId is not { } id) return null;
        if (_owners.TryGetValue(id, out var known)) return known;
        return _owners[id] = id;
    }

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>Who plans, when, and who may own a case.</summary>
/// <param name="Navigators">Name by id.</param>
internal sealed record BulkReader(string UserId, bool MayUnmask, LocalDate Today, IReadOnlyDictionary<string, string> Navigators);
