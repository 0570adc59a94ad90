using Npgsql;
using NpgsqlTypes;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>New rows for PostgreSQL: gathered, then sent together by binary COPY. One statement a row would be one round trip a row.</summary>
internal sealed class CopyRows(NpgsqlConnection connection, string table, string[] columns, (string Column, object Value)[] constants) : IRowWriter
{
    private readonly string _copy =
        $"COPY \"{table}\" ({string.Join(", ", columns.Concat(constants.Select(c => c.Column)).Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)";
    private readonly object[] _constants = [.. constants.Select(c => SqlText.Value(c.Value))];
    private readonly List<object[]> _waiting = [];

    public void Write(params ReadOnlySpan<object?> values) => _waiting.Add(SqlText.Values(values));

    public int Flush()
    {
        if (_waiting.Count == 0) return 0;
        using var copy = connection.BeginBinaryImport(_copy);
        foreach (var row in _waiting)
        {
            copy.StartRow();
            foreach (var value in row) Send(copy, value);
            foreach (var value in _constants) Send(copy, value);
        }
        _waiting.Clear();
        return (int)copy.Complete();
    }

    private static void Send(NpgsqlBinaryImporter copy, object value)
    {
        switch (value)
        {
            case DBNull: copy.WriteNull(); break;
            case string s: copy.Write(s, NpgsqlDbType.Text); break;
            case int i: copy.Write(i, NpgsqlDbType.Integer); break;
            case long l: copy.Write(l, NpgsqlDbType.Bigint); break;
            case bool b: copy.Write(b, NpgsqlDbType.Boolean); break;
            case DateOnly d: copy.Write(d, NpgsqlDbType.Date); break;
            case DateTime t: copy.Write(t, NpgsqlDbType.TimestampTz); break;
            default: throw new ArgumentException($"A {value.GetType().Name} is not copied.", nameof(value));
        }
    }

    public void Dispose() { }
}

/// <summary>Changes of rows for PostgreSQL: gathered, then made by one UPDATE from arrays, one for each column.</summary>
internal sealed class ArrayUpdate(NpgsqlConnection connection, NpgsqlTransaction transaction, string table, string[] set, string[] keys) : IRowWriter
{
    private readonly List<object[]> _waiting = [];

    public void Write(params ReadOnlySpan<object?> values) => _waiting.Add(SqlText.Values(values));

    public int Flush()
    {
        if (_waiting.Count == 0) return 0;
        var columns = Enumerable.Range(0, set.Length + keys.Length).Select(Column).ToList();
        var given = Enumerable.Range(0, columns.Count).Where(i => columns[i] is not null).ToList();
        var setting = set.Select((c, i) => $"\"{c}\" = {(columns[i] is null ? "NULL" : $"s.c{i}")}");
        var matching = keys.Select((c, i) => $"t.\"{c}\" = s.c{set.Length + i}");
        using var update = connection.CreateCommand();
        update.Transaction = transaction;
        update.CommandText =
            $"UPDATE \"{table}\" AS t SET {string.Join(", ", setting)} FROM unnest({string.Join(", ", given.Select(i => $"@p{i}"))}) " +
            $"AS s({string.Join(", ", given.Select(i => $"c{i}"))}) WHERE {string.Join(" AND ", matching)}";
        foreach (var i in given) update.Parameters.Add(Parameter($"p{i}", columns[i]!));
        _waiting.Clear();
        return update.ExecuteNonQuery();
    }

    /// <summary>Of moments the driver must be told the type: it judges by the first value, and that may be null.</summary>
    private static NpgsqlParameter Parameter(string name, Array values) =>
        values is DateTime?[] ? new(name, NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = values } : new(name, values);

    /// <summary>A column's values as an array; null when there is none at all.</summary>
    private Array? Column(int i) => _waiting.Select(row => row[i]).FirstOrDefault(v => v is not DBNull) switch
    {
        null => null,
        string => Array.ConvertAll(_waiting.ToArray(), row => row[i] as string),
        int => Of<int>(i),
        long => Of<long>(i),
        bool => Of<bool>(i),
        DateOnly => Of<DateOnly>(i),
        DateTime => Of<DateTime>(i),
        var other => throw new ArgumentException($"A {other.GetType().Name} is not sent in an array."),
    };

    private T?[] Of<T>(int i) where T : struct => Array.ConvertAll(_waiting.ToArray(), row => row[i] is T value ? value : (T?)null);

    public void Dispose() { }
}
