using System.Globalization;
using NodaTime;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Synthetic;

/// <summary>
/// An invented patient. Everything follows from the identity, so that whoever turns up at two clinics is the same person
/// at both.
/// </summary>
internal readonly record struct SyntheticPerson(
    string Identity, string IdentityType, string BirthYear, string FirstName, string LastName, string Phone,
    string Address, string PostalCode, string Town, string Municipality, string Language, string Protection, string Region)
{
    /// <summary>Serials of the kind published test numbers have; few, so that some patients stand on several lists.</summary>
    private static readonly int[] TestSerials = [238, 239, 980, 981, 982, 983, 984, 985, 986, 987, 988, 989];

    /// <summary>Above this many entries the test serials do not give patients enough.</summary>
    private const int MostForTestSerials = 100_000;
    private const int DaysInYear = 365;

    public static SyntheticPerson Draw(ref SyntheticDraw draw, SyntheticClinic clinic, LocalDate decided, int entries)
    {
        LocalDate born = decided.PlusDays(-draw.Between(clinic.Ages.From * DaysInYear + 30, clinic.Ages.To * DaysInYear));
        int serial = entries <= MostForTestSerials ? draw.Pick(TestSerials) : draw.Between(100, 998);
        if (clinic.SeesWomen)
        {
            serial -= serial % 2;
        }
        int kind = draw.Below(1000);
        string date = Invariant($"{born.Year:0000}{born.Month:00}{(kind < 12 ? born.Day + 60 : born.Day):00}");
        string number = Invariant($"{date}{serial:000}");
        string identity = kind is >= 12 and < 17
            ? Invariant($"99{born.Year:0000}{born.Month:00}{born.Day:00}{serial % 100:00}")
            : number + Luhn.CheckDigit(number.AsSpan(2));
        string type = kind < 12 ? "SAM" : kind < 17 ? "LOKAL" : "PNR";
        return Of(identity, type, Invariant($"{born.Year:0000}"), isWoman: serial % 2 == 0);
    }

    private static SyntheticPerson Of(string identity, string type, string birthYear, bool isWoman)
    {
        var draw = new SyntheticDraw(long.Parse(identity, CultureInfo.InvariantCulture));
        string first = draw.Pick(isWoman ? SyntheticNames.Women : SyntheticNames.Men);
        string last = draw.Pick(SyntheticNames.Families);
        bool elsewhere = draw.Chance(300);
        (string region, string municipality, string town, string postal) = elsewhere
            ? draw.Pick(SyntheticNames.OtherPlaces)
            : AtHome(draw.Pick(SyntheticNames.Places));
        string street = Invariant($"{draw.Pick(SyntheticNames.Streets)} {draw.Between(1, 99)}");
        string address = draw.Chance(500) ? Invariant($"{street}; lgh {draw.Between(1001, 1403)}") : street;
        string phone = Invariant($"070-174 06 {draw.Between(5, 99):00}"); // the numbers set aside for fiction
        int protection = draw.Below(10_000);
        string code = protection < 60 ? "1" : protection < 90 ? "2" : protection < 100 ? "3" : "0";
        return new SyntheticPerson(identity, type, type == "LOKAL" ? birthYear : "", first, last,
            draw.Chance(9000) ? phone : "", address, Invariant($"{postal} {draw.Between(10, 99)}"), town, municipality,
            draw.Chance(400) ? draw.Pick(SyntheticNames.Languages) : "", code, code == "2" ? "" : region);
    }

    private static (string, string, string, string) AtHome((string Municipality, string Town, string Postal) place) =>
        ("63", place.Municipality, place.Town, place.Postal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
