using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>A person on one or several lists, keyed by a surrogate because an identity can change.</summary>
public sealed class Patient
{
    public long Id { get; init; }
    public required IdentityKind IdentityKind { get; set; }

    /// <summary>Personal and coordination numbers as 12 digits; others as the clinic wrote them.</summary>
    public required string IdentityValue { get; set; }

    public LocalDate? BirthDate { get; set; }
    public int? BirthYear { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? PostalCode { get; set; }
    public string? City { get; set; }
    public string? Municipality { get; set; }
    public string? InterpreterLanguage { get; set; }

    /// <summary>The strictest protection that any of the person's rows carries.</summary>
    public ProtectedIdentity Protection { get; set; }

    /// <summary>"efternamn förnamn" folded for Swedish order (<see cref="SwedishSortKey"/>); empty for protected persons, so that neither sort nor search gives them away.</summary>
    public string SortName { get; set; } = "";

    /// <summary>"förnamn efternamn" folded likewise, for search from the other end.</summary>
    public string SearchName { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>An identity a person had before, kept so that old files still find them.</summary>
public sealed class PatientFormerIdentity
{
    public long Id { get; init; }
    public required long PatientId { get; init; }
    public required IdentityKind IdentityKind { get; init; }
    public required string IdentityValue { get; init; }

    /// <summary>Snapshot in which the new identity was first seen.</summary>
    public required LocalDate ReplacedOn { get; init; }
}
