using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>
/// A statement prepared once on the connection's own database, its values bound by position. The driver's command looks every parameter up by its
/// name again for every row, which at 56 values a row was a fifth of a whole import. It takes part in whatever transaction the connection is in.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _positions;
    private byte[] _utf8 = new byte[1024];

    /// <param name="sql">With parameters @p0, @p1, … in any order.</param>
    /// <exception cref="SqliteException">The statement is refused.</exception>
    public SqliteStatement(SqliteConnection connection, string sql, int parameters)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _positions = [.. Enumerable.Range(0, parameters).Select(i => raw.sqlite3_bind_parameter_index(_statement, $"@p{i}"))];
    }

    /// <returns>The rows affected.</returns>
    /// <exception cref="SqliteException">As the driver's own commands would throw it: the disk is full, a key is taken.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) SqliteException.ThrowExceptionForRC(Bind(_positions[i], values[i]), _database);
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(result, _database);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Stores what EF's converters and the driver would have stored.</summary>
    private int Bind(int position, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(_statement, position),
        string s => Text(position, s),
        int n => raw.sqlite3_bind_int(_statement, position, n),
        long n => raw.sqlite3_bind_int64(_statement, position, n),
        bool b => raw.sqlite3_bind_int(_statement, position, b ? 1 : 0),
        LocalDate d => Date(position, d),
        Enum e => Text(position, e.ToString()),
        Instant => Text(position, ((DateTime)SqlText.Value(value)).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        double d => raw.sqlite3_bind_double(_statement, position, d),
        _ => throw new ArgumentException($"Values of type {value.GetType()} are not stored.", nameof(value)),
    };

    private int Text(int position, string text)
    {
        // No bytes at all would be stored as NULL.
        if (text.Length == 0) return raw.sqlite3_bind_text(_statement, position, "");
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length) _utf8 = new byte[most];
        return raw.sqlite3_bind_text(_statement, position, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8)));
    }

    private int Date(int position, LocalDate date)
    {
        Span<byte> iso = stackalloc byte[10];
        Digits(iso[..4], date.Year);
        Digits(iso[5..7], date.Month);
        Digits(iso[8..], date.Day);
        iso[4] = iso[7] = (byte)'-';
        return raw.sqlite3_bind_text(_statement, position, iso);
    }

    private static void Digits(Span<byte> at, int number)
    {
        for (var i = at.Length - 1; i >= 0; i--, number /= 10) at[i] = (byte)('0' + number % 10);
    }

    public void Dispose() => _statement.Dispose();
}
