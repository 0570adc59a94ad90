using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Rows on their way into one table, or changes of its rows. What has been written may wait until <see cref="Flush"/>.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>One row's values, in the order of the columns.</summary>
    void Write(params ReadOnlySpan<object?> values);

    /// <summary>Sends what waits; how many rows of the database were affected since the last time.</summary>
    int Flush();
}

/// <summary>The fastest way of each database to write many rows. The only place here that asks which one it is.</summary>
internal static class RowWriters
{
    /// <summary>New rows of a table.</summary>
    /// <param name="constants">Columns that have one value in every row, which need not be given again and again.</param>
    public static IRowWriter Insert(
        DbConnection connection, DbTransaction transaction, string table, string[] columns, params (string Column, object Value)[] constants) => connection switch
        {
            NpgsqlConnection postgres => new CopyRows(postgres, table, columns, constants),
            SqlConnection server => new BulkRows(server, (SqlTransaction)transaction, table, columns, constants),
            _ => new StatementRows(PreparedCommand.Insert(connection, transaction, table, columns, constants)),
        };

    /// <summary>Changes of rows: <paramref name="set"/> get their values where <paramref name="keys"/> have theirs, which follow.</summary>
    public static IRowWriter Update(DbConnection connection, DbTransaction transaction, string table, string[] set, params string[] keys) => connection switch
        {
            NpgsqlConnection postgres => new ArrayUpdate(postgres, (NpgsqlTransaction)transaction, table, set, keys),
            _ => new StatementRows(new PreparedCommand(connection, transaction,
                $"UPDATE \"{table}\" SET {List(set, 0, ", ")} WHERE {List(keys, set.Length, " AND ")}", set.Length + keys.Length)),
        };

    /// <summary>
    /// Before work that may write a great many rows: SQLite holds the indexes' pages in memory (as many as are touched, 100 MB
    /// at most), because names and numbers come in no order and every page would otherwise be written and read again and again.
    /// </summary>
    public static void ExpectMany(DbConnection connection)
    {
        if (connection is not SqliteConnection) return;
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA cache_size=-100000";
        pragma.ExecuteNonQuery();
    }

    /// <summary>After tables have grown much: PostgreSQL plans by statistics, and those of an almost empty table make a night take hours.</summary>
    public static void NoteGrowth(DbConnection connection, DbTransaction transaction, params string[] tables)
    {
        if (connection is not NpgsqlConnection) return;
        using var analyze = connection.CreateCommand();
        analyze.Transaction = transaction;
        analyze.CommandText = $"ANALYZE {string.Join(", ", tables.Select(t => $"\"{t}\""))}";
        analyze.ExecuteNonQuery();
    }

    private static string List(string[] columns, int first, string between) =>
        string.Join(between, columns.Select((c, i) => $"\"{c}\" = @p{first + i}"));
}

/// <summary>A prepared statement for each row: nothing is faster where the database lives in the process.</summary>
internal sealed class StatementRows(PreparedCommand command) : IRowWriter
{
    private int _affected;

    public void Write(params ReadOnlySpan<object?> values) => _affected += command.Run(values);

    public int Flush()
    {
        var affected = _affected;
        _affected = 0;
        return affected;
    }

    public void Dispose() => command.Dispose();
}
