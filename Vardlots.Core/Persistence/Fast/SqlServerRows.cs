using System.Data;
using Microsoft.Data.SqlClient;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>New rows for SQL Server: gathered, then sent together as a bulk load that checks the foreign keys like any insert.</summary>
internal sealed class BulkRows(SqlConnection connection, SqlTransaction transaction, string table, string[] columns, (string Column, object Value)[] constants) : IRowWriter
{
    private readonly string[] _columns = [.. columns, .. constants.Select(c => c.Column)];
    private readonly object[] _constants = [.. constants.Select(c => SqlText.Value(c.Value))];
    private readonly List<object[]> _waiting = [];

    public void Write(params ReadOnlySpan<object?> values) => _waiting.Add([.. SqlText.Values(values), .. _constants]);

    public int Flush()
    {
        if (_waiting.Count == 0) return 0;
        using var rows = new DataTable();
        for (var i = 0; i < _columns.Length; i++) rows.Columns.Add(_columns[i], TypeOf(i));
        foreach (var row in _waiting) rows.Rows.Add(Array.ConvertAll(row, WithTime));
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers, transaction);
        copy.DestinationTableName = $"[{table}]";
        foreach (var column in _columns) copy.ColumnMappings.Add(column, column);
        copy.WriteToServer(rows);
        _waiting.Clear();
        return rows.Rows.Count;
    }

    private Type TypeOf(int i) => _waiting.Select(row => row[i]).FirstOrDefault(v => v is not DBNull) is { } value ? WithTime(value).GetType() : typeof(string);

    private static object WithTime(object value) => value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value;

    public void Dispose() { }
}
