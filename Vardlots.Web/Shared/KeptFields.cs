using System.Globalization;

namespace Vardlots.Web.Shared;

/// <summary>Reads what a <see cref="DraftForm"/> had kept of a field.</summary>
internal static class KeptFields
{
    public static string Text(this IReadOnlyDictionary<string, string> kept, string name) => kept.GetValueOrDefault(name, "");

    public static DateOnly? Day(this IReadOnlyDictionary<string, string> kept, string name) =>
        DateOnly.TryParseExact(kept.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static int? Number(this IReadOnlyDictionary<string, string> kept, string name) =>
        int.TryParse(kept.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One of the choices, or <paramref name="otherwise"/>.</summary>
    public static T Choice<T>(this IReadOnlyDictionary<string, string> kept, string name, T otherwise) where T : struct, Enum =>
        Enum.TryParse<T>(kept.GetValueOrDefault(name), out var value) && Enum.IsDefined(value) ? value : otherwise;
}
