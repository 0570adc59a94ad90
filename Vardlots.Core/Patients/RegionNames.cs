using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Patients;

/// <summary>The regions by the codes of the waiting-time data.</summary>
public static class RegionNames
{
    public static readonly IReadOnlyList<(string Code, string Name)> All =
    [
        ("27", "Blekinge"), ("57", "Dalarna"), ("26", "Gotland"), ("61", "Gävleborg"), ("42", "Halland"), ("63", "Jämtland Härjedalen"), ("22", "Jönköping"),
        ("25", "Kalmar"), ("23", "Kronoberg"), ("65", "Norrbotten"), ("41", "Skåne"), ("10", "Stockholm"), ("13", "Sörmland"), ("12", "Uppsala"), ("54", "Värmland"),
        ("64", "Västerbotten"), ("62", "Västernorrland"), ("56", "Västmanland"), ("51", "Västra Götaland"), ("55", "Örebro"), ("21", "Östergötland"),
    ];

    /// <summary>The code itself where it is not known.</summary>
    public static string Of(string code) => All.FirstOrDefault(r => r.Code == code).Name ?? code;

    public static bool IsKnown(string code) => All.Any(r => r.Code == code);

    /// <summary>The guarantee is the home region's (HSL 8 kap. 1 §). Not asked is not elsewhere, and those with protected registration are covered where they stay.</summary>
    public static bool IsOutOfRegion(string? home, string own, ProtectedIdentity protection) => home is not null && home != own && protection != ProtectedIdentity.ProtectedRegistration;
}
