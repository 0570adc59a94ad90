using System.Globalization;
using System.Text.Json.Serialization;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Capacity.Api;

/// <summary>An offer, with the names and values of the capacity file. The provider, its region and the unit's municipality are known by the key and the unit.</summary>
public sealed record OfferBody
{
    /// <summary>HSA-id of one of the provider's own units.</summary>
    [JsonPropertyName("HSAId")] public string? HsaId { get; init; }

    /// <summary>EGEN, REGION, BILATERAL, RIKSAVTAL or KONTRAKT.</summary>
    [JsonPropertyName("Avtal")] public string? Agreement { get; init; }

    /// <summary>Medical field, three digits.</summary>
    [JsonPropertyName("Mvo")] public string? MedicalField { get; init; }

    /// <summary>Procedure codes of five characters; none: any in the field.</summary>
    [JsonPropertyName("KVA")] public IReadOnlyList<string>? Procedures { get; init; }

    /// <summary>BESOK or BEHANDLING.</summary>
    [JsonPropertyName("Typ")] public string? Type { get; init; }

    /// <summary>All places of the offer, 0 to 9999.</summary>
    [JsonPropertyName("Antal")] public int? Places { get; init; }

    /// <summary>yyyy-MM-dd</summary>
    [JsonPropertyName("TidigasteDatum")] public string? EarliestDate { get; init; }

    /// <summary>yyyy-MM-dd</summary>
    [JsonPropertyName("SistaDatum")] public string? LastDate { get; init; }

    [JsonPropertyName("AlderFran")] public int? AgeFrom { get; init; }
    [JsonPropertyName("AlderTill")] public int? AgeTo { get; init; }

    /// <summary>Whole kronor for each patient; below zero when it costs less.</summary>
    [JsonPropertyName("PrisSkillnad")] public int? PriceDifference { get; init; }

    /// <summary>yyyy-MM-dd; today when left out.</summary>
    [JsonPropertyName("UppgiftDatum")] public string? StatedOn { get; init; }

    internal Func<CapacityColumn, string?> Values(NodaTime.LocalDate today) => column => column switch
    {
        CapacityColumn.HSAId => HsaId,
        CapacityColumn.Avtal => Agreement,
        CapacityColumn.Mvo => MedicalField,
        CapacityColumn.KVA => Procedures is null ? null : string.Join('|', Procedures),
        CapacityColumn.Typ => Type,
        CapacityColumn.Antal => Text(Places),
        CapacityColumn.TidigasteDatum => EarliestDate,
        CapacityColumn.SistaDatum => LastDate,
        CapacityColumn.AlderFran => Text(AgeFrom),
        CapacityColumn.AlderTill => Text(AgeTo),
        CapacityColumn.PrisSkillnad => Text(PriceDifference),
        CapacityColumn.UppgiftDatum => string.IsNullOrEmpty(StatedOn) ? DateText.Iso(today) : StatedOn,
        _ => null,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An offer as it stands.</summary>
public sealed record OfferAnswer
{
    [JsonPropertyName("ErbjudandeId")] public required string OfferId { get; init; }

    /// <summary>What was stated.</summary>
    [JsonPropertyName("Uppgift")] public required OfferBody Stated { get; init; }

    /// <summary>Places neither reserved nor used.</summary>
    [JsonPropertyName("Kvar")] public required int Left { get; init; }

    /// <summary>The figure is more than six weeks old, and counts as unknown until it is stated anew.</summary>
    [JsonPropertyName("Okand")] public required bool IsUnknown { get; init; }

    [JsonPropertyName("Atertaget")] public required bool IsWithdrawn { get; init; }

    internal static OfferAnswer Of(OwnOffer offer, NodaTime.LocalDate today) => new()
    {
        OfferId = offer.Slot.OfferId, Left = Math.Max(0, offer.Slot.Places - offer.Held), IsUnknown = !offer.Slot.IsFresh(today), IsWithdrawn = offer.Slot.IsWithdrawn,
        Stated = new OfferBody
        {
            HsaId = offer.HsaId, Agreement = SlotInput.Word(offer.Slot.Agreement), MedicalField = offer.Slot.MedicalField,
            Procedures = offer.Slot.Procedures.Split('|', StringSplitOptions.RemoveEmptyEntries), Type = SlotInput.Word(offer.Slot.Type), Places = offer.Slot.Places,
            EarliestDate = DateText.Iso(offer.Slot.EarliestDate), LastDate = DateText.Iso(offer.Slot.LastDate), AgeFrom = offer.Slot.AgeFrom, AgeTo = offer.Slot.AgeTo,
            PriceDifference = offer.Slot.PriceDifference, StatedOn = DateText.Iso(offer.Slot.StatedOn),
        },
    };
}

/// <summary>A page of the provider's offers, in the order of their ids.</summary>
public sealed record OfferPage
{
    [JsonPropertyName("Antal")] public required int Total { get; init; }
    [JsonPropertyName("Sida")] public required int Page { get; init; }
    [JsonPropertyName("Erbjudanden")] public required IReadOnlyList<OfferAnswer> Offers { get; init; }
}
