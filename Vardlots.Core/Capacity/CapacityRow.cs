using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;

namespace Vardlots.Core.Capacity;

/// <summary>One offer as a file, a form or another system states it, checked.</summary>
public sealed record CapacityRow(
    string OfferId, string Provider, string HsaId, string Municipality, string Region, AgreementKind Agreement, string MedicalField, string Procedures,
    GuaranteeType Type, int Places, LocalDate EarliestDate, LocalDate LastDate, int? AgeFrom, int? AgeTo, int? PriceDifference, LocalDate StatedOn)
{
    /// <summary>Who runs care under such an agreement.</summary>
    public ProviderKind ProviderKind => Agreement switch
    {
        AgreementKind.OwnRegion => ProviderKind.OwnRegion,
        AgreementKind.Contract => ProviderKind.Private,
        _ => ProviderKind.OtherRegion,
    };
}

/// <summary>What one data row turned out to be: accepted with its warnings, or rejected with every error found in it.</summary>
public sealed class ReadCapacityRow
{
    /// <summary>The header is row 1; blank lines count.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Set whenever it can be read, so that a rejected row can be found again.</summary>
    public string? OfferId { get; init; }

    /// <summary>Null when the row is rejected.</summary>
    public CapacityRow? Row { get; init; }
    public IReadOnlyList<RowIssue> Errors { get; init; } = [];
    public IReadOnlyList<RowIssue> Warnings { get; init; } = [];
}

/// <summary>Codes that capacity has besides those of waiting lists (<see cref="IssueCode"/>).</summary>
public static class CapacityIssueCode
{
    /// <summary>What is stored was stated on a later day: the row changes nothing.</summary>
    public const string Older = "W09";

    /// <summary>An earlier row puts the same unit elsewhere or with somebody else; that row stands for the unit.</summary>
    public const string UnitDiffers = "W10";

    /// <summary>Four digits that are no municipality's: how far it is there cannot be told.</summary>
    public const string UnknownMunicipality = "W11";
}
