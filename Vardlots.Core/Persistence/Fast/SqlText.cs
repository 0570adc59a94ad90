using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Reading and writing columns by hand as EF stores them: dates as dates, enums as names, instants in UTC.</summary>
internal static class SqlText
{
    public static LocalDate? Date(this DbDataReader r, int i)
    {
        if (r.IsDBNull(i)) return null;
        return r is SqliteDataReader ? IsoDate(r.GetString(i)) : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(i));
    }

    /// <summary>SQLite keeps dates as text; its driver's own reading of them is slow.</summary>
    private static LocalDate IsoDate(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') throw new FormatException("A stored date is malformed.");
        return new LocalDate(Digit(text[0]) * 1000 + Digit(text[1]) * 100 + Digit(text[2]) * 10 + Digit(text[3]),
            Digit(text[5]) * 10 + Digit(text[6]), Digit(text[8]) * 10 + Digit(text[9]));
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : throw new FormatException("A stored date is malformed.");

    public static string? Text(this DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);

    public static int? Int(this DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetInt32(i);

    public static T Enum<T>(this DbDataReader r, int i) where T : struct, Enum => EnumNames<T>.Parse(r.GetString(i));

    public static T? EnumOrNull<T>(this DbDataReader r, int i) where T : struct, Enum => r.IsDBNull(i) ? null : EnumNames<T>.Parse(r.GetString(i));

    /// <summary>The value a parameter takes: what EF's converters would have made of it.</summary>
    public static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        LocalDate d => d.ToDateOnly(),
        Instant i => new DateTime(i.ToUnixTimeTicks() / 10 * 10 + DateTime.UnixEpoch.Ticks, DateTimeKind.Utc),
        Enum e => e.ToString(),
        _ => value,
    };

    /// <summary>The same for a row that has to wait.</summary>
    public static object[] Values(ReadOnlySpan<object?> values)
    {
        var row = new object[values.Length];
        for (var i = 0; i < row.Length; i++) row[i] = Value(values[i]);
        return row;
    }

    /// <summary>A number, date, name or empty text as it stands in a statement.</summary>
    public static string Literal(object value) => Value(value) switch
    {
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        DateOnly d => $"'{d:yyyy-MM-dd}'",
        string s when !s.Contains('\'') => $"'{s}'",
        _ => throw new ArgumentException("No literal is written for this value.", nameof(value)),
    };

    /// <summary>Names of an enum without reflection on every row.</summary>
    private static class EnumNames<T> where T : struct, Enum
    {
        private static readonly Dictionary<string, T> ByName =
            System.Enum.GetValues<T>().ToDictionary(v => v.ToString(), StringComparer.Ordinal);

        public static T Parse(string name) => ByName[name];
    }
}
