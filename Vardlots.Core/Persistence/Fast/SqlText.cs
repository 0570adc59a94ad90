using System.Data.Common;
using NodaTime;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Reading and writing columns by hand as EF stores them: dates as dates, enums as names, instants in UTC.</summary>
internal static class SqlText
{
    public static LocalDate? Date(this DbDataReader r, int i) => r.IsDBNull(i) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(i));

    public static string? Text(this DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);

    public static int? Int(this DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetInt32(i);

    public static T Enum<T>(this DbDataReader r, int i) where T : struct, Enum => EnumNames<T>.Parse(r.GetString(i));

    public static T? EnumOrNull<T>(this DbDataReader r, int i) where T : struct, Enum => r.IsDBNull(i) ? null : EnumNames<T>.Parse(r.GetString(i));

    /// <summary>The value a parameter takes: what EF's converters would have made of it.</summary>
    public static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        LocalDate d => d.ToDateOnly(),
        Instant i => i.ToDateTimeUtc(),
        Enum e => e.ToString(),
        _ => value,
    };

    /// <summary>Names of an enum without reflection on every row.</summary>
    private static class EnumNames<T> where T : struct, Enum
    {
        private static readonly Dictionary<string, T> ByName =
            System.Enum.GetValues<T>().ToDictionary(v => v.ToString(), StringComparer.Ordinal);

        public static T Parse(string name) => ByName[name];
    }
}
