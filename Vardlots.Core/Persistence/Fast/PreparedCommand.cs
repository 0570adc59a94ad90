using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>One statement, prepared once and run for many rows: the fastest way measured on SQLite, and plain SQL everywhere.</summary>
/// <param name="sql">With parameters @p0, @p1, … in the order the values come.</param>
internal sealed class PreparedCommand(DbConnection connection, DbTransaction? transaction, string sql, int parameters) : IDisposable
{
    private DbCommand? _command = connection is SqliteConnection ? null : Prepare(connection, transaction, sql, parameters);
    private SqliteStatement? _statement;

    /// <summary>An INSERT of these columns into a table, with constants for others.</summary>
    public static PreparedCommand Insert(
        DbConnection connection, DbTransaction transaction, string table, string[] columns, params (string Column, object Value)[] constants) =>
        new(connection, transaction,
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Concat(constants.Select(c => c.Column)).Select(c => $"\"{c}\""))}) " +
            $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}").Concat(constants.Select(c => SqlText.Literal(c.Value))))})",
            columns.Length);

    /// <summary>Runs it; returns the rows affected.</summary>
    public int Run(params ReadOnlySpan<object?> values) =>
        connection is SqliteConnection sqlite ? (_statement ??= new SqliteStatement(sqlite, sql, parameters)).Run(values) : Bound(values).ExecuteNonQuery();

    public DbDataReader Read(params ReadOnlySpan<object?> values) => Bound(values).ExecuteReader();

    private DbCommand Bound(ReadOnlySpan<object?> values)
    {
        var command = _command ??= Prepare(connection, transaction, sql, parameters);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = SqlText.Value(values[i]);
        return command;
    }

    private static DbCommand Prepare(DbConnection connection, DbTransaction? transaction, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var p = command.CreateParameter();
            (p.ParameterName, p.Value) = ($"@p{i}", DBNull.Value);
            command.Parameters.Add(p);
        }
        return command;
    }

    public void Dispose()
    {
        _command?.Dispose();
        _statement?.Dispose();
    }
}
