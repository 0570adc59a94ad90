using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Referrals;

public enum TravelKind { Journey, Hotel, Companion }

/// <summary>Who pays for travel and hotel: the region under the guarantee, the patient where free choice of care is used.</summary>
public enum TravelPayer { Region, Patient }

/// <summary>What the payer is derived from.</summary>
public enum PayerReason { Guarantee, PatientChoseFreely, FreeChoicePause }

/// <summary>Something a patient needs to get to the care and home again: ordered, and then booked with what it costs.</summary>
public sealed class ReferralTravel : RecordedFact
{
    public const int MaxKronor = 1_000_000;

    public long Id { get; init; }
    public required long ReferralId { get; init; }
    public required TravelKind Kind { get; init; }
    public required LocalDate OrderedOn { get; init; }
    public required string OrderedBy { get; init; }

    /// <summary>Null until it is booked: it stands on the travel service's list.</summary>
    public LocalDate? BookedOn { get; private set; }
    public int? Kronor { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Derived when it was last ordered or booked.</summary>
    public TravelPayer Payer { get; private set; }
    public PayerReason PayerWhy { get; private set; }

    internal void Say(string? note, PayerReason why)
    {
        (Note, PayerWhy) = (note, why);
        Payer = PayerOf(why);
    }

    internal void Book(LocalDate on, int kronor) => (BookedOn, Kronor) = (on, kronor);

    public static TravelPayer PayerOf(PayerReason why) => why == PayerReason.Guarantee ? TravelPayer.Region : TravelPayer.Patient;
}
