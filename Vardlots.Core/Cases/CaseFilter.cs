using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>
/// The views of the queue. <see cref="DueToday"/>, <see cref="Back"/> (from parking), <see cref="TargetPassed"/>, <see cref="TasksDue"/> (the reader's own) and <see cref="ClinicAsked"/>
/// have no tab of their own: the start page leads to them.
/// </summary>
public enum CaseTab { Mine, New, Urgent, Passed, All, DueToday, ToInform, Parked, Back, TargetPassed, TasksDue, News, AnswerLate, ClinicAsked }

public enum CaseSort { Limit, Patient, Clinic, WaitsFor, Booked, MedicalTarget, Status, Owner, ParkedUntil }

/// <summary>
/// Which cases, in which order, which page. Everything but <see cref="Search"/> stands in the address
/// (<see cref="ToQuery"/>, <see cref="Parse"/>), so a link shows a colleague the same list.
/// </summary>
public sealed record CaseFilter
{
    public const int PageSize = 50;

    /// <summary>Values of <see cref="Owner"/> beside a user's id.</summary>
    public const string Me = "jag", Nobody = "ingen";

    public CaseTab Tab { get; init; } = CaseTab.All;

    /// <summary>Empty: all that the reader may see.</summary>
    public IReadOnlyList<int> Clinics { get; init; } = [];

    /// <summary>MVO, three digits.</summary>
    public string? Field { get; init; }
    public CaseStatus? Status { get; init; }
    public DeadlineStatus? Deadline { get; init; }

    /// <summary><see cref="Me"/>, <see cref="Nobody"/>, a user's id, or null for anybody.</summary>
    public string? Owner { get; init; }
    public GuaranteeType? Guarantee { get; init; }

    /// <summary>Closed cases too, among mine and all; new, urgent and passed are open by definition.</summary>
    public bool Closed { get; init; }

    public CaseSort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Beginning of a name or a personal number. Stays on the server: never in an address, a title or a log.</summary>
    public string? Search { get; init; }

    /// <summary>True when more than the tab narrows the list.</summary>
    public bool IsNarrowed => Clinics.Count > 0 || Field is not null || Status is not null || Deadline is not null
        || Owner is not null || Guarantee is not null || Closed || !string.IsNullOrWhiteSpace(Search);

    /// <summary>Only the tab and the order are left.</summary>
    public CaseFilter Cleared() => new() { Tab = Tab, Sort = Sort, Descending = Descending };

    /// <summary>The address's query without question mark; empty for the plain list.</summary>
    public string ToQuery() => CaseFilterQuery.Format(this);

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static CaseFilter Parse(string? query) => CaseFilterQuery.Parse(query);

    public bool Equals(CaseFilter? other) => other is not null && Search == other.Search && ToQuery() == other.ToQuery();

    public override int GetHashCode() => HashCode.Combine(ToQuery(), Search);
}
