using NodaTime;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>Why an offer cannot be a case's: any number of them at once.</summary>
[Flags]
public enum NoFit
{
    None = 0,
    Field = 1 << 0,
    Type = 1 << 1,
    Procedure = 1 << 2,
    /// <summary>No day on which it is open and the patient is at home.</summary>
    NoDay = 1 << 3,
    Age = 1 << 4,
    AgeUnknown = 1 << 5,
    /// <summary>The figure is older than six weeks.</summary>
    Stale = 1 << 6,
    Withdrawn = 1 << 7,
    Full = 1 << 8,
    /// <summary>No agreement of its kind covers the field on the day.</summary>
    Agreement = 1 << 9,
    WillNotTravel = 1 << 10,
    TooFar = 1 << 11,
    /// <summary>There is a radius, but not known from where.</summary>
    PlaceUnknown = 1 << 12,
    /// <summary>The patient has answered that the care is not needed.</summary>
    NoNeed = 1 << 13,
    /// <summary>The newest conversation ended with something else than wanting an offer.</summary>
    Answered = 1 << 14,
    ConsentRegion = 1 << 15,
    ConsentProvider = 1 << 16,
    Interpreter = 1 << 17,
    /// <summary>A person has said not there.</summary>
    Forbidden = 1 << 18,
}

/// <summary>Whether an offer can be a case's.</summary>
/// <param name="Why">Every reason against; <see cref="NoFit.None"/>: it fits.</param>
/// <param name="On">The first day the care can be given; null where there is none.</param>
/// <param name="Km">Whole kilometres one way; 0 where a place is not known.</param>
public readonly record struct Fit(NoFit Why, LocalDate? On, int Km)
{
    public bool IsYes => Why == NoFit.None;

    /// <summary>Never in time without a limit.</summary>
    public bool IsInTime(LocalDate? limit) => On is { } day && limit is { } last && day <= last;
}
