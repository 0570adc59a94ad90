using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>Somewhere on the map.</summary>
/// <param name="Municipality">SCB's four digits: two places are the same when these are.</param>
/// <param name="Latitude">Degrees north; null with the longitude where the code is not known.</param>
public sealed record MatchPlace(string Municipality, double? Latitude, double? Longitude)
{
    public bool IsKnown => Latitude is not null && Longitude is not null;
}

/// <summary>A case that needs a place, with everything that decides where it may be given one.</summary>
/// <param name="Key">The case's id.</param>
/// <param name="ClinicHsaId">The clinic whose list it stands on.</param>
/// <param name="ContactId">VardkontaktId; "" for a wait that is on no list.</param>
/// <param name="Limit">Last day in time; null: never in time, but it may be given a place.</param>
/// <param name="Guarantee">Null: neither a visit nor a treatment that a place could be for.</param>
public sealed record MatchCase(long Key, string ClinicHsaId, string ContactId, LocalDate? Limit, GuaranteeType? Guarantee, string MedicalField)
{
    public string? Procedure { get; init; }
    public LocalDate? BirthDate { get; init; }

    /// <summary>Used where the date is not known.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Where the patient lives; null where that is not known, which a protected identity's never is.</summary>
    public MatchPlace? Home { get; init; }

    /// <summary>What the patient has answered.</summary>
    public PatientWishes Wishes { get; init; } = PatientWishes.None;

    /// <summary>How the newest conversation ended; null while nobody has been reached.</summary>
    public ContactOutcome? Answer { get; init; }

    /// <summary>Said by the patient, else by the waiting list.</summary>
    public bool NeedsInterpreter { get; init; }

    /// <summary>
    /// Whole years on the day, someone born on 29 February a year older on 28 February of a common year (lag 1930:173, 1 §); by the year
    /// alone, the difference of years. Null when nothing is known.
    /// </summary>
    public int? AgeOn(LocalDate day)
    {
        if (BirthDate is not { } born) return day.Year - BirthYear;
        var years = day.Year - born.Year;
        return born.PlusYears(years) > day ? years - 1 : years;
    }
}

/// <summary>One agreement of the kind an offer stands on.</summary>
/// <param name="To">No last day: until further notice.</param>
/// <param name="Fields">The medical fields it covers, three digits each with <c>|</c> between; "" for all.</param>
public sealed record MatchAgreement(LocalDate From, LocalDate? To, string Fields)
{
    public bool Covers(string field, LocalDate day) => From <= day && !(day > To) && (Fields.Length == 0 || Fields.Split('|').Contains(field));
}

/// <summary>Free places of one kind at one unit.</summary>
/// <param name="Id">The slot's id.</param>
/// <param name="OfferId">ErbjudandeId.</param>
/// <param name="PlacesLeft">What reservations have left of its places.</param>
public sealed record MatchOffer(
    long Id, string OfferId, string UnitHsaId, MatchPlace Place, AgreementKind Agreement, string MedicalField, GuaranteeType Type, int PlacesLeft,
    LocalDate Earliest, LocalDate Last, LocalDate StatedOn)
{
    /// <summary>KVÅ codes; none for any in the field.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }
    public int? MaxBmi { get; init; }
    public int? MaxAsa { get; init; }
    public bool? Interpreter { get; init; }

    /// <summary>Whole kronor beyond care at home; missing counts as nothing.</summary>
    public int? PriceDifference { get; init; }

    /// <summary>Care in the own region: no consent to send documents out of it is needed.</summary>
    public bool IsOwnRegion { get; init; }

    /// <summary>Taken back, or its provider is no longer used.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The provider's agreements of this kind. None registered: what the offer says holds.</summary>
    public IReadOnlyList<MatchAgreement> Agreements { get; init; } = [];
}
