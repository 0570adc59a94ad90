using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Import;

/// <summary>
/// One accepted row, everything in canonical form: the same facts written another way (order of columns, case of codes,
/// order of pauses) give an equal row and an equal <see cref="ContentHash"/>.
/// </summary>
public sealed class WaitingListRow
{
    /// <summary>The header is row 1.</summary>
    public required int RowNumber { get; init; }
    /// <summary>First half of the entry's key, as written.</summary>
    public required string ClinicHsaId { get; init; }
    /// <summary><c>VardkontaktId</c>, second half of the key.</summary>
    public required string ContactId { get; init; }
    /// <summary>Names the clinic the first time it is seen.</summary>
    public string? ClinicName { get; init; }

    public required IdentityKind IdentityKind { get; init; }
    /// <summary>Twelve digits for personal and coordination numbers.</summary>
    public required string IdentityValue { get; init; }
    /// <summary>From the identity, where it holds one.</summary>
    public LocalDate? BirthDate { get; init; }
    /// <summary><c>FodelseAr</c>; null where the identity holds a birth date.</summary>
    public int? BirthYear { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    /// <summary>Null where the identity is protected, like the whole postal address.</summary>
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }
    public string? Municipality { get; init; }
    /// <summary>ISO 639-1 in lower case; null when no interpreter is asked for.</summary>
    public string? InterpreterLanguage { get; init; }
    public ProtectedIdentity Protection { get; init; }
    /// <summary>Two digits; null only where the registration is protected (<c>Skydd</c> 2).</summary>
    public string? HomeRegion { get; init; }

    public required CarePhase Phase { get; init; }
    /// <summary>MVO, three digits.</summary>
    public required string MedicalField { get; init; }
    /// <summary>KVÅ, five characters in capitals.</summary>
    public string? ProcedureCode { get; init; }
    public string? ProcedureText { get; init; }
    /// <summary>1 (highest) to 4.</summary>
    public int? Priority { get; init; }
    /// <summary>Standardised cancer pathway.</summary>
    public bool CancerPathway { get; init; }
    public required bool GuaranteeApplies { get; init; }
    public Deviation Deviation { get; init; }
    public ReferralType ReferralType { get; init; } = ReferralType.Referral;

    public required LocalDate Decided { get; init; }
    public LocalDate? Issued { get; init; }
    public LocalDate? Received { get; init; }
    public LocalDate? Accepted { get; init; }
    /// <summary><c>M:2026-02-01/2026-02-14|R:2026-03-01/</c>, sorted; "" when there are none.</summary>
    public string Pauses { get; init; } = "";
    public LocalDate? MedicalTargetDate { get; init; }
    public LocalDate? Booked { get; init; }
    public required ListStatus Status { get; init; }
    /// <summary>Always there when the status is Completed or Removed.</summary>
    public LocalDate? StatusDate { get; init; }
    /// <summary>Always there when the status is Removed.</summary>
    public RemovalReason? RemovalReason { get; init; }

    /// <summary>The warnings that follow from the row alone.</summary>
    public RowWarnings Warnings { get; init; }

    /// <summary>128 bits over every value and warning but not the row number; the same in every process and on every machine.</summary>
    public UInt128 ContentHash() => RowHash.Of(this);
}
