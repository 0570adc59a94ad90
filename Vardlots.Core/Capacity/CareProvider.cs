using NodaTime;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <summary>Who runs the care.</summary>
public enum ProviderKind { OwnRegion, OtherRegion, Private }

/// <summary>
/// What lets a patient be sent there, in the order they are tried: own region, the health-care region's agreement, an agreement
/// between two regions, Riksavtalet, a contract with a private provider.
/// </summary>
public enum AgreementKind { OwnRegion, Regional, Bilateral, National, Contract }

/// <summary>How a receiver's system reads a referral.</summary>
public enum ReferralFileForm { Json, Csv }

/// <summary>Someone who gives care: the own region, another one, or a private company. It has units, agreements and, at its units, places.</summary>
public sealed class CareProvider
{
    public const int MaxText = 1000;

    public int Id { get; init; }
    public required string Name { get; set; }
    public required ProviderKind Kind { get; set; }

    /// <summary>Region code of waiting-time data, two digits; where a private provider sits.</summary>
    public required string Region { get; set; }

    /// <summary>Whom to reach and how, as people have put it down. A telephone or a function; no patient is ever named here.</summary>
    public string? Contact { get; set; }

    /// <summary>How a referral is sent, where no agreement says otherwise.</summary>
    public string? HowToRefer { get; set; }

    /// <summary>No longer used; it stays in what has happened.</summary>
    public bool IsClosed { get; set; }

    public int Version { get; set; }
}

/// <summary>A place where care is given, with an address on the map by its municipality.</summary>
public sealed class CareUnit
{
    public int Id { get; init; }
    public required int ProviderId { get; set; }
    public CareProvider? Provider { get; init; }
    public required string HsaId { get; init; }
    public required string Name { get; set; }

    /// <summary>SCB's four digits.</summary>
    public required string Municipality { get; set; }

    public int Version { get; set; }

    /// <summary>What a unit is called until somebody gives it a name: whose it is, and where.</summary>
    public static string NameFor(string provider, string municipality)
    {
        var place = Municipalities.Name(municipality) ?? municipality;
        var longest = Math.Min(provider.Length, 198 - place.Length);
        return $"{provider[..longest]}, {place}";
    }
}

/// <summary>What a provider has agreed to.</summary>
public sealed class Agreement
{
    public int Id { get; init; }
    public required int ProviderId { get; init; }
    public CareProvider? Provider { get; init; }
    public required AgreementKind Kind { get; set; }

    /// <summary>First and last day on which care may be given under it, both included; no last day: until further notice.</summary>
    public required LocalDate ValidFrom { get; set; }
    public LocalDate? ValidTo { get; set; }

    /// <summary>The medical fields it covers, three digits each with <c>|</c> between; "" for all.</summary>
    public string Fields { get; set; } = "";

    /// <summary>As people have put it: a list of prices, or where it stands.</summary>
    public string? Price { get; set; }
    public string? HowToRefer { get; set; }
    public string? Contact { get; set; }

    /// <summary>Pays for what is referred under it, unless the referral says another; null: no grant.</summary>
    public int? GrantId { get; set; }
    public FundingGrant? Grant { get; set; }

    /// <summary>How a referral is written when it is sent as a file.</summary>
    public ReferralFileForm FileForm { get; set; }
    public int Version { get; set; }

    /// <summary>Whether care in the field may be given under it on the day.</summary>
    public bool Covers(string medicalField, LocalDate day) =>
        ValidFrom <= day && !(day > ValidTo) && (Fields.Length == 0 || Fields.Split('|').Contains(medicalField));
}
