using System.Data.Common;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>One statement, prepared once and run for many rows: the fastest way measured on SQLite, and plain SQL everywhere.</summary>
internal sealed class PreparedCommand : IDisposable
{
    private readonly DbCommand _command;

    /// <param name="sql">With parameters @p0, @p1, … in the order the values come.</param>
    public PreparedCommand(DbConnection connection, DbTransaction? transaction, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var p = _command.CreateParameter();
            p.ParameterName = $"@p{i}";
            p.Value = DBNull.Value;
            _command.Parameters.Add(p);
        }
    }

    /// <summary>An INSERT of these columns into a table, with constants for others.</summary>
    public static PreparedCommand Insert(
        DbConnection connection, DbTransaction transaction, string table, string[] columns, params (string Column, object Value)[] constants) =>
        new(connection, transaction,
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Concat(constants.Select(c => c.Column)).Select(c => $"\"{c}\""))}) " +
            $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}").Concat(constants.Select(c => SqlText.Literal(c.Value))))})",
            columns.Length);

    /// <summary>Runs it; returns the rows affected.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public DbDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = SqlText.Value(values[i]);
    }

    public void Dispose() => _command.Dispose();
}
