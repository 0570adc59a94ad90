using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Capacity;

/// <summary>Where a figure comes from.</summary>
public enum SlotSource { Form, File, Api, Demo }

/// <summary>
/// Free capacity: so many patients of a kind can be taken at a unit. How many of the places are left is what the reservations
/// that still hold leave of <see cref="Places"/> (<see cref="ReservationService"/>).
/// </summary>
public sealed class CapacitySlot
{
    /// <summary>Days after which a figure counts as unknown: six weeks, the day itself still fresh.</summary>
    public const int FreshDays = 42;

    public const int MaxPlaces = 9999, MaxOfferId = 64, MaxProcedures = 400;

    public long Id { get; init; }

    /// <summary>The file's <c>ErbjudandeId</c>; unique. One made here begins with <c>V-</c>.</summary>
    public required string OfferId { get; init; }

    public required int UnitId { get; set; }
    public CareUnit? Unit { get; init; }
    public required AgreementKind Agreement { get; set; }

    /// <summary>MVO, three digits.</summary>
    public required string MedicalField { get; set; }

    /// <summary>KVÅ codes in capitals, sorted, with <c>|</c> between; "" for any in the field.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>A first visit or a treatment: the guarantee it can meet.</summary>
    public required GuaranteeType Type { get; set; }

    public required int Places { get; set; }

    /// <summary>First and last day on which the care can be given, both included.</summary>
    public required LocalDate EarliestDate { get; set; }
    public required LocalDate LastDate { get; set; }

    // --- conditions; null: none
    /// <summary>Age in whole years on the care date, both included.</summary>
    public int? AgeFrom { get; set; }
    public int? AgeTo { get; set; }

    /// <summary>Highest BMI taken.</summary>
    public int? MaxBmi { get; set; }

    /// <summary>Highest anaesthesia class (ASA 1–5) taken.</summary>
    public int? MaxAsa { get; set; }

    /// <summary>Whether they can arrange an interpreter.</summary>
    public bool? Interpreter { get; set; }

    /// <summary>What it costs beyond care at home, in whole kronor for each patient; below zero when it costs less.</summary>
    public int? PriceDifference { get; set; }

    // --- who said so and when
    public required LocalDate StatedOn { get; set; }
    public required string StatedBy { get; set; }
    public required SlotSource Source { get; set; }

    /// <summary>Taken back: offered to nobody any more.</summary>
    public bool IsWithdrawn { get; set; }

    public int Version { get; set; }

    /// <summary>The first day the care can be given, as seen on a day: its places count from <see cref="EarliestDate"/>, or from the day after where that has passed.</summary>
    public static LocalDate FirstDay(LocalDate earliest, LocalDate day) => LocalDate.Max(earliest, day.PlusDays(1));

    /// <summary>The oldest figure that is still believed on the day.</summary>
    public static LocalDate FreshSince(LocalDate day) => day.PlusDays(-FreshDays);

    /// <summary>Whether the figure is believed on the day.</summary>
    public bool IsFresh(LocalDate day) => StatedOn >= FreshSince(day);

    /// <summary>Whether a figure of that day is too old to change this one. What was taken back returns with a later figure only.</summary>
    public bool IsNewerThan(LocalDate stated) => StatedOn > stated || IsWithdrawn && StatedOn >= stated;

    /// <summary>A first figure.</summary>
    public static CapacitySlot Of(CapacityRow row, int unitId, string by, SlotSource source) => new()
    {
        OfferId = row.OfferId, UnitId = unitId, Agreement = row.Agreement, MedicalField = row.MedicalField, Procedures = row.Procedures, Type = row.Type,
        Places = row.Places, EarliestDate = row.EarliestDate, LastDate = row.LastDate, AgeFrom = row.AgeFrom, AgeTo = row.AgeTo,
        PriceDifference = row.PriceDifference, StatedOn = row.StatedOn, StatedBy = by, Source = source,
    };

    /// <summary>States the figure anew. One that says the same of the same day changes nothing, not even who said it.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool State(CapacityRow row, int unitId, string by, SlotSource source)
    {
        if (!IsWithdrawn && Said.Equals(SaidBy(row, unitId))) return false;
        (UnitId, Agreement, MedicalField, Procedures, Type) = (unitId, row.Agreement, row.MedicalField, row.Procedures, row.Type);
        (Places, EarliestDate, LastDate) = (row.Places, row.EarliestDate, row.LastDate);
        (AgeFrom, AgeTo, PriceDifference) = (row.AgeFrom, row.AgeTo, row.PriceDifference);
        (StatedOn, StatedBy, Source, IsWithdrawn) = (row.StatedOn, by, source, false);
        return true;
    }

    private object Said => (UnitId, Agreement, MedicalField, Procedures, Type, Places, EarliestDate, LastDate, AgeFrom, AgeTo, PriceDifference, StatedOn);

    private static object SaidBy(CapacityRow r, int unitId) =>
        (unitId, r.Agreement, r.MedicalField, r.Procedures, r.Type, r.Places, r.EarliestDate, r.LastDate, r.AgeFrom, r.AgeTo, r.PriceDifference, r.StatedOn);
}

/// <summary>
/// Places of a slot kept for somebody. It ends by itself: after <see cref="HoldsUntil"/> it holds nothing, whether or not anybody has
/// looked. Used up when the patient has been referred, released when not wanted any more.
/// </summary>
public sealed class CapacityReservation
{
    public long Id { get; init; }
    public required long SlotId { get; init; }
    public CapacitySlot? Slot { get; init; }

    /// <summary>The case it is for; null while it is kept for a group of which nobody has been told who they are.</summary>
    public long? CaseId { get; set; }
    public required int Places { get; init; }
    public required string ByUserId { get; init; }
    public required string ByName { get; init; }
    public required Instant At { get; init; }

    /// <summary>Null once it is used up: then it holds for good.</summary>
    public Instant? HoldsUntil { get; set; }
    public Instant? ReleasedAt { get; set; }

    /// <summary>Whether the places are taken at that moment.</summary>
    public bool Holds(Instant now) => ReleasedAt is null && (HoldsUntil is null || HoldsUntil > now);
}
