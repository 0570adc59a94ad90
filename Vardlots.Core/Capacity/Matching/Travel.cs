using Vardlots.Core.Cases;

namespace Vardlots.Core.Capacity.Matching;

/// <summary>How far and how long. A road map may take its place: nothing else knows how it is reckoned.</summary>
public static class Travel
{
    private const double EarthKm = 6371, Degree = Math.PI / 180;

    /// <summary>Kilometres an hour as the crow flies, door to door, and minutes that go by before and after.</summary>
    private static readonly Dictionary<TravelMeans, (int KmPerHour, int Minutes)> Speeds = new()
    {
        [TravelMeans.OwnCar] = (65, 5), [TravelMeans.Driven] = (65, 5), [TravelMeans.PatientTravel] = (55, 20), [TravelMeans.PublicTransport] = (45, 25),
    };

    /// <summary>What a place on no map is taken to be away: the length of the country, so that nobody is sent there for being near.</summary>
    public const int FarthestKm = 1600;

    /// <summary>Great-circle kilometres, rounded; 0 where the patient's home is not known, which is the same for every offer.</summary>
    public static int Km(MatchPlace? from, MatchPlace? to)
    {
        if (from is not { Latitude: { } fromNorth, Longitude: { } fromEast }) return 0;
        if (to is not { Latitude: { } toNorth, Longitude: { } toEast }) return from.Municipality == to?.Municipality ? 0 : FarthestKm;
        var (north, east) = (Math.Sin((toNorth - fromNorth) * Degree / 2), Math.Sin((toEast - fromEast) * Degree / 2));
        var half = north * north + Math.Cos(fromNorth * Degree) * Math.Cos(toNorth * Degree) * east * east;
        return (int)Math.Round(2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half))), MidpointRounding.AwayFromZero);
    }

    /// <summary>About how long it takes one way, to five minutes; by car where the patient has not said how.</summary>
    public static int Minutes(int km, TravelMeans? by)
    {
        if (km == 0) return 0;
        var (speed, more) = Speeds[by ?? TravelMeans.OwnCar];
        return (int)(Math.Round((km * 60.0 / speed + more) / 5, MidpointRounding.AwayFromZero) * 5);
    }
}
