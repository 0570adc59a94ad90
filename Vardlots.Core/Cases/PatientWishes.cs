using NodaTime;

namespace Vardlots.Core.Cases;

public enum TravelWish { No, Within, Anywhere }

public enum TravelMeans { OwnCar, PublicTransport, PatientTravel, Driven }

/// <summary>What a patient has answered. Null: not asked, or no answer. The newest conversation's answers are those that hold.</summary>
public sealed record PatientWishes
{
    public const int MaxKm = 3000, MaxObstacle = 500;

    public static readonly PatientWishes None = new();

    public bool? StillNeeds { get; init; }
    public TravelWish? Travel { get; init; }

    /// <summary>With <see cref="TravelWish.Within"/>: kilometres one way.</summary>
    public int? TravelKm { get; init; }
    public TravelMeans? By { get; init; }
    public bool? Companion { get; init; }
    public bool? Interpreter { get; init; }

    /// <summary>ISO 639-1, with an interpreter.</summary>
    public string? Language { get; init; }

    /// <summary>Days on which the patient is away, in the form of <see cref="AwayDays"/>; empty when none are known.</summary>
    public string Away { get; init; } = "";

    /// <summary>As the patient tells it; the clinic decides whether it is one.</summary>
    public bool? Obstacle { get; init; }
    public string? ObstacleText { get; init; }

    /// <summary>Documents may be sent to another provider in the region (OSL 25 kap. 1 §).</summary>
    public bool? ConsentProvider { get; init; }

    /// <summary>Documents may be sent to another region or a private provider.</summary>
    public bool? ConsentRegion { get; init; }

    /// <summary>The day of the present answers about consent, and who took them.</summary>
    public LocalDate? ConsentOn { get; init; }
    public string? ConsentBy { get; init; }

    /// <summary>Away on that day, the first and the last included.</summary>
    public bool IsAway(LocalDate day) => Away.Length > 0 && AwayDays.Read(Away).Any(a => a.First <= day && day <= a.Last);

    public bool IsEmpty => this == None;

    private bool HasConsent => ConsentProvider is not null || ConsentRegion is not null;

    /// <summary>Dates the consent: a repeated answer keeps its first day and hand, another one gets these.</summary>
    public PatientWishes ConsentedAfter(PatientWishes before, LocalDate day, string by) => this switch
    {
        { HasConsent: false } => this with { ConsentOn = null, ConsentBy = null },
        _ when (ConsentProvider, ConsentRegion) == (before.ConsentProvider, before.ConsentRegion) => this with { ConsentOn = before.ConsentOn, ConsentBy = before.ConsentBy },
        _ => this with { ConsentOn = day, ConsentBy = by },
    };
}
