using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>Orders of the waiting lists. <see cref="Decided"/> puts those first who have waited longest.</summary>
public enum EntrySort { Limit, Patient, Clinic, Decided, Booked }

/// <summary>Parts of the official measure that a number can lead to: all that is counted, how it is judged, or a group of days.</summary>
public enum MeasurePart
{
    All, InTime, Late, NoRule,
    UpTo30, From31To60, From61To90, From91To120, From121To180, From181To365, Over365,
}

/// <summary>
/// Which entries, in which order, which page. Everything but <see cref="Search"/> stands in the address
/// (<see cref="ToQuery"/>, <see cref="Parse"/>), so a link shows a colleague the same list.
/// </summary>
public sealed record EntryFilter
{
    public const int PageSize = 50;

    public int? Clinic { get; init; }

    /// <summary>MVO, three digits.</summary>
    public string? Field { get; init; }

    /// <summary>Null: all that has not ended.</summary>
    public EntryState? State { get; init; }
    public DeadlineStatus? Status { get; init; }

    /// <summary>One of <see cref="EntryWarnings.Codes"/>.</summary>
    public string? Warning { get; init; }
    public MeasurePart? Measure { get; init; }

    /// <summary>With or without an open case.</summary>
    public bool? HasCase { get; init; }

    public EntrySort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Beginning of a name or a number. Stays on the server: never in an address, a title or a log.</summary>
    public string? Search { get; init; }

    /// <summary>True when anything narrows the list.</summary>
    public bool IsNarrowed => Clinic is not null || Field is not null || State is not null || Status is not null || Warning is not null
        || Measure is not null || HasCase is not null || !string.IsNullOrWhiteSpace(Search);

    /// <summary>Only the order is left.</summary>
    public EntryFilter Cleared() => new() { Sort = Sort, Descending = Descending };

    /// <summary>The address's query without question mark; empty for the plain list.</summary>
    public string ToQuery() => EntryFilterQuery.Format(this);

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static EntryFilter Parse(string? query) => EntryFilterQuery.Parse(query);
}

/// <summary>Between groups of days and the parts of the measure.</summary>
public static class MeasureParts
{
    public static MeasurePart Of(WaitBucket bucket) => bucket switch
    {
        WaitBucket.UpTo30 => MeasurePart.UpTo30,
        WaitBucket.From31To60 => MeasurePart.From31To60,
        WaitBucket.From61To90 => MeasurePart.From61To90,
        WaitBucket.From91To120 => MeasurePart.From91To120,
        WaitBucket.From121To180 => MeasurePart.From121To180,
        WaitBucket.From181To365 => MeasurePart.From181To365,
        _ => MeasurePart.Over365,
    };

    /// <summary>The group of days a part stands for; null for the parts that are no group.</summary>
    public static WaitBucket? BucketOf(MeasurePart part)
    {
        foreach (var bucket in Enum.GetValues<WaitBucket>())
            if (Of(bucket) == part) return bucket;
        return null;
    }
}
