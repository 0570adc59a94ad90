using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>A patient as lists show them. A masked one has nothing but the mask.</summary>
/// <param name="Age">Whole years; null when unknown.</param>
/// <param name="Place">Municipality, or postal town.</param>
public sealed record PatientLabel(string? Name, int? Age, string? Place, bool IsMasked)
{
    public static readonly PatientLabel Masked = new(null, null, null, true);
}

/// <summary>A row of the queue.</summary>
public sealed record CaseRow
{
    public required long Id { get; init; }
    public required PatientLabel Patient { get; init; }
    public required int ClinicId { get; init; }
    public required string Clinic { get; init; }
    public required CareModel Model { get; init; }

    /// <summary>The procedure's text, else null: the field's name says what kind of care it is.</summary>
    public string? WaitsFor { get; init; }
    public required string Field { get; init; }
    public GuaranteeType? Guarantee { get; init; }

    /// <summary>As of the last scan, but never better than the limit says today.</summary>
    public DeadlineStatus Deadline { get; init; }

    /// <summary>Calendar days from today to the limit, negative after it; null without a limit or when closed.</summary>
    public int? DaysLeft { get; init; }
    public LocalDate? Start { get; init; }
    public LocalDate? Limit { get; init; }

    /// <summary>Merged days that do not count, for the guarantee line.</summary>
    public IReadOnlyList<DayInterval> Pauses { get; init; } = [];

    /// <summary>Days that count up to today; null where no clock runs.</summary>
    public int? DaysWaited { get; init; }
    public LocalDate? Booked { get; init; }
    public LocalDate? MedicalTarget { get; init; }
    public required CaseStatus Status { get; init; }
    public string? OwnerId { get; init; }
    public string? Owner { get; init; }
    public bool IsVanished { get; init; }
    public bool IsStale { get; init; }
    public bool IsNotAtRisk { get; init; }
    public bool WantsHelp { get; init; }
    /// <summary>Last day for telling the patient that the limit is or was missed; null when nothing is to be told.</summary>
    public LocalDate? InformBy { get; init; }
    /// <summary>The last day to answer the offer whose answer is awaited; null when none is.</summary>
    public LocalDate? AnswerDue { get; init; }
    public required string NextStep { get; init; }

    /// <summary>Of the wait, by the clinic: 1 is the most urgent; null when not given.</summary>
    public int? Priority { get; init; }

    /// <summary>Something has happened that the reader, who owns it, has not looked at.</summary>
    public bool IsNews { get; init; }

    /// <summary>Colleagues who have it open just now.</summary>
    public IReadOnlyList<string> OpenBy { get; init; } = [];

    /// <summary>Null when not parked.</summary>
    public ParkedCard? Parked { get; init; }
}

/// <summary>A page of the queue with the counts of all its tabs under the same filter.</summary>
/// <param name="Page">The page shown: the last one when a later one was asked for.</param>
/// <param name="Total">How many there are, as far as lists reach (<see cref="Persistence.ListReach"/>); so also <paramref name="Counts"/>.</param>
public sealed record CaseList(IReadOnlyList<CaseRow> Rows, int Total, int Page, IReadOnlyDictionary<CaseTab, int> Counts)
{
    /// <summary>False: the list is too long for the order that was asked for, and stands in that of the limits.</summary>
    public bool IsSortedAsAsked { get; init; } = true;

    /// <summary>The search fits more people than are looked through.</summary>
    public bool SearchIsWide { get; init; }
}

/// <summary>What stands before and after a case in a list.</summary>
/// <param name="Position">From 1; null when the case is no longer in the list, whose neighbours then are those of the place where it was.</param>
public sealed record CaseNeighbours(long? Previous, long? Next, int? Position, int Total);

public sealed record NamedClinic(int Id, string Name);

public sealed record NamedUser(string Id, string Name);

/// <summary>What the filters offer.</summary>
public sealed record CaseFilterChoices(IReadOnlyList<NamedClinic> Clinics, IReadOnlyList<string> Fields, IReadOnlyList<NamedUser> Owners);
