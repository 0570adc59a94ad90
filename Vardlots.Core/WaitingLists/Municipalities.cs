using System.Collections.Frozen;
using System.Globalization;

namespace Vardlots.Core.WaitingLists;

/// <summary>A municipality of Sweden.</summary>
/// <param name="Latitude">Of its seat, in degrees north (WGS 84), to about a kilometre.</param>
/// <param name="Longitude">Of its seat, in degrees east.</param>
public sealed record Municipality(string Code, string Name, double Latitude, double Longitude);

/// <summary>The 290 municipalities by their code (SCB's four digits).</summary>
public static class Municipalities
{
    private const string Resource = "municipalities.csv";
    private static readonly FrozenDictionary<string, Municipality> ByCode = Read().ToFrozenDictionary(m => m.Code);

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<Municipality> All { get; } = [.. ByCode.Values.OrderBy(m => m.Code, StringComparer.Ordinal)];

    /// <summary>Null when there is no such code.</summary>
    public static Municipality? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Null when there is no such code.</summary>
    public static string? Name(string? code) => Find(code)?.Name;

    private static IEnumerable<Municipality> Read()
    {
        using var source = new StreamReader(typeof(Municipalities).Assembly.GetManifestResourceStream(Resource)!);
        while (source.ReadLine() is { } line)
        {
            var parts = line.Split(';');
            yield return new(parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture));
        }
    }
}
